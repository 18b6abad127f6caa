"""Feature: do two belong to the same circle of acquaintances?"""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.pairs import grouped, key_of

_ROUNDS = 12
_LEVELS = 4


@dataclass(frozen=True, slots=True, eq=False)
class _Graph:
    """n nodes and weighted links, each both ways round, sorted by row and then by column."""

    n: int
    row: Positions
    column: Positions
    weight: Floats

    @classmethod
    def of(cls, n: int, row: Positions, column: Positions, weight: Floats) -> "_Graph":
        """Sum up links that stand more than once."""
        keys, at = grouped(row * n + column)
        sums = np.bincount(at, weights=weight, minlength=len(keys))
        return cls(n, keys // max(n, 1), keys % max(n, 1), sums.astype(np.float64))


def circles(scene: Scene) -> Positions:
    """Return n numbers, equal for parties of the same circle.

    Modularity is climbed as in Louvain's method (Blondel et al. 2008), but half of the parties
    move at once, by turns, so that a round is a sum over arrays: a quick division for the score,
    rougher than that of ``graph.communities``. A tie counts 1 plus the acquaintances that its two
    ends share.
    """
    label = np.arange(scene.party_count)
    if not len(scene.ends):
        return label
    one, other, weight = scene.ends[:, 0], scene.ends[:, 1], 1.0 + _shared(scene)
    graph = _Graph.of(
        scene.party_count, np.r_[one, other], np.r_[other, one], np.r_[weight, weight]
    )
    for _ in range(_LEVELS):
        unique, small = grouped(_moved(graph))
        label = small[label]
        if len(unique) == graph.n:
            break
        graph = _Graph.of(len(unique), small[graph.row], small[graph.column], graph.weight)
    return label


def _shared(scene: Scene) -> Floats:
    """Return for each tie how many acquaintances its two ends share."""
    graph = Adjacency.of(scene.party_count, scene.ends)
    one, other = scene.ends[:, 0], scene.ends[:, 1]
    fewer = np.where(graph.degree[one] <= graph.degree[other], one, other)
    third = graph.gather(fewer)
    tie = np.repeat(np.arange(len(one)), graph.degree[fewer])
    asked = key_of(scene.party_count, third, np.where(fewer == one, other, one)[tie])
    place = np.minimum(np.searchsorted(scene.tied, asked), len(scene.tied) - 1)
    shared: Floats = np.bincount(
        tie, weights=scene.tied[place] == asked, minlength=len(one)
    ).astype(np.float64)
    return shared


def _moved(graph: _Graph) -> Positions:
    """Return for each node the number of a circle, after rounds of moving where it gains most."""
    n = graph.n
    weight = np.bincount(graph.row, weights=graph.weight, minlength=n)
    own = np.zeros(n)
    inner = graph.row == graph.column
    own[graph.row[inner]] = graph.weight[inner]
    total = float(weight.sum())
    label = np.arange(n)
    for turn in range(_ROUNDS):
        near = _Graph.of(n, graph.row, label[graph.column], graph.weight)
        row, circle = near.row, near.column
        stays = label[row] == circle
        heavy = np.bincount(label, weights=weight, minlength=n)
        links = near.weight - own[row] * stays
        gain = links - weight[row] * (heavy[circle] - weight[row] * stays) / total
        first = _first_best(gain.round(9) + 1e-10 * stays, row)
        first = first[row[first] % 2 == turn % 2]
        after = label.copy()
        after[row[first]] = circle[first]
        if turn and (after == label).all():
            break
        label = after
    return label


def _first_best(gain: Floats, row: Positions) -> Positions:
    """Return for each run of equal rows the place of its first greatest entry."""
    starts = np.flatnonzero(np.r_[True, row[1:] != row[:-1]])
    greatest = np.repeat(np.maximum.reduceat(gain, starts), np.diff(np.r_[starts, len(row)]))
    best = np.flatnonzero(gain == greatest)
    return best[np.r_[True, row[best][1:] != row[best][:-1]]]
