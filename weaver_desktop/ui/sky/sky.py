"""The constellation of the open book: what is logged anywhere is seen here at once."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.sky.highlighting import highlights_for, hover_note, walk
from weaver_desktop.ui.sky.pulses import Pulse
from weaver_desktop.ui.sky.rules import PLAIN, StarLooks, company_kept, line_looks, star_looks
from weaver_desktop.ui.sky.simulation import Simulation
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selected, Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.wording import spoken, tip

_SHOWN_TABLES = ("party", "tie", "membership", "guest", "setting")
_FRAME_MS = 16


class Sky(QWidget):
    """Binds book, layout and stage.

    ``settled`` when the map has come to rest; ``troubled`` carries why it could not be kept.
    """

    settled = Signal()
    troubled = Signal(str)
    looks_changed = Signal()

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the book as it stands, every star where it was last seen."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._theme = theme
        self._clock = QElapsedTimer()
        self._clock.start()
        self._pulses: list[Pulse] = []
        self._hovered: int | None = None
        self._network: Network = book.network()
        self.looks: StarLooks = star_looks(self._network, len(theme.palette.stars))
        self.stage = Stage(theme.palette, self)
        self.stage.setAccessibleName(self.tr("Constellation map"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stage)
        self._simulation = Simulation(self)
        self._simulation.moved.connect(self._follow)
        self._simulation.settled.connect(self._rest)
        self._pulse_timer = QTimer(self)
        self._pulse_timer.setInterval(_FRAME_MS)
        self._pulse_timer.timeout.connect(self._show_highlights)
        self.stage.clicked.connect(self._click)
        self.stage.hovered.connect(self._hover)
        self.stage.dragged.connect(self._drag)
        self.stage.dropped.connect(lambda star: self._simulation.drop(self._network.ids[star]))
        self.stage.stepped.connect(self._step)
        changes.happened.connect(self._heed)
        selection.changed.connect(self._select)
        theme.changed.connect(self._dress)
        self._show(self._network, book.positions())
        self._select(selection.now)

    @property
    def is_settled(self) -> bool:
        """Whether the map is at rest: no tick, no pulse, no repaint."""
        return not self._simulation.is_moving and not self._pulse_timer.isActive()

    def colour_of(self, party: PartyId) -> str | None:
        """Return the colour of a party's star, or None if no rule colours it."""
        at = self._network.position.get(party)
        number = PLAIN if at is None else int(self.looks.colour[at])
        return None if number == PLAIN else self._theme.palette.stars[number]

    def settle_now(self) -> None:
        """Come to rest at once, with everything in view; for pictures and tests."""
        self._pulses.clear()
        self._simulation.settle_now()
        self._show_highlights()
        self.stage.camera.stop()

    def snapshot(self) -> dict[str, tuple[float, float]]:
        """Return where each star stands, in the order of the network's parties."""
        return self._simulation.snapshot()

    def fit(self) -> None:
        """Bring all stars into view."""
        self.stage.camera.fit(self._simulation.positions)

    def fit_now(self) -> None:
        """Bring all stars into view without gliding there."""
        self.stage.camera.fit(self._simulation.positions, glide=False)

    def zoom(self, factor: float) -> None:
        """Come nearer (above 1) or step back."""
        self.stage.camera.zoom(factor)

    def stop(self) -> None:
        """Stand still for good, because the window closes."""
        self._simulation.stop()
        self._pulse_timer.stop()
        self.stage.camera.stop()

    def _show(self, network: Network, known: dict[str, tuple[float, float]]) -> None:
        before = self.looks
        self._network = network
        self.looks = star_looks(network, len(self._theme.palette.stars))
        stage = self.stage
        stage.nebulae.set_groups(self.looks)
        company = company_kept(network)
        stage.lines.set_lines(line_looks(network, self._book.today, company))
        stage.stars.set_stars(self.looks, network.is_group)
        stage.labels.set_names(network.names, self.looks)
        stage.overlay.set_radii(self.looks.radius)
        self._simulation.show_network(network, company, self.looks.radius, known)
        self._follow()
        self._show_highlights()
        if not self.looks.colours_as(before):
            self.looks_changed.emit()

    def _heed(self, change_set: ChangeSet) -> None:
        if not change_set.touches(*_SHOWN_TABLES):
            return
        self.stage.let_go()
        self._show(self._book.network(), {})
        if change_set.cause is not Cause.UNDO:
            self._pulse(change_set)

    def _dress(self) -> None:
        self.stage.set_palette(self._theme.palette)

    def _pulse(self, change_set: ChangeSet) -> None:
        now = self._clock.elapsed()
        for change in change_set.of("tie"):
            if change.after is not None:
                a, b = PartyId(str(change.after["a_id"])), PartyId(str(change.after["b_id"]))
                self._pulses.append(Pulse(a, b, now))
        for change in change_set.of("party"):
            if change.before is None:
                self._pulses.append(Pulse(PartyId(change.id), None, now))
        # A whole import needs no fireworks.
        del self._pulses[:-40]
        if self._pulses:
            self._pulse_timer.start()

    def _follow(self) -> None:
        self.stage.move(self._simulation.positions, is_moving=self._simulation.is_moving)

    def _rest(self) -> None:
        self._follow()
        if not self._book.is_read_only and not self._book.is_busy:
            try:
                self._book.keep_positions(self._simulation.snapshot())
            except WeaverError as error:
                self.troubled.emit(spoken(error.phrase))
        self.settled.emit()

    def _select(self, selected: Selected) -> None:
        at = self._network.position
        stars = [at[party] for party in selected.parties if party in at]
        if len(stars) == 1:
            x, y = self._simulation.positions[stars[0]]
            self.stage.camera.bring_into_view(float(x), float(y))
        self._show_highlights()

    def _show_highlights(self) -> None:
        now = self._clock.elapsed()
        self._pulses = [pulse for pulse in self._pulses if not pulse.is_over(now)]
        if not self._pulses:
            self._pulse_timer.stop()
        shown = highlights_for(
            self._network, self._selection.now, self._hovered, tuple(self._pulses), now
        )
        self.stage.overlay.show_highlights(shown)
        hovered = () if shown.hovered is None else (shown.hovered,)
        self.stage.labels.emphasise(shown.selected + hovered)
        self.stage.setAccessibleDescription(hover_note(self._network, shown.selected))

    def _click(self, star: int) -> None:
        if star < 0:
            self._selection.clear()
        else:
            self._selection.select_party(self._network.ids[star])

    def _hover(self, star: int) -> None:
        self._hovered = None if star < 0 else star
        note = "" if star < 0 else hover_note(self._network, (star,))
        self.stage.setToolTip(tip(note) if note else "")
        self._show_highlights()

    def _drag(self, star: int, x: float, y: float) -> None:
        self._simulation.drag(self._network.ids[star], x, y)

    def _step(self, x: float, y: float) -> None:
        parties = self._selection.now.parties
        start = self._network.position.get(parties[0]) if parties else None
        star = walk(self._network, self._simulation.positions, start, (x, y))
        if star is not None:
            self._selection.select_party(self._network.ids[star])
