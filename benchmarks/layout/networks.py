"""The networks that the layouts are measured on: well known ones, made ones, and a folder's."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Sample:
    """A named network: ``size`` parties and (m, 2) positions of the tied pairs, each pair once.

    ``is_real`` tells whether it was observed, or generated.
    """

    name: str
    size: int
    ends: NDArray[np.int64]
    is_real: bool = True

    @property
    def ids(self) -> tuple[str, ...]:
        """Names for the parties, the same ones each time."""
        return tuple(f"p{at}" for at in range(self.size))


def known_samples() -> Iterator[Sample]:
    """Yield the networks that come with networkx."""
    yield _from_graph("karate", nx.karate_club_graph())
    yield _from_graph("les miserables", nx.les_miserables_graph())
    yield _from_graph("davis", nx.davis_southern_women_graph())
    yield _from_graph("florentine", nx.florentine_families_graph())


def made_samples() -> Iterator[Sample]:
    """Yield generated networks, the same ones each time."""
    yield planted(6, 20, isolates=8, seed=7)
    for name, graph in (
        ("ring of cliques", nx.ring_of_cliques(10, 8)),
        ("small world", nx.watts_strogatz_graph(200, 6, 0.1, seed=3)),
        ("preferential", nx.barabasi_albert_graph(300, 2, seed=5)),
        ("grid", nx.convert_node_labels_to_integers(nx.grid_2d_graph(14, 14))),
    ):
        yield replace(_from_graph(name, graph), is_real=False)


def folder_samples(folder: Path) -> Iterator[Sample]:
    """Yield the network of each ``*/train.csv`` in a folder (columns ``u`` and ``v``)."""
    for path in sorted(folder.glob("*/train.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            graph = nx.Graph((row["u"], row["v"]) for row in csv.DictReader(file))
        yield _from_graph(path.parent.name, graph)


def planted(groups: int, each: int, *, isolates: int, seed: int) -> Sample:
    """Make circles that are dense inside and loosely tied to each other, and some newcomers."""
    graph = nx.planted_partition_graph(groups, each, 0.22, 0.006, seed=seed)
    graph.add_nodes_from(range(groups * each, groups * each + isolates))
    return replace(_from_graph(f"{groups} circles", graph), is_real=False)


def circles(size: int, *, ties_each: float = 4.0, seed: int = 11) -> Sample:
    """Make a network of a given size: circles of about 25, four ties in five inside a circle."""
    rng = np.random.default_rng(seed)
    count = int(size * ties_each / 2)
    circle = rng.integers(0, max(1, size // 25), size)
    order = np.argsort(circle, kind="stable")
    first_of = np.searchsorted(circle[order], np.arange(circle.max() + 2))
    a = rng.integers(0, size, count)
    low, high = first_of[circle[a]], first_of[circle[a] + 1]
    inside = order[low + (rng.random(count) * (high - low)).astype(np.int64)]
    b = np.where(rng.random(count) < 0.8, inside, rng.integers(0, size, count))
    pairs = np.unique(np.sort(np.column_stack((a, b)), axis=1), axis=0)
    return Sample(f"{size:,} parties", size, pairs[pairs[:, 0] != pairs[:, 1]], is_real=False)


def _from_graph(name: str, graph: "nx.Graph[Any]") -> Sample:
    place = {node: at for at, node in enumerate(graph)}
    pairs = {tuple(sorted((place[a], place[b]))) for a, b in graph.edges() if a != b}
    return Sample(name, len(place), np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2))
