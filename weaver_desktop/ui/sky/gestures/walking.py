"""The way of the arrow keys over the map: from star to star, taking some along."""

from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.gestures.grip import Grip
from weaver_desktop.ui.sky.gestures.keys import Way
from weaver_desktop.ui.sky.gestures.pointer import Spot
from weaver_desktop.ui.sky.highlighting import walk
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.selection import Selection

_PUSH_PX = 16.0


class Walking(QObject):
    """Walks, extends the selection, and moves stars. ``placed`` carries where stars were put."""

    placed = Signal(object)

    def __init__(
        self, stage: Stage, seen: Seen, selection: Selection, grip: Grip, parent: QObject
    ) -> None:
        """Stand wherever the selection is."""
        super().__init__(parent)
        self._stage = stage
        self._seen = seen
        self._selection = selection
        self._grip = grip
        self._head: PartyId | None = None
        self._is_pushing = False
        stage.keys.let_go.connect(self._put_down)
        stage.keys.lost.connect(self._lose)

    def step(self, way: Way, positions: Floats) -> None:
        """Go one step; ``positions`` are those of the stars that are drawn."""
        if way.is_moving:
            self._push(way)
            return
        network, chosen = self._seen.network, self._selection.now.parties
        here = self._head if self._head in chosen else next(iter(chosen), None)
        start = None if here is None else network.position.get(here)
        star = walk(network, positions, start, (way.x, way.y))
        if star is None:
            return
        there = network.ids[star]
        self._head = there
        if not way.is_extending:
            self._selection.select_party(there)
            return
        # Going back takes out what the last step took in, as with text.
        kept = tuple(each for each in chosen if each != here) if there in chosen else chosen
        self._selection.select_many((*kept, there))
        x, y = positions[star].tolist()
        self._stage.camera.bring_into_view(x, y)

    def _push(self, way: Way) -> None:
        if not self._is_pushing and not self._grip.is_holding:
            self._grip.take(self._selection.now.parties)
            self._is_pushing = self._grip.is_holding
        if self._is_pushing:
            step = _PUSH_PX * float(self._stage.view.viewPixelSize()[0])
            self._grip.shift(way.x * step, way.y * step)

    def _put_down(self) -> None:
        if self._is_pushing:
            self._is_pushing = False
            put: dict[PartyId, Spot] = self._grip.put_down()
            self.placed.emit(put)

    def _lose(self) -> None:
        if self._is_pushing:
            self._is_pushing = False
            self._grip.slip()
