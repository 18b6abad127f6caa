"""What the tables of one file have brought so far."""

from dataclasses import dataclass, field
from datetime import date

from weaver_desktop.domain.batch import Batch, IncomingGathering, IncomingGuest, Skipped
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.drafts import Draft, TieDraft
from weaver_desktop.exchange.month_names import MonthNames
from weaver_desktop.exchange.roster import Roster
from weaver_desktop.exchange.table import Table

MOST_TIES = 1_000_000
"""Ties that one file may hold; a row that names many on either side makes many."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is read: its name for sentences, what day it is, which number is the day."""

    source: str
    today: date
    day_first: bool = True


@dataclass(slots=True)
class Harvest:
    """Parties, ties and guests gathered from one file, and the reason for all that was left out.

    Attributes:
        reading: how the file is read.
        roster: the parties.
        ids: which party the file itself knows under which id.
        ties: the ties by the keys of their ends, in the order of the keys.
        guests: the guests by the keys of party and gathering and the date as written.
        gatherings: more about gatherings, by name and date as written.
        months: the names of months that the file uses; one patience for all of it.
        skipped: what was left out and why.
        rows_read: how many rows of data there were.
        most_ties: how many ties it takes.
    """

    reading: Reading
    roster: Roster = field(init=False)
    ids: dict[str, Draft] = field(default_factory=dict)
    ties: dict[tuple[str, str], TieDraft] = field(default_factory=dict)
    guests: dict[tuple[str, str, str], IncomingGuest] = field(default_factory=dict)
    gatherings: dict[tuple[str, str], IncomingGathering] = field(default_factory=dict)
    months: MonthNames = field(default_factory=MonthNames)
    skipped: list[Skipped] = field(default_factory=list)
    rows_read: int = 0
    most_ties: int = MOST_TIES

    def __post_init__(self) -> None:
        self.roster = Roster(self.reading.source)

    def begin(self, table: Table) -> None:
        """Count a table's rows and take over what could not be read of it."""
        self.rows_read += table.row_count
        for entry in table.skipped:
            self.skip(entry.row, entry.reason, table)

    def skip(self, row: int, reason: Phrase, table: Table | None = None) -> None:
        """Say why something was left out, and in which table where a file holds several."""
        if table is not None and table.where is not None:
            reason = phrase("{where}: {reason}", where=table.where, reason=reason)
        self.skipped.append(Skipped(row, reason))

    def keep_tie(self, tie: TieDraft, names: tuple[str, str], table: Table | None = None) -> None:
        """Keep a tie; if its two, called so, stand in another row already, both rows are one.

        Raises:
            UnreadableFileError: if these are more than a file may hold.
        """
        pair = (min(tie.a, tie.b), max(tie.a, tie.b))
        earlier = self.ties.setdefault(pair, tie)
        if earlier is tie:
            if len(self.ties) > self.most_ties:
                raise UnreadableFileError(
                    "{file} holds more than {count} ties, which is more than Weaver takes at once. "
                    "Bring in a part of it: those among people whom you know.",
                    file=self.reading.source,
                    count=self.most_ties,
                )
            return
        earlier.take(tie)
        reason = phrase(
            "{a} and {b} stand in row {row} already. Both rows were taken as one tie.",
            a=names[0],
            b=names[1],
            row=earlier.row,
        )
        self.skip(tie.row, reason, table)

    def batch(self) -> Batch:
        """Return all of it, ready to be handed over."""
        return Batch(
            source=self.reading.source,
            rows_read=self.rows_read,
            parties=tuple(draft.finished() for draft in self.roster),
            ties=tuple(tie.finished() for tie in self.ties.values()),
            guests=tuple(self.guests.values()),
            skipped=tuple(self.skipped),
            gatherings=tuple(self.gatherings.values()),
        )
