"""Feature: who came to the same gatherings and belongs to the same groups."""

from dataclasses import dataclass, replace

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.pairs import NO_PAIRS, Pairs, grouped, key_of

LARGEST = 200
"""In a larger crowd, being there at the same time says next to nothing about two people."""

_HALF_LIFE = 0.3
"""A gathering counts half when this share of all gatherings came after it."""


@dataclass(frozen=True, eq=False)
class Company:
    """Circles of parties who were in one place, with the day or without.

    Attributes:
        party_count: the number of parties.
        circle: v numbers of circles, ascending.
        guest: v positions, who was in that circle.
        day: the day of each circle, NaN if it has none (groups, for instance).
        pairs: (k, 2) positions of pairs known to have been in one place, without the place.
        times: k numbers, how often.
    """

    party_count: int
    circle: Positions
    guest: Positions
    day: Floats
    pairs: Positions
    times: Floats

    def as_of(self, day: float) -> "Company":
        """Return what had happened by the end of a day; what has no date is left out."""
        happened = self.day <= day
        kept = happened[self.circle]
        return replace(
            self,
            circle=self.circle[kept],
            guest=self.guest[kept],
            pairs=self.pairs[:0],
            times=self.times[:0],
        )

    def strengths(self) -> Pairs:
        """Return every pair that kept company and how close it was, as keys and positive numbers.

        Each shared circle of s guests gives 1 / (s - 1) (Newman 2001, *Scientific collaboration
        networks II*), halved for each 30 % of all dated circles that came after it. Company whose
        place is not known gives times / √(k·l), k and l the numbers of those the two were with.
        """
        n = self.party_count
        keys, parts = self._by_circle()
        if len(self.pairs):
            one, other = self.pairs[:, 0], self.pairs[:, 1]
            seen = np.maximum(np.bincount(self.pairs.ravel(), minlength=n), 1)
            keys = np.concatenate([keys, key_of(n, one, other)])
            parts = np.concatenate([parts, self.times / np.sqrt(seen[one] * seen[other])])
        if not len(keys):
            return NO_PAIRS
        unique, at = grouped(keys)
        sums = np.bincount(at, weights=parts, minlength=len(unique))
        return Pairs(unique, sums.astype(np.float64))

    def _by_circle(self) -> tuple[Positions, Floats]:
        sizes = np.bincount(self.circle, minlength=len(self.day))
        worth = self._recency() / np.maximum(sizes - 1, 1)
        kept = (sizes[self.circle] > 1) & (sizes[self.circle] <= LARGEST)
        circle, guest = self.circle[kept], self.guest[kept]
        if not len(circle):
            return np.zeros(0, dtype=np.int64), np.zeros(0)
        starts = np.flatnonzero(np.r_[True, circle[1:] != circle[:-1]])
        size = np.diff(np.r_[starts, len(circle)])
        later = np.repeat(starts + size, size) - np.arange(len(circle)) - 1
        first = np.repeat(np.arange(len(circle)), later)
        ends = np.cumsum(later)
        second = first + 1 + np.arange(int(ends[-1])) - np.repeat(ends - later, later)
        keys = key_of(self.party_count, guest[first], guest[second])
        return keys, worth[circle[first]]

    def _recency(self) -> Floats:
        """Return what each circle counts for its age, from 0 to 1; 1 without a date."""
        held = np.bincount(self.circle, minlength=len(self.day)) > 0
        dated = np.sort(self.day[held & ~np.isnan(self.day)])
        if not len(dated):
            return np.ones(len(self.day))
        since = 1 - np.searchsorted(dated, self.day, side="right") / len(dated)
        return np.where(np.isnan(self.day), 1.0, 0.5 ** (since / _HALF_LIFE))
