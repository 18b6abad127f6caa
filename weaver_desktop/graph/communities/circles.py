"""Communities: parties with more ties among themselves than chance would give them."""

from collections.abc import Iterable

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.company import company_kept
from weaver_desktop.graph.measures.components import component_labels
from weaver_desktop.graph.network import Floats, Ints, Network

NO_COMMUNITY = -1
"""The label of isolates and of those in too small a circle."""

FEWEST = 3
"""Parties that make a community; two who know each other are a pair."""

_SHARED_WEIGHT = 0.1
"""What one shared gathering weighs beside a tie, until ten weigh as much as one."""

_SEED = 20_061
_MOST_TRIES = 12
_TIES_IN_ALL_TRIES = 15_000


def communities(network: Network) -> Ints:
    """Return n labels: 0 for the largest community, 1 for the next, …, ``NO_COMMUNITY``.

    Found by Louvain's method (Blondel et al. 2008), which makes modularity Q large, over the ties
    that count and, for those who have none, the company they come in (``graph.company``). It
    depends on the order of looking, so small networks are looked at several times and the best
    division stays; the seeds are fixed, and the same network always gives the same. Of equally
    large communities the one with the first party by name comes first. The weaver's own ties blur
    everything: pass ``without_you(network)`` for what is there without her. Takes about half a
    second for 5,000 parties and 20,000 ties, so not in the window's process.
    """
    labels = np.full(network.party_count, NO_COMMUNITY, dtype=np.int32)
    kept = company_kept(network)
    graph = Adjacency.of(
        network.party_count, np.concatenate([network.adjacency.ends, network.together[kept]])
    )
    company = np.minimum(_SHARED_WEIGHT * network.together_count[kept], 1.0)
    weights = np.concatenate([np.ones(network.adjacency.tie_count), company])
    found = [each for each in _circles(graph, weights) if len(each) >= FEWEST]
    found.sort(key=lambda each: (-len(each), int(network.rank[each].min())))
    for label, each in enumerate(found):
        labels[each] = label
    return labels


def _circles(graph: Adjacency, weights: Floats) -> list[Positions]:
    """Return the parties of each circle.

    Louvain's method can leave parties together that no tie within their circle joins any more
    (Traag, Waltman & van Eck 2019); they are parted, which only makes Q larger.
    """
    part = np.zeros(graph.party_count, dtype=np.int64)
    for number, members in enumerate(_best_division(graph, weights)):
        part[list(members)] = number
    within = graph.ends[part[graph.ends[:, 0]] == part[graph.ends[:, 1]]]
    joined = component_labels(Adjacency.of(graph.party_count, within))
    by_circle = np.argsort(joined, kind="stable")
    return np.split(by_circle, np.flatnonzero(np.diff(joined[by_circle])) + 1)


def _best_division(graph: Adjacency, weights: Floats) -> Iterable[set[int]]:
    import networkx as nx

    if not graph.tie_count:
        return ()
    circles: nx.Graph[int] = nx.Graph()
    circles.add_nodes_from(np.flatnonzero(graph.degree).tolist())
    ends = zip(*graph.ends.T.tolist(), weights.tolist(), strict=True)
    circles.add_weighted_edges_from(ends)
    tries = max(1, min(_MOST_TRIES, _TIES_IN_ALL_TRIES // graph.tie_count))
    divisions = [nx.community.louvain_communities(circles, seed=_SEED + n) for n in range(tries)]
    best: list[set[int]] = max(
        divisions, key=lambda division: float(nx.community.modularity(circles, division))
    )
    return best
