"""Finds places for the names in a view: the most important first, none over another.

Where there is room, a name keeps clear of every star but its own. Seen from afar thousands of
stars leave no such room; then the foremost stand where they hide the least of what is as small as
dust, well apart from each other, so that a large map can be read and still is a sky.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.handwriting import Size
from weaver_desktop.ui.sky.label_boxes import GAP, boxes_around, rect_of
from weaver_desktop.ui.sky.label_room import Room
from weaver_desktop.ui.sky.specks import specks

_APART = GAP + 1.0
_WELL_APART = 12.0
"""From any other star a name keeps further away than from its own, and if it can, well away."""
_SPECKS_TRIED, _SPECK_GAP = 120, 1.5
_FOREMOST, _FOREMOST_HIDES = 10, 60.0
"""So many are named wherever they stand, if their names hide no more stars than that."""
_HIDES = (3.0, 8.0)
"""What names in the crowd may hide, first of those that find such a place, then of the others."""
_IN_CROWD = 0.6
"""In a crowd there are fewer names, or they would be all that is seen."""
_SIDES = 8
"""Around a star; the sides of a speck are counted from there on."""
_AMONG_NAMES = (12.0, 7.0)
"""Pixels that names in the crowd keep from each other, aside and above."""
_STAYS, _STAYS_NEARER, _STAYS_OVER = 1.5, 2.5, 5.0
"""What it is worth that a name stays on its side: before a better one, in pixels that stars may
come nearer, and in stars hidden."""

Sides = NDArray[np.int8]
"""(k, 8) numbers of k names: 0 for a side that is taken, more for a better one."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name that is written: of which star, as how it reads, in which pixels, on which side."""

    star: int
    text: str
    box: QRectF
    is_strong: bool
    side: int


@dataclass(frozen=True, eq=False, slots=True)
class Wanted:
    """Who is to be named in a view.

    Attributes:
        view: the pixels that can be seen.
        screen: (n, 2) pixels of the stars.
        radii: n radii in pixels, 0 for stars that are not drawn.
        solid: n flags: which are drawn in view.
        stars: k of them that are to be named, the most important first.
        strong: how many of these, at the beginning, are named whatever happens.
        sizes: the k names.
        heights: of names, plain and strong.
        before: the sides on which names stood, by star.
        covered: pixels over which something else lies, where no name can be read.
    """

    view: QRectF
    screen: Floats
    radii: Floats
    solid: Flags
    stars: NDArray[np.int64]
    strong: int
    sizes: Sequence[Size]
    heights: tuple[float, float]
    before: Mapping[int, int]
    covered: Sequence[QRectF] = ()


def placed(wanted: Wanted) -> list[Label]:
    """Return the names that find a place."""
    return _Placing(wanted).all() if len(wanted.stars) else []


