"""Who is near: the parties within a few steps of others."""

from collections.abc import Iterable

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.network import Flags, Network


def near(
    network: Network, centres: Iterable[int], steps: int, *, through_groups: bool = False
) -> Flags:
    """Return n flags: who is within so many steps of any of the centres, themselves included.

    Args:
        network: where to look.
        centres: positions of parties.
        steps: 0 for the centres alone.
        through_groups: whether a membership is a step too; otherwise only ties that count are.

    Raises:
        IndexError: if a centre is not in the network.
    """
    graph = _with_members(network) if through_groups else network.adjacency
    reached = np.zeros(network.party_count, dtype=np.bool_)
    edge = np.array(sorted(set(centres)), dtype=np.int64)
    if len(edge) and edge[0] < 0:
        raise IndexError(edge[0])
    reached[edge] = True
    for _ in range(steps):
        edge = np.unique(graph.gather(edge))
        edge = edge[~reached[edge]]
        if not len(edge):
            break
        reached[edge] = True
    return reached


def _with_members(network: Network) -> Adjacency:
    size = max(network.party_count, 1)
    ends = np.concatenate([network.ends[network.counts], network.members]).astype(np.int64)
    pairs = np.unique(ends.min(axis=1) * size + ends.max(axis=1))
    return Adjacency.of(network.party_count, np.stack(np.divmod(pairs, size), axis=1))
