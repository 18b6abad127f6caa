"""How well a row does as a header, of a list of one's own or of another program's."""

from collections.abc import Sequence

from weaver_desktop.exchange.columns import MOST_COLUMNS, fitness
from weaver_desktop.exchange.contacts.dialects import header_weight


def weight(cells: Sequence[str]) -> int:
    """Return how many headings of one kind of table a row has, 0 if it is no header."""
    return 0 if len(cells) > MOST_COLUMNS else max(fitness(cells), header_weight(cells))
