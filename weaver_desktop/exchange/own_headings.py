"""The headings of the tables that Weaver writes, by which it knows them again."""

from collections.abc import Sequence

PEOPLE = (
    *("Id", "Name", "Type", "Headline", "Place", "Pronouns", "Tags", "Group"),
    *("Email", "Phone", "Website", "Needs", "Offers", "Loves", "Notes", "How met", "Birthday"),
    "Heard",
)
TIES = ("From", "To", "Depth", "Since", "Until", "Timeset", "Note", "Last contact", "Known")
GUESTS = ("Guest", "Gathering", "Date")
NODES = ("Id", "Label", *PEOPLE[2:])
EDGES = (
    *("Source", "Target", "Type", "Id", "Depth", "Weight", "Timeset", "Note"),
    *("Last contact", "Known"),
)

_OWN = tuple(frozenset(headings) for headings in (PEOPLE, TIES, GUESTS, NODES, EDGES))


def is_own(header: Sequence[str]) -> bool:
    """Tell whether Weaver wrote a table; columns may have been moved or added since."""
    found = frozenset(header)
    return any(headings <= found for headings in _OWN)
