"""All pairs that something speaks for, best first, as far as somebody asks."""

from collections.abc import Iterator
from heapq import merge

import numpy as np

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions import triangles
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import among, distinct, key_of
from weaver_desktop.graph.suggestions.scoring import score
from weaver_desktop.graph.suggestions.voices import Voice

_FIRST_SERVING = 512

_Ranked = tuple[float, int, int, int, int]
"""(minus score, lower rank, higher rank, position, position): sorts best first."""


def best_first(ground: Ground, voices: tuple[Voice, ...]) -> Iterator[tuple[float, int, int]]:
    """Yield (score, low position, high position) of every feasible pair, best first.

    Equal scores come in the order of names, then ids, so that the order in which parties stand in
    the network never shows.
    """
    keys = distinct(np.concatenate([voice.found.keys for voice in voices]))
    keys = keys[ground.feasible(keys)]
    strengths = np.array([voice.at(keys) for voice in voices]).reshape(len(voices), len(keys))
    scores = score([voice.signal for voice in voices], strengths)
    streams = [_in_order(ground, keys, scores)]
    if ground.party is None:
        streams.append(_other_triangles(ground, keys))
    for minus, _, _, one, other in merge(*streams):
        yield -minus, min(one, other), max(one, other)


def _in_order(ground: Ground, keys: Positions, scores: Floats) -> Iterator[_Ranked]:
    """Yield the pairs in order, sorting only as many at a time as may be asked for."""
    left = np.arange(len(keys))
    serving = _FIRST_SERVING
    while len(left):
        size = min(serving, len(left))
        least = np.partition(scores[left], len(left) - size)[len(left) - size]
        served = scores[left] >= least
        yield from _ranked(ground, keys[left[served]], scores[left[served]])
        left = left[~served]
        serving *= 8


def _other_triangles(ground: Ground, seen: Positions) -> Iterator[_Ranked]:
    """Yield the open triangles that nothing else speaks for."""
    for strength, one, others in triangles.best_first(ground):
        keys = np.sort(key_of(ground.n, np.full(len(others), one), others))
        keys = keys[~among(keys, seen)]
        keys = keys[ground.feasible(keys)]
        alone = np.full((1, len(keys)), strength)
        yield from _ranked(ground, keys, score([Signal.OPEN_TRIANGLE], alone))


def _ranked(ground: Ground, keys: Positions, scores: Floats) -> Iterator[_Ranked]:
    ones, others = np.divmod(keys, ground.n)
    rank = ground.network.rank
    lower = np.minimum(rank[ones], rank[others])
    higher = np.maximum(rank[ones], rank[others])
    order = np.lexsort((higher, lower, -scores))
    columns = (-scores, lower, higher, ones, others)
    yield from zip(*(column[order].tolist() for column in columns), strict=True)
