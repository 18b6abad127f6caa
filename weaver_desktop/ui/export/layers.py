"""Names and clouds on a picture, placed by the very layers that place them on the screen."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from weaver_desktop.graph.network import Flags, Floats, Network
from weaver_desktop.ui.export.sheet import Name
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.sky.labels_item import LabelsItem
from weaver_desktop.ui.sky.nebulae_item import NebulaeItem, Shape
from weaver_desktop.ui.sky.rules import Cloud, StarLooks
from weaver_desktop.ui.theme.palette import Palette

_EDGE = 4.0


class Layers:
    """Layers of a sky that nobody sees, asked where they would draw.

    To be made in the window's thread; then any one thread at a time may ask. They remember how
    wide names are, for the next picture of a replay.
    """

    def __init__(self, shot: Shot, palette: Palette | None = None) -> None:
        """Make layers for one moment of the map, in its palette or another one."""
        self._shot = shot
        self._labels = LabelsItem(palette or shot.palette)
        self._nebulae = NebulaeItem(palette or shot.palette)
        if not shot.has_names:
            self._labels.toggle()

    def clouds(self, clouds: tuple[Cloud, ...], at: Floats) -> tuple[Shape, ...]:
        """Return how clouds lie behind stars at (n, 2) pixels, in pixels, y down."""
        unit = self._shot.unit
        self._nebulae.set_clouds(clouds)
        self._nebulae.move(at / unit)
        return tuple(
            replace(
                each,
                x=each.x * unit,
                y=each.y * unit,
                long=each.long * unit,
                short=each.short * unit,
            )
            for each in self._nebulae.shapes
        )

    def names(
        self,
        network: Network,
        looks: StarLooks,
        at: Floats,
        bright: Flags,
        strong: tuple[int, ...],
        *,
        is_now: bool,
    ) -> tuple[Name, ...]:
        """Return the names that find room, the strong ones whatever happens.

        Args:
            network: whose parties are named.
            looks: of their stars.
            at: (n, 2) pixels of the stars.
            bright: n flags, who may be named.
            strong: the positions of the selected.
            is_now: whether it is what is on the screen; then names stand where they do there, and
                else where they stood in the picture before, if they can.
        """
        if not network.party_count:
            return ()
        self._labels.set_names(network.names, looks)
        if is_now:
            star, sides = network.position, self._shot.sides.items()
            self._labels.remember({star[party]: side for party, side in sides if party in star})
        self._labels.limit(bright)
        self._labels.emphasise(strong)
        size = QRectF(0, 0, self._shot.width, self._shot.height)
        view = size.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        placed = self._labels.arrange(view, at, self._shot.unit)
        return tuple(
            Name(each.text, each.box, each.is_strong, self._labels.tint(each.star))
            for each in placed
        )

    def name_tints(self, network: Network, looks: StarLooks) -> tuple[str, ...]:
        """Return the colour of each name where no star is drawn to show it, empty elsewhere."""
        self._labels.set_names(network.names, looks)
        return tuple(self._labels.tint(star) for star in range(network.party_count))
