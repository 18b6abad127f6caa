"""Tables, in text or in a workbook, put into a harvest by what their headings say."""

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.columns import MOST_COLUMNS, Field, Shape
from weaver_desktop.exchange.contacts.dialects import sheet_of
from weaver_desktop.exchange.contacts.gathering import gather_dialect
from weaver_desktop.exchange.edge_list import gather_ties
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.formats import OF_PROGRAM, Format, check
from weaver_desktop.exchange.guest_list import gather_guests
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.people_list import gather_people
from weaver_desktop.exchange.sheets import gather_sheets
from weaver_desktop.exchange.table import Table


class UnknownColumnsError(UnreadableFileError):
    """The headings of a table do not say what it holds; whoever knows it can tell."""


def gather_workbook(tables: tuple[Table, ...], harvest: Harvest) -> None:
    """Add all sheets of a workbook to the harvest.

    Raises:
        UnknownColumnsError: if none of them says what it holds.
        UnreadableFileError: if there is no sheet, or one is too wide.
    """
    if not tables:
        raise UnreadableFileError(
            "All sheets of {file} are empty, or marked “(ignore)”. Put a list on one of them.",
            file=harvest.reading.source,
        )
    if not any(table.shape or sheet_of(table.header) for table in tables):
        raise _unknown_columns(tables[0], harvest.reading.source)
    _refuse_sprawl(tables, harvest.reading.source)
    gather_sheets(tables, harvest)


def gather_table(table: Table, harvest: Harvest, wanted: Format | None = None) -> None:
    """Add a table of text to the harvest; one of a known program by what its columns mean there.

    Where another file of the same harvest has given ids, ties have to be between those.

    Raises:
        UnknownColumnsError: if its headings do not say what it holds.
        UnreadableFileError: if it is not what is wanted.
    """
    source = harvest.reading.source
    _refuse_sprawl((table,), source)
    sheet = None if wanted is Format.CSV else sheet_of(table.header)
    check(wanted, Format.CSV if sheet is None else OF_PROGRAM[sheet.program], source)
    if sheet is not None:
        gather_dialect(table, sheet, harvest)
        return
    match table.shape:
        case Shape.TIES:
            _refuse_numbers(table, harvest)
            gather_ties(table, harvest, Ends(harvest, only_known=bool(harvest.ids)))
        case Shape.GUESTS:
            gather_guests(table, harvest, Ends(harvest))
        case Shape.PEOPLE:
            gather_people(table, harvest)
        case None:
            raise _unknown_columns(table, source)


def _refuse_numbers(table: Table, harvest: Harvest) -> None:
    """Refuse a list of ties that names nobody: Gephi's edges without its nodes."""
    meant = table.fields(Shape.TIES)
    columns = (at for at, field in enumerate(meant) if field in {Field.FROM, Field.TO})
    ends = [each for at in columns for each in table.column(at)]
    if not harvest.ids and ends and all(each.isdecimal() for each in ends):
        raise UnreadableFileError(
            "{file} names the ends of its ties only by number, for example {number}. Bring it in "
            "together with the list that says who they are (“weaver import nodes.csv edges.csv”), "
            "or put names in the place of the numbers.",
            file=harvest.reading.source,
            number=clipped(ends[0]),
        )


def _refuse_sprawl(tables: tuple[Table, ...], source: str) -> None:
    widest = max(len(table.header) for table in tables)
    if widest > MOST_COLUMNS:
        raise UnreadableFileError(
            "{file} has {count} columns, and Weaver reads at most {limit}. Copy the ones that "
            "matter into a new spreadsheet and save it as CSV or XLSX.",
            file=source,
            count=widest,
            limit=MOST_COLUMNS,
        )


def _unknown_columns(table: Table, source: str) -> UnknownColumnsError:
    return UnknownColumnsError(
        "Weaver cannot tell what {file} holds: its first line reads “{columns}”. Put a line of "
        "headings on top: “From,To,Strength” for ties (then for example “Ama Boateng,Tilly "
        "Stone,3”), “Name,Place,Tags” for people, or “Person,Gathering,Date” for guests.",
        file=source,
        columns=clipped(", ".join(table.header)),
    )
