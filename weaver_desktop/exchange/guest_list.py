"""A list of guests: who came to which gathering, and when it was."""

from weaver_desktop.domain.batch import IncomingGuest
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.exchange.cell_dates import Dates, read_dates, unreadable_date
from weaver_desktop.exchange.cells import name_key, one_line, why_no_name
from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.naming import Naming
from weaver_desktop.exchange.table import Row, Table


def gather_guests(table: Table, harvest: Harvest, ends: Ends) -> None:
    """Add the guests of a table, and who they are, to the harvest.

    Gatherings are told apart by name and date, whatever the case of their names; a gathering may
    well be still to come.
    """
    harvest.begin(table)
    guests = _Guests(table, harvest, ends)
    for row in table.rows:
        guests.take(row)


class _Guests:
    """The guests of one table on their way into the harvest."""

    def __init__(self, table: Table, harvest: Harvest, ends: Ends) -> None:
        self._table = table
        self._harvest = harvest
        self._ends = ends
        fields = table.fields(Shape.GUESTS)
        self._naming = Naming(fields)
        self._gathering = fields.index(Field.GATHERING)
        self._date = fields.index(Field.DATE) if Field.DATE in fields else None
        self._dates = Dates()
        if self._date is not None:
            column = table.column(self._date)
            self._dates = read_dates(column, day_first=harvest.reading.day_first)
        self._spelling: dict[str, str] = {}
        used = {*self._naming.columns, self._gathering, self._date}
        left_out = table.left_out(at for at in range(len(fields)) if at not in used)
        for note in (self._dates.note, left_out):
            if note is not None:
                harvest.skip(0, note, table)

    def take(self, row: Row) -> None:
        gathering = row.cell(self._gathering)
        problem = why_no_name(gathering)
        if problem is not None:
            self._skip(row, phrase("Gathering: {reason}", reason=problem))
            return
        guest = self._ends.one(self._naming.name(row), row.number)
        if isinstance(guest, Phrase):
            self._skip(row, guest)
            return
        text = row.cell(self._date) if self._date is not None else ""
        on = self._dates.found.get(text)
        if text and on is None:
            self._skip(row, unreadable_date(text))
        key = name_key(gathering)
        called = self._spelling.setdefault(key, one_line(gathering))
        came = IncomingGuest(guest.key, called, row.number, on)
        earlier = self._harvest.guests.setdefault((guest.key, key, str(on or "")), came)
        if earlier is not came:
            reason = phrase(
                "Row {row} says already that {name} came to {gathering}.",
                row=earlier.row,
                name=guest.name,
                gathering=called,
            )
            self._skip(row, reason)

    def _skip(self, row: Row, reason: Phrase) -> None:
        self._harvest.skip(row.number, reason, self._table)
