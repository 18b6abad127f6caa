"""In which order pairs are suggested: likely first, and of the likely what helps the network."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.measures.components import component_labels
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.pool import Pool
from weaver_desktop.graph.suggestions.ranking.price import price

GIVEN_UP = 0.1
"""Of the ties that the likeliest pairs may be expected to bring, a tenth may be given up for what
the network gains: an aim in itself, fitted to nothing."""

_LEAST = 1e-12
_NEWCOMER_BONUS = 0.5
_FEW_TIES = 1
_DECIMALS = 6


@dataclass(frozen=True, eq=False)
class Order:
    """Ranks the pairs of one pool."""

    pool: Pool
    _gained: dict[int, float] = field(default_factory=dict, init=False, repr=False)

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
        """Return what pairs are ranked by: log(p + price · gain), and who is welcomed."""
        one, other = self.ends(places)
        aims = self.pool.aims
        worth = self._chance(places)
        if with_gain and self._price:
            worth = worth + self._price * self.gain(places)
        worth = np.log(np.maximum(worth, _LEAST))
        newcomer = self.is_newcomer[one] | self.is_newcomer[other]
        worth += _NEWCOMER_BONUS * (aims.welcome_newcomers - 1) * newcomer
        return worth.round(_DECIMALS)

    def gain(self, places: Positions) -> Floats:
        """Return what a tie of each pair would add to the network's efficiency."""
        asked = [at for at in places.tolist() if at not in self._gained]
        if asked:
            gained = self.pool.prepared.gains.efficiency(*self.ends(np.array(asked)))
            self._gained.update(zip(asked, gained.tolist(), strict=True))
        return np.array([self._gained[at] for at in places.tolist()], dtype=np.float64)

    def _chance(self, places: Positions) -> Floats:
        """Return how likely each pair is to become a tie."""
        odds = self.pool.score[places] + self.pool.prepared.base
        chance: Floats = np.exp(-np.logaddexp(0.0, -odds))
        return chance

    @cached_property
    def _price(self) -> float:
        """By how much gains are multiplied, as the likeliest pairs of the pool set it."""
        given_up = GIVEN_UP * self.pool.aims.bridge_groups
        likeliest = next(self.pool.servings(), None)
        if likeliest is None or not given_up:
            return 0.0
        return price(self._chance(likeliest), self.gain(likeliest), given_up)

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
