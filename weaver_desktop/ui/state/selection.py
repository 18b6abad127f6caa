"""What is selected, everywhere at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.ids import Pair, PartyId, pair

_TWO = 2


@dataclass(frozen=True, slots=True)
class Selected:
    """Parties, each once: one, two that a tie or an introduction is about, many, or nobody."""

    parties: tuple[PartyId, ...] = ()

    @property
    def party(self) -> PartyId | None:
        """The one party that is selected, or None."""
        return self.parties[0] if len(self.parties) == 1 else None

    @property
    def two(self) -> Pair | None:
        """The two that are selected, in the order of their ids, or None."""
        return pair(*self.parties) if len(self.parties) == _TWO else None


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
        self._set(Selected((party,)))

    def select_two(self, one: PartyId, other: PartyId) -> None:
        """Select two parties and what is, or could be, between them."""
        self._set(Selected(pair(one, other)))

    def select_many(self, parties: Iterable[PartyId]) -> None:
        """Select any number of parties; of two, their order does not matter."""
        chosen = tuple(dict.fromkeys(parties))
        self._set(Selected(pair(*chosen) if len(chosen) == _TWO else chosen))

    def toggle(self, party: PartyId) -> None:
        """Add a party to the selection, or take it out."""
        now = self._now.parties
        without = tuple(each for each in now if each != party)
        self.select_many(without if party in now else (*now, party))

    def clear(self) -> None:
        """Select nothing."""
        self._set(NOTHING)

    def _set(self, selected: Selected) -> None:
        if selected != self._now:
            self._now = selected
            self.changed.emit(selected)
