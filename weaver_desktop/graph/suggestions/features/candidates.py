"""Which pairs are looked at: all of a small book, the near and likely ones of a large one."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.web import Web
from weaver_desktop.graph.suggestions.pairs import among, distinct, key_of, united

ALL_PAIRS = 400_000
"""Up to so many pairs (about 900 parties), every pair is looked at."""

_LIVELIEST = 250
_COMPANIONS = 10
_CONTROL = 40_000
_SEED = 7


@dataclass(frozen=True, slots=True, eq=False)
class Extras:
    """Pairs to look at besides those two ties apart, as ascending keys, none of them tied.

    Attributes:
        chosen: pairs that something else than ties may speak for.
        control: pairs drawn by lot from all, to learn how usual a value is.
        is_all: whether ``chosen`` are all pairs that are not tied.
    """

    chosen: Positions
    control: Positions
    is_all: bool

    def joined_by(self, keys: Positions, tied: Positions) -> "Extras":
        """Return the same with more pairs (ascending keys), but for those that are tied."""
        if self.is_all or not len(keys):
            return self
        chosen = united(self.chosen, keys[~among(keys, tied)])
        return Extras(chosen, self.control, is_all=False)


def extras(web: Web, company: Positions) -> Extras:
    """Return the pairs to look at besides those two ties apart.

    Args:
        web: the ties.
        company: keys of the pairs that kept company.
    """
    scene, n = web.scene, web.n
    if n * (n - 1) // 2 <= ALL_PAIRS:
        one, other = np.triu_indices(n, 1)
        everything = one.astype(np.int64) * n + other
        return Extras(_untied(scene, everything), np.zeros(0, dtype=np.int64), is_all=True)
    found = [company, scene.likeness.pairs(), _lively(web)]
    chosen = _untied(scene, united(*found))
    return Extras(chosen, _untied(scene, _drawn(n)), is_all=False)


def _lively(web: Web) -> Positions:
    """Return the pairs among the liveliest, and of everybody with the very liveliest."""
    order = np.argsort(-web.activity, kind="stable")
    top = np.sort(order[:_LIVELIEST])
    one, other = np.triu_indices(len(top), 1)
    keys = [key_of(web.n, top[one], top[other])]
    present = np.flatnonzero(web.rows.degree)
    for star in order[:_COMPANIONS].tolist():
        others = present[present != star]
        keys.append(key_of(web.n, others, np.full(len(others), star)))
    return distinct(np.concatenate(keys))


def _drawn(n: int) -> Positions:
    lot = np.random.default_rng(_SEED)
    one = lot.integers(0, n, _CONTROL)
    other = (one + lot.integers(1, n, _CONTROL)) % n
    return distinct(key_of(n, one, other))


def _untied(scene: Scene, keys: Positions) -> Positions:
    return keys[~among(keys, scene.tied)]
