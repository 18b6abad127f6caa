"""The first layout of one component, in slices: pivots, then stress, then air between clusters."""

from collections.abc import Generator
from functools import partial
from typing import TypeVar

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.descent import descend
from weaver_desktop.graph.layout.distances import all_distances, pivot_distances, pivot_places
from weaver_desktop.graph.layout.objective import Objective, Worth
from weaver_desktop.graph.layout.ties import Ties

Slices = Generator[Floats | None, None, Floats]
"""Yields (n, 2) places so far, if there are any, after each slice of work; returns the last."""

ALL_PAIRS_LIMIT = 2000
"""Up to so many stars a component is laid out by all its pairs."""
Draft = TypeVar("Draft")
_PIVOTS = 50
_SMALL, _TINY = 120, 6
_TRIES, _HUB = 12, 100
_STRESS_STEPS = 150
_STRESS_ALLOWANCE = ((500, 1000), (1.092, 1.13))
"""By number of stars: how much stress may rise over the least found, for more neighbours kept."""
_FIRST_WEIGHT, _MOST_WEIGHT, _WEIGHT_STEPS = 0.015, 2.0, 14
_WEIGHT_GROWTH = ((200, 1000), (1.25, 1.6))
"""By number of stars: how fast the weight of neighbours grows; each step costs n² work."""


def lay_out(ties: Ties, rng: np.random.Generator, at: Floats | None = None) -> Slices:
    """Lay out a component of at least two stars by all its pairs.

    Starts from (n, 2) places if some are given, else from drawings of its own. The result is the
    one that keeps most neighbours of those whose stress is at most some 10 % above the least found.
    """
    objective = Objective(ties, (yield from all_distances(ties)))
    starts = (yield from _starts(ties, rng)) if at is None else [at]
    drafts: list[tuple[Floats, Worth]] = []
    for start in starts:
        stress_only = partial(objective.worth, neighbourly=0.0)
        drafting = descend(stress_only, start, _STRESS_STEPS)
        drafts.append((yield from (drafting if start is starts[0] else _unseen(drafting))))
    drafts.sort(key=lambda draft: draft[1].stress)
    allowance = float(np.interp(ties.count, *_STRESS_ALLOWANCE))
    most = allowance * drafts[0][1].stress + 1e-4
    best, kept = drafts[0][0], -1.0
    for places, worth in drafts:
        if worth.stress <= most:
            opened, share = yield from _unseen(_open_up(objective, ties, places, most))
            if share > kept:
                best, kept = opened, share
    return best


def _unseen(drafting: Generator[object, None, Draft]) -> Generator[None, None, Draft]:
    """Work without showing, because several drafts in turn would make the map jump."""
    while True:
        try:
            next(drafting)
        except StopIteration as done:
            draft: Draft = done.value
            return draft
        yield


def _open_up(
    objective: Objective, ties: Ties, places: Floats, most: float
) -> Generator[Floats, None, tuple[Floats, float]]:
    """Give neighbours ever more weight while the stress stays within bounds."""
    best, kept = places, neighbours_kept(ties, places)
    growth = float(np.interp(ties.count, *_WEIGHT_GROWTH))
    weight = _FIRST_WEIGHT if ties.count > _TINY else _MOST_WEIGHT
    while weight < _MOST_WEIGHT:
        neighbourly = partial(objective.worth, neighbourly=weight)
        places, worth = yield from descend(neighbourly, places, _WEIGHT_STEPS)
        if worth.stress > most:
            break
        share = neighbours_kept(ties, places)
        if share > kept:
            best, kept = places, share
        weight *= growth
    return best, kept


def neighbours_kept(ties: Ties, places: Floats) -> float:
    """Return the mean Jaccard likeness of each star's k neighbours and the k stars nearest to it.

    k is the number of its ties (Kruiger et al. 2017, with radius 1); stars with more than 100 ties,
    of which a map cannot keep much, are left out.
    """
    from scipy.spatial import cKDTree

    degree = np.where(ties.degree <= _HUB, ties.degree, 0)
    most = min(int(degree.max(initial=0)) + 1, ties.count)
    _, nearest = cKDTree(places).query(places, k=most)
    nearest = np.asarray(nearest, dtype=np.int64).reshape(ties.count, -1)
    rank = np.cumsum(nearest != np.arange(ties.count)[:, None], axis=1)
    counted = (rank <= degree[:, None]) & (nearest != np.arange(ties.count)[:, None])
    star = np.repeat(np.arange(ties.count), counted.sum(axis=1))
    found = np.sort(star * ties.count + nearest[counted])
    a, b = ties.ends.T
    tied = np.concatenate((a * ties.count + b, b * ties.count + a))
    both = np.bincount(tied[np.isin(tied, found)] // ties.count, minlength=ties.count)
    some = degree > 0
    return float((both[some] / (2 * degree[some] - both[some])).mean()) if some.any() else 1.0


def _starts(ties: Ties, rng: np.random.Generator) -> Generator[None, None, list[Floats]]:
    distances = yield from pivot_distances(ties, _PIVOTS)
    starts = [pivot_places(distances, rng)]
    if _TINY < ties.count <= _SMALL:
        spread = float(np.sqrt(ties.count)) / 2.0
        starts += [rng.normal(scale=spread, size=(ties.count, 2)) for _ in range(_TRIES - 1)]
    return starts
