"""Who hangs together with whom, found out in the background and kept until news come."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.communities import NO_COMMUNITY
from weaver_desktop.graph.communities.question import Circles, CirclesQuestion
from weaver_desktop.graph.network import Ints, Network
from weaver_desktop.ui.state.analyst import Analyst, worker_command


class Findings(QObject):
    """Asks about the newest network, once; ``changed`` when an answer has come.

    No worker is started before somebody asks. While a newer answer is on its way, the one before
    goes on being shown.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without having found anything."""
        super().__init__(parent)
        self._analyst = Analyst(worker_command(), self)
        self._analyst.answered.connect(self._take)
        self._asked: Network | None = None
        self._circles: Circles | None = None

    @property
    def is_thinking(self) -> bool:
        """Whether an answer is on its way."""
        return self._analyst.is_busy

    def look_into(self, network: Network) -> None:
        """Find out about a network, unless that was asked before."""
        if network is not self._asked:
            self._asked = network
            self._analyst.ask(CirclesQuestion(network))

    def finish(self) -> None:
        """Find out here and now what is not known yet; for pictures, not for a living window."""
        if self._asked is not None and self._analyst.is_busy:
            self._analyst.stop()
            self._take(CirclesQuestion(self._asked).answer())

    def stop(self) -> None:
        """Think no more; what was found stays."""
        self._analyst.stop()
        self._asked = None

    def communities(self, network: Network) -> Ints | None:
        """Return n numbers of communities, as far as they are known; None if nothing is."""
        known = self._circles
        return None if known is None else _of(network, known.community, NO_COMMUNITY)

    def reach(self, network: Network) -> Ints | None:
        """Return n numbers of parties within two steps; None if nothing is known."""
        return None if self._circles is None else _of(network, self._circles.reach, 0)

    def _take(self, answer: object) -> None:
        assert isinstance(answer, Circles)  # noqa: S101 - circles are what was asked for
        self._circles = answer
        self.changed.emit()


def _of(network: Network, known: Mapping[PartyId, int], missing: int) -> Ints:
    return np.array([known.get(party, missing) for party in network.ids], np.int32)
