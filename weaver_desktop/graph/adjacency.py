"""Who is tied to whom, as two flat arrays: the shape in which whole-network sums are fast."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]
Edges = NDArray[np.int32] | NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Adjacency:
    """An undirected graph of n parties in compressed rows; positions are those of its maker.

    Attributes:
        ends: (m, 2) positions of the two ends of each tie.
        starts: n + 1 offsets; the neighbours of party p are ``others[starts[p]:starts[p + 1]]``.
        others: 2m positions, ascending within each row.
    """

    ends: Positions
    starts: Positions
    others: Positions

    @classmethod
    def of(cls, party_count: int, ends: Edges) -> Self:
        """Build the rows from (m, 2) positions: no pair twice, none with itself."""
        ends = ends.astype(np.int64)
        one, other = ends[:, 0], ends[:, 1]
        size = max(party_count, 1)
        rows, others = np.divmod(
            np.sort(np.concatenate([one * size + other, other * size + one])), size
        )
        starts = np.zeros(party_count + 1, dtype=np.int64)
        np.cumsum(np.bincount(rows, minlength=party_count), out=starts[1:])
        return cls(ends, starts, others)

    @property
    def party_count(self) -> int:
        """The number of parties, isolates included."""
        return len(self.starts) - 1

    @property
    def tie_count(self) -> int:
        """The number of ties."""
        return len(self.ends)

    @cached_property
    def degree(self) -> Positions:
        """The numbers of neighbours of the n parties."""
        return np.diff(self.starts)

    def row(self, party: int) -> Positions:
        """Return the neighbours of a party, ascending."""
        return self.others[self.starts[party] : self.starts[party + 1]]

    def gather(self, parties: Positions) -> Positions:
        """Return the rows of several parties one after the other (length: sum of their degrees)."""
        sizes = self.degree[parties]
        ends = np.cumsum(sizes)
        within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - sizes, sizes)
        return self.others[within + np.repeat(self.starts[parties], sizes)]

    def without(self, party: int) -> "Adjacency":
        """Return the graph after a party left; those behind it move up by one position."""
        kept = self.ends[(self.ends != party).all(axis=1)]
        return Adjacency.of(self.party_count - 1, kept - (kept > party))
