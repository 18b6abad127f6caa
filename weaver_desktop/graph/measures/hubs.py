"""How much the network leans on a few: centralization, hub dependence, effective brokers."""

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.measures.components import (
    component_labels,
    component_sizes,
    reachable_pairs,
)
from weaver_desktop.graph.network import Floats

_STAR = 3
"""The fewest parties of whom one can be more central than the others."""
_NOISE = 12
"""Decimals of a betweenness that are trusted when two are compared."""


def degree_centralization(degree: Positions) -> float:
    """Return C_D = Σ(max d - d) / (n-1)(n-2) (Freeman 1979): 1 for a star, 0 if all are equal."""
    n = len(degree)
    return float((degree.max() - degree).sum()) / ((n - 1) * (n - 2)) if n >= _STAR else 0.0


def betweenness_centralization(between: Floats) -> float:
    """Return C_B = Σ(max b - b) / (n-1) over normalised betweenness b (Freeman 1979).

    Very sensitive to missing people (Smith & Moody 2013).
    """
    n = len(between)
    return float((between.max() - between).sum()) / (n - 1) if n >= _STAR else 0.0


def effective_brokers(between: Floats) -> float:
    """Return B = (Σb)² / Σb², how many equal brokers would do the same work; 0 without brokerage.

    This project's measure, an inverse Herfindahl index: 1 means that one hub does it all.
    """
    squares = float((between * between).sum())
    return float(between.sum()) ** 2 / squares if squares else 0.0


def main_broker(between: Floats, order: Positions) -> int | None:
    """Return the position of the highest betweenness, or None if nobody stands between others.

    Of equals the first in ``order`` (n ranks) is taken, so that the answer is always the same one.
    """
    rounded = between.round(_NOISE)
    if not len(between) or not rounded.max():
        return None
    first = np.flatnonzero(rounded == rounded.max())
    return int(first[order[first].argmin()])


def hub_dependence(graph: Adjacency, hub: int | None) -> float:
    """Return D, the share of the others' connections that break when the hub leaves.

    1 - R(G-h) / (R(G) - (c_h - 1)), with R the reachable unordered pairs and c_h the size of the
    hub's component; 0 if there is no hub or nobody else is connected. This project's measure.
    """
    if hub is None:
        return 0.0
    label = component_labels(graph)
    others_of_hub = int((label == label[hub]).sum()) - 1
    among_others = reachable_pairs(component_sizes(graph)) - others_of_hub
    left = reachable_pairs(component_sizes(graph.without(hub)))
    return 1 - left / among_others if among_others else 0.0
