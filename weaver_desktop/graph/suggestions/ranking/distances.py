"""How many ties lie between parties, worked out as far as somebody asks."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Adjacency, Positions

NEVER = 100
"""Stands for the distance of two whom nothing joins."""

_WORD = 64
_MOST_KEPT = 2_000

Distances = NDArray[np.uint8]


class Ways:
    """Distances from single parties to all others; those asked for before are kept."""

    def __init__(self, ties: Adjacency, known: Mapping[int, Distances] | None = None) -> None:
        """Know nothing yet, or the distances of n from some parties."""
        self.ties = ties
        self._known = dict(known or {})

    def of(self, parties: Positions) -> Distances:
        """Return the (k, n) distances from each of k parties."""
        missing = [at for at in dict.fromkeys(parties.tolist()) if at not in self._known]
        if len(self._known) + len(missing) > _MOST_KEPT:
            self._known.clear()
            missing = list(dict.fromkeys(parties.tolist()))
        found = distances(self.ties, np.array(missing, dtype=np.int64))
        self._known.update(zip(missing, found, strict=True))
        if not len(parties):
            return found
        return np.stack([self._known[at] for at in parties.tolist()])

    def with_tie(self, ties: Adjacency, one: int, other: int) -> "Ways":
        """Return the ways after a tie was added; ``ties`` has it already.

        One new tie shortens ways exactly by what leads through it.
        """
        if not self._known:
            return Ways(ties)
        onward = distances(ties, np.array([one, other])).astype(np.int16) + 1
        known = np.stack(list(self._known.values()))
        there = known[:, one].astype(np.int16)[:, None] + onward[1]
        back = known[:, other].astype(np.int16)[:, None] + onward[0]
        shortened = np.minimum(known, np.minimum(there, back)).astype(np.uint8)
        return Ways(ties, dict(zip(self._known, shortened, strict=True)))


def distances(ties: Adjacency, sources: Positions) -> Distances:
    """Return the (s, n) distances of all parties from each source, 100 where there is no way.

    Breadth first from up to 64 sources at once, a bit of a word for each.
    """
    n = ties.party_count
    found = np.full((len(sources), n), NEVER, dtype=np.uint8)
    some = np.flatnonzero(ties.degree)
    for start in range(0, len(sources), _WORD):
        part = sources[start : start + _WORD]
        seen = np.zeros(n, dtype="<u8")
        bit = np.left_shift(np.uint64(1), np.arange(len(part), dtype=np.uint64))
        np.bitwise_or.at(seen, part, bit)
        digits: list[NDArray[np.uint64]] = []
        edge = seen
        for _ in range(NEVER - 1):
            reached = np.zeros_like(seen)
            if len(some):
                reached[some] = np.bitwise_or.reduceat(edge[ties.others], ties.starts[some])
            edge = reached & ~seen
            if not edge.any():
                break
            _count(digits, ~seen)
            seen = seen | edge
        steps = np.zeros((n, _WORD), dtype=np.uint8)
        for place, digit in enumerate(digits):
            steps |= _bits(digit) << np.uint8(place)
        steps[_bits(seen) == 0] = NEVER
        found[start : start + len(part)] = steps[:, : len(part)].T
    return found


def _count(digits: "list[NDArray[np.uint64]]", more: "NDArray[np.uint64]") -> None:
    """Add 1 to the numbers whose bits are set; ``digits`` are their binary digits, lowest first.

    So 64 numbers are counted at once, and taken out of their words only in the end.
    """
    for place, digit in enumerate(digits):
        digits[place], more = digit ^ more, digit & more
        if not more.any():
            return
    digits.append(more)


def _bits(words: "NDArray[np.uint64]") -> Distances:
    """Return the bits of n words, the lowest first, as an (n, 64) array of 0 and 1."""
    return np.unpackbits(words.view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
