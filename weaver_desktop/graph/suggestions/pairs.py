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
            place = np.minimum(np.searchsorted(keys, self.keys), len(keys) - 1)
            there = keys[place] == self.keys
            strength[place[there]] = self.strength[there]
        return strength


NO_PAIRS = Pairs(np.zeros(0, dtype=np.int64), np.zeros(0))


def key_of(n: int, one: NDArray[np.integer], other: NDArray[np.integer]) -> Positions:
    """Return the keys of pairs of positions in a network of n, whichever way round they stand."""
    low = np.minimum(one, other).astype(np.int64)
    keys: Positions = low * n + np.maximum(one, other).astype(np.int64)
    return keys


def distinct(keys: Positions) -> Positions:
    """Return the keys ascending and once each; sorting is faster here than ``np.unique``'s hash."""
    in_order = np.sort(keys)
    first: Flags = np.ones(len(in_order), dtype=np.bool_)
    first[1:] = in_order[1:] != in_order[:-1]
    return in_order[first]


def strongest(keys: Positions, strength: Floats) -> Pairs:
    """Return pairs from keys that may repeat, each with its greatest strength."""
    unique, at = np.unique(keys, return_inverse=True)
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
