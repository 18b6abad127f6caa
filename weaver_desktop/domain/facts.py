"""What is remembered about a party, with its date."""

from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import FactId, IntroductionId, PartyId


class FactKind(StrEnum):
    """What a fact tells: gifts are offered, needs are sought, passions are loved."""

    GIFT = "gift"
    NEED = "need"
    PASSION = "passion"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing heard about one party. ``is_open`` is about needs: not yet answered."""

    id: FactId
    party_id: PartyId
    kind: FactKind
    text: str
    heard_on: PartialDate | None = None
    said_by: PartyId | None = None
    is_private: bool = False
    is_open: bool = True
    met_by: IntroductionId | None = None
