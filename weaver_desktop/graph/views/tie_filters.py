"""Filters that choose ties. What is not dated passes no filter on dates."""

from dataclasses import dataclass

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Flags, Network
from weaver_desktop.graph.views.days import in_words
from weaver_desktop.graph.views.facts import PartyFacts
from weaver_desktop.graph.views.filters import TieFilter

_AT_LEAST = {
    Depth.KNOW_OF: "Know of each other, or closer",
    Depth.MET: "Have met, or closer",
    Depth.IN_TOUCH: "In touch, or closer",
    Depth.HELP: "Help each other, or closer",
    Depth.MAKE: "Make things together",
}


@dataclass(frozen=True, slots=True)
class DepthAtLeast(TieFilter):
    """Ties that are so deep or deeper."""

    depth: Depth

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return m flags."""
        del facts
        passing: Flags = network.depth >= self.depth
        return passing

    def said(self, network: Network) -> Phrase:
        """Say: In touch, or closer."""
        del network
        return phrase(_AT_LEAST[Depth(self.depth)])


@dataclass(frozen=True, slots=True)
class KnownSince(TieFilter):
    """Ties that came about on a day (an ordinal) or later."""

    day: int

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return m flags."""
        del facts
        passing: Flags = (network.since != UNDATED) & (network.since >= self.day)
        return passing

    def said(self, network: Network) -> Phrase:
        """Say: Tied since 12 May 2026 or later."""
        del network
        return phrase("Tied since {day} or later", day=in_words(self.day))


@dataclass(frozen=True, slots=True)
class ContactSince(TieFilter):
    """Ties whose last contact was on a day (an ordinal) or later: the live ones."""

    day: int

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return m flags."""
        del facts
        passing: Flags = (network.last_contact != UNDATED) & (network.last_contact >= self.day)
        return passing

    def said(self, network: Network) -> Phrase:
        """Say: In contact since 12 May 2026."""
        del network
        return phrase("In contact since {day}", day=in_words(self.day))


@dataclass(frozen=True, slots=True)
class ContactBefore(TieFilter):
    """Ties whose last contact was before a day (an ordinal): the cooling ones."""

    day: int

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return m flags."""
        del facts
        passing: Flags = (network.last_contact != UNDATED) & (network.last_contact < self.day)
        return passing

    def said(self, network: Network) -> Phrase:
        """Say: Last contact before 12 May 2026."""
        del network
        return phrase("Last contact before {day}", day=in_words(self.day))
