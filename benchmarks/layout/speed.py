"""How long one tick of the layout takes, next to d3-force's and other engines'.

In processor time, all of one thread, so that what else the machine does counts less; of each engine
the fastest batch of twenty ticks.
"""

from collections.abc import Iterator
from time import process_time

import numpy as np

from benchmarks.layout.networks import Sample, circles
from benchmarks.layout.peers import IGRAPH, NETWORKX, NODE_ENGINES, Peers, networkx_milliseconds
from benchmarks.rows import Row
from weaver_desktop.graph.layout.engine import RADIUS, Layout
from weaver_desktop.graph.layout.motion import Motion
from weaver_desktop.graph.layout.ties import clean_ties

SIZES = (1_000, 5_000, 20_000)
LIMIT = 0.25
"""At most this share of d3-force's time, in the same run."""
_TICKS, _BATCH, _RUNS = 60, 20, 3
_PEER_TICKS = 100
_NETWORKX_TICKS = {1_000: 5, 5_000: 2}
_TOO_SLOW = "networkx takes most of a minute for one tick of so many"


def rows(peers: Peers | None = None, sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """Measure a tick of the whole map, all stars warm, at each size; about four ties a star."""
    peers = peers or Peers()
    for size in sizes:
        sample = circles(size)
        name = f"layout tick, {sample.name}, against"
        ours = tick_milliseconds(sample)
        for engine in (*NODE_ENGINES, IGRAPH):
            limit = LIMIT if engine == "d3-force" else None
            why = peers.missing().get(engine, "")
            ticks = _BATCH if engine == IGRAPH else _PEER_TICKS
            theirs = None if why else peers.run(engine, sample, ticks).milliseconds
            yield Row(f"{name} {engine}", ours, theirs, limit, note=why)
        if size in _NETWORKX_TICKS:
            theirs = networkx_milliseconds(sample, _NETWORKX_TICKS[size])
            yield Row(f"{name} {NETWORKX}", ours, theirs)
        else:
            yield Row(f"{name} {NETWORKX}", ours, note=_TOO_SLOW)


def tick_milliseconds(sample: Sample, ticks: int = _TICKS) -> float:
    """Return the milliseconds of a tick with the whole map warm: the mean of the fastest batch."""
    strength = np.full(len(sample.ends), 0.5)
    layout = Layout()
    layout.set_network(sample.ids, sample.ends, strength)
    layout.settle()
    ties = clean_ties(sample.size, sample.ends, strength)
    motion = Motion(ties, layout.positions.copy(), np.full(sample.size, RADIUS))
    batches = []
    for _ in range(_RUNS):
        motion.warm(np.arange(sample.size), 1.0)
        motion.forces.hold[:] = 0.0
        motion.step()
        for _ in range(ticks // _BATCH):
            began = process_time()
            for _ in range(_BATCH):
                motion.step()
            batches.append((process_time() - began) / _BATCH * 1000.0)
    return min(batches)
