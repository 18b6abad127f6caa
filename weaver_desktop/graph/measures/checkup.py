"""The measures of a network, with the weaver and without her."""

from dataclasses import dataclass, replace

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.measures.brokers import betweenness
from weaver_desktop.graph.measures.closeness import clustering, density, efficiency, reach_two
from weaver_desktop.graph.measures.components import component_sizes, connectedness
from weaver_desktop.graph.measures.core import Core, core_of
from weaver_desktop.graph.measures.hubs import (
    betweenness_centralization,
    degree_centralization,
    effective_brokers,
    hub_dependence,
    main_broker,
)
from weaver_desktop.graph.network import Network


@dataclass(frozen=True, slots=True)
class Counts:
    """What can be counted at a glance; isolates are parties without a tie that counts."""

    parties: int
    ties: int
    components: int
    isolates: int


@dataclass(frozen=True, slots=True)
class Measures:
    """One graph in numbers; formulas and sources stand with the functions that compute them.

    Attributes:
        counts: parties, ties, components, isolates.
        largest_component: the number of parties in the largest component.
        connectedness: K, the share of pairs who can reach each other, 0-1.
        density: the share of pairs who are tied, 0-1.
        reach_two: the mean share of the others within two steps, 0-1.
        efficiency: the mean of 1 / distance over all pairs, 0-1.
        degree_centralization: C_D, 0-1.
        betweenness_centralization: C_B, 0-1.
        hub_dependence: D, the share of the others' connections that only the hub holds, 0-1.
        hub: position in the network of the party that D is about, or None if nobody brokers.
        effective_brokers: B, how many equal brokers would do the same work, 0 if nobody brokers.
        clustering: T, how often two who share a neighbour are tied, 0-1.
        core: the best-fitting core; its members are positions in the network.
    """

    counts: Counts
    largest_component: int
    connectedness: float
    density: float
    reach_two: float
    efficiency: float
    degree_centralization: float
    betweenness_centralization: float
    hub_dependence: float
    hub: int | None
    effective_brokers: float
    clustering: float
    core: Core


@dataclass(frozen=True, slots=True)
class Health:
    """The measures with and without the weaver's own node.

    Both are the same if the book does not say who the weaver is: ``knows_you`` is then False.
    """

    with_you: Measures
    without_you: Measures
    knows_you: bool


def health(network: Network) -> Health:
    """Measure the network twice, with the weaver and without her.

    Exact, so it takes seconds for thousands of parties: run it in a worker.
    """
    whole = measure(network.adjacency, network.rank)
    if network.me is None:
        return Health(whole, whole, knows_you=False)
    positions = np.delete(np.arange(network.party_count), network.me)
    rest = measure(network.adjacency.without(network.me), network.rank[positions], positions)
    return Health(whole, rest, knows_you=True)


def quick_counts(network: Network) -> Counts:
    """Count parties, ties, components and isolates, the weaver included, in milliseconds."""
    return _counts(network.adjacency, component_sizes(network.adjacency))


def measure(graph: Adjacency, order: Positions, positions: Positions | None = None) -> Measures:
    """Measure one graph.

    Args:
        graph: who is tied to whom.
        order: n ranks that settle which of several equal hubs is named.
        positions: what to call the n parties; their place in the graph if not given.
    """
    if positions is None:
        positions = np.arange(graph.party_count)
    sizes = component_sizes(graph)
    between = betweenness(graph)
    hub = main_broker(between, order)
    core = core_of(graph, order)
    return Measures(
        counts=_counts(graph, sizes),
        largest_component=int(sizes[0]) if len(sizes) else 0,
        connectedness=connectedness(sizes),
        density=density(graph),
        reach_two=reach_two(graph),
        efficiency=efficiency(graph),
        degree_centralization=degree_centralization(graph.degree),
        betweenness_centralization=betweenness_centralization(between),
        hub_dependence=hub_dependence(graph, hub),
        hub=None if hub is None else int(positions[hub]),
        effective_brokers=effective_brokers(between),
        clustering=clustering(graph),
        core=replace(core, members=tuple(positions[list(core.members)].tolist())),
    )


def _counts(graph: Adjacency, sizes: Positions) -> Counts:
    isolates = int((graph.degree == 0).sum())
    return Counts(graph.party_count, graph.tie_count, len(sizes), isolates)
