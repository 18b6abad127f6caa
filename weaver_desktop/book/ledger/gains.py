"""What the network gained through introductions: as it is, and as it would be without them."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.ids import TieId
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.measures.closeness import efficiency
from weaver_desktop.graph.measures.components import component_sizes
from weaver_desktop.graph.measures.hubs import hub_dependence
from weaver_desktop.graph.network import Flags, Network


@dataclass(frozen=True, slots=True)
class Standing:
    """How a network stands; the first three leave the weaver out, where the book knows her.

    Attributes:
        efficiency: the mean of 1 / distance over all pairs, 0-1.
        largest: how many parties are in the largest part.
        barely_tied: how many parties have at most one tie.
        on_you: the share of the others' connections that only the weaver holds, 0-1; None if the
            book does not say who she is.
    """

    efficiency: float
    largest: int
    barely_tied: int
    on_you: float | None


@dataclass(frozen=True, slots=True)
class Gain:
    """The network without the ties that came through introductions, and as it is.

    Attributes:
        ties: how many of them count today.
        before: how it would stand without them.
        now: how it stands.
    """

    ties: int
    before: Standing
    now: Standing


@dataclass(frozen=True, slots=True)
class GainQuestion:
    """Asks what the network gained. Takes a second for thousands of parties: for the worker.

    Whoever met through an introduction might have met without it: this is the most that the
    introductions can have done, not what they did.
    """

    network: Network
    ties: frozenset[TieId]

    def answer(self) -> Gain:
        """Measure the network twice."""
        network = self.network
        made = through(network, self.ties)
        old = Adjacency.of(network.party_count, network.ends[network.counts & ~made])
        return Gain(
            ties=int((network.counts & made).sum()),
            before=_standing(old, network.me),
            now=_standing(network.adjacency, network.me),
        )


def through(network: Network, ties: Collection[TieId]) -> Flags:
    """Return flags of the m ties: is it one of these?"""
    flags: Flags = np.fromiter((tie in ties for tie in network.tie_ids), np.bool_)
    return flags


def _standing(graph: Adjacency, me: int | None) -> Standing:
    others = graph if me is None else graph.without(me)
    sizes = component_sizes(others)
    return Standing(
        efficiency=efficiency(others),
        largest=int(sizes[0]) if len(sizes) else 0,
        barely_tied=int((others.degree <= 1).sum()),
        on_you=None if me is None else hub_dependence(graph, me),
    )
