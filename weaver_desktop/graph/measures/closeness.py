"""How near people are: reach, efficiency, triangles, and how tightly neighbours know each other."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Adjacency

_STRIP = 2048
"""Parties per strip of the bit matrix: keeps it under n * 256 bytes at a time."""
_WORD = 64


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


def efficiency(graph: Adjacency) -> float:
    """Return the mean of 1 / distance over all pairs, 0 for those who cannot reach each other.

    Global efficiency (Latora & Marchiori 2001): 1 if everybody is tied to everybody, 0 without
    ties. Walks from all parties at once, one step a round, with a bit for who has been seen.
    """
    n = graph.party_count
    if not graph.tie_count:
        return 0.0
    tied = np.flatnonzero(graph.degree)
    total = 0.0
    for bits in _strips(graph, with_self=True):
        seen, steps = bits, 1
        count = int(np.bitwise_count(seen).sum(dtype=np.int64))
        # Each has seen itself, which is no pair: these are taken off at the end.
        total += count
        while True:
            further = seen.copy()
            further[tied] |= np.bitwise_or.reduceat(seen[graph.others], graph.starts[tied], axis=0)
            steps += 1
            more = int(np.bitwise_count(further).sum(dtype=np.int64))
            if more == count:
                break
            total += (more - count) / steps
            seen, count = further, more
    return (total - n) / (n * (n - 1))


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


def _strips(graph: Adjacency, *, with_self: bool = False) -> Iterator[NDArray[np.uint64]]:
    """Yield the adjacency matrix as bits, a strip of columns at a time: (n, columns / 64).

    The last columns may stand for nobody, so that each strip is of whole words. The diagonal is
    empty, or full ``with_self``.
    """
    n = graph.party_count
    rows = np.repeat(np.arange(n), graph.degree)
    for start in range(0, n, _STRIP):
        inside = (graph.others >= start) & (graph.others < start + _STRIP)
        wide = min(_STRIP, -(-(n - start) // _WORD) * _WORD)
        strip = np.zeros((n, wide), dtype=np.bool_)
        strip[rows[inside], graph.others[inside] - start] = True
        if with_self:
            np.fill_diagonal(strip[start:], val=True)
        yield np.packbits(strip, axis=1).view(np.uint64)
