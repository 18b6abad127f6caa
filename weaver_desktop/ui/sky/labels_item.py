"""Names beside stars: the most important first, none over another."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats, Ints
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.sky.handwriting import Handwriting, Size
from weaver_desktop.ui.sky.label_room import Room
from weaver_desktop.ui.sky.name_sheet import NameSheet
from weaver_desktop.ui.sky.nearness import drawn_radii, zoom_of
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.specks import Specks, specks
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.tints import mixed

_TRIED = 260
_GAP = 5.0
_APART = _GAP + 1.0
_WELL_APART = 12.0
"""From any other star a name keeps further away than from its own, and if it can, well away."""
_SPECKS_TRIED, _SPECK_GAP = 120, 1.5
_REARRANGED = 12
"""While stars move, names follow theirs for so many frames before they find better places."""


_READ_ON_PAPER = 0.6
_ABOUT = np.array(
    [[0, 0], [0, -16], [0, 16], [0, -32], [0, 32], [-40, 0], [40, 0], [0, -48]], np.float64
)
"""Pixels aside from its middle at which a group that is a cloud may have its name."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name that is written: of which star, as how it reads, and in which pixels."""

    star: int
    text: str
    box: QRectF
    is_strong: bool


class LabelsItem(SkyItem):
    """Writes as many names as fit, the selected ones whatever happens."""

    def __init__(self, palette: Palette) -> None:
        """Begin without names."""
        super().__init__()
        self._palette = palette
        self._hand = Handwriting(palette)
        self._names: tuple[str, ...] = ()
        self._order = np.zeros(0, np.int64)
        self._radius: Floats = np.zeros(0)
        self._is_hidden: Flags = np.zeros(0, bool)
        self._colours: Ints = np.zeros(0, np.int32)
        self._positions: Floats = np.zeros((0, 2))
        self._strong: tuple[int, ...] = ()
        self._allowed: Flags = np.zeros(0, bool)
        self._is_quiet = False
        self._is_moving = False
        self._labels: list[Label] | None = None
        self._written: NameSheet | None = None
        self._stars = np.zeros(0, np.int64)
        self._stood: Floats = np.zeros((0, 2))
        self._key: object = None
        self._frames = 0

    def set_palette(self, palette: Palette) -> None:
        """Write in another palette from now on."""
        self._palette = palette
        self._hand.set_palette(palette)
        # They are written anew in the places that they have.
        self._written = None
        self.update()

    def set_names(self, names: tuple[str, ...], looks: StarLooks) -> None:
        """Take over the names; positions follow with ``move``."""
        if names == self._names:
            # While stars move on, their names need not jump because one has a new tie.
            self._key = None
        else:
            self._strong = ()
            self._renew()
        self._names = names
        self._radius = looks.radius
        self._is_hidden = looks.light <= 0
        self._colours = looks.colour
        self._order = np.argsort(-looks.importance, kind="stable")
        self._allowed = np.ones(len(names), bool)
        self.update()

    @property
    def is_quiet(self) -> bool:
        """Whether no names are written but the emphasised ones."""
        return self._is_quiet

    def toggle(self) -> None:
        """Write names, or none but the emphasised ones."""
        self._is_quiet = not self._is_quiet
        self._renew()

    def limit(self, flags: Flags) -> None:
        """Write only the names of n flagged stars, besides the emphasised ones."""
        if not np.array_equal(flags, self._allowed):
            self._allowed = flags
            self._renew()

    def emphasise(self, stars: tuple[int, ...]) -> None:
        """Write these names first and stronger."""
        if stars != self._strong:
            self._strong = stars
            self._renew()

    def rest(self, is_at_rest: bool) -> None:  # noqa: FBT001
        """While stars move, let names follow them instead of jumping about."""
        self._is_moving = not is_at_rest

    def move(self, positions: Floats) -> None:
        """Follow the stars to (n, 2) positions in world units."""
        self._positions = positions
        self._key = None
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Write the names that find room."""
        if len(self._positions) != len(self._names) or not self._names:
            return
        view = painter.worldTransform().mapRect(QRectF(self.viewRect())).adjusted(4, 4, -4, -4)
        screen = to_screen(painter, self._positions)
        ratio, zoom = painter.device().devicePixelRatioF(), zoom_of(painter)
        painter.resetTransform()
        self._frames += 1
        key = (view.getRect(), zoom, ratio, screen[0].tolist(), screen[-1].tolist())
        is_kept = self._frames < _REARRANGED if self._is_moving else key == self._key
        if self._labels is None or not is_kept:
            self._key, self._frames = None if self._is_moving else key, 0
            self._labels = self.arrange(view, screen, zoom)
            self._stars = np.array([label.star for label in self._labels], np.int64)
            self._stood = screen[self._stars]
            self._written = None
        if self._written is None:
            self._written = self._write(self._labels, ratio)
        self._written.draw(painter, screen[self._stars] - self._stood)

    def arrange(self, view: QRectF, screen: Floats, zoom: float) -> list[Label]:
        """Place names greedily by importance, the emphasised first and whatever happens.

        Args:
            view: the pixels that can be seen.
            screen: (n, 2) places of the stars in pixels.
            zoom: pixels per world unit, on which the size of stars depends.
        """
        inside = (
            (screen[:, 0] > view.left())
            & (screen[:, 0] < view.right())
            & (screen[:, 1] > view.top())
            & (screen[:, 1] < view.bottom())
        )
        allowed = inside & self._allowed & (not self._is_quiet)
        ordered = self._order[allowed[self._order]][:_TRIED]
        plain = ordered[~np.isin(ordered, self._strong)]
        stars = np.concatenate([np.array(self._strong, np.int64), plain])
        radii = drawn_radii(self._radius, zoom)
        radii[self._is_hidden] = 0.0
        solid = inside & ~self._is_hidden
        room = Room(view, screen[solid], radii[solid])
        count = len(self._strong)
        texts = [
            self._hand.size(self._names[star], is_strong=at < count)
            for at, star in enumerate(stars.tolist())
        ]
        boxes = self._boxes(screen[stars], radii[stars], texts)
        free = room.in_view(boxes)
        # The name of a cloud stands among its people; it only must not hide them.
        apart = np.where(self._is_hidden[stars], 1.0, _APART)
        own = screen[stars], radii[stars], solid[stars]
        free &= room.free_of_strangers(boxes, *own, apart)
        # Where it can, a name stands so that nobody takes it for that of another star.
        clear = free & room.free_of_strangers(boxes, *own, np.full(len(stars), _WELL_APART))
        most = int(count + max(view.width() * view.height() / ink.NAME_ROOM_PX, 4))
        labels = self._place(room, boxes, free.astype(np.int8) + clear, stars, texts, most)
        if len(labels) < most // 2 and not self._is_moving:
            crowded = stars[count:][~free[count:].any(axis=1)][:_SPECKS_TRIED]
            found = specks(crowded, screen, radii, np.flatnonzero(solid))
            near = screen[found.members], radii[found.members]
            labels += self._name_specks(room, labels, most, found, near)
        return labels[:most]

    def _place(
        self,
        room: Room,
        boxes: Floats,
        free: NDArray[np.int8],
        stars: NDArray[np.int64],
        texts: list[Size],
        most: int,
    ) -> list[Label]:
        """Place names; ``free`` has 0 for a side that is taken, more for a better one."""
        labels: list[Label] = []
        count = len(self._strong)
        best_first = np.argsort(-free, axis=1, kind="stable")
        for at in np.flatnonzero(free.any(axis=1) | (np.arange(len(texts)) < count)).tolist():
            is_strong = at < count
            sides = [side for side in best_first[at].tolist() if free[at, side]]
            side = next((side for side in sides if room.take(boxes[at, side])), None)
            if side is None and is_strong:
                side = sides[0] if sides else 0
                room.take(boxes[at, side], anyway=True)
            if side is not None:
                box = _rect(boxes[at, side])
                labels.append(Label(int(stars[at]), texts[at][0], box, is_strong))
            if len(labels) >= most:
                break
        return labels

    def _name_specks(
        self, room: Room, labels: list[Label], most: int, found: Specks, near: tuple[Floats, Floats]
    ) -> list[Label]:
        """Name what looks like one speck after its most important star, unless one is named.

        ``near`` are the places and radii of the stars of all specks.
        """
        if not len(found.stars):
            return []
        texts = [self._hand.size(self._names[star], is_strong=False) for star in found.stars]
        around = found.reaches - (_GAP - _SPECK_GAP)
        boxes = self._boxes(found.middles, around, texts, is_strong=False)
        free = room.in_view(boxes) & room.free_beside(boxes, *near, found.starts, _SPECK_GAP)
        named: list[Label] = []
        known = {label.star for label in labels}
        for at in np.flatnonzero(free.any(axis=1)).tolist():
            members = found.members_of(at).tolist()
            if len(labels) + len(named) < most and known.isdisjoint(members):
                sides = np.flatnonzero(free[at]).tolist()
                side = next((side for side in sides if room.take(boxes[at, side])), None)
                if side is not None:
                    star, box = int(found.stars[at]), _rect(boxes[at, side])
                    named.append(Label(star, texts[at][0], box, is_strong=False))
                    known.update(members)
        return named

    def _write(self, labels: list[Label], ratio: float) -> NameSheet:
        """Put names on a sheet."""
        pictures = [
            self._hand.picture(
                (each.text, each.box.width()),
                ratio,
                self._tint(each.star),
                is_strong=each.is_strong,
            )
            for each in labels
        ]
        return NameSheet([label.box for label in labels], pictures, ratio)

    def _tint(self, star: int) -> str:
        """Return the colour of a name: that of its cloud, where there is no star to show it."""
        number, palette = int(self._colours[star]), self._palette
        if not self._is_hidden[star] or number < 0:
            return ""
        # On paper the colours of stars are too light to be read.
        share = 1.0 if palette.is_dark else _READ_ON_PAPER
        return mixed(palette.tint(number), palette.text, share).name()

    def _renew(self) -> None:
        self._labels = self._written = self._key = None
        self.update()

    def _boxes(
        self, at: Floats, radii: Floats, texts: list[Size], *, is_strong: bool = True
    ) -> Floats:
        """Return (k, 8, 4) boxes as left, top, right, bottom.

        A name may stand right of its star, left, below, above, or in between, in this order; the
        name of a star that is not drawn stands in its place.
        """
        strong = len(self._strong) if is_strong else 0
        low, high = (self._hand.height(is_strong=each) for each in (False, True))
        width = np.array([wide for _, wide in texts])
        height = np.array([high] * strong + [low] * (len(texts) - strong))
        x, y, away = at[:, 0], at[:, 1], radii + _GAP
        # Those written strongly stand off the ring around their star.
        away[:strong] += ink.RING_GAP
        aside = 0.72 * away
        centre_x, centre_y = x - width / 2, y - height / 2
        right, left = x + aside, x - aside - width
        below, above = y + aside - 2.0, y - aside - height + 2.0
        lefts = [x + away, x - away - width, centre_x, centre_x, right, left, right, left]
        tops = [centre_y, centre_y, y + away, y - away - height, below, below, above, above]
        left, top = np.stack(lefts, axis=1), np.stack(tops, axis=1)
        bare = radii <= 0
        left[bare] = centre_x[bare, None] + _ABOUT[:, 0]
        top[bare] = centre_y[bare, None] + _ABOUT[:, 1]
        return np.stack([left, top, left + width[:, None], top + height[:, None]], axis=2)


def _rect(box: Floats) -> QRectF:
    left, top, right, bottom = box.tolist()
    return QRectF(left, top, right - left, bottom - top)
