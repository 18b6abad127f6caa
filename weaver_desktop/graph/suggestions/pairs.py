"""Many pairs at once: each as one number, so that sets of pairs are sorted arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Floats


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of positions and how strongly one signal speaks for each.

    Attributes:
        keys: ascending and unique; low * n + high of each pair's two positions.
        strength: as many numbers in [0, 1].
    """

    keys: Positions
    strength: Floats

    def at(self, keys: Positions) -> Floats:
        """Return the strengths of other pairs; 0 where there is none."""
        if not len(self.keys):
            return np.zeros(len(keys))
        place = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[place] == keys, self.strength[place], 0.0)

    def along(self, keys: Positions) -> Floats:
        """Return the same as ``at`` for ascending and unique keys; fast also for very many."""
        strength: Floats = np.zeros(len(keys))
        if len(self.keys) and len(keys):
            begin, end = np.searchsorted(self.keys, (keys[0], keys[-1] + 1))
            mine = self.keys[begin:end]
            place = np.searchsorted(keys, mine)
            there = keys[place] == mine
            strength[place[there]] = self.strength[begin:end][there]
        return strength


_DIGIT = 16

NO_PAIRS = Pairs(np.zeros(0, dtype=np.int64), np.zeros(0))


def key_of(n: int, one: NDArray[np.integer], other: NDArray[np.integer]) -> Positions:
    """Return the keys of pairs of positions in a network of n, whichever way round they stand."""
    low = np.minimum(one, other).astype(np.int64)
    keys: Positions = low * n + np.maximum(one, other).astype(np.int64)
    return keys


def in_order(keys: Positions) -> Positions:
    """Return the places that bring keys (none negative) into rising order, equals as they came.

    Sixteen bits after the other: numpy counts those, which is faster than to compare keys.
    """
    bits = max(int(keys.max(initial=0)).bit_length(), 1)
    places: Positions = np.lexsort(
        [(keys >> shift).astype(np.uint16) for shift in range(0, bits, _DIGIT)]
    )
    return places


def distinct(keys: Positions) -> Positions:
    """Return keys (none negative) ascending and once each."""
    return _once(keys[in_order(keys)])


def united(*ascending: Positions) -> Positions:
    """Return the keys that stand in any of some ascending arrays, ascending and once each."""
    # A stable sort finds the runs and merges them, in time linear in their length.
    return _once(np.sort(np.concatenate(ascending), kind="stable"))


def _once(rising: Positions) -> Positions:
    return rising[_is_first(rising)]


def _is_first(rising: Positions) -> Flags:
    flags: Flags = np.ones(len(rising), dtype=np.bool_)
    flags[1:] = rising[1:] != rising[:-1]
    return flags


def grouped(keys: Positions) -> tuple[Positions, Positions]:
    """Return keys (none negative) ascending and once each, and the place there of every key."""
    order = in_order(keys)
    rising = keys[order]
    first = _is_first(rising)
    places = np.empty(len(keys), dtype=np.int64)
    places[order] = np.cumsum(first) - 1
    return rising[first], places


def strongest(keys: Positions, strength: Floats) -> Pairs:
    """Return pairs from keys that may repeat, each with its greatest strength."""
    unique, at = grouped(keys)
    best: Floats = np.zeros(len(unique))
    np.maximum.at(best, at, strength)
    return Pairs(unique, best)


def among(keys: Positions, others: Positions) -> Flags:
    """Return a flag for each key: is it one of the others? Both ascending and unique."""
    flags: Flags = np.zeros(len(keys), dtype=np.bool_)
    few, many = (keys, others) if len(keys) < len(others) else (others, keys)
    if not len(few):
        return flags
    place = np.minimum(np.searchsorted(many, few), len(many) - 1)
    common = many[place] == few
    flags[common if few is keys else place[common]] = True
    return flags
