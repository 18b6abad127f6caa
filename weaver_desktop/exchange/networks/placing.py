"""Where a file draws its parties, brought to the scale of Weaver's map."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite, sqrt

from weaver_desktop.exchange.harvest import Harvest

_WIDTH = 1.3
"""A comfortable map of n stars is so many times √n wide (``graph.layout``)."""

_FURTHEST = 1e12
_ONE_POINT = 1e-6
"""A drawing that is smaller than this share of its distance from the middle is a point."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the party of this id stands in the file; ``is_pinned`` if it is to stay there."""

    id: str
    x: float
    y: float
    is_pinned: bool = False


def place(
    harvest: Harvest, spots: Iterable[Spot], *, y_down: bool = False, keep_scale: bool = False
) -> None:
    """Put the parties of a harvest where the file draws them.

    The drawing is centred, made as wide as a map of so many stars is, and stands upright; with
    ``keep_scale`` it is left as it is, because Weaver drew it.
    """
    known = [spot for spot in spots if spot.id in harvest.ids and _is_somewhere(spot)]
    size = _extent(known)
    if size <= _ONE_POINT * (1.0 + max((abs(at) for s in known for at in (s.x, s.y)), default=0.0)):
        size = 0.0
    if not size and not keep_scale:
        return
    scale = 1.0 if keep_scale else _WIDTH * sqrt(len(known)) / size
    middle = (0.0, 0.0) if keep_scale else _middle(known)
    sign = -1.0 if y_down else 1.0
    for spot in known:
        draft = harvest.ids[spot.id]
        if draft.place_on_map is None:
            at = ((spot.x - middle[0]) * scale, (spot.y - middle[1]) * scale * sign)
            draft.place_on_map = (round(at[0], 6), round(at[1], 6))
        draft.is_pinned |= spot.is_pinned


def number(text: str) -> float | None:
    """Return a coordinate, or None if the text is none."""
    try:
        found = float(text)
    except ValueError:
        return None
    return found if isfinite(found) else None


def _is_somewhere(spot: Spot) -> bool:
    return all(isfinite(at) and abs(at) < _FURTHEST for at in (spot.x, spot.y))


def _extent(spots: Sequence[Spot]) -> float:
    if not spots:
        return 0.0
    return max(_span([spot.x for spot in spots]), _span([spot.y for spot in spots]))


def _span(numbers: Sequence[float]) -> float:
    return max(numbers) - min(numbers)


def _middle(spots: Sequence[Spot]) -> tuple[float, float]:
    xs, ys = [spot.x for spot in spots], [spot.y for spot in spots]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
