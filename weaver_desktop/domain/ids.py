"""Ids of everything that is kept: UUIDs as text, so that two books can be merged."""

from collections.abc import Callable
from typing import NewType
from uuid import uuid4

PartyId = NewType("PartyId", str)
FactId = NewType("FactId", str)
TieId = NewType("TieId", str)
EncounterId = NewType("EncounterId", str)
GatheringId = NewType("GatheringId", str)
IntroductionId = NewType("IntroductionId", str)
WayId = NewType("WayId", str)
MembershipId = NewType("MembershipId", str)
PropositionId = NewType("PropositionId", str)
NetworkId = NewType("NetworkId", str)

IdMaker = Callable[[], str]
"""Makes the next id. Injected, so that a seeded sample book comes out the same every time."""

Pair = tuple[PartyId, PartyId]
"""Two parties in the order of their ids: a tie, an introduction and an answer know no direction."""


def random_id() -> str:
    """Return a new random id (UUID version 4, 36 characters)."""
    return str(uuid4())


def pair(one: PartyId, other: PartyId) -> Pair:
    """Return the two ids in their canonical order.

    Raises:
        ValueError: if both are the same party.
    """
    if one == other:
        raise ValueError(one)
    return (one, other) if one < other else (other, one)
