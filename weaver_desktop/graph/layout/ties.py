"""The ties of a map as the layout needs them: neighbours, steps and components."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from weaver_desktop.graph.layout.arrays import NO_INTS, Flags, Floats, Ints

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_LONGEST, _SHORTEST = 1.25, 0.75


@dataclass(frozen=True, eq=False)
class Ties:
    """m ties between n stars.

    Attributes:
        count: the number of stars, n.
        ends: (m, 2) positions of the two stars of each tie, never equal, no pair twice.
        strength: m strengths in (0, 1].
    """

    count: int
    ends: Ints
    strength: Floats

    @cached_property
    def sides(self) -> tuple[Ints, Ints]:
        """The first and the second star of each tie, as two arrays of their own."""
        return np.ascontiguousarray(self.ends[:, 0]), np.ascontiguousarray(self.ends[:, 1])

    @cached_property
    def lengths(self) -> Floats:
        """M wished lengths: deep ties are shorter, 1 for a tie of strength one half."""
        return _LONGEST - (_LONGEST - _SHORTEST) * self.strength

    @cached_property
    def degree(self) -> Ints:
        """The number of ties of each star."""
        return np.bincount(self.ends.ravel(), minlength=self.count)

    @cached_property
    def graph(self) -> "csr_array":
        """The (n, n) symmetric sparse matrix of wished lengths."""
        from scipy.sparse import coo_array

        a, b = self.ends.T
        both = (np.concatenate((a, b)), np.concatenate((b, a)))
        values = np.concatenate((self.lengths, self.lengths))
        return coo_array((values, both), shape=(self.count, self.count)).tocsr()

    @cached_property
    def component(self) -> Ints:
        """For each star the number of its component, the largest component being 0."""
        from scipy.sparse.csgraph import connected_components

        if self.count == 0:
            return NO_INTS
        _, label = connected_components(self.graph, directed=False)
        sizes = np.bincount(label)
        rank = np.empty(len(sizes), dtype=np.int64)
        rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
        return rank[label]

    def members(self) -> list[Ints]:
        """Return the stars of each component, the largest component first."""
        order = np.argsort(self.component, kind="stable")
        return np.split(order, np.cumsum(np.bincount(self.component))[:-1]) if self.count else []

    def neighbours(self, star: int) -> Ints:
        """Return the stars that one star is tied to."""
        graph = self.graph
        return graph.indices[graph.indptr[star] : graph.indptr[star + 1]].astype(np.int64)

    def step(self, stars: Flags) -> Flags:
        """Return flags of the stars given and of all that are tied to one of them."""
        a, b = self.ends.T
        reached = stars.copy()
        reached[b[stars[a]]] = True
        reached[a[stars[b]]] = True
        return reached

    def among(self, stars: Ints) -> "Ties":
        """Return the ties among some stars, numbered by where they stand in ``stars``."""
        place = np.full(self.count, -1)
        place[stars] = np.arange(len(stars))
        ends = place[self.ends]
        inside = (ends >= 0).all(axis=1)
        return Ties(len(stars), ends[inside], self.strength[inside])


def clean_ties(count: int, ends: Ints, strength: Floats) -> Ties:
    """Make ties of what a caller gives: loops and repeats are dropped, strengths kept in (0, 1]."""
    ends = np.asarray(ends, dtype=np.int64).reshape(-1, 2)
    strength = np.asarray(strength, dtype=np.float64).ravel()
    low, high = _in_order(ends)
    _, first = np.unique(low * max(1, count) + high, return_index=True)
    first = first[low[first] != high[first]]
    kept = np.clip(np.nan_to_num(strength[first], nan=0.5), 0.05, 1.0)
    return Ties(count, np.stack([low[first], high[first]], axis=1), kept)


def unchanged(now: Ties, before: Ties, was_at: Ints) -> Flags:
    """Return for each of the ties now whether it was there before with the same strength.

    ``was_at`` says for each star where it stood in the network before, -1 if it was not there.
    """
    if len(now.ends) == 0:
        return np.zeros(0, dtype=np.bool_)
    low, high = _in_order(was_at[now.ends])
    key = np.where(low >= 0, low * before.count + high, -1)
    # Ties are kept sorted by their two stars, so that they can be looked up.
    old = before.ends[:, 0] * before.count + before.ends[:, 1]
    spot = np.minimum(np.searchsorted(old, key), max(0, len(old) - 1))
    if len(old) == 0:
        return np.zeros(len(key), dtype=np.bool_)
    same: Flags = (old[spot] == key) & (before.strength[spot] == now.strength)
    return same


def _in_order(ends: Ints) -> tuple[Ints, Ints]:
    """Return the smaller and the larger of each two; numpy sorts them ten times as slowly."""
    return np.minimum(ends[:, 0], ends[:, 1]), np.maximum(ends[:, 0], ends[:, 1])
