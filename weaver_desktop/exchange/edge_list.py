"""A list of ties: who, to whom, how deep, of what kind, since when."""

from itertools import product

from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.cell_dates import is_ahead, unreadable_date
from weaver_desktop.exchange.cells import FACT_LIMIT, parts
from weaver_desktop.exchange.drafts import InOrder, TieDraft
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.spells import read_timeset
from weaver_desktop.exchange.strengths import unclear_strength
from weaver_desktop.exchange.table import Row, Table
from weaver_desktop.exchange.tie_columns import TieColumns

_MOST_PAIRS = 10_000


def gather_ties(table: Table, harvest: Harvest, ends: Ends, separator: str = "") -> None:
    """Add the ties of a table, and the parties at their ends, to the harvest.

    A pair that stands in several rows, in either order, is one tie: the deepest depth, the earliest
    date and all notes are kept. A row without a strength means “have met”. With a ``separator`` one
    cell may name several parties, and each of them is tied.
    """
    harvest.begin(table)
    ties = _Ties(table, harvest, ends)
    for row in table.rows:
        ties.take(row, separator)


class _Ties:
    """The ties of one table on their way into the harvest."""

    def __init__(self, table: Table, harvest: Harvest, ends: Ends) -> None:
        self._table = table
        self._harvest = harvest
        self._ends = ends
        self._columns = TieColumns.of(table, day_first=harvest.reading.day_first)
        for note in self._columns.notes:
            harvest.skip(0, note, table)

    def take(self, row: Row, separator: str) -> None:
        sides = [row.cell(self._columns.start), row.cell(self._columns.end)]
        text = self._columns.strength_text(row)
        if text in self._columns.strengths.none:
            self._skip(
                row, phrase("A strength of {number} says that there is no tie.", number=text)
            )
            return
        named = [(parts(side, separator) if separator else None) or [side] for side in sides]
        if len(named[0]) * len(named[1]) > _MOST_PAIRS:
            self._skip(row, phrase("The row names too many pairs at once."))
            return
        pairs = [self._ends.both(one, other, row.number) for one, other in product(*named)]
        for problem in pairs:
            if isinstance(problem, Phrase):
                self._skip(row, problem)
        found = [pair for pair in pairs if not isinstance(pair, Phrase)]
        if found:
            depth, spells, note = self._depth(row), self._spells(row), self._note(row)
            contact, provenance = self._contact(row, spells), self._columns.provenance(row)
            for one, other in found:
                tie = TieDraft(one.key, other.key, row.number, depth, list(spells), dict(note))
                tie.last_contact, tie.provenance = contact, provenance
                self._harvest.keep_tie(tie, (one.name, other.name), self._table)

    def _note(self, row: Row) -> InOrder:
        note = self._columns.note(row)
        if len(note) <= FACT_LIMIT:
            return {note: None} if note else {}
        reason = phrase(
            "The note on the tie has {count} characters, and Weaver takes at most {limit}. It was "
            "left out.",
            count=len(note),
            limit=FACT_LIMIT,
        )
        self._skip(row, reason)
        return {}

    def _depth(self, row: Row) -> Depth:
        text = self._columns.strength_text(row)
        depth = self._columns.strengths.depths.get(text)
        if text and depth is None:
            self._skip(row, unclear_strength(text))
        return depth or Depth.MET

    def _spells(self, row: Row) -> tuple[Spell, ...]:
        several = self._columns.spells_text(row)
        if several:
            spells = read_timeset(several, self._harvest.months)
            if spells is not None:
                return tuple(self._until_today(row, spell) for spell in spells)
            self._skip(row, unreadable_date(several))
        start = self._date(row, self._columns.date_text(row))
        end = self._date(row, self._columns.until_text(row))
        if start is not None and end is not None and end.last_day() < start.first_day():
            reason = phrase(
                "The tie ends ({end}) before it starts ({start}), so the end was left out.",
                end=str(end),
                start=str(start),
            )
            self._skip(row, reason)
            end = None
        return (self._until_today(row, Spell(start, end)),)

    def _contact(self, row: Row, spells: tuple[Spell, ...]) -> PartialDate | None:
        contact = self._date(row, self._columns.contact_text(row))
        if contact is None or is_ahead(contact, self._harvest.reading.today):
            if contact is not None:
                self._skip(row, _still_to_come(contact))
            return None
        start = spells[0].start if spells else None
        if start is not None and contact.last_day() < start.first_day():
            reason = phrase(
                "The last contact ({contact}) is before the tie starts ({start}), so it was left "
                "out.",
                contact=str(contact),
                start=str(start),
            )
            self._skip(row, reason)
            return None
        return contact

    def _date(self, row: Row, text: str) -> PartialDate | None:
        if not text:
            return None
        when = self._columns.dates.found.get(text)
        if when is None:
            self._skip(row, unreadable_date(text))
        return when

    def _until_today(self, row: Row, spell: Spell) -> Spell:
        """Return a spell without what is still to come: an end to come is none yet."""
        today = self._harvest.reading.today
        for when in (spell.start, spell.end):
            if when is not None and is_ahead(when, today):
                self._skip(row, _still_to_come(when))
        return Spell(
            *(
                None if when is None or is_ahead(when, today) else when
                for when in (spell.start, spell.end)
            )
        )

    def _skip(self, row: Row, reason: Phrase) -> None:
        self._harvest.skip(row.number, reason, self._table)


def _still_to_come(when: PartialDate) -> Phrase:
    return phrase("The date {date} is still to come, so it was left out.", date=str(when))
