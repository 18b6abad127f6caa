"""The first layout of a whole map, in slices, shown while it unfolds."""

from collections.abc import Generator, Sequence
from typing import TypeVar

import numpy as np

from weaver_desktop.graph.layout.apart import apart
from weaver_desktop.graph.layout.arrays import Flags, Floats, Ints
from weaver_desktop.graph.layout.crowd import lay_out_crowd
from weaver_desktop.graph.layout.motion import Motion
from weaver_desktop.graph.layout.near import spacing
from weaver_desktop.graph.layout.orbits import Orbits
from weaver_desktop.graph.layout.packing import pack, strew
from weaver_desktop.graph.layout.start import ALL_PAIRS_LIMIT, lay_out
from weaver_desktop.graph.layout.ties import Ties

Work = Generator[int, None, None]
"""Moves an array of places on at each step and yields what the step cost, in pairs of stars."""

Found = TypeVar("Found")
_STEP_COST = 20_000
_PACK_COST = 50_000
_ALIKE = 6
_TURNS = 24
_GLIDE_TICKS = 16
_A_TURN = 1 << 30
"""What is seen before more is done."""
_CROWD_COST = 1000
_SEEN = 1e-3
_AREA_EACH = 1.4
_LEAST_SPACING = 0.3


def unfold(motion: Motion, ids: Sequence[str], rng: np.random.Generator) -> Work:
    """Lay out a map from nothing: its places are filled at the first step and moved on with each.

    Stars that have a place to begin with are first seen there, and draw the whole toward them,
    without bending it.
    """
    ties, places, radii = motion.ties, motion.places, motion.radii
    anchors = places.copy()
    circles = [stars for stars in ties.members() if len(stars) > 1]
    loners = np.flatnonzero(ties.degree == 0)
    _show(places, circles, strew([_disc(len(stars)) for stars in circles]), loners, ids)
    places[:] = np.where(np.isfinite(anchors), anchors, _drawn(places, anchors))
    yield _A_TURN
    shapes: list[Floats] = []
    alike: dict[bytes, Floats] = {}
    for stars in circles:
        circle = ties.among(stars)
        key = circle.ends.tobytes() if len(stars) <= _ALIKE else b""
        draft = alike.get(key)
        if draft is None:
            draft = yield from _drafted(circle, places, stars, rng)
            alike |= {key: draft} if key else {}
        shapes.append((yield from _comfortable(draft, radii[stars])))
        yield _STEP_COST
    packed = yield from _counted(pack(shapes, rng), _PACK_COST)
    goal = np.empty_like(places)
    _show(goal, circles, packed, loners, ids)
    goal = _drawn(goal, anchors)
    goal = np.where(motion.held[:, None], motion.hands, goal)
    yield from part_and_glide(motion, goal, motion.held)


def _drafted(
    circle: Ties, places: Floats, stars: Ints, rng: np.random.Generator
) -> Generator[int, None, Floats]:
    """Lay out one component, showing each draft around where it was first shown."""
    slices = (lay_out if len(stars) <= ALL_PAIRS_LIMIT else lay_out_crowd)(circle, rng)
    middle = places[stars].mean(axis=0)
    while True:
        try:
            draft = next(slices)
        except StopIteration as done:
            found: Floats = done.value
            return found
        if draft is not None:
            places[stars] = middle + _sized(draft)
        yield cost_of(len(stars))


def part_and_glide(motion: Motion, goal: Floats, moving: Flags | None) -> Work:
    """Move a map to a goal, or as near as its stars can come without overlaps."""
    parting = apart(goal, motion.radii, motion.held, moving)
    goal = yield from _counted(parting, cost_of(len(goal)))
    if np.abs(goal - motion.places).max(initial=0.0) > _SEEN:
        yield from glide(motion.places, goal)


def cost_of(count: int) -> int:
    """Return the cost of a slice of work on some stars."""
    return _STEP_COST + min(count**2, _CROWD_COST * count)


def glide(places: Floats, goal: Floats) -> Work:
    """Move places to a goal in a few ticks, slow at both ends, and arrive exactly."""
    start = places.copy()
    for tick in range(1, _GLIDE_TICKS):
        share = 0.5 - 0.5 * np.cos(np.pi * tick / _GLIDE_TICKS)
        places[:] = start + share * (goal - start)
        yield _A_TURN
    places[:] = goal


def _show(
    places: Floats, circles: list[Ints], shapes: list[Floats], loners: Ints, ids: Sequence[str]
) -> None:
    for stars, shape in zip(circles, shapes, strict=True):
        places[stars] = shape
    settled = places[np.concatenate(circles)] if circles else np.empty((0, 2))
    places[loners] = Orbits(settled).spots([ids[at] for at in loners], settled)


def _drawn(goal: Floats, anchors: Floats) -> Floats:
    """Return a goal turned and moved so that it lies best on those of the anchors that are known.

    Without change of scale (Kabsch 1976).
    """
    known = np.isfinite(anchors).all(axis=1)
    if not known.any():
        return goal
    here, there = goal[known].mean(axis=0), anchors[known].mean(axis=0)
    left, _, right = np.linalg.svd((goal[known] - here).T @ (anchors[known] - there))
    moved: Floats = (goal - here) @ left @ right + there
    return moved


def _disc(count: int) -> Floats:
    """Return places for some stars before anything is known: a sunflower."""
    at = np.arange(count)
    far = np.sqrt((at + 0.5) * _AREA_EACH / np.pi)
    turn = at * np.pi * (3.0 - np.sqrt(5.0))
    return np.column_stack((far * np.cos(turn), far * np.sin(turn)))


def _sized(draft: Floats) -> Floats:
    """Return a draft around the origin, as large as a comfortable map of so many stars."""
    centred = draft - draft.mean(axis=0)
    spread = float(np.sqrt((centred**2).sum(axis=1).mean()))
    wished = float(np.sqrt(len(draft) * _AREA_EACH / np.pi / 2.0))
    sized: Floats = centred * (wished / max(spread, 1e-9))
    return sized


def _comfortable(shape: Floats, radii: Floats) -> Generator[int, None, Floats]:
    """Make a finished shape lie, with neighbours 1 apart and no overlaps."""
    shape = _lying(shape - shape.mean(axis=0))
    widest = float(np.ptp(shape, axis=0).max())
    shape = shape / max(spacing(shape), _LEAST_SPACING * widest / np.sqrt(len(shape)), 1e-9)
    parting = apart(shape, radii, np.zeros(len(shape), dtype=np.bool_))
    return (yield from _counted(parting, cost_of(len(shape))))


def _counted(slices: Generator[None, None, Found], cost: int) -> Generator[int, None, Found]:
    """Do some work whose slices all cost the same."""
    while True:
        try:
            next(slices)
        except StopIteration as done:
            found: Found = done.value
            return found
        yield cost


def _lying(shape: Floats) -> Floats:
    """Turn a shape so that it is as wide for its height as can be: so are windows."""
    best, widest = shape, -1.0
    for angle in np.linspace(0.0, np.pi, _TURNS, endpoint=False):
        across, up = (np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))
        turned: Floats = shape @ np.column_stack((across, up))
        wide, high = np.ptp(turned, axis=0)
        if wide > widest * high:
            best, widest = turned, wide / max(float(high), 1e-9)
    return best
