"""Who met whom, when and where, as it was logged."""

from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import EncounterId, GatheringId, PartyId


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two or more parties who met."""

    id: EncounterId
    on: PartialDate
    parties: tuple[PartyId, ...]
    place: str = ""
    gathering_id: GatheringId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gathering:
    """An occasion that parties come to."""

    id: GatheringId
    name: str
    on: PartialDate | None = None
    place: str = ""
    purpose: str = ""
