"""How likely a favour is passed on along a tie, and so what a step of a chain costs."""

import math
from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats, Network

WILLINGNESS = {Depth.MET: 0.3, Depth.IN_TOUCH: 0.6, Depth.HELP: 0.8, Depth.MAKE: 0.9}
"""Share of such ties along which a request for an introduction is taken up.

A scale of this project, not measured. It is chosen so that two steps among those who help each
other (0.64) beat one between those who are in touch (0.6), and three steps among those who make
things together (0.73) beat both, but no chain of four people between wins by strong ties alone
over one person who helps both (0.9⁵ = 0.59 < 0.64).
"""
_COSTS = {depth: -math.log(willing) for depth, willing in WILLINGNESS.items()}

MOST_BETWEEN = 4
"""People between the two ends of a chain. Each must be asked; nobody is asked through a fifth."""


@dataclass(frozen=True, eq=False)
class Ways:
    """The ties that count, with the cost of each: -ln of the willingness at its depth.

    Attributes:
        graph: who is tied to whom.
        cost: 2m costs, greater than 0, in the order of ``graph.others``.
        rank: n places in the order of names, which settle what is else equal.
    """

    graph: Adjacency
    cost: Floats
    rank: Positions

    @classmethod
    def of(cls, network: Network) -> "Ways":
        """Lay the costs along the rows of the network's adjacency."""
        graph, n = network.adjacency, network.party_count
        price = np.full(max(Depth) + 1, np.inf)
        price[list(_COSTS)] = list(_COSTS.values())
        one, other = graph.ends[:, 0], graph.ends[:, 1]
        there = np.concatenate([one * n + other, other * n + one])
        both_ways = np.tile(price[network.depth[network.counts]], 2)
        return cls(graph, both_ways[np.argsort(there)], network.rank)

    def step(self, party: int, following: int) -> float:
        """Return the cost of the tie between two who are tied."""
        start = int(self.graph.starts[party])
        at = start + int(np.searchsorted(self.graph.row(party), following))
        return float(self.cost[at])

    def depth(self, party: int, following: int) -> Depth:
        """Return how deep the tie between two who are tied is."""
        cost = self.step(party, following)
        return min(_COSTS, key=lambda depth: abs(_COSTS[depth] - cost))

    def row_costs(self, party: int) -> Floats:
        """Return the costs of a party's ties, in the order of ``graph.row``."""
        return self.cost[self.graph.starts[party] : self.graph.starts[party + 1]]
