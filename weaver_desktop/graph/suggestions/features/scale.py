"""From what was measured to how surprising it is: -ln of the share of pairs measuring as much."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.features.curve import Curve
from weaver_desktop.graph.suggestions.features.table import Feature, Table, Values

_EXACT = 2_000
_COARSE = 1_000
_MANY = 20_000
"""For so many values it pays to make a curve ready."""

Sorted = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Scale:
    """For each feature, values in rising order and the surprise of each."""

    values: tuple[Floats, ...]
    surprises: tuple[Floats, ...]

    @classmethod
    def of(cls, table: Table) -> "Scale":
        """Learn from a table how usual each value is.

        The surprise of a value x is -ln(share of all pairs that are not tied with a value of at
        least x): 0 for the least, 3 where one pair in twenty has as much. It makes weights mean
        the same in books of any size.
        """
        learnt = [_learnt(table, feature) for feature in Feature]
        return cls(tuple(v for v, _ in learnt), tuple(s for _, s in learnt))

    def surprise(self, values: Values) -> Values:
        """Return the surprises of measured values, an (F, k) array."""
        found = np.zeros_like(values)
        for feature in Feature:
            known, told = self.values[feature], self.surprises[feature]
            if len(known):
                above = np.flatnonzero(values[feature] > known[0])
                asked = values[feature, above]
                found[feature, above] = (
                    np.interp(asked, known, told)
                    if len(asked) < _MANY
                    else Curve.of(known, told).at(asked)
                )
        return found


def _learnt(table: Table, feature: Feature) -> tuple[Floats, Floats]:
    """Return values in rising order, the least first, and their surprises."""
    values, drawn = table.values[feature], np.flatnonzero(~table.is_candidate)
    if not len(values):
        return np.zeros(0), np.zeros(0)
    lot = np.sort(values[drawn])
    chosen = _rising(values if not len(lot) else np.delete(values, drawn))
    each = float(table.stands_for[drawn[0]]) if len(lot) else 0.0
    known = _telling(np.concatenate([_few(chosen), lot]))
    as_much = (len(chosen) - np.searchsorted(chosen, known)) + each * (
        len(lot) - np.searchsorted(lot, known)
    )
    total = len(chosen) + each * len(lot)
    surprise = -np.log(np.minimum(np.maximum(as_much, min(1.0, total)) / total, 1.0))
    return known.astype(np.float64), surprise


def _rising(values: Sorted) -> Sorted:
    """Return the values in rising order; most of them are often the least."""
    if not len(values):
        return values
    more = np.sort(values[values > values.min()])
    return np.concatenate([np.full(len(values) - len(more), values.min()), more])


def _few(rising: Sorted) -> Sorted:
    """Return the greatest values all, and of the others fewer the smaller they are."""
    if len(rising) <= _EXACT:
        return rising
    back = np.geomspace(_EXACT, len(rising), _COARSE).astype(np.int64)
    return np.concatenate([rising[np.unique(len(rising) - back)], rising[-_EXACT:]])


def _telling(values: Sorted) -> Sorted:
    """Return the values in rising order, each once, no more than are of use."""
    rising = np.sort(values, kind="stable")  # of two runs, which it merges
    rising = rising[np.append(True, rising[1:] != rising[:-1])]
    return rising if len(rising) <= 2 * _EXACT else np.unique(_few(rising))
