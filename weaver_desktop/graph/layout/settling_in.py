"""How many newcomers at once find their places among those who were there, who hold still."""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Flags, Floats, Ints, Singles
from weaver_desktop.graph.layout.descent import descend
from weaver_desktop.graph.layout.distances import all_distances
from weaver_desktop.graph.layout.motion import Motion
from weaver_desktop.graph.layout.objective import Objective, Worth
from weaver_desktop.graph.layout.start import ALL_PAIRS_LIMIT
from weaver_desktop.graph.layout.ties import Ties
from weaver_desktop.graph.layout.unfolding import Work, cost_of, part_and_glide

MANY = 6
"""From so many newcomers in a component on, a spot near the neighbours is not enough for each."""
_NEIGHBOURLY = 0.15
_STEPS = 60


def settle_in(motion: Motion, newcomers: Ints) -> Work:
    """Let newcomers, who stand near their neighbours, find better places among the others.

    The same measure of a good map as for the first layout, for all those of a component together.
    """
    moves = np.zeros(motion.ties.count, dtype=np.bool_)
    moves[newcomers] = True
    moves &= ~motion.held
    goal = motion.places.copy()
    for stars in motion.ties.members():
        if moves[stars].sum() >= MANY and len(stars) <= ALL_PAIRS_LIMIT:
            slices = _settled(motion.ties.among(stars), goal[stars], moves[stars])
            while True:
                try:
                    next(slices)
                except StopIteration as done:
                    goal[stars] = done.value
                    break
                yield cost_of(len(stars))
    yield from part_and_glide(motion, goal, moves)
    # Who was there before is not to be drawn after the newcomers, only to make room.
    motion.forces.rest(np.flatnonzero(motion.touched), motion.places)


def _settled(ties: Ties, places: Floats, moves: Flags) -> Generator[None, None, Floats]:
    distances = yield from all_distances(ties)
    objective = Objective(ties, distances)
    stays = ~moves
    unit = _unit(places[stays], distances[np.ix_(stays, stays)]) if stays.any() else 1.0

    def worth(ahead: Floats) -> Generator[None, None, Worth]:
        found = yield from objective.worth(ahead, _NEIGHBOURLY)
        return Worth(found.value, found.slope * moves[:, None], found.stress)

    slices = descend(worth, places / unit, _STEPS)
    while True:
        try:
            next(slices)
        except StopIteration as done:
            found: Floats = np.where(moves[:, None], done.value[0] * unit, places)
            return found
        yield


def _unit(places: Floats, distances: Singles) -> float:
    """Return how many world units one wished length is, as those stand who stay."""
    first, second = np.triu_indices(len(places), 1)
    wished = distances[first, second].astype(np.float64)
    ratio = np.hypot(*(places[first] - places[second]).T) / wished
    ratio = ratio[np.isfinite(wished)]
    return float((ratio**2).sum() / max(float(ratio.sum()), 1e-9)) if ratio.any() else 1.0
