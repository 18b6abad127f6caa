"""What two steps see: reach, triangles and how tightly neighbours know each other."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Adjacency

_STRIP = 2048
"""Parties per strip of the bit matrix: keeps it under n * 256 bytes at a time."""


def reach_two(graph: Adjacency) -> float:
    """Return the mean over parties of (others within two steps) / (n - 1); 0 without ties.

    "Awareness" in Krebs & Holley (2006), *Building smart communities through network weaving*.
    """
    n = graph.party_count
    if not graph.tie_count:
        return 0.0
    tied = np.flatnonzero(graph.degree)
    within = 0
    for bits in _strips(graph):
        seen = np.bitwise_or.reduceat(bits[graph.others], graph.starts[tied], axis=0)
        seen |= bits[tied]
        within += int(np.bitwise_count(seen).sum(dtype=np.int64))
    return (within - len(tied)) / (n * (n - 1))


def triangles(graph: Adjacency) -> int:
    """Return the number of triangles."""
    corners = 0
    one, other = graph.ends[:, 0], graph.ends[:, 1]
    for bits in _strips(graph):
        corners += int(np.bitwise_count(bits[one] & bits[other]).sum(dtype=np.int64))
    return corners // 3


def clustering(graph: Adjacency) -> float:
    """Return T = 3 · triangles / connected triples (Newman's transitivity); 0 without triples."""
    triples = int((graph.degree * (graph.degree - 1) // 2).sum())
    return 3 * triangles(graph) / triples if triples else 0.0


def density(graph: Adjacency) -> float:
    """Return ties / possible ties, 2m / n(n-1); 0 for fewer than two parties."""
    n = graph.party_count
    return 2 * graph.tie_count / (n * (n - 1)) if n > 1 else 0.0


def _strips(graph: Adjacency) -> Iterator[NDArray[np.uint8]]:
    """Yield the adjacency matrix as bits, a strip of columns at a time: (n, columns / 8)."""
    n = graph.party_count
    rows = np.repeat(np.arange(n), graph.degree)
    for start in range(0, n, _STRIP):
        inside = (graph.others >= start) & (graph.others < start + _STRIP)
        strip = np.zeros((n, min(_STRIP, n - start)), dtype=np.bool_)
        strip[rows[inside], graph.others[inside] - start] = True
        yield np.packbits(strip, axis=1)
