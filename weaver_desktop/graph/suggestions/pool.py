"""The pairs that may be suggested and something speaks for, with what makes up their scores."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.aims import Aims
from weaver_desktop.graph.suggestions.families import OF_FEATURE, Family
from weaver_desktop.graph.suggestions.features.table import Feature, Values
from weaver_desktop.graph.suggestions.prepared import Prepared
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.standard import weighed

_REASONS = (Feature.CLOSURE, Feature.PATHS, Feature.COMPANY, Feature.LIKENESS)
"""That two are lively, or of the same circle, is no reason to introduce them by itself."""

_SERVING = 60
_HEAD = 400
_DECIMALS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """k pairs.

    Attributes:
        prepared: the book.
        spoken: needs and gifts, and triangles, of the whole book or the one party asked about.
        aims: what the weaver wants more of.
        keys: k keys of positions in the network.
        surprise: (F, k).
        score: k sums of all that speaks for the pairs, as log-odds.
    """

    prepared: Prepared
    spoken: Spoken
    aims: Aims
    keys: Positions
    surprise: Values
    score: Floats

    @classmethod
    def of(cls, prepared: Prepared, spoken: Spoken, aims: Aims) -> "Pool":
        """Gather the pairs of the whole book, or of the one party that ``spoken`` is about."""
        party = spoken.ground.party
        if party is None:
            table, surprise = prepared.table, prepared.surprise
        else:
            rank = prepared.ground.network.rank
            also = np.sort(prepared.in_scene(spoken.keys))
            table = prepared.measure.row(int(rank[party]), also)
            surprise = prepared.standard.scale.surprise(table.values)
        keys = prepared.in_network(table.keys)
        speaks: Flags = table.values[list(_REASONS)].max(axis=0, initial=0) > 0
        needs, triangle = spoken.need_part(keys), spoken.triangle_part(keys)
        kept = np.flatnonzero(table.is_candidate & (speaks | (needs > 0) | (triangle > 0)))
        order = kept[np.argsort(keys[kept])]
        order = order[spoken.ground.feasible(keys[order])]
        keys, surprise = keys[order], surprise[:, order]
        factor = _factors(prepared, aims)
        score = weighed(surprise, _weights(prepared, factor))
        score += factor[Family.NEED_AND_GIFT] * needs[order]
        score += factor[Family.CLOSENESS] * triangle[order]
        return cls(prepared, spoken, aims, keys, surprise, score.round(_DECIMALS))

    def head(self) -> Positions:
        """Return the places of the likeliest 400 pairs, the likeliest first."""
        served: list[Positions] = []
        for places in self.servings():
            served.append(places)
            if sum(map(len, served)) >= _HEAD:
                break
        return np.concatenate(served)[:_HEAD] if served else np.zeros(0, dtype=np.int64)

    def servings(self) -> Iterator[Positions]:
        """Yield places in the pool, the likeliest sixty pairs first, in no order within.

        Pairs that are equally likely come together, or in the order of names.
        """
        n, rank = self.prepared.ground.n, self.prepared.ground.network.rank
        left = np.arange(len(self.keys))
        while len(left):
            size = min(_HEAD, len(left))
            least = np.partition(self.score[left], len(left) - size)[len(left) - size]
            served = left[self.score[left] >= least]
            one, other = np.divmod(self.keys[served], n)
            low, high = np.minimum(rank[one], rank[other]), np.maximum(rank[one], rank[other])
            order = np.lexsort((high, low, -self.score[served]))
            for start in range(0, len(order), _SERVING):
                yield served[order[start : start + _SERVING]]
            left = left[self.score[left] < least]

    def parts(self, at: int) -> dict[Feature, float]:
        """Return what each feature adds to one pair's score."""
        factor = _factors(self.prepared, self.aims)
        weights = _weights(self.prepared, factor)
        return {
            feature: float(weights[feature] * self.surprise[feature, at]) for feature in Feature
        }

    def needs(self, at: int) -> float:
        """Return what needs and gifts add to one pair's score."""
        factor = _factors(self.prepared, self.aims)[Family.NEED_AND_GIFT]
        return float(factor * self.spoken.need_part(self.keys[at : at + 1])[0])

    def triangle(self, at: int) -> float:
        """Return what it adds to one pair's score that the weaver knows both."""
        factor = _factors(self.prepared, self.aims)[Family.CLOSENESS]
        return float(factor * self.spoken.triangle_part(self.keys[at : at + 1])[0])


def _factors(prepared: Prepared, aims: Aims) -> Floats:
    """Return for each kind of reasons how much it counts, by experience and by aims."""
    factors: Floats = prepared.experience * np.array([aims.of(family) for family in Family])
    return factors


def _weights(prepared: Prepared, factor: Floats) -> Floats:
    """Return the F weights of the features."""
    of_feature = np.array([factor[OF_FEATURE[feature]] for feature in Feature])
    weights: Floats = prepared.standard.tuning.weights * of_feature
    return weights
