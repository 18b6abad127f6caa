"""Ties between parties, how deep they are and how we know."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId


class Depth(IntEnum):
    """How deep a tie is, 1–5 (a scale of this project)."""

    KNOW_OF = 1
    MET = 2
    IN_TOUCH = 3
    HELP = 4
    MAKE = 5


class Provenance(StrEnum):
    """How the weaver knows of a tie."""

    STATED = "stated"
    OBSERVED = "observed"
    INFERRED = "inferred"
    INTRODUCED = "through introduction"


DEPTH_WORDS = {
    Depth.KNOW_OF: "know of each other",
    Depth.MET: "have met",
    Depth.IN_TOUCH: "in touch",
    Depth.HELP: "help each other",
    Depth.MAKE: "make things together",
}


@dataclass(frozen=True, slots=True)
class Tie:
    """A dated relationship without direction; ``a`` and ``b`` stand in the order of their ids.

    ``note`` is what is said about the two together, for example “share a kiln”.
    """

    id: TieId
    a: PartyId
    b: PartyId
    depth: Depth
    provenance: Provenance
    since: PartialDate | None = None
    last_contact: PartialDate | None = None
    ended: PartialDate | None = None
    note: str = ""

    def other(self, party: PartyId) -> PartyId:
        """Return the party at the far end."""
        return self.b if party == self.a else self.a
