"""The layout engine at work inside Qt's event loop."""

from collections.abc import Callable, Iterable, Mapping
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.graph.layout.engine import Layout
from weaver_desktop.graph.network import Floats, Ints, Network
from weaver_desktop.ui.sky.rules import springs
from weaver_desktop.ui.state.motion import Motion

Places = Mapping[str, tuple[float, float]]

_FRAME_MS = 16
_WORK_SECONDS = 0.010
SPACING_PX = 34.0
"""Pixels of the rules' radii that make a world unit: a comfortable distance between stars."""
_JUMP_SECONDS = 1.0


class Simulation(QObject):
    """Ticks the layout until it is settled; settled means no timer and no work at all.

    ``moved`` after each frame's ticks, ``settled`` once when all is still. With less motion the
    stars stand until the layout has settled, or worked for a second, and then jump; only what is
    in somebody's hand follows it.
    """

    moved = Signal()
    settled = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        motion: Motion | None = None,
        has_to_wait: Callable[[], bool] = bool,
    ) -> None:
        """Begin with no stars; while ``has_to_wait``, nothing moves."""
        super().__init__(parent)
        self._has_to_wait = has_to_wait
        self._motion = motion or Motion(parent=self)
        self._motion.changed.connect(self._show_layout)
        self._layout = Layout()
        self._standing: Floats | None = None
        self._jumped = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._frame)

    @property
    def positions(self) -> Floats:
        """(n, 2) positions in world units, in the order of the network's parties."""
        return self._layout.positions if self._standing is None else self._standing

    @property
    def is_moving(self) -> bool:
        """Whether there is more to come."""
        return self._timer.isActive()

    def take_over(
        self,
        network: Network,
        company: Ints,
        radius: Floats,
        known: Places,
        pinned: Places,
    ) -> None:
        """Let the layout have another network; what is shown or known already stays where it is.

        ``positions`` stay those of the network before until it goes on.

        Args:
            network: the parties and ties.
            company: which shared gatherings pull (``graph.company.company_kept``).
            radius: n radii of the stars in pixels.
            known: where stars were last seen.
            pinned: where stars must stay.
        """
        self._timer.stop()
        self._standing = self.positions
        ends, strength = springs(network, company)
        self._layout.set_network(
            network.ids,
            ends.astype(np.int64),
            strength,
            known=known,
            pinned=pinned,
            radii=radius / SPACING_PX,
        )

    def go_on(self) -> None:
        """Show the network that was taken over, and tick until it is settled."""
        self._show_layout()
        if self._layout.is_settled:
            self.settled.emit()
        else:
            self._timer.start()

    def drag(self, places: Places) -> None:
        """Hold stars at places; their neighbours follow."""
        self._layout.drag(places)
        if self._standing is not None:
            for at, star in enumerate(self._layout.ids):
                if star in places:
                    self._standing[at] = self._layout.positions[at]
            self.moved.emit()
        self._timer.start()

    def drop(self, stars: Iterable[str]) -> None:
        """Let go of held stars."""
        self._layout.drop(stars)
        self._timer.start()

    def snapshot(self) -> dict[str, tuple[float, float]]:
        """Return where each star stands."""
        return self._layout.snapshot()

    def settle_now(self) -> None:
        """Run to rest at once; for pictures, not for a living window."""
        self._layout.settle()
        self._stop()

    def stop(self) -> None:
        """Stand still, settled or not."""
        self._timer.stop()

    def _frame(self) -> None:
        if self._has_to_wait():
            return
        now = perf_counter()
        while self._layout.tick():
            if perf_counter() >= now + _WORK_SECONDS:
                break
        if self._layout.is_settled:
            self._stop()
        elif self._standing is None or now >= self._jumped + _JUMP_SECONDS:
            self._show_layout()
            self.moved.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._show_layout()
        self.moved.emit()
        self.settled.emit()

    def _show_layout(self) -> None:
        """Let the stars stand where the layout has them now."""
        self._standing = self._layout.positions.copy() if self._motion.is_less else None
        self._jumped = perf_counter()
