"""The pairs that may be suggested and something speaks for, with what makes up their scores."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions import triangles
from weaver_desktop.graph.suggestions.aims import Aims
from weaver_desktop.graph.suggestions.families import OF_FEATURE, Family
from weaver_desktop.graph.suggestions.features.table import Feature, Table, Values
from weaver_desktop.graph.suggestions.pairs import Pairs, among, distinct, in_order, key_of
from weaver_desktop.graph.suggestions.prepared import Prepared
from weaver_desktop.graph.suggestions.scope import EVERYBODY, Scope
from weaver_desktop.graph.suggestions.spoken import NEED_WEIGHT, TRIANGLE_WEIGHT, Spoken
from weaver_desktop.graph.suggestions.standard import weighed

_REASONS = (Feature.CLOSURE, Feature.PATHS, Feature.COMPANY, Feature.LIKENESS)
"""That two are lively, or of the same circle, is no reason to introduce them by itself."""

_MOST_BY_NAME = 60_000
"""So many pairs that are asked for are all looked at, whatever the book's candidates are."""

_SERVING = 80
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
        factor: for each kind of reasons how much it counts, by experience and by aims.
        weights: F weights of the features, that taken in.
    """

    prepared: Prepared
    spoken: Spoken
    aims: Aims
    keys: Positions
    surprise: Values
    score: Floats
    factor: Floats
    weights: Floats

    @classmethod
    def of(cls, prepared: Prepared, spoken: Spoken, aims: Aims, scope: Scope = EVERYBODY) -> "Pool":
        """Gather the pairs that are asked for; ``spoken`` is about the one party, if it is one."""
        table, surprise = _measured(prepared, spoken, scope)
        low, high = prepared.ends(table.keys)
        needs, triangle = _spoken_parts(prepared, spoken, table.keys)
        speaks = (needs > 0) | (triangle > 0)
        for feature in _REASONS:
            speaks |= table.values[feature] > 0
        closed = distinct(prepared.in_scene(spoken.ground.closed))
        fits = speaks & table.is_candidate & ~among(table.keys, closed)
        fits &= spoken.ground.may_meet(low, high)
        if spoken.asked_for is not None:
            fits &= among(table.keys, distinct(prepared.in_scene(spoken.asked_for)))
        kept = np.flatnonzero(fits)
        keys = key_of(prepared.ground.n, low[kept], high[kept])
        if scope != EVERYBODY:
            asked = scope.fits(prepared.ground.network, keys)
            kept, keys = kept[asked], keys[asked]
        surprise = surprise[:, kept]
        factor = _factors(prepared, aims)
        weights = _weights(prepared, factor)
        score = weighed(surprise, weights)
        score += factor[Family.NEED_AND_GIFT] * needs[kept]
        score += factor[Family.CLOSENESS] * triangle[kept]
        score = score.round(_DECIMALS)
        return cls(prepared, spoken, aims, keys, surprise, score, factor, weights)

    def head(self) -> Positions:
        """Return the places of the likeliest 400 pairs, the likeliest first."""
        served: list[Positions] = []
        for places in self.servings():
            served.append(places)
            if sum(map(len, served)) >= _HEAD:
                break
        return np.concatenate(served)[:_HEAD] if served else np.zeros(0, dtype=np.int64)

    def servings(self) -> Iterator[Positions]:
        """Yield places in the pool, the likeliest eighty pairs first, in no order within.

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
        parts = self.weights * self.surprise[:, at]
        return dict(zip(Feature, parts.tolist(), strict=True))

    def needs(self, at: int) -> float:
        """Return what needs and gifts add to one pair's score."""
        factor = self.factor[Family.NEED_AND_GIFT]
        return float(factor * self.spoken.need_part(self.keys[at : at + 1])[0])

    def triangle(self, at: int) -> float:
        """Return what it adds to one pair's score that the weaver knows both."""
        factor = self.factor[Family.CLOSENESS]
        return float(factor * self.spoken.triangle_part(self.keys[at : at + 1])[0])

    def is_triangle(self, at: int) -> bool:
        """Tell whether the weaver knows both of one pair, however much she cares for that."""
        return bool(self.spoken.triangle_part(self.keys[at : at + 1])[0] > 0)


def _measured(prepared: Prepared, spoken: Spoken, scope: Scope) -> tuple[Table, Values]:
    """Return what was measured of the pairs asked for, or of more than those."""
    ground, scale = prepared.ground, prepared.standard.scale
    everybody = scope.others is None and spoken.ground.party is not None
    asked = None
    if scope != EVERYBODY and not everybody:
        asked = scope.pairs(ground.network, _MOST_BY_NAME)
    if everybody:
        also = distinct(prepared.in_scene(spoken.keys))
        table = prepared.measure.row(int(ground.network.rank[spoken.ground.party]), also)
    elif asked is not None:
        table = prepared.measure.given(distinct(prepared.in_scene(asked)))
    else:
        return prepared.table, prepared.surprise
    return table, scale.surprise(table.values)


def _spoken_parts(prepared: Prepared, spoken: Spoken, keys: Positions) -> tuple[Floats, Floats]:
    """Return what needs and gifts, and triangles, add to pairs of the scene (ascending keys)."""
    found = prepared.in_scene(spoken.needs.keys)
    order = in_order(found)
    needs = Pairs(found[order], spoken.needs.strength[order]).along(keys)
    return NEED_WEIGHT * needs, TRIANGLE_WEIGHT * triangles.between(
        spoken.ground, *prepared.ends(keys)
    )


def _factors(prepared: Prepared, aims: Aims) -> Floats:
    """Return for each kind of reasons how much it counts, by experience and by aims."""
    factors: Floats = prepared.experience * np.array([aims.of(family) for family in Family])
    return factors


def _weights(prepared: Prepared, factor: Floats) -> Floats:
    """Return the F weights of the features."""
    of_feature = np.array([factor[OF_FEATURE[feature]] for feature in Feature])
    weights: Floats = prepared.standard.tuning.weights * of_feature
    return weights
