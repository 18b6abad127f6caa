"""How many parties each one reaches through somebody it knows."""

import numpy as np

from weaver_desktop.graph.network import Ints, Network

_STRIP = 2048
"""Parties per strip of the bit matrix: keeps it under n * 256 bytes at a time."""


def reach2(network: Network) -> Ints:
    """Return n numbers of others within two steps, along ties that count.

    Each party's neighbours are a row of bits; what two steps see is the union of a few rows.
    """
    graph, n = network.adjacency, network.party_count
    reached = np.zeros(n, dtype=np.int32)
    tied = np.flatnonzero(graph.degree)
    if not len(tied):
        return reached
    party = np.repeat(np.arange(n), graph.degree)
    for start in range(0, n, _STRIP):
        inside = (graph.others >= start) & (graph.others < start + _STRIP)
        strip = np.zeros((n, min(_STRIP, n - start)), dtype=np.bool_)
        strip[party[inside], graph.others[inside] - start] = True
        bits = np.packbits(strip, axis=1)
        seen = np.bitwise_or.reduceat(bits[graph.others], graph.starts[tied], axis=0)
        seen |= bits[tied]
        reached[tied] += np.bitwise_count(seen).sum(axis=1, dtype=np.int32)
    reached[tied] -= 1  # back over the same tie is no other party
    return reached
