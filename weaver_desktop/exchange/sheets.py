"""All sheets of a workbook together: Kumu's elements and connections, or lists of one's own."""

from collections.abc import Sequence

from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.cells import clipped
from weaver_desktop.exchange.columns import Field, Shape, heading_key
from weaver_desktop.exchange.contacts.dialects import sheet_of
from weaver_desktop.exchange.contacts.gathering import gather_dialect
from weaver_desktop.exchange.details import BARS, PLAIN
from weaver_desktop.exchange.edge_list import gather_ties
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.guest_list import gather_guests
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.people_list import gather_people
from weaver_desktop.exchange.table import Table

_LABEL = "label"


def gather_sheets(tables: Sequence[Table], harvest: Harvest) -> None:
    """Add all sheets of a workbook to the harvest: people first, so that ties find their ends.

    A sheet headed by Label is Kumu's: ``|`` separates values, and elements of the same label are
    told apart by their ID or else by their type. A connection to somebody who has no row makes
    that person, as it does in Kumu, and is remarked.
    """
    others: list[Table] = []
    for table in tables:
        sheet = sheet_of(table.header)
        if sheet is None:
            others.append(table)
        else:
            gather_dialect(table, sheet, harvest)
    shapes = [(table, table.shape) for table in others]
    for table, shape in shapes:
        if shape is Shape.PEOPLE:
            _gather_elements(table, harvest)
        elif shape is None:
            reason = phrase(
                "Left out, because its headings ({columns}) do not say what it holds.",
                columns=clipped(", ".join(table.header)),
            )
            harvest.skip(0, reason, table)
    lists_people = any(shape is Shape.PEOPLE for _, shape in shapes)
    for table, shape in shapes:
        ends = Ends(harvest, remarked_in=table if lists_people else None)
        if shape is Shape.TIES:
            gather_ties(table, harvest, ends, separator="|")
        elif shape is Shape.GUESTS:
            gather_guests(table, harvest, ends)


def _gather_elements(table: Table, harvest: Harvest) -> None:
    if not any(heading_key(heading) == _LABEL for heading in table.header):
        gather_people(table, harvest, PLAIN)
        return
    has_ids = Field.ID in table.fields(Shape.PEOPLE)
    gather_people(table, harvest, BARS, mark=Field.ID if has_ids else Field.KIND)