class _Placing:
    """One arrangement of names in the making."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        view, strong = wanted.view, wanted.strong
        self._most = int(strong + max(view.width() * view.height() / ink.NAME_ROOM_PX, 4))
        solid = wanted.solid
        self._room = Room(view, wanted.screen[solid], wanted.radii[solid], wanted.screen[0])
        for each in wanted.covered:
            corners = (each.left(), each.top(), each.right(), each.bottom())
            self._room.take(np.array(corners), anyway=True)
        self._labels: list[Label] = []
        self._named: set[int] = set()
        self._specks: dict[int, list[int]] = {}
        self._hidden: Floats | None = None
        # Those written strongly stand off the ring around their star.
        away = wanted.radii[wanted.stars] + GAP
        away[:strong] += ink.RING_GAP
        self._widths = np.array([wide for _, wide in wanted.sizes])
        self._boxes = self._around(np.arange(len(wanted.stars)), wanted.screen[wanted.stars], away)
        self._before = np.array([wanted.before.get(star, -1) for star in wanted.stars.tolist()])

    def all(self) -> list[Label]:
        """Place all names that find a place."""
        free = self._free()
        self._stand_beside_specks(free)
        self._place_freely(free)
        for limit in _HIDES:
            self._place_in_crowd(limit)
        return self._labels[: self._most]

    def _free(self) -> Sides:
        """Return 1 for sides that keep clear of all other stars, 2 where nobody is near."""
        wanted = self._wanted
        stars = wanted.stars
        own = wanted.screen[stars], wanted.radii[stars], wanted.solid[stars]
        # The name of a cloud stands among its people; it only must not hide them.
        apart = np.where(own[1] <= 0, 1.0, _APART)[:, None] - _STAYS_NEARER * self._is_before()
        free = self._room.in_view(self._boxes) & self._room.free_of_strangers(
            self._boxes, *own, apart
        )
        # Where it can, a name stands so that nobody takes it for that of another star.
        well = np.full(free.shape, _WELL_APART)
        clear = free & self._room.free_of_strangers(self._boxes, *own, well)
        return free.astype(np.int8) + clear

    def _place_freely(self, free: Sides) -> None:
        strong = self._wanted.strong
        worth = free + np.where(free > 0, _STAYS, 0.0) * self._is_before()
        best_first = np.argsort(-worth, axis=1, kind="stable")
        count = (free > 0).sum(axis=1)
        for at in range(len(free)):
            sides = best_first[at, : count[at]].tolist()
            if at < strong:
                self._put(at, sides) or self._put(at, sides[:1] or [0], anyway=True)
            elif sides:
                self._put(at, sides)
            elif at < strong + _FOREMOST:
                self._put(at, self._least_hiding(at, _FOREMOST_HIDES), apart=_AMONG_NAMES)
            if len(self._labels) >= self._most:
                break

    def _place_in_crowd(self, limit: float) -> None:
        """Name those who have no name where they hide no more stars than a limit."""
        enough = int(self._most * _IN_CROWD)
        if len(self._labels) >= enough:
            return
        least = self._hides().min(axis=1, initial=np.inf)
        for at in np.flatnonzero(least <= limit).tolist():
            self._put(at, self._least_hiding(at, limit), apart=_AMONG_NAMES)
            if len(self._labels) >= enough:
                break

    def _hides(self) -> Floats:
        """Return how many stars each of (k, 8) places hides, less where a name stands already."""
        if self._hidden is None:
            self._hidden = self._room.covered(self._boxes, 1.0)
            self._hidden -= _STAYS_OVER * self._is_before()
        return self._hidden

    def _least_hiding(self, at: int, limit: float) -> list[int]:
        """Return the sides on which a name hides no more than a limit, the least first."""
        hides = self._hides()[at]
        order = np.argsort(hides, kind="stable")
        return [side for side in order.tolist() if hides[side] <= limit]

    def _stand_beside_specks(self, free: Sides) -> None:
        """Let the names of crowded stars stand beside all that looks like one with their star."""
        wanted = self._wanted
        crowded = np.flatnonzero(free.max(axis=1, initial=0) == 0)
        crowded = crowded[crowded >= wanted.strong][:_SPECKS_TRIED]
        found = specks(
            wanted.stars[crowded], wanted.screen, wanted.radii, np.flatnonzero(wanted.solid)
        )
        if not len(found.stars):
            return
        at_of = dict(zip(wanted.stars[crowded].tolist(), crowded.tolist(), strict=True))
        places = np.array([at_of[star] for star in found.stars.tolist()])
        boxes = self._around(places, found.middles, found.reaches + _SPECK_GAP)
        near = wanted.screen[found.members], wanted.radii[found.members]
        self._boxes[places] = boxes
        self._before[places] -= _SIDES
        apart = _SPECK_GAP - _STAYS_NEARER * self._is_before()[places]
        free[places] = self._room.in_view(boxes) & self._room.free_beside(
            boxes, *near, found.starts, apart
        )
        for number, at in enumerate(places.tolist()):
            self._specks[at] = found.members_of(number).tolist()

    def _put(
        self,
        at: int,
        sides: Sequence[int],
        *,
        anyway: bool = False,
        apart: tuple[float, float] = (0.0, 0.0),
    ) -> bool:
        """Write a name on the first of some sides where no other name stands; tell whether.

        What looks like one speck has one name.
        """
        wanted, star = self._wanted, int(self._wanted.stars[at])
        members = self._specks.get(at, [star])
        if not (anyway or self._named.isdisjoint(members)):
            return False
        for side in sides:
            box = self._boxes[at, side]
            if self._room.take(box, anyway=anyway, apart=apart):
                text, is_strong = wanted.sizes[at][0], at < wanted.strong
                number = side + (_SIDES if at in self._specks else 0)
                self._labels.append(Label(star, text, rect_of(box), is_strong, number))
                self._named.update(members)
                return True
        return False

    def _is_before(self) -> Flags:
        """Return (k, 8) flags: did the name stand on this side?"""
        same: Flags = self._before[:, None] == np.arange(_SIDES)
        return same

    def _around(self, places: NDArray[np.int64], middles: Floats, away: Floats) -> Floats:
        """Return the boxes of some of the k names around middles."""
        low, high = self._wanted.heights
        height = np.where(places < self._wanted.strong, high, low)
        radii = self._wanted.radii[self._wanted.stars[places]]
        return boxes_around(middles, radii, away, self._widths[places], height)
