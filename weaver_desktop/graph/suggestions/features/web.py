"""Sums over short walks through the ties: who is near whom, by how many ways, how lately."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.pairs import distinct, in_order, key_of

EVERYBODY_KNOWS = 400
"""Who knows more parties than this joins no two of them in particular."""

CLOSENESS_HALF_LIFE = 0.15
ACTIVITY_HALF_LIFE = 0.1
"""Ages at which a tie counts half, as shares of the time that the ties span."""

_EARLIEST = 0.02
_CELLS = 1_500_000

_WALKS_FEW = 20
"""To sort the ends of walks takes about so many times as long as to look at as many cells."""


@dataclass(frozen=True, eq=False)
class Nearness:
    """Sums for k pairs (row, column), all symmetric.

    Attributes:
        closure: resource allocation, Σ 1/d over shared neighbours.
        recent_closure: the same, each tie weighted by how recent it is.
        paths: Σ 1/(d·d') over paths of three ties.
        recent_paths: the same, each tie weighted by how recent it is.
    """

    closure: Floats
    recent_closure: Floats
    paths: Floats
    recent_paths: Floats


class Web:
    """The ties of a scene as rows, each with how recent it is."""

    def __init__(self, scene: Scene) -> None:
        """Arrange the ties."""
        self.scene = scene
        self.n = scene.party_count
        self.rows = Adjacency.of(self.n, scene.ends)
        self._age = _ages(scene)

    @cached_property
    def inverse(self) -> Floats:
        """1/d of the n parties; 0 for who knows nobody, or everybody."""
        degree = self.rows.degree
        telling = (degree > 0) & (degree <= EVERYBODY_KNOWS)
        return np.divide(1.0, degree, out=np.zeros(self.n), where=telling)

    @cached_property
    def recency(self) -> Floats:
        """How recent each of the 2m entries of the rows is, from 0 to 1."""
        return self._spread(self._weights(CLOSENESS_HALF_LIFE))

    @cached_property
    def onward(self) -> tuple[Floats, Floats]:
        """What a step along each of the 2m entries tells, and how much of that is recent."""
        telling = self.inverse[self.rows.others]
        return telling, telling * self.recency

    @cached_property
    def activity(self) -> Floats:
        """How much each of the n parties has lately been in touch with others, as a logarithm.

        Where ties are not dated nobody is livelier than anybody: 0 for all.
        """
        if not self.scene.is_dated:
            return np.zeros(self.n)
        weight = self._weights(ACTIVITY_HALF_LIFE)
        ends = self.scene.ends
        lively = np.bincount(ends.ravel(), np.repeat(weight, 2), minlength=self.n)
        logs: Floats = np.log(lively + 1e-6).round(9)
        return logs

    def _weights(self, half_life: float) -> Floats:
        weight: Floats = np.exp2(-self._age / half_life)
        return weight

    def _spread(self, weight: Floats) -> Floats:
        """Return weights of the m ties as weights of the 2m entries."""
        ends = self.scene.ends
        size = max(self.n, 1)
        entry = np.concatenate([ends[:, 0] * size + ends[:, 1], ends[:, 1] * size + ends[:, 0]])
        return np.concatenate([weight, weight])[in_order(entry)]

    @cached_property
    def walks(self) -> int:
        """How many ways lead over two ties from anybody to anybody, each counted one way round."""
        degree = self.rows.degree[self.inverse > 0]
        return int((degree * (degree - 1)).sum()) // 2

    def blocks(self, rows: Positions) -> Iterator["Block"]:
        """Yield what lies two ties from each of some rows, as many at a time as fit into memory.

        A block may be used until the next one is asked for.
        """
        size = max(16, min(len(rows), _CELLS // max(self.n, 1)))
        near = np.zeros(min(size, len(rows)) * self.n)
        recent = np.zeros_like(near)
        for start in range(0, len(rows), size):
            part = rows[start : start + size]
            cell, plain, weighted = self._walked(part)
            # Added to, not assigned: many walks end in the same cell.
            np.add.at(near, cell, plain)
            np.add.at(recent, cell, weighted)
            shape = (len(part), self.n)
            used = len(part) * self.n
            reached = cell if len(cell) < used // _WALKS_FEW else None
            cells = near[:used].reshape(shape), recent[:used].reshape(shape)
            yield Block(self, part, *cells, reached)
            near[cell] = 0.0
            recent[cell] = 0.0

    def _walked(self, rows: Positions) -> tuple[Positions, Floats, Floats]:
        """Return every walk over two ties from some rows: the cell it ends in, and its weights."""
        first, entry = self.spread_out(rows)
        between = self.rows.others[entry]
        telling = self.inverse[between] > 0
        first, entry, between = first[telling], entry[telling], between[telling]
        at, onward = self.spread_out(between)
        cell = first[at] * self.n + self.rows.others[onward]
        plain = self.inverse[between][at]
        return cell, plain, plain * self.recency[entry][at] * self.recency[onward]

    def spread_out(self, parties: Positions) -> tuple[Positions, Positions]:
        """Return for each tie of each party the party's place in the list, and the tie's entry."""
        size = self.rows.degree[parties]
        ends = np.cumsum(size)
        at = np.repeat(np.arange(len(parties)), size)
        within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - size, size)
        return at, within + np.repeat(self.rows.starts[parties], size)


Cells = np.ndarray[tuple[int, int], np.dtype[np.float64]]


@dataclass(frozen=True, eq=False)
class Block:
    """Some rows of the sums over two ties, as (rows, n) arrays.

    Attributes:
        web: the ties.
        rows: positions of the parties whose rows these are, ascending.
        near: sums over all shared neighbours.
        recent: the same, weighted by how recent the ties are.
        reached: the cells where walks end, each as often as they do; None if they are many.
    """

    web: Web
    rows: Positions
    near: Cells
    recent: Cells
    reached: Positions | None = None

    def keys(self) -> Positions:
        """Return the keys of the pairs two ties apart, tied ones among them, ascending."""
        party, other, _ = self._pairs()
        return np.sort(key_of(self.web.n, party, other), kind="stable")

    def _pairs(self) -> tuple[Positions, Positions, Positions]:
        """Return the two of each pair two ties apart and its cell, row by row."""
        n = max(self.web.n, 1)
        reached = self.reached
        # Comparing first is faster than to look for numbers that are not 0.
        cell = np.flatnonzero(self.near > 0) if reached is None else distinct(reached)
        row, other = np.divmod(cell, n)
        party = self.rows[row]
        kept = other != party
        return party[kept], other[kept], cell[kept]

    def closest(self, share: float) -> Positions:
        """Return the keys of the upper pairs, only the nearest share of them if it is under 1."""
        party, other, cell = self._pairs()
        upper = other > party
        keys = party[upper] * self.web.n + other[upper]
        if share >= 1 or not len(keys):
            return keys
        closure = self.near.ravel()[cell[upper]]
        most = max(int(len(keys) * share), 1)
        nearest: Positions = keys[closure >= np.partition(closure, len(keys) - most)[-most]]
        return nearest

    def nearness(self, row: Positions, column: Positions) -> Nearness:
        """Return the sums for pairs whose rows (positions of parties) lie in this block."""
        rows, near, recent = self.web.rows, self.near.ravel(), self.recent.ravel()
        begin = np.searchsorted(self.rows, row) * self.web.n
        cell = begin + column
        size = rows.degree[column]
        ends = np.cumsum(size)
        entry = np.arange(int(ends[-1]) if len(ends) else 0)
        entry += np.repeat(rows.starts[column] - (ends - size), size)
        last = rows.others[entry]
        turn = np.flatnonzero(np.diff(begin, append=-1))  # the last pair of each row
        last += np.repeat(begin[turn], np.diff(ends[turn], prepend=0))
        telling, telling_lately = self.web.onward
        return Nearness(
            closure=near[cell],
            recent_closure=recent[cell],
            paths=_sums(near[last] * telling[entry], size),
            recent_paths=_sums(recent[last] * telling_lately[entry], size),
        )


def _sums(values: Floats, size: Positions) -> Floats:
    """Return the sums of consecutive runs of values, 0 for runs of none."""
    sums: Floats = np.zeros(len(size))
    some = size > 0
    if some.any():
        starts = (np.cumsum(size) - size)[some]
        sums[some] = np.add.reduceat(values, starts)
    return sums


def _ages(scene: Scene) -> Floats:
    """Return how long ago the last contact of each tie was, as a share of the time ties span.

    Undated ties count as old as the oldest; where nothing is dated, all are of age 0.
    """
    last, first = scene.last, scene.first
    known = ~np.isnan(last)
    if not known.any():
        return np.zeros(len(last))
    now = float(last[known].max())
    begun = first[~np.isnan(first)]
    begin = float(np.quantile(begun if len(begun) else last[known], _EARLIEST))
    span = now - min(begin, float(last[known].min())) if now <= begin else now - begin
    age = (now - last) / max(span, 1e-9)
    age[~known] = max(float(age[known].max()), 1.0)
    return np.minimum(age, 3.0)
