"""Signal: the two know the same parties."""

import numpy as np

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import NO_PAIRS, Pairs, key_of
from weaver_desktop.graph.suggestions.wording import both_know

_EVERYBODY_KNOWS = 200
"""Who knows more parties than this joins no two of them in particular."""
_HALF = 1.5
"""The Adamic-Adar sum that counts half: about two acquaintances who know four or five each."""
_ROWS = 512


def pairs(ground: Ground) -> Pairs:
    """Return the pairs with shared acquaintances, or those of the one party asked about.

    The strength is x / (x + 1.5) for the Adamic-Adar sum x (see ``adamic_adar``), found among the
    ties that count, the weaver and her own ties left out.
    """
    found = adamic_adar(ground.others, ground.party)
    return Pairs(found.keys, found.strength / (found.strength + _HALF))


def adamic_adar(graph: Adjacency, party: int | None = None) -> Pairs:
    """Return Σ 1/log d over the shared neighbours of each two, d their number of neighbours.

    Adamic & Adar (2003), *Friends and neighbors on the web*, with one change: neighbours with more
    than 200 neighbours are left out, as they tell nothing and would pair everybody with everybody.
    Pairs with no shared neighbour are left out, tied pairs are not; with ``party``, only its own.
    """
    weight = _weights(graph)
    return _of_all(graph, weight) if party is None else _of_one(graph, weight, party)


def words(ground: Ground, one: int, other: int) -> Phrase:
    """Say whom the two share, the most telling first."""
    graph, network = ground.others, ground.network
    shared = np.intersect1d(graph.row(one), graph.row(other))
    shared = shared[_weights(graph)[shared] > 0]
    order = np.lexsort((network.rank[shared], graph.degree[shared]))
    return both_know([network.names[at] for at in shared[order].tolist()])


def _weights(graph: Adjacency) -> Floats:
    degree = graph.degree
    weight: Floats = np.zeros(graph.party_count)
    telling = (degree > 1) & (degree <= _EVERYBODY_KNOWS)
    weight[telling] = 1 / np.log(degree[telling])
    return weight


def _of_one(graph: Adjacency, weight: Floats, party: int) -> Pairs:
    between = graph.row(party)
    between = between[weight[between] > 0]
    reached = graph.gather(between)
    sums = np.bincount(
        reached, np.repeat(weight[between], graph.degree[between]), minlength=graph.party_count
    )
    sums[party] = 0.0
    ends = np.flatnonzero(sums)
    keys = key_of(graph.party_count, np.full(len(ends), party), ends)
    return Pairs(keys, sums[ends].astype(np.float64))


def _of_all(graph: Adjacency, weight: Floats) -> Pairs:
    """Multiply A · W · A in blocks of rows, W the diagonal of weights; keep the upper half."""
    from scipy.sparse import csr_array, diags_array

    n = graph.party_count
    if not graph.tie_count:
        return NO_PAIRS
    ties = csr_array((np.ones(len(graph.others)), graph.others, graph.starts), shape=(n, n))
    between = np.flatnonzero(weight)
    there = csr_array(ties[:, between] @ diags_array(weight[between]))
    back = csr_array(ties[between])
    keys: list[Positions] = []
    sums: list[Floats] = []
    for start in range(0, n, _ROWS):
        block = csr_array(there[start : start + _ROWS] @ back)
        block.sort_indices()
        row = np.repeat(np.arange(start, start + block.shape[0]), np.diff(block.indptr))
        upper = block.indices > row
        keys.append(row[upper] * n + block.indices[upper])
        sums.append(block.data[upper].astype(np.float64))
    return Pairs(np.concatenate(keys), np.concatenate(sums))
