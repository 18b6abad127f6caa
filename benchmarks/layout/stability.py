"""How still the rest of a settled map stands when one tie is added."""

from collections.abc import Iterator

import networkx as nx
import numpy as np

from benchmarks.layout.networks import circles
from benchmarks.rows import Row
from weaver_desktop.graph.layout.engine import Layout

CEILING = 1.0
"""Per cent of the map's diameter that who is more than two steps away may move."""
_SIZE, _TIES = 1_000, 20


def rows() -> Iterator[Row]:
    """Add single ties to one settled map of 1,000, each time from the same places."""
    sample = circles(_SIZE)
    layout = Layout()
    layout.set_network(sample.ids, sample.ends, np.full(len(sample.ends), 0.5))
    layout.settle()
    places = layout.snapshot()
    before = layout.positions.copy()
    diameter = float(np.hypot(*np.ptp(before, axis=0)))
    graph: nx.Graph[int] = nx.Graph(sample.ends.tolist())
    graph.add_nodes_from(range(_SIZE))
    rng = np.random.default_rng(5)
    far_moved, ends_moved = [], []
    for _ in range(_TIES):
        a, b = rng.choice(_SIZE, 2, replace=False).tolist()
        ends = np.vstack((sample.ends, [[a, b]]))
        live = Layout()
        live.set_network(sample.ids, sample.ends, np.full(len(sample.ends), 0.5), known=places)
        live.set_network(sample.ids, ends, np.full(len(ends), 0.5))
        live.settle()
        moved = np.hypot(*(live.positions - before).T) / diameter * 100.0
        wider = nx.Graph(graph)
        wider.add_edge(a, b)
        near = {
            star
            for end in (a, b)
            for star in nx.single_source_shortest_path_length(wider, end, cutoff=2)
        }
        far_moved.append(float(np.delete(moved, list(near)).max()))
        ends_moved.append(float(moved[[a, b]].max()))
    name = "one tie more on a settled map of 1,000:"
    share = "% of the map's diameter"
    yield Row(f"{name} most that others move", max(far_moved), ceiling=CEILING, unit=share)
    yield Row(f"{name} its two parties, median", float(np.median(ends_moved)), unit=share)
