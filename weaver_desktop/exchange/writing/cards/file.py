"""All parties as a file of contact cards."""

from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.exchange.writing.cards.card import card_lines
from weaver_desktop.exchange.writing.cards.lines import folded
from weaver_desktop.exchange.writing.cards.names import Names


def cards(everything: Everything, *, version: int) -> bytes:
    """Return a card for each party; people come before the groups that name them.

    Args:
        everything: what leaves the book.
        version: 3, which every program reads, or 4, which has ties (RELATED) and groups.
    """
    names = Names(everything, version == 4)  # noqa: PLR2004 - the version's own number
    in_order = sorted(everything.entries, key=lambda entry: entry.party.is_group)
    lines = (line for entry in in_order for line in card_lines(entry, everything, names))
    return "".join(map(folded, lines)).encode()
