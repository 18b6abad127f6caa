"""The best chains of introductions between the two that are selected, and which one is lit."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection

if TYPE_CHECKING:
    from weaver_desktop.graph.chains import Chain
    from weaver_desktop.graph.network import Network

_MOST = 3


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of parties of whom each can introduce the one before to the one after.

    Attributes:
        parties: from one end to the other.
        arrows: names with arrows between, and how deep each tie is.
        said: the chain as a sentence.
    """

    parties: tuple[PartyId, ...]
    arrows: Phrase
    said: Phrase


class Paths(QObject):
    """Finds chains when somebody asks; ``changed`` when another one is lit or chosen, or none."""

    changed = Signal()

    def __init__(
        self,
        book: Book,
        selection: Selection,
        parent: QObject | None = None,
        changes: Changes | None = None,
    ) -> None:
        """Look for chains in a book; with changes, a chain that is no more goes out."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._found: tuple[Network, Pair, tuple[Path, ...]] | None = None
        self._chosen: Path | None = None
        self._pointed: Path | None = None
        selection.changed.connect(self._forget)
        if changes is not None:
            changes.happened.connect(self._heed)

    @property
    def between(self) -> tuple[Path, ...]:
        """Chains through others between the two that are selected, the strongest first.

        Empty if there are none, or not two are selected. Takes up to 30 ms in a book of thousands,
        and as much again where nothing was prepared.
        """
        two = self._selection.now.two
        if two is None:
            return ()
        network = self._book.network()
        if self._found is None or self._found[:2] != (network, two):
            self._found = (network, two, _paths(network, two))
        return self._found[2]

    def prepare(self) -> None:
        """Work out what all chains rest on, so that finding them fits into a turn of its own."""
        import_module("weaver_desktop.graph.chains")
        network = self._book.network()
        _ = network.adjacency, network.rank

    @property
    def lit(self) -> Path | None:
        """The chain to show on the map: the one pointed at, else the one chosen."""
        return self._pointed or self._chosen

    @property
    def chosen(self) -> Path | None:
        """The chain that stays lit."""
        return self._chosen

    def point_at(self, path: Path | None) -> None:
        """Light a chain for as long as something points at it; None for no longer."""
        self._light(self._chosen, path)

    def choose(self, path: Path) -> None:
        """Keep a chain lit, or let it go out if it is."""
        self._light(None if path == self._chosen else path, None)

    def choose_next(self) -> Path | None:
        """Keep the next chain lit, and none after the last; return it."""
        paths = self.between
        at = paths.index(self._chosen) + 1 if self._chosen in paths else 0
        self._light(paths[at] if at < len(paths) else None, None)
        return self._chosen

    def _light(self, chosen: Path | None, pointed: Path | None) -> None:
        if (chosen, pointed) != (self._chosen, self._pointed):
            self._chosen, self._pointed = chosen, pointed
            self.changed.emit()

    def _heed(self, change_set: ChangeSet) -> None:
        if self._chosen is not None and change_set.touches("party", "tie", "setting"):
            lit = self._chosen.parties
            self._light(next((each for each in self.between if each.parties == lit), None), None)

    def _forget(self, _: object) -> None:
        self._light(None, None)


def _paths(network: Network, two: Pair) -> tuple[Path, ...]:
    from weaver_desktop.graph.chains import chains

    at = network.position
    if two[0] not in at or two[1] not in at:
        return ()
    one, other = at[two[0]], at[two[1]]
    if other == network.me:
        one, other = other, one
    # Whoever is tied already needs nobody between; one more is asked for in its place.
    found = chains(network, one, other, most=_MOST + 1)
    through = [chain for chain in found if len(chain.parties) > 2]  # noqa: PLR2004 - the two
    return tuple(_path(network, chain) for chain in through[:_MOST])


def _path(network: Network, chain: Chain) -> Path:
    parties = tuple(network.ids[party] for party in chain.parties)
    return Path(parties, chain.arrows, chain.said)
