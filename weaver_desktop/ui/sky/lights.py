"""What lights up on the stage and goes out again: the selection, the hovered, the newly met."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.sky.highlighting import highlights_for, hover_note
from weaver_desktop.ui.sky.pulses import DRAW_MS, GLOW_MS, Pulse
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.motion import Motion
from weaver_desktop.ui.state.selection import Selection

_FRAME_MS = 16
_MOST_AT_ONCE = 12
_MOST_PULSES = 40
_MOST_RINGED = 80
"""Of more selected stars, neither glow nor ties are lit: all of them would be."""
_MOST_NAMED = 24
"""More names than these beside the selected stars would hide what they stand among."""


class Lights(QObject):
    """Draws highlights and pulses; no timer runs while nothing pulses."""

    def __init__(
        self,
        stage: Stage,
        seen: Seen,
        selection: Selection,
        parent: QObject,
        motion: Motion | None = None,
    ) -> None:
        """Light nothing yet."""
        super().__init__(parent)
        self._motion = motion or Motion(parent=self)
        self._stage = stage
        self._seen = seen
        self._selection = selection
        self._hovered: int | None = None
        self._pulses: list[Pulse] = []
        self._guided: tuple[PartyId, ...] = ()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show)

    @property
    def is_pulsing(self) -> bool:
        """Whether a pulse is on its way."""
        return self._timer.isActive()

    @property
    def hovered(self) -> int | None:
        """The star under the pointer, None for none."""
        return self._hovered

    def hover(self, star: int | None) -> None:
        """Light the star under the pointer; None for none."""
        self._hovered = star
        self.show()

    def forget_hovered(self) -> None:
        """Stars got other numbers: nothing is under the pointer until it moves."""
        self._hovered = None

    def guide(self, parties: tuple[PartyId, ...]) -> None:
        """Show the names along a chain of parties; nobody's for none."""
        self._guided = parties
        self.show()

    def show(self) -> None:
        """Draw what is lit at this moment."""
        now = self._clock.elapsed()
        self._pulses = [pulse for pulse in self._pulses if not pulse.is_over(now)]
        if not self._pulses:
            self._timer.stop()
        network, stage, is_less = self._seen.network, self._stage, self._motion.is_less
        pulses = tuple(pulse.still(now) if is_less else pulse for pulse in self._pulses)
        shown = highlights_for(network, self._selection.now, self._hovered, pulses, now)
        is_crowd = len(shown.selected) > _MOST_RINGED
        stage.crowd.show_stars(shown.selected if is_crowd else ())
        few = replace(shown, selected=(), ties=shown.ties[:0]) if is_crowd else shown
        stage.overlay.show_highlights(few)
        hovered = () if shown.hovered is None else (shown.hovered,)
        guided = tuple(self._seen.stars(self._guided))
        stage.labels.emphasise(shown.selected[:_MOST_NAMED] + hovered + guided)
        stage.setAccessibleDescription(hover_note(network, shown.selected))

    def pulse(self, change_set: ChangeSet) -> None:
        """Let what was just met or made light up; of very much, the last of it."""
        ties = [change.after for change in change_set.of("tie") if change.after]
        new = [change.id for change in change_set.of("party") if change.before is None]
        met = (
            (PartyId(str(row["a_id"])), PartyId(str(row["b_id"]))) for row in ties[-_MOST_PULSES:]
        )
        self._start([*met, *((PartyId(party), None) for party in new[-_MOST_PULSES:])])

    def glow(self, before: Network) -> None:
        """Light up the ties that time has brought since another day, unless it took a leap."""
        known, network = set(before.tie_ids), self._seen.network
        new = [at for at, tie in enumerate(network.tie_ids) if tie not in known]
        if len(new) <= _MOST_AT_ONCE:
            ends = network.ends[new].tolist()
            self._start((network.ids[a], network.ids[b]) for a, b in ends)

    def stop(self) -> None:
        """Let no light move any more."""
        self._pulses.clear()
        self._timer.stop()

    def _start(self, pairs: Iterable[tuple[PartyId, PartyId | None]]) -> None:
        now = self._clock.elapsed()
        # A whole import needs no fireworks.
        lit = deque(pairs, maxlen=_MOST_PULSES)
        self._pulses.extend(Pulse(one, other, now) for one, other in lit)
        del self._pulses[:-_MOST_PULSES]
        if self._pulses:
            # Where nothing may move, they come at once and go at once.
            still = DRAW_MS + GLOW_MS + _FRAME_MS
            self._timer.start(still if self._motion.is_less else _FRAME_MS)
            self.show()
