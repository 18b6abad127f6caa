"""In words: somebody whom the one knows knows somebody whom the other knows."""

import numpy as np

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.suggestions.features.web import EVERYBODY_KNOWS
from weaver_desktop.graph.suggestions.ground import Ground


def words(ground: Ground, one: int, other: int) -> Phrase | None:
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
    return phrase(
        "{one} knows {near}, who knows {far}, who knows {other}.",
        one=network.names[one],
        near=network.names[first[best]],
        far=network.names[second[best]],
        other=network.names[other],
    )


def _few_know(ground: Ground, party: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    known = ground.others.row(party)
    return known[ground.others.degree[known] <= EVERYBODY_KNOWS]
