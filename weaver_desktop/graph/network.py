"""The immutable snapshot of a book's network that everything in this floor works on."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.adjacency import Adjacency, Positions

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]

UNDATED = 0
"""Stands in for a day that is not known; real days are proleptic ordinals (``date.toordinal``)."""

_TEXTS = ("ids", "names", "tie_ids")
_BETWEEN = "\n"


@dataclass(frozen=True, eq=False, slots=False)
class Network:
    """n parties and m ties as arrays; a party or tie is known by its position in them.

    Attributes:
        ids: n party ids.
        names: n names.
        is_group: n flags.
        tie_ids: m tie ids.
        ends: (m, 2) positions of the two parties of each tie, never equal, no pair twice.
        depth: m depths 1–5.
        since: m days as ordinals, ``UNDATED`` where unknown.
        last_contact: m days as ordinals, ``UNDATED`` where unknown.
        is_ended: m flags, ties that are over.
        is_inferred: m flags, ties that nobody stated or saw.
        members: (j, 2) positions (person, group) of current memberships.
        together: (k, 2) positions of pairs who came to the same gatherings.
        together_count: k numbers of gatherings that the pair shared.
        me: the weaver's own position, or None if the book does not say who she is.
    """

    ids: tuple[PartyId, ...]
    names: tuple[str, ...]
    is_group: Flags
    tie_ids: tuple[TieId, ...]
    ends: Ints
    depth: NDArray[np.uint8]
    since: Ints
    last_contact: Ints
    is_ended: Flags
    is_inferred: Flags
    members: Ints
    together: Ints
    together_count: Ints
    me: int | None = None

    def __getstate__(self) -> dict[str, object]:
        """Travel without what can be worked out again, and ids and names each as one text.

        Packing thousands of texts one by one would take most of the time.
        """
        state = {field.name: self.__dict__[field.name] for field in fields(self)}
        return state | {name: _joined(state[name]) for name in _TEXTS}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Arrive."""
        parted = {name: _parted(state[name]) for name in _TEXTS}
        self.__dict__.update(state | parted)

    @property
    def party_count(self) -> int:
        """The number of parties, isolates included."""
        return len(self.ids)

    @cached_property
    def position(self) -> dict[PartyId, int]:
        """Where each party stands in the arrays."""
        return {party: at for at, party in enumerate(self.ids)}

    @cached_property
    def counts(self) -> Flags:
        """Flags of the m ties: does it count (depth ≥ 2, not ended, not merely inferred)?"""
        flags: Flags = (self.depth >= Depth.MET) & ~self.is_ended & ~self.is_inferred
        return flags

    @cached_property
    def adjacency(self) -> Adjacency:
        """The graph of the ties that count, by position."""
        return Adjacency.of(self.party_count, self.ends[self.counts])

    @cached_property
    def rank(self) -> Positions:
        """The n parties' places in the order of names, then ids: settles what is else equal."""
        keys = zip(map(str.casefold, self.names), self.names, self.ids, strict=True)
        in_order = [at for *_, at in sorted((*key, at) for at, key in enumerate(keys))]
        ranks = np.empty(self.party_count, dtype=np.int64)
        ranks[in_order] = np.arange(self.party_count)
        return ranks

    @cached_property
    def neighbours(self) -> tuple[frozenset[int], ...]:
        """For each party the positions of those it is tied to by a tie that counts."""
        near: list[set[int]] = [set() for _ in self.ids]
        for a, b in self.ends[self.counts].tolist():
            near[a].add(b)
            near[b].add(a)
        return tuple(frozenset(at) for at in near)


def _joined(texts: tuple[str, ...]) -> str | tuple[str, ...]:
    """Return texts as one, or as they are if that could not be parted again."""
    whole = _BETWEEN.join(texts)
    return whole if whole.count(_BETWEEN) == len(texts) - 1 else texts


def _parted(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(texts.split(_BETWEEN)) if isinstance(texts, str) else texts
