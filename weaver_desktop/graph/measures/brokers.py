"""Who stands between the others: betweenness, exactly, for networks of thousands."""

from typing import TYPE_CHECKING

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_SOURCES = 32
"""Sources that are walked together: at 5,000 parties their counts still fit a processor's cache."""
_STEP_COST = 48
"""How many times dearer one step along a tie is than one term of the matrix product (measured)."""


def betweenness(graph: Adjacency) -> Floats:
    """Return n shares of shortest paths that pass through each party, in [0, 1].

    Freeman's betweenness, normalised by (n-1)(n-2)/2, all zero for fewer than three parties, after
    Brandes (2001), *A faster algorithm for betweenness centrality*. Brandes' walk from one source
    is made from several sources at once, level by level: a level on which many parties lie is one
    product of the sparse adjacency with a dense block, a level of few follows their ties alone.
    """
    from scipy.sparse import csr_array

    n = graph.party_count
    total: Floats = np.zeros(n)
    ones = np.ones(len(graph.others))
    matrix = csr_array((ones, graph.others, graph.starts), shape=(n, n), dtype=np.float64)
    sources = np.flatnonzero(graph.degree)
    for start in range(0, len(sources), _SOURCES):
        total += _Walk(graph, matrix, sources[start : start + _SOURCES]).dependency()
    return total / max((n - 1) * (n - 2), 1)


class _Walk:
    """Breadth-first walks from a block of sources; a cell is (party, source), flat by party."""

    def __init__(
        self, graph: Adjacency, matrix: "csr_array[np.float64, tuple[int, int]]", sources: Positions
    ) -> None:
        self._graph = graph
        self._matrix = matrix
        self._width = len(sources)
        n = graph.party_count
        self._sources = sources * self._width + np.arange(self._width)
        self._paths: Floats = np.zeros(n * self._width)
        self._level = np.full(n * self._width, -1, dtype=np.int32)

    def dependency(self) -> Floats:
        """Return n sums over the sources of the dependency on each party."""
        levels = self._count_paths()
        share: Floats = np.zeros_like(self._paths)
        for at in range(len(levels) - 1, 0, -1):
            cells = levels[at]
            self._hand_back(cells, levels[at - 1], share)
        share[self._sources] = 0.0
        sums: Floats = share.reshape(-1, self._width).sum(axis=1)
        return sums

    def _count_paths(self) -> list[Positions]:
        cells = self._sources
        levels = []
        self._paths[cells] = 1.0
        self._level[cells] = 0
        while len(cells):
            levels.append(cells)
            cells = self._step(cells, len(levels))
        return levels

    def _step(self, cells: Positions, level: int) -> Positions:
        """Reach the next level and return its cells, with the paths to them counted."""
        if self._is_dense(cells):
            arriving = self._product(cells, self._paths[cells])
            reached = np.flatnonzero((arriving > 0) & (self._level < 0))
            self._paths[reached] = arriving[reached]
        else:
            ahead, source = self._follow(cells)
            new = self._level[ahead] < 0
            ahead = ahead[new]
            np.add.at(self._paths, ahead, self._paths[source[new]])
            reached = np.unique(ahead)
        self._level[reached] = level
        return reached

    def _hand_back(self, cells: Positions, before: Positions, share: Floats) -> None:
        """Hand the dependency of a level's cells back to the level before it."""
        handed = (1.0 + share[cells]) / self._paths[cells]
        if self._is_dense(cells):
            share[before] = self._paths[before] * self._product(cells, handed)[before]
            return
        back, source = self._follow(cells)
        above = self._level[back] == self._level[source] - 1
        back, source = back[above], source[above]
        np.add.at(share, back, self._paths[back] * handed[np.searchsorted(cells, source)])

    def _is_dense(self, cells: Positions) -> bool:
        along = int(self._graph.degree[cells // self._width].sum())
        return along * _STEP_COST > len(self._graph.others) * self._width

    def _product(self, cells: Positions, values: Floats) -> Floats:
        block: Floats = np.zeros_like(self._paths)
        block[cells] = values
        return np.asarray(self._matrix @ block.reshape(-1, self._width)).reshape(-1)

    def _follow(self, cells: Positions) -> tuple[Positions, Positions]:
        """Return the cells across every tie of these cells, and the cell each was reached from."""
        party, column = np.divmod(cells, self._width)
        sizes = self._graph.degree[party]
        across = self._graph.gather(party) * self._width + np.repeat(column, sizes)
        return across, np.repeat(cells, sizes)
