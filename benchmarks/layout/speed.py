"""How long one tick of the layout takes, next to d3-force's and ForceAtlas2's."""

from collections.abc import Iterator
from time import perf_counter

import numpy as np

from benchmarks.layout.networks import Sample, circles
from benchmarks.layout.peers import NODE_ENGINES, NodePeers
from benchmarks.rows import Row
from weaver_desktop.graph.layout.engine import Layout

SIZES = (1_000, 5_000, 20_000)
LIMIT = 0.25
"""At most this share of d3-force's time, in the same run."""
CEILINGS = {1_000: 1.5, 5_000: 8.0, 20_000: 45.0}
"""Milliseconds a tick should not pass on the machine that the budgets were set on."""
_TICKS, _BATCH = 60, 20


def rows(node: NodePeers | None = None, sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """Measure a tick of the whole map, all stars warm, at each size; about four ties a star."""
    node = node or NodePeers()
    is_there = node.is_available()
    for size in sizes:
        sample = circles(size)
        ours = tick_milliseconds(sample)
        for engine in NODE_ENGINES:
            theirs = node.run(engine, sample, _TICKS).milliseconds if is_there else None
            limit = LIMIT if engine == "d3-force" else None
            yield Row(f"layout tick, {sample.name}, against {engine}", ours, theirs, limit)


def tick_milliseconds(sample: Sample, ticks: int = _TICKS) -> float:
    """Return the milliseconds of a tick with the whole map warm: the mean of the fastest batch."""
    layout = Layout()
    layout.set_network(sample.ids, sample.ends, np.full(len(sample.ends), 0.5))
    layout.settle()
    layout.reheat(1.0)
    layout.tick()
    batches = []
    for _ in range(ticks // _BATCH):
        began = perf_counter()
        for _ in range(_BATCH):
            layout.tick()
        batches.append((perf_counter() - began) / _BATCH * 1000.0)
    return min(batches)
