"""Filters that choose parties."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.network import UNDATED, Flags, Network
from weaver_desktop.graph.views.facts import PartyFacts
from weaver_desktop.graph.views.filters import PartyFilter


@dataclass(frozen=True, slots=True)
class InGroup(PartyFilter):
    """The current members of a group, and the group."""

    group: PartyId

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return n flags; none if the group is not in the network."""
        del facts
        passing = np.zeros(network.party_count, dtype=np.bool_)
        at = network.position.get(self.group)
        if at is not None:
            passing[at] = True
            passing[network.members[network.members[:, 1] == at, 0]] = True
        return passing

    def said(self, network: Network) -> Phrase:
        """Say: In the Potters."""
        at = network.position.get(self.group)
        if at is None:
            return phrase("In a group that is not here")
        return phrase("In {group}", group=network.names[at])


@dataclass(frozen=True, slots=True)
class HasTag(PartyFilter):
    """Who has a tag."""

    tag: str

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return n flags."""
        return _among(network, facts.tagged.get(self.tag, ()))

    def said(self, network: Network) -> Phrase:
        """Say: Tagged “clay”."""
        del network
        return phrase("Tagged “{tag}”", tag=self.tag)


@dataclass(frozen=True, slots=True)
class OfNetwork(PartyFilter):
    """Who belongs to one of the named networks of the book."""

    name: str

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return n flags."""
        return _among(network, facts.of_network.get(self.name, ()))

    def said(self, network: Network) -> Phrase:
        """Say: Of the network “Walthamstow makers”."""
        del network
        return phrase("Of the network “{name}”", name=self.name)


@dataclass(frozen=True, slots=True)
class HasOpenNeed(PartyFilter):
    """Who has a need that nobody met yet."""

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return n flags."""
        return _among(network, facts.open_need)

    def said(self, network: Network) -> Phrase:
        """Say: Has an open need."""
        del network
        return phrase("Has an open need")


@dataclass(frozen=True, slots=True)
class Newcomer(PartyFilter):
    """Who was first seen lately and has few ties yet; never the weaver herself.

    Attributes:
        days: first seen at most so many days before today.
        ties: at most so many ties that count.
    """

    days: int = 90
    ties: int = 2

    def flags(self, network: Network, facts: PartyFacts) -> Flags:
        """Return n flags; who was always there is not new, nor who will first be seen later."""
        seen = np.array(
            [facts.first_seen.get(party, UNDATED) for party in network.ids], dtype=np.int64
        )
        is_new = (seen != UNDATED) & (seen >= facts.today - self.days) & (seen <= facts.today)
        passing: Flags = is_new & (network.adjacency.degree <= self.ties)
        if network.me is not None:
            passing[network.me] = False
        return passing

    def said(self, network: Network) -> Phrase:
        """Say: New in the last 90 days, with at most 2 ties."""
        del network
        since = (
            phrase("New since yesterday")
            if self.days == 1
            else phrase("New in the last {days} days", days=self.days)
        )
        if self.ties == 0:
            return phrase("{since}, without a tie", since=since)
        if self.ties == 1:
            return phrase("{since}, with at most one tie", since=since)
        return phrase("{since}, with at most {ties} ties", since=since, ties=self.ties)


def _among(network: Network, chosen: Collection[PartyId]) -> Flags:
    passing = np.zeros(network.party_count, dtype=np.bool_)
    passing[[network.position[party] for party in chosen if party in network.position]] = True
    return passing
