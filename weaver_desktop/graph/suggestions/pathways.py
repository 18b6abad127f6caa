"""In words: somebody whom the one knows knows somebody whom the other knows."""

import numpy as np

from weaver_desktop.domain.phrases import phrase
from weaver_desktop.graph.suggestions.features.web import EVERYBODY_KNOWS
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.resting import Said, on_parties


def words(ground: Ground, one: int, other: int) -> Said | None:
    """Say the most telling way over three ties from the one to the other, if there is any."""
    graph, network = ground.others, ground.network
    near, far = _few_know(ground, one), _few_know(ground, other)
    row = graph.gather(near)
    first = np.repeat(near, graph.degree[near])
    meets = np.isin(row, far)
    first, second = first[meets], row[meets]
    kept = (first != other) & (second != one)
    first, second = first[kept], second[kept]
    if not len(first):
        return None
    rank, degree = network.rank, graph.degree
    best = np.lexsort((rank[second], rank[first], degree[first] * degree[second]))[0]
    near_one, near_other = int(first[best]), int(second[best])
    said = phrase(
        "{one} knows {near}, who knows {far}, who knows {other}.",
        one=network.names[one],
        near=network.names[near_one],
        far=network.names[near_other],
        other=network.names[other],
    )
    return said, on_parties(network, (near_one, near_other))


def _few_know(ground: Ground, party: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    known = ground.others.row(party)
    return known[ground.others.degree[known] <= EVERYBODY_KNOWS]
