"""What the features look at: who is tied to whom and since when, who was where, who is like."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.features.company import Company
from weaver_desktop.graph.suggestions.features.likeness import Likeness
from weaver_desktop.graph.suggestions.pairs import distinct, key_of


@dataclass(frozen=True, eq=False)
class Scene:
    """n parties and the m ties among them that count, the weaver's own left out.

    Attributes:
        party_count: n.
        ends: (m, 2) positions, each tie once.
        first: m days on which the ties began, NaN where unknown.
        last: m days of the last contact, NaN where unknown.
        company: who was in the same place, and who belongs to the same groups.
        likeness: which tags, places and passions parties have.
    """

    party_count: int
    ends: Positions
    first: Floats
    last: Floats
    company: Company
    likeness: Likeness

    @cached_property
    def tied(self) -> Positions:
        """The keys of the m ties, ascending."""
        return distinct(key_of(self.party_count, self.ends[:, 0], self.ends[:, 1]))

    @cached_property
    def is_tied(self) -> Flags:
        """Flags of the n parties who are tied to anybody."""
        flags = np.zeros(self.party_count, dtype=np.bool_)
        flags[self.ends.ravel()] = True
        return flags

    @property
    def is_dated(self) -> bool:
        """Whether ties can be told apart by when they began or were last heard of."""
        known = self.last[~np.isnan(self.last)]
        return bool(len(known)) and bool(known.min() < known.max())

    def as_of(self, day: float) -> "Scene":
        """Return the scene as it was known at the end of a day.

        Ties that began later are gone, last contacts later than the day are taken as on the day,
        gatherings later than the day have not happened. What has no date stays, except company:
        that it came before the tie cannot be told.
        """
        return replace(
            self.keeping(~(self.first > day)),
            company=self.company.as_of(day),
        ).clipped(day)

    def clipped(self, day: float) -> "Scene":
        """Return the scene with no contact later than a day."""
        return replace(self, last=np.fmin(self.last, np.where(np.isnan(self.last), np.nan, day)))

    def keeping(self, kept: Flags) -> "Scene":
        """Return the scene with only some of the ties (m flags)."""
        return replace(self, ends=self.ends[kept], first=self.first[kept], last=self.last[kept])
