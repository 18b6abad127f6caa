"""Questions about what might be; each carries all that answering it elsewhere needs."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.ids import Pair
from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.measures.brokers import betweenness
from weaver_desktop.graph.measures.hubs import main_broker
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import joined
from weaver_desktop.graph.what_if.outlook import Outlook, Prospect

_SMALL = 600
"""Parties up to which looking for the hubs takes no time worth a second question."""


@dataclass(frozen=True, slots=True)
class Hubs:
    """Who stands most between others: positions in the network, with the weaver and without her.

    None where nobody does.
    """

    with_you: int | None
    without_you: int | None


@dataclass(frozen=True, slots=True)
class FindHubs:
    """Asks who the hubs are. Takes seconds for thousands of parties."""

    network: Network

    def answer(self) -> Hubs:
        """Look for them."""
        network = self.network
        with_you = _hub(network.adjacency, network.rank)
        if network.me is None:
            return Hubs(with_you, with_you)
        others = _others(network)
        found = _hub(network.adjacency.without(network.me), network.rank[others])
        return Hubs(with_you, None if found is None else int(others[found]))


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Asks what would be different if some pairs met.

    The dependence on a hub is measured for the hub of today, before and after, so that the two
    numbers are about one person. Without ``hubs`` it is left out in a large network.
    """

    network: Network
    pairs: tuple[Pair, ...]
    hubs: Hubs | None = None

    def answer(self) -> Outlook:
        """Measure the network as it is and as it would be."""
        hubs = self.hubs
        if hubs is None and self.network.party_count <= _SMALL:
            hubs = FindHubs(self.network).answer()
        then = joined(self.network, self.pairs)
        hub = None if hubs is None else hubs.with_you
        knows_you = self.network.me is not None
        lone = None if hubs is None else hubs.without_you
        return Outlook(
            pairs=self.pairs,
            before=_with_you(self.network, hub),
            after=_with_you(then, hub),
            before_without_you=_without_you(self.network, lone) if knows_you else None,
            after_without_you=_without_you(then, lone) if knows_you else None,
            knows_hubs=hubs is not None,
        )


def _with_you(network: Network, hub: int | None) -> Prospect:
    name = "" if hub is None else network.names[hub]
    is_you = hub is not None and hub == network.me
    return Prospect.of(network.adjacency, hub, name, is_you=is_you)


def _without_you(network: Network, hub: int | None) -> Prospect:
    assert network.me is not None  # noqa: S101 - asked only where the weaver is known
    rest = network.adjacency.without(network.me)
    if hub is None:
        return Prospect.of(rest)
    return Prospect.of(rest, hub - (hub > network.me), network.names[hub])


def _others(network: Network) -> Positions:
    assert network.me is not None  # noqa: S101 - asked only where the weaver is known
    return np.delete(np.arange(network.party_count), network.me)


def _hub(graph: Adjacency, rank: Positions) -> int | None:
    return main_broker(betweenness(graph), rank)
