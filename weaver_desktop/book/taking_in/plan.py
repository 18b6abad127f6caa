"""What the user decided about an import before it began."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from weaver_desktop.domain.ids import PartyId


class Fate(Enum):
    """What becomes of a row."""

    NEW = "new"
    SAME = "same"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a row; ``party`` is who in the book it is the same as, with ``Fate.SAME``."""

    fate: Fate
    party: PartyId | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Decisions about one batch.

    Attributes:
        decisions: by the keys of the batch's parties; without one a party is who it is found to be.
        tag: is given to everybody who is new; "" for none.
    """

    decisions: Mapping[str, Decision] = field(default_factory=dict)
    tag: str = ""


AS_FOUND = Plan()
"""Everybody is who he or she is found to be."""
