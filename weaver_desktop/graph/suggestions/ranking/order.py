"""In which order pairs are suggested: likely first, and of the likely what helps the network."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.measures.components import component_labels
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.pool import Pool

_SHARE_OF_GAIN = 0.35
_MOST_LOG = 1.5
"""Ranked by log p + 0.35 · log gain, the logarithm of the gain at most 1.5 either way. With p
calibrated, √gain without bounds cost a fifth of the hits on public networks, this a tenth."""

_NEWCOMER_BONUS = 0.5
_FEW_TIES = 1
_DECIMALS = 6


@dataclass(frozen=True, eq=False)
class Order:
    """Ranks the pairs of one pool."""

    pool: Pool

    @cached_property
    def is_newcomer(self) -> Flags:
        """Flags of the scene's parties who know at most one other, the weaver left out."""
        flags: Flags = self._ties.degree <= _FEW_TIES
        return flags

    @cached_property
    def part(self) -> Positions:
        """For each party of the scene the number of the separate part it belongs to."""
        return component_labels(self._ties)

    @property
    def _ties(self) -> Adjacency:
        return self.pool.prepared.gains.ties

    def worth(self, places: Positions, *, with_gain: bool = True) -> Floats:
        """Return what pairs are ranked by: log p + 0.35 log gain, and who is welcomed."""
        one, other = self.ends(places)
        aims = self.pool.aims
        odds = self.pool.score[places] + self.pool.prepared.base
        worth: Floats = -np.logaddexp(0.0, -odds)
        if with_gain and aims.bridge_groups:
            gain = self.pool.prepared.gains.logarithm(one, other)
            gain = np.clip(gain, -_MOST_LOG, _MOST_LOG)
            worth += _SHARE_OF_GAIN * aims.bridge_groups * gain
        newcomer = self.is_newcomer[one] | self.is_newcomer[other]
        worth += _NEWCOMER_BONUS * (aims.welcome_newcomers - 1) * newcomer
        return worth.round(_DECIMALS)

    def ends(self, places: Positions) -> tuple[Positions, Positions]:
        """Return the two positions in the scene of pairs of the pool."""
        keys = self.pool.prepared.in_scene(self.pool.keys[places])
        return np.divmod(keys, max(self.pool.prepared.ground.n, 1))

    def welcomes(self, places: Positions) -> Flags:
        """Tell of each pair whether it joins a newcomer to somebody who knows others."""
        one, other = self.ends(places)
        flags: Flags = self.is_newcomer[one] != self.is_newcomer[other]
        return flags

    def bridges(self, places: Positions) -> Flags:
        """Tell of each pair whether it joins separate parts, or circles with hardly a tie between.

        Both sides have to be more than one party: who knows nobody is no other side of a bridge.
        """
        one, other = self.ends(places)
        settled = (self._ties.degree[one] > 0) & (self._ties.degree[other] > 0)
        apart = self.part[one] != self.part[other]
        flags: Flags = settled & (apart | (self.circles.between(one, other) <= _FEW_TIES))
        return flags

    @cached_property
    def circles(self) -> "Circles":
        """The circles of acquaintances of the scene."""
        return Circles(self.pool.prepared.measure.circle, self._ties)


class Circles:
    """How large circles of acquaintances are, and how many ties lead from one to another."""

    def __init__(self, circle: Positions, ties: Adjacency) -> None:
        """Count parties and ties."""
        self.of = circle
        self.size = np.bincount(circle) if len(circle) else np.zeros(0, dtype=np.int64)
        ends = circle[ties.ends] if len(ties.ends) else np.zeros((0, 2), dtype=np.int64)
        self._keys, self._counts = np.unique(self._key(ends[:, 0], ends[:, 1]), return_counts=True)

    def _key(self, one: Positions, other: Positions) -> Positions:
        keys: Positions = np.minimum(one, other) * len(self.size) + np.maximum(one, other)
        return keys

    def between(self, one: Positions, other: Positions) -> Positions:
        """Return the number of ties between the circles of each two (within, if it is one)."""
        keys = self._key(self.of[one], self.of[other])
        if not len(self._keys):
            return np.zeros(len(keys), dtype=np.int64)
        place = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[place] == keys, self._counts[place], 0)
