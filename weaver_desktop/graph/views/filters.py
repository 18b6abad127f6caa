"""What every filter can do: tell who or what passes, and say itself."""

from abc import ABC, abstractmethod

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.network import Flags, Network
from weaver_desktop.graph.views.facts import PartyFacts


class PartyFilter(ABC):
    """Decides which parties are shown; a value, so that a saved view can keep it."""

    __slots__ = ()

    @abstractmethod
    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return n flags: which parties pass."""

    @abstractmethod
    def said(self, network: Network) -> Phrase:
        """Return the words on the filter's chip."""


class TieFilter(ABC):
    """Decides which ties are shown, and nothing about parties."""

    __slots__ = ()

    @abstractmethod
    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return m flags: which ties pass."""

    @abstractmethod
    def said(self, network: Network) -> Phrase:
        """Return the words on the filter's chip."""
