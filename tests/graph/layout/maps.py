"""Networks and helpers that the tests of the layout share."""

from collections.abc import Generator, Sequence
from copy import deepcopy
from functools import cache
from typing import TypeVar

import networkx as nx
import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints
from weaver_desktop.graph.layout.engine import NOWHERE, RADIUS, Layout, Places
from weaver_desktop.graph.layout.ties import Ties, clean_ties

Found = TypeVar("Found")


def names(count: int) -> tuple[str, ...]:
    return tuple(f"p{at}" for at in range(count))


def ends_of(graph: "nx.Graph[int]") -> Ints:
    return np.array(sorted(graph.edges()), dtype=np.int64).reshape(-1, 2)


def ties_of(graph: "nx.Graph[int]") -> Ties:
    ends = ends_of(graph)
    return clean_ties(len(graph), ends, np.full(len(ends), 0.5))


def circles(groups: int, each: int, *, isolates: int = 0, seed: int = 3) -> "nx.Graph[int]":
    graph = nx.planted_partition_graph(groups, each, 0.25, 0.01, seed=seed)
    graph.add_nodes_from(range(groups * each, groups * each + isolates))
    return graph


def show(graph: "nx.Graph[int]", *, seed: int = 1) -> Layout:
    """Return the settled layout of a network, a copy for each: it is laid out once a run."""
    return deepcopy(_shown(len(graph), tuple(graph.edges()), seed))


@cache
def _shown(count: int, edges: tuple[tuple[int, int], ...], seed: int) -> Layout:
    graph = nx.empty_graph(count)
    graph.add_edges_from(edges)
    return show_anew(graph, seed=seed)


def show_anew(graph: "nx.Graph[int]", *, seed: int = 1) -> Layout:
    """Return the settled layout of a network, laid out for this call alone."""
    layout = Layout(seed=seed)
    put(layout, names(len(graph)), ends_of(graph))
    layout.settle()
    assert layout.is_settled
    return layout


def put(
    layout: Layout,
    ids: Sequence[str],
    ends: Ints,
    *,
    known: Places = NOWHERE,
    pinned: Places | None = None,
) -> None:
    layout.set_network(ids, ends, np.full(len(ends), 0.5), known=known, pinned=pinned)


def stir(layout: Layout) -> None:
    """Warm the whole map and let go of what holds its stars, and see it come to rest."""
    motion = layout._motion
    motion.warm(np.arange(len(layout.ids)), 1.0)
    motion.forces.hold[:] = 0.0
    layout.settle()


def closest(places: Floats) -> float:
    """Return the least distance between two of the places."""
    gaps = np.hypot(*(places[:, None] - places).transpose(2, 0, 1))
    return float(gaps[np.triu_indices(len(places), 1)].min())


def overlaps(layout: Layout, radius: float = RADIUS) -> bool:
    return closest(layout.positions) < 2.0 * radius


def diameter(places: Floats) -> float:
    return float(np.hypot(*np.ptp(places, axis=0)))


def run(slices: Generator[object, None, Found]) -> Found:
    """Do all the slices of some work and return what it finds."""
    while True:
        try:
            next(slices)
        except StopIteration as done:
            found: Found = done.value
            return found
