"""Looking for the other end of a tie, with a rubber line from the star that it begins at."""

from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Floats
from weaver_desktop.ui.sky.gestures.keys import Way
from weaver_desktop.ui.sky.gestures.pointer import Spot
from weaver_desktop.ui.sky.gestures.sketch import Rubber
from weaver_desktop.ui.sky.highlighting import ahead
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.selection import Selected, Selection


class PartnerSearch(QObject):
    """Whoever is selected next, on the map or anywhere else, is the partner.

    ``found`` carries both parties; ``considered`` the star that the arrows have come to;
    ``ended`` when the search is over, with a partner or without.
    """

    found = Signal(object, object)
    considered = Signal(int)
    ended = Signal()

    def __init__(self, stage: Stage, seen: Seen, selection: Selection, parent: QObject) -> None:
        """Search for nobody yet."""
        super().__init__(parent)
        self._stage = stage
        self._seen = seen
        self._selection = selection
        self._begun: PartyId | None = None
        self._candidate: PartyId | None = None
        self._place: Spot | None = None
        selection.changed.connect(self._select)
        stage.pointer.pointed.connect(self._point)
        stage.pointer.hovered.connect(self._hover)

    @property
    def is_on(self) -> bool:
        """Whether a partner is looked for."""
        return self._begun is not None

    def begin(self, party: PartyId) -> None:
        """Look for the partner of a party."""
        self._begun, self._candidate, self._place = party, None, None
        self.show()

    def cancel(self) -> bool:
        """Look no further; tell whether anybody was looked for."""
        was_on = self.is_on
        self._begun = self._candidate = None
        self._stage.sketch.show_rubber(None)
        if was_on:
            self.ended.emit()
        return was_on

    def step(self, way: Way, positions: Floats) -> None:
        """Consider the nearest star in a direction from the one considered now."""
        at = self._seen.network.position
        start = at.get(self._candidate or self._begun or PartyId(""))
        star = None if start is None else ahead(positions, start, (way.x, way.y))
        if star is not None:
            self._candidate = self._seen.network.ids[star]
            self.show()
            x, y = positions[star].tolist()
            self._stage.camera.bring_into_view(x, y)
            self.considered.emit(star)

    def accept(self) -> None:
        """Take the star that the arrows have come to."""
        if self._candidate is not None:
            self._find(self._candidate)

    def show(self) -> None:
        """Draw the rubber line; stars may have got other numbers."""
        if self._begun is None:
            return
        at = self._seen.network.position
        if self._begun not in at:
            self.cancel()
            return
        other = None if self._candidate is None else at.get(self._candidate)
        self._stage.sketch.show_rubber(Rubber(at[self._begun], other, self._place))

    def _find(self, partner: PartyId) -> None:
        begun = self._begun
        if begun is not None and partner != begun:
            self.cancel()
            self.found.emit(begun, partner)

    def _select(self, selected: Selected) -> None:
        if not self.is_on:
            return
        if selected.party is None:
            self.cancel()
        else:
            self._find(selected.party)

    def _point(self, x: float, y: float) -> None:
        if self.is_on:
            self._place = (x, y)
            self.show()

    def _hover(self, star: int) -> None:
        if self.is_on:
            ids = self._seen.network.ids
            self._candidate = ids[star] if star >= 0 and ids[star] != self._begun else None
            self.show()
