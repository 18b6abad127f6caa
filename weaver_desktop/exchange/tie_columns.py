"""The columns of a list of ties, understood as wholes before its rows are read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Provenance
from weaver_desktop.exchange.cell_dates import Dates, read_dates
from weaver_desktop.exchange.cells import parts
from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.strengths import Strengths, read_strengths
from weaver_desktop.exchange.table import Row, Table

_DIRECTIONS = frozenset(("directed", "mutual"))
_KNOWN = frozenset(("", *(each.value for each in Provenance)))
_NO_KIND = _DIRECTIONS | {"undirected"}


@dataclass(frozen=True, slots=True)
class TieColumns:
    """Where the parts of a tie stand, and what strengths and dates mean in this table.

    Attributes:
        start: the column of one end.
        end: the column of the other.
        strength: the column of the strength, if there is one.
        date: the column of the date, if there is one.
        until: the column of the date on which the tie ended, if there is one.
        spells: the column of several times at which it held, if there is one.
        contact: the column of the last contact, if there is one.
        known: the column of how the tie is known, if there is one in Weaver's own words.
        words: the columns that tell of what kind a tie is.
        tags: those of them in which bars stand between several words, as in Kumu.
        strengths: what the texts of the strength column mean.
        dates: what the texts of the columns of dates mean.
        notes: what was assumed or left out for the table as a whole.
    """

    start: int
    end: int
    strength: int | None
    date: int | None
    until: int | None
    spells: int | None
    contact: int | None
    known: int | None
    words: tuple[int, ...]
    tags: frozenset[int]
    strengths: Strengths
    dates: Dates
    notes: tuple[Phrase, ...]

    @classmethod
    def of(cls, table: Table, *, day_first: bool) -> Self:
        """Understand the columns of a table whose shape is that of ties."""
        fields = table.fields(Shape.TIES)
        strength = _first(fields, Field.STRENGTH, Field.WEIGHT)
        date, until = _first(fields, Field.DATE), _first(fields, Field.UNTIL)
        spells = _first(fields, Field.SPELLS)
        contact, known = _first(fields, Field.LAST_CONTACT), _first(fields, Field.PROVENANCE)
        if known is not None and not set(table.column(known)) <= _KNOWN:
            known = None  # the word can mean anything elsewhere
        told = {Field.TIE_NOTE, Field.TAGS}
        words = tuple(at for at, field in enumerate(fields) if field in told)
        direction = _all(fields, Field.DIRECTION)
        start, end = fields.index(Field.FROM), fields.index(Field.TO)
        used = {start, end, strength, date, until, spells, contact, known, *words, *direction}
        strengths = (
            Strengths()
            if strength is None
            else read_strengths(table.column(strength), is_weight=fields[strength] is Field.WEIGHT)
        )
        written = [
            text for at in (date, until, contact) if at is not None for text in table.column(at)
        ]
        dates = read_dates(written, day_first=day_first)
        notes = (
            strengths.note,
            dates.note,
            _about_direction(table, (*words, *direction)),
            table.left_out(at for at in range(len(fields)) if at not in used),
        )
        return cls(
            start=start,
            end=end,
            strength=strength,
            date=date,
            until=until,
            spells=spells,
            contact=contact,
            known=known,
            words=words,
            tags=frozenset(_all(fields, Field.TAGS)),
            strengths=strengths,
            dates=dates,
            notes=tuple(note for note in notes if note is not None),
        )

    def strength_text(self, row: Row) -> str:
        """Return what a row says about strength, empty if nothing."""
        return "" if self.strength is None else row.cell(self.strength)

    def date_text(self, row: Row) -> str:
        """Return what a row says about the date, empty if nothing."""
        return "" if self.date is None else row.cell(self.date)

    def until_text(self, row: Row) -> str:
        """Return what a row says about the end, empty if nothing."""
        return "" if self.until is None else row.cell(self.until)

    def spells_text(self, row: Row) -> str:
        """Return what a row says about several times, empty if nothing."""
        return "" if self.spells is None else row.cell(self.spells)

    def contact_text(self, row: Row) -> str:
        """Return what a row says about the last contact, empty if nothing."""
        return "" if self.contact is None else row.cell(self.contact)

    def provenance(self, row: Row) -> Provenance:
        """Return how a row says that the tie is known."""
        text = "" if self.known is None else row.cell(self.known)
        return Provenance(text) if text else Provenance.STATED

    def note(self, row: Row) -> str:
        """Return what a row says about the kind of the tie."""
        texts = (self._words(row, at) for at in self.words)
        return "; ".join(text for text in texts if text and text.casefold() not in _NO_KIND)

    def _words(self, row: Row, at: int) -> str:
        text = row.cell(at)
        return ", ".join(parts(text, "|")) if at in self.tags else text


def _all(fields: Sequence[Field | None], wanted: Field) -> tuple[int, ...]:
    return tuple(at for at, field in enumerate(fields) if field is wanted)


def _first(fields: Sequence[Field | None], *wanted: Field) -> int | None:
    return next((at for field in wanted for at in _all(fields, field)), None)


def _about_direction(table: Table, columns: Iterable[int]) -> Phrase | None:
    texts = {text.casefold() for at in columns for text in table.column(at)}
    if not texts & _DIRECTIONS:
        return None
    return phrase("Ties have no direction in Weaver, so the direction was left out.")
