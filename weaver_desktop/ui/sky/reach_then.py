"""Whom each party reached within two steps on a day of the past."""

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.graph.communities import reach2
from weaver_desktop.graph.communities.question import ReachQuestion
from weaver_desktop.graph.network import Ints, Network
from weaver_desktop.ui.state.analyst import Analyst, worker_command

_AT_ONCE = 1_500
"""Parties among whom it is found out within a few milliseconds."""
_PAUSE_MS = 250
"""In a larger network nobody is asked before time stands still."""


class ReachThen(QObject):
    """Knows the reach in one network at a time; ``changed`` when it was found out elsewhere."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Know nothing; no worker is started before somebody asks about a large network."""
        super().__init__(parent)
        self._analyst = Analyst(worker_command(), self)
        self._analyst.answered.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._network: Network | None = None
        self._asked: Network | None = None
        self._reach: Ints | None = None

    @property
    def is_thinking(self) -> bool:
        """Whether an answer is on its way."""
        return self._timer.isActive() or self._analyst.is_busy

    def of(self, network: Network) -> Ints | None:
        """Return n numbers of parties within two steps; None while that is being found out."""
        if network is not self._network:
            self._network, self._reach = network, None
            if network.party_count <= _AT_ONCE:
                self._timer.stop()
                self._reach = reach2(network)
            else:
                self._timer.start()
        return self._reach

    def finish(self) -> None:
        """Find out here and now what is not known yet; for pictures, not for a living window."""
        network = self._network
        if self.is_thinking and network is not None:
            self.stop()
            self._network, self._reach = network, reach2(network)
            self.changed.emit()

    def stop(self) -> None:
        """Think no more; what was found stays."""
        self._timer.stop()
        self._analyst.stop()
        self._network = None

    def _ask(self) -> None:
        if self._network is not None:
            self._asked = self._network
            self._analyst.ask(ReachQuestion(self._network))

    def _take(self, answer: object) -> None:
        assert isinstance(answer, np.ndarray)  # noqa: S101 - numbers are what was asked for
        # Time may have gone on meanwhile.
        if self._asked is self._network:
            self._reach = answer
            self.changed.emit()
