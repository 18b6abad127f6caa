"""In words: whom the two both know."""

import numpy as np

from weaver_desktop.graph.suggestions.features.web import EVERYBODY_KNOWS
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.resting import Said, on_parties
from weaver_desktop.graph.suggestions.wording import both_know


def words(ground: Ground, one: int, other: int) -> Said | None:
    """Say whom the two share, the most telling first; None if nobody, the weaver left out.

    Who knows fewer others tells more (resource allocation, Zhou, Lü & Zhang 2009).
    """
    graph, network = ground.others, ground.network
    shared = np.intersect1d(graph.row(one), graph.row(other))
    shared = shared[graph.degree[shared] <= EVERYBODY_KNOWS]
    if not len(shared):
        return None
    order = np.lexsort((network.rank[shared], graph.degree[shared]))
    known = shared[order].tolist()
    return both_know([network.names[at] for at in known]), on_parties(network, known)
