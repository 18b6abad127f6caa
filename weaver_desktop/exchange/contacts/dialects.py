"""Which program wrote a table, told from its headings."""

from collections.abc import Sequence

from weaver_desktop.exchange.contacts.events import eventbrite, luma
from weaver_desktop.exchange.contacts.google import google
from weaver_desktop.exchange.contacts.linkedin import linkedin
from weaver_desktop.exchange.contacts.outlook import outlook
from weaver_desktop.exchange.contacts.roles import Sheet
from weaver_desktop.exchange.contacts.thunderbird import thunderbird

# The more telling first: what LinkedIn writes could be taken for a sparse Outlook.
_DIALECTS = (luma, eventbrite, linkedin, google, thunderbird, outlook)


def sheet_of(header: Sequence[str]) -> Sheet | None:
    """Return the columns of a table in the dialect of the program that wrote it, or None."""
    return next((sheet for dialect in _DIALECTS if (sheet := dialect(header)) is not None), None)


def header_weight(cells: Sequence[str]) -> int:
    """Return how many headings of one dialect a row has, 0 if it is the header of none."""
    sheet = sheet_of([cell.strip() for cell in cells])
    return 0 if sheet is None else sum(role is not None for role in sheet.roles)
