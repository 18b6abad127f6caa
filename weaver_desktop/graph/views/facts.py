"""What filters ask besides the network, given by whoever knows the book."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from weaver_desktop.domain.ids import PartyId


@dataclass(frozen=True, eq=False, kw_only=True)
class PartyFacts:
    """What is known of parties, by id: it holds for any part and any day of the network.

    Attributes:
        today: the day that “new” is counted from, as an ordinal.
        first_seen: the day on which each was first seen; who is missing was always there.
        open_need: who has a need that is still open.
        tagged: who has each tag.
        of_network: who belongs to each named network of the book.
    """

    today: int
    first_seen: Mapping[PartyId, int] = field(default_factory=dict)
    open_need: frozenset[PartyId] = frozenset()
    tagged: Mapping[str, frozenset[PartyId]] = field(default_factory=dict)
    of_network: Mapping[str, frozenset[PartyId]] = field(default_factory=dict)
