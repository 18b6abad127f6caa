"""The constellation of the open book: what is logged anywhere is seen here at once."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.graph.views import History, PartyFacts, near
from weaver_desktop.ui.sky.highlighting import highlights_for, hover_note, walk
from weaver_desktop.ui.sky.pulses import Pulse
from weaver_desktop.ui.sky.rules import PLAIN, StarLooks, company_kept, line_looks, star_looks
from weaver_desktop.ui.sky.simulation import Simulation
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selected, Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.wording import spoken, tip

_SHOWN_TABLES = ("party", "tie", "membership", "guest", "setting", "pin")
_FRAME_MS = 16
_MOST_AT_ONCE = 12


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
        lens: Lens | None = None,
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
        self._lens = lens or Lens(self)
        self._facts: PartyFacts | None = None
        self._past: History | None = None
        self._day: int | None = None
        self._whole: Network = book.network()
        self._network: Network = self._whole
        self._at = np.arange(self._whole.party_count)
        self.looks: StarLooks = star_looks(self._whole, len(theme.palette.stars))
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
        self.stage.toggled.connect(self._toggle)
        self.stage.opened.connect(self._open)
        self.stage.hovered.connect(self._hover)
        self.stage.dragged.connect(self._drag)
        self.stage.dropped.connect(self._drop)
        self.stage.lost.connect(lambda star: self._simulation.drop(self._network.ids[star]))
        self.stage.stepped.connect(self._step)
        changes.happened.connect(self._heed)
        selection.changed.connect(self._select)
        self._lens.changed.connect(self._look_again)
        theme.changed.connect(self._dress)
        self._show(self._whole, book.positions())
        self._select(selection.now)

    @property
    def is_settled(self) -> bool:
        """Whether the map is at rest: no tick, no pulse, no repaint."""
        return not self._simulation.is_moving and not self._pulse_timer.isActive()

    def colour_of(self, party: PartyId) -> str | None:
        """Return the colour of a party's star, or None if no rule colours it."""
        at = self._whole.position.get(party)
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
        self.stage.camera.fit(self._places)

    def fit_now(self) -> None:
        """Bring all stars into view without gliding there."""
        self.stage.camera.fit(self._places, glide=False)

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
        self._whole = network
        self.looks = star_looks(network, len(self._theme.palette.stars))
        self._set_the_stage()
        self._simulation.show_network(
            network, company_kept(network), self.looks.radius, known, self._book.pins.all()
        )
        self._light()
        if not self.looks.colours_as(before):
            self.looks_changed.emit()

    def _look_again(self) -> None:
        """Draw what the lens lets through now; where stars stand does not depend on it."""
        before, earlier = self._network, self._day
        self._day = self._lens.day
        self._set_the_stage()
        if earlier is not None and (self._day is None or self._day > earlier):
            self._glow(before)
        self._light()

    def _glow(self, before: Network) -> None:
        """Light up the ties that time has brought since another day, unless it took a leap."""
        known, now = set(before.tie_ids), self._clock.elapsed()
        network = self._network
        new = [at for at, tie in enumerate(network.tie_ids) if tie not in known]
        if len(new) <= _MOST_AT_ONCE:
            for a, b in network.ends[new].tolist():
                self._pulses.append(Pulse(network.ids[a], network.ids[b], now))
            self._start_pulses()

    def _set_the_stage(self) -> None:
        self.stage.let_go()
        self._hovered = None
        network = self._network = self._seen()
        places = self._whole.position
        self._at = np.array([places[party] for party in network.ids], np.int64)
        looks = self.looks.of(self._at)
        stage = self.stage
        stage.nebulae.set_groups(looks)
        stage.lines.set_lines(line_looks(network, self._book.today, company_kept(network)))
        stage.stars.set_stars(looks, network.is_group)
        stage.labels.set_names(network.names, looks)
        stage.overlay.set_radii(looks.radius)

    def _light(self) -> None:
        self._brighten()
        self._show_highlights()

    def _seen(self) -> Network:
        if self._lens.is_clear and self._lens.day is None:
            return self._whole
        if self._facts is None:
            self._facts = self._book.party_facts()
        if self._past is None:
            self._past = self._book.past()
        return self._lens.view(self._whole, self._facts, self._past)

    def _brighten(self) -> None:
        """Keep only what is within the focus bright."""
        at = self._network.position
        stars = [at[party] for party in self._selection.now.parties if party in at]
        bright = np.ones(len(self._at), bool)
        if self._lens.focus and stars:
            bright = near(self._network, stars, self._lens.focus, through_groups=True)
        self.stage.brighten(bright)
        self._follow()

    def _heed(self, change_set: ChangeSet) -> None:
        self._facts = self._past = None
        if not change_set.touches(*_SHOWN_TABLES):
            return
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
        self._start_pulses()

    def _start_pulses(self) -> None:
        # A whole import needs no fireworks.
        del self._pulses[:-40]
        if self._pulses:
            self._pulse_timer.start()

    def _follow(self) -> None:
        self.stage.move(self._places, is_moving=self._simulation.is_moving)

    @property
    def _places(self) -> Floats:
        """(n, 2) world positions of the stars that are drawn."""
        everywhere = self._simulation.positions
        return everywhere if self._network is self._whole else everywhere[self._at]

    def _rest(self) -> None:
        self._follow()
        if not self._book.is_read_only and not self._book.is_busy:
            self._try(lambda: self._book.keep_positions(self._simulation.snapshot()))
        self.settled.emit()

    def _select(self, selected: Selected) -> None:
        at = self._network.position
        stars = [at[party] for party in selected.parties if party in at]
        if len(stars) == 1:
            x, y = self._places[stars[0]]
            self.stage.camera.bring_into_view(float(x), float(y))
        if self._lens.focus:
            self._brighten()
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

    def _toggle(self, star: int) -> None:
        self._selection.toggle(self._network.ids[star])

    def _open(self, star: int) -> None:
        """Focus on a star and its neighbours; a second time brings all back."""
        self._selection.select_party(self._network.ids[star])
        self._lens.set_focus(0 if self._lens.focus else 1)

    def _drop(self, star: int) -> None:
        """Pin a star where it was dropped."""
        party = self._network.ids[star]
        x, y = self._places[star].tolist()
        self._simulation.drop(party)
        self._try(lambda: self._book.pins.pin(places={party: (x, y)}))

    def toggle_pins(self) -> None:
        """Pin the selected stars where they are, or let them go if all of them are pinned."""
        at = self._network.position
        chosen = tuple(party for party in self._selection.now.parties if party in at)
        pinned = self._book.pins.all()
        if chosen and all(party in pinned for party in chosen):
            self._try(lambda: self._book.pins.unpin(parties=chosen))
        else:
            spots = {party: tuple(self._places[at[party]].tolist()) for party in chosen}
            self._try(lambda: self._book.pins.pin(places=spots))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except WeaverError as error:
            self.troubled.emit(spoken(error.phrase))

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
        star = walk(self._network, self._places, start, (x, y))
        if star is not None:
            self._selection.select_party(self._network.ids[star])
