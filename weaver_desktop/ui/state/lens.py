"""What of the network is looked at: filters, with or without the weaver, as of when, what if."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from weaver_desktop.book.saved_views import MapView
    from weaver_desktop.domain.ids import Pair
    from weaver_desktop.graph.network import Network
    from weaver_desktop.graph.views import History, PartyFacts, PartyFilter, TieFilter


Filter: TypeAlias = "PartyFilter | TieFilter"


class Lens(QObject):
    """Changes nothing in the book, only what of it is shown. ``changed`` after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with everything in view."""
        super().__init__(parent)
        self._filters: tuple[Filter, ...] = ()
        self._is_without_you = False
        self._focus = 0
        self._day: int | None = None
        self._imagined: tuple[Pair, ...] = ()

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that are on, in the order in which they were put on."""
        return self._filters

    @property
    def is_without_you(self) -> bool:
        """Whether the weaver herself is left out."""
        return self._is_without_you

    @property
    def focus(self) -> int:
        """How many steps around the selection stay bright; 0 for all."""
        return self._focus

    @property
    def day(self) -> int | None:
        """The day, as an ordinal, whose network is shown; None for today's."""
        return self._day

    @property
    def imagined(self) -> tuple[Pair, ...]:
        """The pairs who are seen as if they had met, in the order in which they were ticked."""
        return self._imagined

    @property
    def is_clear(self) -> bool:
        """Whether everything of the day is in view, and nothing else."""
        return not (self._filters or self._is_without_you or self._focus or self._imagined)

    def add(self, new: Filter) -> None:
        """Put a filter on; one that is on already stays."""
        if new not in self._filters:
            self._filters = (*self._filters, new)
            self.changed.emit()

    def remove(self, old: Filter) -> None:
        """Take a filter off."""
        if old in self._filters:
            self._filters = tuple(each for each in self._filters if each != old)
            self.changed.emit()

    def toggle_you(self) -> None:
        """Leave the weaver out, or bring her back."""
        self._is_without_you = not self._is_without_you
        self.changed.emit()

    def set_focus(self, steps: int) -> None:
        """Keep only so many steps around the selection bright; 0 brightens all."""
        if steps != self._focus:
            self._focus = steps
            self.changed.emit()

    def set_day(self, day: int | None) -> None:
        """Show the network as of a day, an ordinal; None for today."""
        if day != self._day:
            self._day = day
            self.changed.emit()

    def imagine(self, two: Pair) -> None:
        """See two as if they had met, or see them again as they are."""
        if two in self._imagined:
            self.keep_imagining(each for each in self._imagined if each != two)
        else:
            self.keep_imagining((*self._imagined, two))

    def keep_imagining(self, pairs: Iterable[Pair]) -> None:
        """See these and no others as if they had met."""
        pairs = tuple(pairs)
        if pairs != self._imagined:
            self._imagined = pairs
            self.changed.emit()

    def stop_imagining(self) -> None:
        """See everybody as they are."""
        self.keep_imagining(())

    def restore(self) -> None:
        """Bring everything of the day back into view, as it is."""
        if not self.is_clear:
            self._filters, self._is_without_you, self._focus = (), False, 0
            self._imagined = ()
            self.changed.emit()

    def take(self, view: MapView) -> None:
        """Look as a saved view does, as of the day that is chosen; nothing is imagined then."""
        self._filters, self._imagined = view.filters, ()
        self._is_without_you, self._focus = view.is_without_you, view.focus
        self.changed.emit()

    def shows(self, view: MapView) -> bool:
        """Tell whether a saved view would change nothing of what passes."""
        mine = (set(self._filters), self._is_without_you, self._focus)
        theirs = (set(view.filters), view.is_without_you, view.focus)
        return mine == theirs and self._day == view.day and not self._imagined

    def view(self, network: Network, facts: PartyFacts, past: History | None = None) -> Network:
        """Return the part of a network that passes; the same object if all of it does.

        Args:
            network: all of it, as it is today.
            facts: what filters ask.
            past: its story; needed only while a day is chosen.
        """
        return self.view_of(self.as_of_day(network, past), facts)

    def as_of_day(self, network: Network, past: History | None) -> Network:
        """Return all of a network as of the day that is chosen; the same object for today."""
        return _as_of(network, past, self._day)

    def view_of(self, then: Network, facts: PartyFacts) -> Network:
        """Return the part that passes of what ``as_of_day`` returned."""
        from weaver_desktop.graph.views import joined

        seen = self._part_of(then, facts, self._day)
        return joined(seen, self._imagined) if self._imagined else seen

    def view_on(
        self, network: Network, facts: PartyFacts, past: History | None, day: int | None
    ) -> Network:
        """Return what would pass as of another day, with nothing imagined."""
        return self._part_of(_as_of(network, past, day), facts, day)

    def _part_of(self, then: Network, facts: PartyFacts, day: int | None) -> Network:
        """Return the part of a day's network that passes; who is new is counted from that day."""
        from weaver_desktop.graph.views import combined, subset, without_you

        seen = then
        if self._filters:
            known = facts if day is None else replace(facts, today=day)
            seen = subset(seen, *combined(seen, self._filters, known))
        return without_you(seen) if self._is_without_you else seen


def _as_of(network: Network, past: History | None, day: int | None) -> Network:
    from weaver_desktop.graph.views import as_of

    return network if day is None or past is None else as_of(network, past, day)
