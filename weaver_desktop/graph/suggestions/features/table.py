"""The features of many pairs at once, as they are measured."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.features.candidates import Extras, extras
from weaver_desktop.graph.suggestions.features.circles import circles
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.web import Block, Web
from weaver_desktop.graph.suggestions.pairs import Pairs, among, distinct, united

Values = NDArray[np.float32]
"""An (F, k) array: a row for each feature, a column for each pair."""


class Feature(IntEnum):
    """What is measured of each pair; the numbers are the rows of a table."""

    RECENT_CLOSURE = 0
    CLOSURE = 1
    WALKS = 2
    PATHS = 3
    COMPANY = 4
    LIKENESS = 5
    ACTIVITY = 6
    CIRCLE = 7


_DAMPING = 0.85
_MOST_NEAR = 400_000
_SEED = 5


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """k pairs that are not tied, what was measured of each, and for how many it stands.

    Attributes:
        keys: ascending.
        values: (F, k), never negative but for ACTIVITY, a logarithm.
        stands_for: 1 for a candidate; a pair drawn by lot stands for many others.
        is_candidate: flags of the pairs that may be suggested, as opposed to drawn by lot.
    """

    keys: Positions
    values: Values
    stands_for: Floats
    is_candidate: Flags

    def keeping(self, kept: Flags) -> "Table":
        """Return the table of some of the pairs (k flags)."""
        return Table(
            self.keys[kept], self.values[:, kept], self.stands_for[kept], self.is_candidate[kept]
        )

    @property
    def is_near(self) -> Flags:
        """Flags of the pairs that share an acquaintance."""
        flags: Flags = self.values[Feature.CLOSURE] > 0
        return flags


class Measure:
    """Measures pairs of one scene."""

    def __init__(
        self, scene: Scene, circle: Positions | None = None, company: Pairs | None = None
    ) -> None:
        """Look at a scene, whose circles and company may be known already."""
        self.scene = scene
        self.web = Web(scene)
        self.company = scene.company.strengths() if company is None else company
        self.circle = circles(scene) if circle is None else circle

    def with_ties_of(self, scene: Scene) -> "Measure":
        """Return the measure of a scene in which only a few ties have changed.

        The circles stay as they were, and so does who kept company and is likely to be looked at.
        """
        measure = Measure(scene, self.circle, self.company)
        measure.__dict__["_extras"] = self._extras
        return measure

    @cached_property
    def _extras(self) -> Extras:
        return extras(self.web, self.company.keys)

    def table(self, also: Positions, most: int | None = None) -> Table:
        """Measure the candidates: pairs two ties apart and all that anything else speaks for.

        Of very many pairs two ties apart only the nearest are candidates.

        Args:
            also: ascending keys of pairs to be candidates in any case.
            most: measure only a part of the parties, drawn by lot, with about so many pairs.
        """
        n = self.scene.party_count
        more = self._extras.joined_by(also, self.scene.tied)
        expected = self.web.walks + len(more.chosen)
        rows = np.arange(n)
        if most is not None and expected > most:
            part = max(n * most // expected, 1)
            rows = np.sort(np.random.default_rng(_SEED).permutation(n)[:part])
        share = _MOST_NEAR / max(self.web.walks, 1)
        parts: list[tuple[Positions, Values, Flags]] = []
        for block in self.web.blocks(rows):
            chosen = _in_rows(more.chosen, block.rows, n)
            if not more.is_all:
                near = block.closest(share)
                near = near[~among(near, self.scene.tied)]
                chosen = united(chosen, near)
            drawn = _in_rows(more.control, block.rows, n)
            drawn = drawn[~among(drawn, chosen)]
            keys = np.concatenate([chosen, drawn])
            order = np.argsort(keys, kind="stable")
            is_drawn = np.repeat([False, True], [len(chosen), len(drawn)])[order]
            parts.append((keys[order], self._values(block, keys[order]), is_drawn))
        return self._joined(parts, rows)

    def row(self, party: int, also: Positions) -> Table:
        """Measure the candidates of one party, as ``table`` would."""
        n = self.scene.party_count
        block = next(self.web.blocks(np.array([party])))
        found = [
            keys[(keys // n == party) | (keys % n == party)] for keys in (self._extras.chosen, also)
        ]
        keys = united(*found, block.keys())
        keys = keys[~among(keys, self.scene.tied)]
        flags = np.ones(len(keys), dtype=np.bool_)
        return Table(keys, self._values(block, keys, party), np.ones(len(keys)), flags)

    def given(self, keys: Positions) -> Table:
        """Measure given pairs (ascending keys) but for those that are tied; all are candidates."""
        untied = keys[~among(keys, self.scene.tied)]
        flags = np.ones(len(untied), dtype=np.bool_)
        return Table(untied, self.of(untied), np.ones(len(untied)), flags)

    def of(self, keys: Positions) -> Values:
        """Measure given pairs (ascending keys), tied or not."""
        rows = distinct(keys // max(self.scene.party_count, 1))
        found = [np.zeros((len(Feature), 0), dtype=np.float32)]
        for block in self.web.blocks(rows):
            here = _in_rows(keys, block.rows, self.scene.party_count)
            found.append(self._values(block, here))
        return np.concatenate(found, axis=1)

    def _values(self, block: Block, keys: Positions, party: int | None = None) -> Values:
        n = self.scene.party_count
        low, high = np.divmod(keys, n)
        row, column = low, high
        if party is not None:
            row, column = np.full(len(keys), party), np.where(low == party, high, low)
        near = block.nearness(row, column)
        inverse = self.web.inverse
        walks = (near.closure + _DAMPING * near.paths) * (inverse[low] + inverse[high])
        # Half the precision is kept, so that the order of a sum cannot tell two equals apart.
        values = np.empty((len(Feature), len(keys)), dtype=np.float32)
        values[Feature.RECENT_CLOSURE] = near.recent_closure
        values[Feature.CLOSURE] = near.closure
        values[Feature.WALKS] = walks
        values[Feature.PATHS] = near.recent_paths
        values[Feature.COMPANY] = self.company.along(keys)
        values[Feature.LIKENESS] = self.scene.likeness.at(keys)
        values[Feature.ACTIVITY] = self.web.activity[low] + self.web.activity[high]
        values[Feature.CIRCLE] = self.circle[low] == self.circle[high]
        return values

    def _joined(self, parts: list[tuple[Positions, Values, Flags]], rows: Positions) -> Table:
        keys = np.concatenate([np.zeros(0, dtype=np.int64), *(part[0] for part in parts)])
        nothing = np.zeros((len(Feature), 0), dtype=np.float32)
        values = np.concatenate([nothing, *(part[1] for part in parts)], axis=1)
        is_drawn = np.concatenate([np.zeros(0, dtype=np.bool_), *(part[2] for part in parts)])
        n = self.scene.party_count
        untied = int((n - 1 - rows).sum()) - len(_in_rows(self.scene.tied, rows, n))
        drawn = int(is_drawn.sum())
        stands_for = np.ones(len(keys))
        stands_for[is_drawn] = max(untied - len(keys) + drawn, 0) / max(drawn, 1)
        return Table(keys, values, stands_for, ~is_drawn)


def _in_rows(keys: Positions, rows: Positions, n: int) -> Positions:
    """Return the keys whose lower position is one of some rows (both ascending)."""
    begin, end = np.searchsorted(keys, rows * n), np.searchsorted(keys, (rows + 1) * n)
    size = end - begin
    ends = np.cumsum(size)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - size, size)
    chosen: Positions = keys[within + np.repeat(begin, size)]
    return chosen
