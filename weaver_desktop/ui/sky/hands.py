"""What hands on the stage do: select, focus, move and pin, ask for a menu."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QObject, QPoint, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.views import near
from weaver_desktop.ui.sky.gestures.finding import NOTHING, within_loop
from weaver_desktop.ui.sky.gestures.grip import MOST, Grip
from weaver_desktop.ui.sky.gestures.keys import Way
from weaver_desktop.ui.sky.gestures.partner import PartnerSearch
from weaver_desktop.ui.sky.gestures.pointer import Spot
from weaver_desktop.ui.sky.gestures.walking import Walking
from weaver_desktop.ui.sky.highlighting import hover_note, tie_note
from weaver_desktop.ui.sky.lights import Lights
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.simulation import Simulation
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.wording import spoken, tip


class Hands(QObject):
    """Turns gestures into acts.

    ``troubled`` carries why an act could not be done; ``menu_wanted`` whom a menu is asked for
    (nobody for the empty sky) and where on the screen; ``opened`` after a star was opened.
    """

    troubled = Signal(str)
    menu_wanted = Signal(object, QPoint)
    opened = Signal()

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
        self._opened: PartyId | None = None
        self._grip = Grip(simulation, seen, stage.camera)
        self.partner = PartnerSearch(stage, seen, selection, self)
        self._walking = Walking(stage, seen, selection, self._grip, self)
        self._walking.placed.connect(self._pin)
        self._listen()

    def toggle_pins(self) -> None:
        """Pin the selected stars where they are, or let them go if all of them are pinned."""
        chosen = self._chosen
        if self.are_pinned:
            self.attempt(lambda: self._book.pins.unpin(parties=chosen))
        elif chosen:
            at, places = self._seen.whole.position, self._simulation.positions
            self._pin({party: tuple(places[at[party]].tolist()) for party in chosen})

    @property
    def are_pinned(self) -> bool:
        """Whether there are selected stars, and all of them are pinned."""
        pinned = self._book.pins.all()
        return bool(self._chosen) and all(party in pinned for party in self._chosen)

    def select_neighbours(self) -> None:
        """Add whoever is tied to the selected, or in their groups, to the selection."""
        stars = self._seen.stars(self._selection.now.parties)
        if stars:
            network = self._seen.network
            reached = near(network, stars, 1, through_groups=True)
            reached[stars] = False
            found = [network.ids[star] for star in np.flatnonzero(reached).tolist()]
            self._selection.select_many((*self._selection.now.parties, *found))

    def select_shown(self) -> None:
        """Select everybody who is drawn, and bright if the map keeps some in focus."""
        ids = self._seen.network.ids
        stars = self._seen.stars(self._selection.now.parties)
        if self._lens.focus and stars:
            bright = near(self._seen.network, stars, self._lens.focus, through_groups=True)
            ids = tuple(ids[star] for star in np.flatnonzero(bright).tolist())
        self._selection.select_many(ids)

    def leave(self) -> bool:
        """Leave what is half done; tell whether there was anything of that kind."""
        was_lasso = self._stage.pointer.has_lasso
        self._stage.pointer.take_lasso(False)
        self._stage.keys.lost.emit()
        return self._stage.pointer.let_go() or self.partner.cancel() or was_lasso

    def ask_for_menu(self) -> None:
        """Ask for the menu of the selected."""
        self._stage.ask_for_menu()

    def toggle_lasso(self) -> None:
        """Let the next press on the map begin a loop, or not after all."""
        self._stage.pointer.take_lasso(not self._stage.pointer.has_lasso)

    def open(self) -> None:
        """Focus on the selected and their neighbours; a second time brings all back."""
        if self.partner.is_on:
            self.partner.accept()
        elif self._chosen:
            self._lens.set_focus(0 if self._lens.focus else 1)
            self.opened.emit()

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Keep hold of whom the pointer holds, and is over, while stars get other numbers."""
        pointer, ids = self._stage.pointer, self._seen.network.ids
        held, under = (
            PartyId("") if star < 0 else ids[star] for star in (pointer.held, pointer.under)
        )
        yield
        at = self._seen.network.position
        pointer.renumber(at.get(held, NOTHING), at.get(under, NOTHING))
        if pointer.under >= 0:
            self._hover(pointer.under)

    def attempt(self, act: Callable[[], None]) -> None:
        """Do an act on the book; if it cannot be done, say why."""
        try:
            act()
        except WeaverError as error:
            self.troubled.emit(spoken(error.phrase))

    def _listen(self) -> None:
        pointer, keys = self._stage.pointer, self._stage.keys
        pointer.clicked.connect(self._click)
        pointer.tie_clicked.connect(lambda tie: self._selection.select_two(*self._ends(tie)))
        pointer.toggled.connect(lambda star: self._selection.toggle(self._party(star)))
        pointer.tie_toggled.connect(lambda tie: self._add(self._ends(tie)))
        pointer.opened.connect(self._open)
        pointer.hovered.connect(self._hover)
        pointer.tie_hovered.connect(self._hover_tie)
        pointer.dragged.connect(self._drag)
        pointer.dropped.connect(lambda _: self._pin(self._grip.put_down()))
        pointer.lost.connect(lambda _: self._grip.slip())
        pointer.looped.connect(self._loop)
        keys.stepped.connect(self._step)
        keys.entered.connect(self.open)
        self.partner.considered.connect(self._hover)
        self.partner.ended.connect(lambda: self._hover(-1))
        self._stage.menu_wanted.connect(self._ask)

    @property
    def _places(self) -> Floats:
        return self._seen.drawn(self._simulation.positions)

    @property
    def _chosen(self) -> tuple[PartyId, ...]:
        """The selected parties that are drawn."""
        at = self._seen.network.position
        return tuple(party for party in self._selection.now.parties if party in at)

    def _party(self, star: int) -> PartyId:
        return self._seen.network.ids[star]

    def _ends(self, tie: int) -> tuple[PartyId, PartyId]:
        one, other = self._stage.ties[tie].tolist()
        return self._party(one), self._party(other)

    def _add(self, parties: tuple[PartyId, ...]) -> None:
        self._selection.select_many((*self._selection.now.parties, *parties))

    def _click(self, star: int) -> None:
        if star < 0:
            self._selection.clear()
        else:
            self._selection.select_party(self._party(star))

    def _open(self, star: int) -> None:
        """Focus on a star; from another one the focus has come along with the selection."""
        party = self._party(star)
        is_elsewhere, self._opened = self._opened != party, party
        self._selection.select_party(party)
        if self._lens.focus and is_elsewhere and not self.partner.is_on:
            self.opened.emit()
        else:
            self.open()

    def _hover(self, star: int) -> None:
        note = "" if star < 0 else hover_note(self._seen.network, (star,))
        self._stage.setToolTip(tip(note) if note else "")
        self._lights.hover(None if star < 0 else star)

    def _hover_tie(self, tie: int) -> None:
        """Tell of a tie; over a star its own note stands already."""
        if tie >= 0:
            at, names = self._seen.network.position, self._seen.network.names
            one, other = self._ends(tie)
            known = self._book.ties.between(one, other)
            note = "" if known is None else tie_note(known, self._book.today)
            said = f"{names[at[one]]} – {names[at[other]]}\n{note}" if note else ""
            self._stage.setToolTip(tip(said) if said else "")
        elif self._lights.hovered is None:
            self._stage.setToolTip("")

    def _drag(self, star: int, x: float, y: float) -> None:
        party = self._party(star)
        if not self._grip.holds(party):
            chosen = self._chosen
            is_one_of_them = party in chosen and len(chosen) <= MOST
            self._grip.take(chosen if is_one_of_them else (party,))
        if self._grip.holds(party):
            self._grip.carry(party, x, y)

    def _pin(self, places: dict[PartyId, Spot]) -> None:
        """Pin stars where they were put."""
        self.attempt(lambda: self._book.pins.pin(places=places))

    def _loop(self, corners: list[Spot], is_adding: bool) -> None:  # noqa: FBT001
        inside = within_loop(self._places, np.array(corners))
        found = tuple(self._party(star) for star in np.flatnonzero(inside).tolist())
        before = self._selection.now.parties if is_adding else ()
        self._selection.select_many((*before, *found))

    def _step(self, way: Way) -> None:
        if self.partner.is_on and not way.is_moving:
            self.partner.step(way, self._places)
        else:
            self._walking.step(way, self._places)

    def _ask(self, star: int, tie: int, where: QPoint, is_by_key: bool) -> None:  # noqa: FBT001
        """Ask for the menu of what lies there, selecting it first, or of the selection."""
        self.partner.cancel()
        if star >= 0 and self._party(star) not in self._selection.now.parties:
            self._selection.select_party(self._party(star))
        elif tie >= 0:
            self._selection.select_two(*self._ends(tie))
        is_on_something = star >= 0 or tie >= 0 or is_by_key
        chosen = self._chosen if is_on_something else ()
        if is_by_key and chosen:
            at = self._stage.place_of(self._seen.network.position[chosen[0]]).toPoint()
            inside = self._stage.rect().contains(at)
            where = self._stage.mapToGlobal(at) if inside else where
        self.menu_wanted.emit(chosen, where)
