"""What a hand on the stage does: clicks select, a double-click focuses, a drag moves and pins."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.sky.highlighting import hover_note, walk
from weaver_desktop.ui.sky.lights import Lights
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.simulation import Simulation
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.wording import spoken, tip


class Hands(QObject):
    """Turns the stage's gestures into acts. ``troubled`` carries why one could not be done."""

    troubled = Signal(str)

    def __init__(
        self,
        book: Book,
        stage: Stage,
        seen: Seen,
        simulation: Simulation,
        lights: Lights,
        selection: Selection,
        lens: Lens,
        parent: QObject,
    ) -> None:
        """Act on a book from now on."""
        super().__init__(parent)
        self._book = book
        self._stage = stage
        self._seen = seen
        self._simulation = simulation
        self._lights = lights
        self._selection = selection
        self._lens = lens
        stage.clicked.connect(self._click)
        stage.toggled.connect(self._toggle)
        stage.opened.connect(self._open)
        stage.hovered.connect(self._hover)
        stage.dragged.connect(self._drag)
        stage.dropped.connect(self._drop)
        stage.lost.connect(lambda star: simulation.drop(seen.network.ids[star]))
        stage.stepped.connect(self._step)

    def toggle_pins(self) -> None:
        """Pin the selected stars where they are, or let them go if all of them are pinned."""
        at = self._seen.network.position
        chosen = tuple(party for party in self._selection.now.parties if party in at)
        pinned = self._book.pins.all()
        if chosen and all(party in pinned for party in chosen):
            self.attempt(lambda: self._book.pins.unpin(parties=chosen))
        else:
            places = self._seen.drawn(self._simulation.positions)
            spots = {party: tuple(places[at[party]].tolist()) for party in chosen}
            self.attempt(lambda: self._book.pins.pin(places=spots))

    def attempt(self, act: Callable[[], None]) -> None:
        """Do an act on the book; if it cannot be done, say why."""
        try:
            act()
        except WeaverError as error:
            self.troubled.emit(spoken(error.phrase))

    def _click(self, star: int) -> None:
        if star < 0:
            self._selection.clear()
        else:
            self._selection.select_party(self._seen.network.ids[star])

    def _toggle(self, star: int) -> None:
        self._selection.toggle(self._seen.network.ids[star])

    def _open(self, star: int) -> None:
        """Focus on a star and its neighbours; a second time brings all back."""
        self._selection.select_party(self._seen.network.ids[star])
        self._lens.set_focus(0 if self._lens.focus else 1)

    def _hover(self, star: int) -> None:
        note = "" if star < 0 else hover_note(self._seen.network, (star,))
        self._stage.setToolTip(tip(note) if note else "")
        self._lights.hover(None if star < 0 else star)

    def _drag(self, star: int, x: float, y: float) -> None:
        self._simulation.drag(self._seen.network.ids[star], x, y)

    def _drop(self, star: int) -> None:
        """Pin a star where it was dropped."""
        party = self._seen.network.ids[star]
        x, y = self._seen.drawn(self._simulation.positions)[star].tolist()
        self._simulation.drop(party)
        self.attempt(lambda: self._book.pins.pin(places={party: (x, y)}))

    def _step(self, x: float, y: float) -> None:
        parties = self._selection.now.parties
        network = self._seen.network
        start = network.position.get(parties[0]) if parties else None
        star = walk(network, self._seen.drawn(self._simulation.positions), start, (x, y))
        if star is not None:
            self._selection.select_party(network.ids[star])
