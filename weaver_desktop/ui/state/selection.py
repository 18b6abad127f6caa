"""What is selected, everywhere at once."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.ids import Pair, PartyId, pair


@dataclass(frozen=True, slots=True)
class Selected:
    """One party, or two that a tie or an introduction is about, or nothing."""

    party: PartyId | None = None
    two: Pair | None = None

    @property
    def parties(self) -> tuple[PartyId, ...]:
        """Everyone who is part of the selection."""
        if self.two is not None:
            return self.two
        return () if self.party is None else (self.party,)


NOTHING = Selected()


class Selection(QObject):
    """The one selection of the window. ``changed`` carries the ``Selected``."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing selected."""
        super().__init__(parent)
        self._now = NOTHING

    @property
    def now(self) -> Selected:
        """What is selected."""
        return self._now

    def select_party(self, party: PartyId) -> None:
        """Select a person or group."""
        self._set(Selected(party=party))

    def select_two(self, one: PartyId, other: PartyId) -> None:
        """Select two parties and what is, or could be, between them."""
        self._set(Selected(two=pair(one, other)))

    def clear(self) -> None:
        """Select nothing."""
        self._set(NOTHING)

    def _set(self, selected: Selected) -> None:
        if selected != self._now:
            self._now = selected
            self.changed.emit(selected)
