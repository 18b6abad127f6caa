"""The first layout of one component, in slices.

Pivots, then the least stress, then air between clusters as far as an ordinary spring drawing would
bend the distances too, and at last fewer crossings.
"""

from collections.abc import Generator
from functools import partial
from typing import TypeVar

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Singles
from weaver_desktop.graph.layout.descent import descend
from weaver_desktop.graph.layout.distances import all_distances, pivot_distances, pivot_places
from weaver_desktop.graph.layout.kept import neighbours_kept
from weaver_desktop.graph.layout.objective import Objective, Worth
from weaver_desktop.graph.layout.springs import tension
from weaver_desktop.graph.layout.tangle import tangled
from weaver_desktop.graph.layout.ties import Ties
from weaver_desktop.graph.layout.untangling import Drawing, merit

Slices = Generator[Floats | None, None, Floats]
"""Yields (n, 2) places so far, if there are any, after each slice of work; returns the last."""

ALL_PAIRS_LIMIT = 2000
"""Up to so many stars a component is laid out by all its pairs."""
Draft = TypeVar("Draft")
_PIVOTS = 50
_SMALL, _TINY = 120, 6
_TRIES, _STARS_PER_TRY = 8, 4
_STRESS_STEPS, _SPRING_STEPS = 150, 60
_OF_SPRINGS = ((50, 500, 1500), (0.92, 0.95, 0.88))
"""By number of stars: how much of an ordinary spring drawing's stress a map may have."""
_OF_LEAST, _SLACK = (1.07, 1.35), 1e-4
"""How much of the least stress it may have in any case and at most; what is as good as none."""
_MOST_WEIGHT, _LEAST_WEIGHT = 2.0, 0.015
_OPENING_STEPS, _WEIGHT_STEPS = 40, 14
_WEIGHT_FALL = ((200, 1000), (0.75, 0.65))
"""By number of stars: how fast the weight of neighbours falls; each step costs n² work."""
_MANY_TIES, _MANY_STARS = 4000, 800
_IN_FINALS, _WITHIN_REACH = 250, 0.2
"""How many stars the drawings that get the last touch may have together; how near the best."""
_UNTANGLING = 1 << 27


def lay_out(ties: Ties, rng: np.random.Generator) -> Slices:
    """Lay out a component of at least two stars by all its pairs."""
    distances = yield from all_distances(ties)
    objective = Objective(ties, distances)
    starts = yield from _starts(ties, rng)
    drafts: list[tuple[Floats, Worth]] = []
    for start in starts:
        drafting = descend(partial(objective.worth, neighbourly=0.0), start, _STRESS_STEPS)
        drafts.append((yield from (drafting if start is starts[0] else _unseen(drafting))))
    straight, least = min(drafts, key=lambda draft: draft[1].stress)
    if ties.count <= _TINY:
        return straight
    most = yield from _unseen(_bounds(objective, ties, straight, least))
    found = [(straight, least)]
    for start in [straight, *starts[1:]]:
        opening = _opened(objective, start, most)
        opened, worth = yield from (opening if len(starts) == 1 else _unseen(opening))
        if worth.stress <= most:
            found.append((opened, worth))
    return (yield from _unseen(_best(ties, distances, found, most, rng)))


def _unseen(drafting: Generator[object, None, Draft]) -> Generator[None, None, Draft]:
    """Work without showing, because several drafts in turn would make the map jump."""
    while True:
        try:
            next(drafting)
        except StopIteration as done:
            draft: Draft = done.value
            return draft
        yield


def _bounds(
    objective: Objective, ties: Ties, straight: Floats, least: Worth
) -> Generator[Floats | None, None, float]:
    """Find how much stress the map may have: less than an ordinary spring drawing of it."""
    sprung, _ = yield from descend(partial(tension, ties), straight, _SPRING_STEPS)
    ordinary = yield from objective.worth(sprung, 0.0)
    share = float(np.interp(ties.count, *_OF_SPRINGS))
    little, much = (share * least.stress for share in _OF_LEAST)
    most = max(share * ordinary.stress, min(ordinary.stress, little), least.stress)
    return min(most, much) + _SLACK


def _opened(
    objective: Objective, places: Floats, most: float
) -> Generator[Floats, None, tuple[Floats, Worth]]:
    """Give neighbours much weight, then ever less, until the stress is within bounds.

    From this side clusters have parted before the distances between them are weighed, which leaves
    fewer ties crossing than to part them when they stand.
    """
    fall = float(np.interp(len(places), *_WEIGHT_FALL))
    weight, steps = _MOST_WEIGHT, _OPENING_STEPS
    while True:
        neighbourly = partial(objective.worth, neighbourly=weight)
        places, worth = yield from descend(neighbourly, places, steps)
        if worth.stress <= most or weight < _LEAST_WEIGHT:
            break
        weight, steps = weight * fall, _WEIGHT_STEPS
    # The weight at which the stress is just within bounds lies between the last two.
    neighbourly = partial(objective.worth, neighbourly=weight / np.sqrt(fall))
    back, bent = yield from descend(neighbourly, places, _WEIGHT_STEPS)
    return (back, bent) if bent.stress <= most else (places, worth)


def _best(
    ties: Ties,
    distances: Singles,
    found: list[tuple[Floats, Worth]],
    most: float,
    rng: np.random.Generator,
) -> Generator[None, None, Floats]:
    """Choose the best of some drawings, with the last touch where the network is small enough."""
    if len(ties.ends) > _MANY_TIES:
        return found[-1][0]
    judged: list[tuple[float, int, Floats]] = []
    for places, worth in found:
        count = yield from tangled(ties, places)
        value = float(merit(count, worth.stress, neighbours_kept(ties, places)))
        judged.append((value, count, places))
    judged.sort(key=lambda drawing: drawing[0])
    if ties.count > _MANY_STARS:
        return judged[0][2]
    most_finalists = max(1, _IN_FINALS // ties.count)
    finalists = [one for one in judged[:most_finalists] if one[0] < judged[0][0] + _WITHIN_REACH]
    touched = [Drawing(ties, distances, places, count) for _, count, places in finalists]
    for drawing in touched:
        yield from drawing.untangle(most, _UNTANGLING // len(touched), rng)
    return min(touched, key=lambda drawing: drawing.merit).places


def _starts(ties: Ties, rng: np.random.Generator) -> Generator[None, None, list[Floats]]:
    distances = yield from pivot_distances(ties, _PIVOTS)
    starts = [pivot_places(distances, rng)]
    if _TINY < ties.count <= _SMALL:
        spread = float(np.sqrt(ties.count)) / 2.0
        tries = min(_TRIES, 2 + ties.count // _STARS_PER_TRY)
        starts += [rng.normal(scale=spread, size=(ties.count, 2)) for _ in range(tries - 1)]
    return starts
