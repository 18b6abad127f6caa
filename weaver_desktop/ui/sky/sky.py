"""The constellation of the open book: what is logged anywhere is seen here at once."""

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
from weaver_desktop.graph.company import company_kept
from weaver_desktop.graph.network import Floats, Ints, Network
from weaver_desktop.graph.views import near
from weaver_desktop.ui.sky.dresser import Dresser
from weaver_desktop.ui.sky.faces import Faces
from weaver_desktop.ui.sky.hands import Hands
from weaver_desktop.ui.sky.lights import Lights
from weaver_desktop.ui.sky.nobody import Nobody
from weaver_desktop.ui.sky.read_ahead import ReadAhead
from weaver_desktop.ui.sky.rules import PLAIN, StarLooks, clouds_of, line_looks
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.simulation import Places, Simulation
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.sky.threads import Threads
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import Looks
from weaver_desktop.ui.state.motion import Motion
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.state.selection import Selected, Selection
from weaver_desktop.ui.theme.theme import Theme

_SHOWN_TABLES = ("party", "tie", "membership", "guest", "setting", "pin")
_AFTER_PAINT_MS = 20
_GOING_ON = Progress(0.5)


class Sky(QWidget):
    """Binds book, layout and stage.

    ``settled`` when the map has come to rest; ``troubled`` carries why it could not be kept.
    ``looks_changed`` when parties have other colours today, ``meanings_changed`` when the colours
    of the stars that are drawn stand for something else, or for more or fewer.

    Attributes:
        looks: how all parties look today.
        drawn: how the stars that are drawn look, as of the day that is shown.
    """

    settled = Signal()
    troubled = Signal(str)
    looks_changed = Signal()
    meanings_changed = Signal()

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        parent: QWidget | None = None,
        lens: Lens | None = None,
        paths: Paths | None = None,
        motion: Motion | None = None,
        looks: Looks | None = None,
    ) -> None:
        """Show the book as it stands, every star where it was last seen."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._theme = theme
        self._lens = lens or Lens(self)
        self._imagined = self._lens.imagined
        self.seen = Seen(book, self._lens)
        self.rules = looks or Looks(parent=self)
        self._dresser = Dresser(book, self.rules, self)
        self.looks: StarLooks = self._dresser.dress(self.seen.whole)
        self._dresser.changed.connect(self._dress_anew)
        self.drawn: StarLooks = self.looks
        self._suggested: tuple[Pair, ...] = ()
        self._is_framing_part = False
        self._company: tuple[Network, Ints] | None = None
        motion = motion or Motion(parent=self)
        self.stage = Stage(theme.palette, self, motion)
        self.stage.lines.set_accent(theme.palette.accent)
        self.stage.setAccessibleName(self.tr("Constellation map"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stage)
        self._nobody = Nobody(self.seen, self._lens, self.stage)
        # While long work goes on in the book, every turn belongs to that.
        self._simulation = Simulation(self, motion, lambda: book.is_busy)
        self._simulation.moved.connect(self._follow)
        self._simulation.settled.connect(self._rest)
        self._laying = QTimer(self)
        self._laying.setSingleShot(True)
        self._laying.setInterval(_AFTER_PAINT_MS)
        self._laying.timeout.connect(self._lay_out_ties)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.timeout.connect(self._keep_places)
        self._lights = Lights(self.stage, self.seen, selection, self, motion)
        self._threads = Threads(
            self.stage,
            self.seen,
            self._lens,
            paths or Paths(book, selection, self),
            theme.palette,
            self._lights.guide,
        )
        self.hands = Hands(
            book,
            self.stage,
            self.seen,
            self._simulation,
            self._lights,
            selection,
            self._lens,
            self,
        )
        self.hands.troubled.connect(self.troubled)
        changes.happened.connect(self._heed, self._take_in)
        self.faces = Faces(book, changes, self)
        self.faces.changed.connect(self.stage.stars.update)
        self.stage.stars.set_faces(lambda star: self.faces.of(self.seen.network.ids[star]))
        self._ahead = ReadAhead(book, changes, self)
        self._ahead.troubled.connect(self.troubled)
        selection.changed.connect(self._select)
        self._lens.changed.connect(self._look_again)
        theme.changed.connect(self._dress)
        self._kept = book.positions()
        in_one_go(self._show(self.seen.whole, self._kept))
        self._select(selection.now)

    @property
    def is_settled(self) -> bool:
        """Whether the map is at rest: no tick, no pulse, no repaint."""
        is_still = not self._simulation.is_moving and not self._lights.is_pulsing
        is_still = (
            is_still
            and not self._laying.isActive()
            and not self._keeping.isActive()
            and not self.faces.is_reading
        )
        return is_still and not self._dresser.is_thinking and not self.stage.lines.is_refining

    @property
    def is_dressing(self) -> bool:
        """Whether some looks have yet to be found out."""
        return self._dresser.is_thinking

    def colour_of(self, party: PartyId) -> str | None:
        """Return the colour of a party's star, or None if no rule colours it."""
        at = self.seen.whole.position.get(party)
        number = PLAIN if at is None else int(self.looks.colour[at])
        return None if number == PLAIN else self._theme.palette.tint(number)

    def parties_of(self, colour: int) -> tuple[PartyId, ...]:
        """Return the parties that are drawn in a colour, by its number."""
        network = self.seen.network
        stars = np.flatnonzero(self.drawn.colour == colour)
        return tuple(network.ids[star] for star in stars.tolist())

    def settle_now(self) -> None:
        """Come to rest at once, with everything in view; for pictures and tests."""
        self._ahead.stop()
        self._lights.stop()
        self._dresser.finish()
        self.faces.finish()
        if self._laying.isActive():
            self._lay_out_ties()
        self._simulation.settle_now()
        self._keep_places()
        self.stage.lines.finish()
        self._lights.show()
        self.stage.camera.stop()

    def suggest(self, pairs: tuple[Pair, ...]) -> None:
        """Draw who might be introduced to whom, as faint dashed lines; the best come first."""
        if pairs != self._suggested:
            self._suggested = pairs
            self.stage.lines.set_suggested(self._suggested_ends())

    def snapshot(self) -> dict[str, tuple[float, float]]:
        """Return where each star stands, in the order of the network's parties."""
        return self._simulation.snapshot()

    def fit(self) -> None:
        """Bring all stars that are drawn into view."""
        self._frame(glide=True)

    def fit_now(self) -> None:
        """Bring all stars that are drawn into view without gliding there."""
        self._frame(glide=False)

    def zoom(self, factor: float) -> None:
        """Come nearer (above 1) or step back."""
        self.stage.camera.zoom(factor)

    def stop(self) -> None:
        """Stand still for good, because the window closes."""
        self._laying.stop()
        self._simulation.stop()
        self._ahead.stop()
        self.faces.stop()
        if self._keeping.isActive():
            self._keep_places()
        self._dresser.stop()
        self._lights.stop()
        self.stage.camera.stop()
        self.stage.lines.finish()

    def _show(self, network: Network, known: Places) -> Steps[None]:
        """Let the layout follow today's network, then draw it; until then all stays as it was."""
        before, looks = self.looks, self._dresser.dress(network)
        yield _GOING_ON
        self.stage.let_go()
        self._lay_out(network, looks, known)
        yield _GOING_ON
        self.seen.renew()
        self.looks = looks
        self._set_the_stage()
        self._simulation.go_on()
        self._light()
        if not looks.colours_as(before):
            self.looks_changed.emit()

    def _lay_out(self, network: Network, looks: StarLooks, known: Places) -> None:
        self._laying.stop()
        pins, company = self._book.pins.all(), self._company_of(network)
        self._simulation.take_over(network, company, looks.room, known, pins)

    def _lay_out_ties(self) -> None:
        """Let the layout follow the ties of the stars that stand there."""
        self._lay_out(self.seen.whole, self.looks, {})
        self._simulation.go_on()

    def _show_ties(self) -> None:
        """Draw today's network where its stars stand, all of whom stood there before.

        What follows from it for the layout is worked out once a tie has been painted.
        """
        before = self.looks
        self.stage.let_go()
        self.looks = self._dresser.dress(self.seen.whole)
        self._set_the_stage()
        self._laying.start()
        self._light()
        if not self.looks.colours_as(before):
            self.looks_changed.emit()

    def _look_again(self) -> None:
        """Draw what the lens lets through now; where stars stand does not depend on it."""
        before, earlier = self.seen.network, self.seen.day
        imagined, self._imagined = self._imagined, self._lens.imagined
        self._set_the_stage()
        now = self.seen.day
        is_later = earlier is not None and (now is None or now > earlier)
        if is_later or set(self._imagined) - set(imagined):
            self._lights.glow(before)
        self._light()
        if self._is_framing_part and self.seen.network is self.seen.whole:
            # Of the part that was looked at there is no part any more.
            self.fit()

    def _frame(self, *, glide: bool) -> None:
        """Look at the stars that are drawn; where all are, follow them from now on."""
        is_whole = self.seen.network is self.seen.whole
        self._is_framing_part = not is_whole
        self.stage.camera.fit(self._places, glide=glide, follow=is_whole)

    def _company_of(self, network: Network) -> Ints:
        """Return the company kept in a network, worked out once for each."""
        if self._company is None or self._company[0] is not network:
            self._company = (network, company_kept(network))
        return self._company[1]

    def _set_the_stage(self) -> None:
        with self.hands.going_on():
            self._draw_anew()

    def _draw_anew(self) -> None:
        self._lights.forget_hovered()
        self.hands.attempt(self.seen.look)
        network, stage = self.seen.network, self.stage
        looks = self._dresser.dress_day(self.seen, self.looks)
        is_other = looks.meanings != self.drawn.meanings
        self.drawn = looks
        stage.nebulae.set_clouds(clouds_of(network, looks, self.rules.rules))
        company = self._company_of(network)
        stage.lines.set_lines(line_looks(network, self.seen.shown_day, company))
        stage.stars.set_stars(looks, network.is_group, network.names)
        stage.labels.set_names(network.names, looks)
        stage.overlay.set_radii(looks.radius)
        stage.lines.set_suggested(self._suggested_ends())
        self._threads.renew()
        stage.set_ties(network.ends[~network.is_ended])
        self._nobody.tell()
        self.hands.partner.show()
        if is_other:
            self.meanings_changed.emit()

    def _light(self) -> None:
        self._brighten()
        self._lights.show()

    def _brighten(self) -> None:
        """Keep only what is within the focus bright."""
        stars = self.seen.stars(self._selection.now.parties)
        bright = np.ones(len(self.seen.at), bool)
        if self._lens.focus and stars:
            bright = near(self.seen.network, stars, self._lens.focus, through_groups=True)
        self.stage.brighten(bright)
        self._follow()

    def _dress_anew(self) -> None:
        """Follow other rules, or what has been found out: nothing moves."""
        self.looks = self._dresser.dress(self.seen.whole)
        self._set_the_stage()
        self._light()
        self.looks_changed.emit()

    def _suggested_ends(self) -> Ints:
        """Return (k, 2) stars of those who might be introduced and are both drawn."""
        at = self.seen.network.position
        both = [(at[a], at[b]) for a, b in self._suggested if a in at and b in at]
        # What might be done today has no place on a map of another day.
        is_shown = self.rules.rules.has_suggestions and self.seen.day is None
        shown = both if is_shown else []
        return np.array(shown, np.int32).reshape(-1, 2)

    def _heed(self, change_set: ChangeSet) -> None:
        in_one_go(self._take_in(change_set))

    def _take_in(self, change_set: ChangeSet) -> Steps[None]:
        self.seen.forget()
        self._dresser.heed(change_set)
        if not change_set.touches(*_SHOWN_TABLES):
            return
        network = self._book.network()
        if network.ids == self.seen.whole.ids and not change_set.touches("pin"):
            self.seen.renew()
            self._show_ties()
        else:
            # Whoever comes back stands where she stood, and nobody need look for a place for her.
            known = {} if change_set.cause is Cause.EDIT else self._book.positions()
            yield from self._show(network, known)
        if change_set.cause is not Cause.UNDO:
            self._lights.pulse(change_set)

    def _dress(self) -> None:
        self.stage.set_palette(self._theme.palette)
        self.stage.lines.set_accent(self._theme.palette.accent)
        self._threads.item.set_palette(self._theme.palette)

    def _follow(self) -> None:
        # Whatever filters and days leave, stars and camera stay put, as if all of today were there.
        in_view = self._simulation.positions
        is_moving = self._simulation.is_moving or self._laying.isActive()
        self.stage.move(self._places, is_moving=is_moving, in_view=in_view)
        self._threads.move(self._places)

    @property
    def _places(self) -> Floats:
        """(n, 2) world positions of the stars that are drawn."""
        return self.seen.drawn(self._simulation.positions)

    def _rest(self) -> None:
        self._follow()
        # What comes to rest is seen at once; writing it down can wait for the next turn.
        self._keeping.start()

    def _keep_places(self) -> None:
        self._keeping.stop()
        places = self._simulation.snapshot()
        if places != self._kept and not self._book.is_read_only and not self._book.is_busy:
            self.hands.attempt(lambda: self._keep(places))
        self.settled.emit()

    def _keep(self, places: dict[str, tuple[float, float]]) -> None:
        before = self._kept
        if before.keys() == places.keys():
            # Of a large map a new tie moves but a few.
            moved = {party: at for party, at in places.items() if before[party] != at}
        else:
            # Who comes or goes takes along what the book has kept of her.
            moved = places
        self._book.keep_positions(moved)
        self._kept = places

    def _select(self, selected: Selected) -> None:
        stars = self.seen.stars(selected.parties)
        if len(stars) == 1:
            x, y = self._places[stars[0]]
            self.stage.camera.bring_into_view(float(x), float(y))
        if self._lens.focus:
            self._brighten()
        self._lights.show()
