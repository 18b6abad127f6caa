"""Value propositions: why a member takes part, in their own words."""

from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, PropositionId


class Direction(StrEnum):
    """Whether the member seeks or brings it; a proposition is two-way when there are both."""

    SEEKS = "seeks"
    BRINGS = "brings"


class PropositionType(StrEnum):
    """What kind of value it is (Net Gains; belonging and enjoyment are this project's own)."""

    CONNECTIONS = "connections"
    KNOWLEDGE = "knowledge"
    COMPETENCIES = "competencies"
    RESOURCES = "resources"
    BELONGING = "belonging"
    ENJOYMENT = "enjoyment"


@dataclass(frozen=True, slots=True)
class Proposition:
    """What one member seeks or brings, in their own words."""

    id: PropositionId
    party_id: PartyId
    direction: Direction
    type: PropositionType
    text: str
    on: PartialDate | None = None
