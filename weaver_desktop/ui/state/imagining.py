"""What the measures would be with the introductions that are imagined; thought out elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import Pair
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.settled import pair_in

if TYPE_CHECKING:
    from weaver_desktop.graph.network import Network
    from weaver_desktop.graph.what_if import Hubs, Outlook

_MEASURED = ("party", "tie", "setting")


class Imagining(QObject):
    """Measures what the lens imagines. ``changed`` when there is something else to say.

    Who has met in truth, was answered for, or left the book is imagined no longer. The whole book
    of today is measured, whatever part or day of it is looked at.
    """

    changed = Signal()

    def __init__(self, book: Book, changes: Changes, lens: Lens, analyst: Analyst) -> None:
        """Imagine nothing yet; the worker starts with the first thought."""
        super().__init__(changes)
        self._book = book
        self._lens = lens
        self._analyst = analyst
        self._pairs: tuple[Pair, ...] = ()
        self._network: Network | None = None
        self._hubs: Hubs | None = None
        self._outlook: Outlook | None = None
        self._has_failed = False
        lens.changed.connect(self._look)
        changes.happened.connect(self._heed)
        analyst.answered.connect(self._take)
        analyst.failed.connect(self._fail)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Who is imagined to have met."""
        return self._pairs

    @property
    def outlook(self) -> Outlook | None:
        """What would be, for the pairs that are imagined; None until it is known."""
        return self._outlook

    @property
    def has_failed(self) -> bool:
        """Whether it could not be worked out."""
        return self._has_failed

    def toggle(self, two: Pair) -> None:
        """Imagine that two have met, or no longer."""
        self._lens.imagine(two)

    def stop_imagining(self) -> None:
        """See everybody as they are."""
        self._lens.stop_imagining()

    def stop(self) -> None:
        """Think no more, because the book is about to close."""
        self._analyst.stop()

    def _look(self) -> None:
        if self._lens.imagined != self._pairs:
            self._pairs = self._lens.imagined
            self._think()

    def _think(self) -> None:
        from weaver_desktop.graph.what_if import WhatIf

        self._outlook = None
        self._has_failed = False
        if self._pairs:
            network = self._book.network()
            if network is not self._network:
                self._network, self._hubs = network, None
            self._analyst.ask(WhatIf(network, self._pairs, self._hubs))
        else:
            # The worker has much in its memory, and may not be asked again.
            self._analyst.stop()
            self._network = self._hubs = None
        self.changed.emit()

    def _take(self, answer: object) -> None:
        from weaver_desktop.graph.what_if import FindHubs, Hubs, Outlook, WhatIf

        network = self._network
        if network is None or not self._pairs:
            return
        if isinstance(answer, Hubs):
            self._hubs = answer
            self._analyst.ask(WhatIf(network, self._pairs, answer))
        elif isinstance(answer, Outlook):
            self._outlook = answer
            self.changed.emit()
            if not answer.knows_hubs:
                self._analyst.ask(FindHubs(network))

    def _fail(self, _: str) -> None:
        if self._pairs and self._outlook is None:
            self._has_failed = True
            self.changed.emit()

    def _heed(self, change_set: ChangeSet) -> None:
        if not self._pairs:
            return
        answered = {
            pair_in(change.after)
            for change in change_set.of("suggestion_answer")
            if change.after is not None
        }
        kept = [two for two in self._pairs if two not in answered and self._is_open(two)]
        if tuple(kept) != self._pairs:
            self._lens.keep_imagining(kept)
        elif change_set.touches(*_MEASURED):
            self._think()

    def _is_open(self, two: Pair) -> bool:
        """Tell whether both are in the book and have not met."""
        network = self._book.network()
        at = network.position
        if two[0] not in at or two[1] not in at:
            return False
        return at[two[1]] not in network.adjacency.row(at[two[0]]).tolist()
