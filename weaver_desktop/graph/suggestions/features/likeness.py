"""Feature: what two have in common, the rarer the better."""

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.pairs import distinct, key_of

_COMMONEST = 30
"""What more parties than this have in common brings no two of them up by itself."""

_SHADOW = 2**22


@dataclass(frozen=True, eq=False)
class Likeness:
    """Labels of parties: tags, places, passions.

    Attributes:
        party_count: the number of parties.
        party: h positions, ascending.
        label: h numbers of labels; no (party, label) twice.
        kind: the kind of each label; rarity is counted within a kind.
    """

    party_count: int
    party: Positions
    label: Positions
    kind: Positions

    @cached_property
    def rarity(self) -> Floats:
        """What each label tells: -ln of its share of the parties that have a label of its kind."""
        kinds = int(self.kind.max(initial=-1)) + 1
        held = distinct(self.party * max(kinds, 1) + self.kind[self.label])
        having = np.bincount(held % max(kinds, 1), minlength=kinds)
        holders = np.bincount(self.label, minlength=len(self.kind))
        rarity: Floats = -np.log(np.maximum(holders, 1) / np.maximum(having[self.kind], 1))
        return rarity

    @cached_property
    def _starts(self) -> Positions:
        """Where the labels of each of the n parties begin, and where the last end."""
        return np.searchsorted(self.party, np.arange(self.party_count + 1))

    @cached_property
    def _held(self) -> Positions:
        """Ascending keys of the h parties and labels."""
        return distinct(self.party * max(len(self.kind), 1) + self.label)

    @cached_property
    def _shadow(self) -> Flags:
        """Flags by the remainders of what is held: most of what is not can be told at a glance."""
        flags: Flags = np.zeros(_SHADOW, dtype=np.bool_)
        flags[self._held % _SHADOW] = True
        return flags

    def pairs(self) -> Positions:
        """Return the keys of the pairs that share a label few have, ascending."""
        order = np.argsort(self.label, kind="stable")
        groups = np.split(self.party[order], np.flatnonzero(np.diff(self.label[order])) + 1)
        found = [
            key_of(self.party_count, *np.array(list(combinations(each.tolist(), 2))).T)
            for each in groups
            if 1 < len(each) <= _COMMONEST
        ]
        return distinct(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)

    def at(self, keys: Positions) -> Floats:
        """Return the summed rarity of what each pair shares; 0 if nothing."""
        strength: Floats = np.zeros(len(keys))
        if not len(self.party):
            return strength
        labels, starts, held = max(len(self.kind), 1), self._starts, self._held
        size = np.diff(starts)
        one, other = np.divmod(keys, self.party_count)
        chosen = np.flatnonzero((size[one] > 0) & (size[other] > 0))
        count = size[one[chosen]]
        ends = np.cumsum(count)
        within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - count, count)
        label = held[within + np.repeat(starts[one[chosen]], count)] % labels
        asked = np.repeat(other[chosen], count) * labels + label
        maybe = np.flatnonzero(self._shadow[asked % len(self._shadow)])
        asked = asked[maybe]
        place = np.minimum(np.searchsorted(held, asked), len(held) - 1)
        shared = maybe[held[place] == asked]
        strength[chosen] = np.bincount(
            np.searchsorted(ends, shared, side="right"),
            weights=self.rarity[label[shared]],
            minlength=len(chosen),
        )
        return strength
