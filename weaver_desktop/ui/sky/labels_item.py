"""Names beside stars: the most important first, none over another."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from weaver_desktop.graph.network import Flags, Floats, Ints
from weaver_desktop.ui.sky.handwriting import Handwriting
from weaver_desktop.ui.sky.label_places import Label, Wanted, placed
from weaver_desktop.ui.sky.name_sheet import NameSheet
from weaver_desktop.ui.sky.nearness import drawn_radii, zoom_of
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.sky.sky_item import SkyItem
from weaver_desktop.ui.sky.stars_item import to_screen
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.tints import mixed

_TRIED = 260
_KNOWN = 1.25
"""How much more somebody matters who has been named a moment ago."""
_REARRANGED = 12
"""While stars move, names follow theirs for so many frames before they find better places."""
_READ_ON_PAPER = 0.6


class LabelsItem(SkyItem):
    """Writes as many names as fit, the selected ones whatever happens."""

    def __init__(self, palette: Palette) -> None:
        """Begin without names."""
        super().__init__()
        self._palette = palette
        self._hand = Handwriting(palette)
        self._names: tuple[str, ...] = ()
        self._order = np.zeros(0, np.int64)
        self._importance: Floats = np.zeros(0)
        self._before: dict[int, int] = {}
        self._radius: Floats = np.zeros(0)
        self._is_hidden: Flags = np.zeros(0, bool)
        self._colours: Ints = np.zeros(0, np.int32)
        self._positions: Floats = np.zeros((0, 2))
        self._strong: tuple[int, ...] = ()
        self._covered: tuple[QRectF, ...] = ()
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
            self._before = _found_again(self._before, self._names, names)
            self._renew()
        self._names = names
        self._radius = looks.radius
        self._is_hidden = looks.light <= 0
        self._colours = looks.colour
        self._importance = looks.importance
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

    @property
    def sides(self) -> dict[int, int]:
        """On which side of its star each name stands, by the numbers of the stars."""
        return dict(self._before)

    def remember(self, sides: dict[int, int]) -> None:
        """Take it that names stood like that a moment ago."""
        self._before = dict(sides)
        self._renew()

    def keep_clear(self, covered: tuple[QRectF, ...]) -> None:
        """Write no names where something lies over the map, in its pixels."""
        if covered != self._covered:
            self._covered = covered
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
        view = painter.worldTransform().mapRect(self.boundingRect()).adjusted(4, 4, -4, -4)
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
        """Place names by importance, the emphasised first and whatever happens.

        Who has been named keeps the name and its side unless others matter much more, so that
        nothing flickers while one comes nearer or looks around.

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
        stars = self._candidates(inside)
        count = len(self._strong)
        radii = drawn_radii(self._radius, zoom)
        radii[self._is_hidden] = 0.0
        sizes = [
            self._hand.size(self._names[star], is_strong=at < count)
            for at, star in enumerate(stars.tolist())
        ]
        labels = placed(
            Wanted(
                view=view,
                screen=screen,
                radii=radii,
                solid=inside & ~self._is_hidden,
                stars=stars,
                strong=count,
                sizes=sizes,
                heights=(self._hand.height(is_strong=False), self._hand.height(is_strong=True)),
                before=self._before,
                covered=self._covered,
            )
        )
        self._before = {label.star: label.side for label in labels}
        return labels

    def _candidates(self, inside: Flags) -> NDArray[np.int64]:
        """Return which stars may be named: the emphasised, then by importance."""
        allowed = inside & self._allowed & (not self._is_quiet)
        tried = self._order[allowed[self._order]][:_TRIED]
        plain = tried[~np.isin(tried, self._strong)]
        was_named = np.isin(plain, list(self._before))
        matters = self._importance[plain] * np.where(was_named, _KNOWN, 1.0)
        plain = plain[np.argsort(-matters, kind="stable")]
        return np.concatenate([np.array(self._strong, np.int64), plain])

    def _write(self, labels: list[Label], ratio: float) -> NameSheet:
        """Put names on a sheet."""
        pictures = [
            self._hand.picture(
                (each.text, each.box.width()),
                ratio,
                self.tint(each.star),
                is_strong=each.is_strong,
            )
            for each in labels
        ]
        return NameSheet([label.box for label in labels], pictures, ratio)

    def tint(self, star: int) -> str:
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


def _found_again(
    before: dict[int, int], names: tuple[str, ...], later: tuple[str, ...]
) -> dict[int, int]:
    """Return the sides on which names stood, by the numbers that their stars have now."""
    stars = dict(zip(later, range(len(later)), strict=True))
    known = ((stars.get(names[star]), side) for star, side in before.items())
    return {star: side for star, side in known if star is not None}
