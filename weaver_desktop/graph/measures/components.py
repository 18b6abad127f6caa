"""How far the network hangs together."""

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions


def component_labels(graph: Adjacency) -> Positions:
    """Return n labels, equal for parties that can reach each other; a label is a member's position.

    Hooks the larger of two labels to the smaller along every tie and halves the paths in between,
    until nothing changes. Plain numpy, because loading scipy takes longer than all of this.
    """
    label = np.arange(graph.party_count)
    one, other = graph.ends[:, 0], graph.ends[:, 1]
    while True:
        low = np.minimum(label[one], label[other])
        high = np.maximum(label[one], label[other])
        apart = low != high
        if not apart.any():
            return label
        one, other, low, high = one[apart], other[apart], low[apart], high[apart]
        np.minimum.at(label, high, low)
        while (label[label] != label).any():
            label = label[label]


def component_sizes(graph: Adjacency) -> Positions:
    """Return the number of parties in each component, largest first; an isolate is one of 1."""
    _, sizes = np.unique(component_labels(graph), return_counts=True)
    return np.sort(sizes.astype(np.int64))[::-1]


def reachable_pairs(sizes: Positions) -> int:
    """Return R, the number of unordered pairs that can reach each other, from component sizes."""
    return int((sizes * (sizes - 1) // 2).sum())


def connectedness(sizes: Positions) -> float:
    """Return K = Σ c(c-1) / n(n-1) over component sizes c (Krackhardt 1994).

    1 - K is Borgatti's fragmentation. Isolates lower it, as intended. With fewer than two parties
    nobody is cut off from anybody: 1.
    """
    n = int(sizes.sum())
    return 2 * reachable_pairs(sizes) / (n * (n - 1)) if n > 1 else 1.0
