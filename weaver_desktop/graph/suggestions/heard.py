"""What a party needs or offers, seeks or brings, as far as it may be spoken of."""

from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Basis


@dataclass(frozen=True, slots=True)
class Heard:
    """One need or gift, or what a member seeks or brings.

    Attributes:
        party: position of the party in the network.
        text: as the weaver wrote it.
        terms: its words, folded by whoever makes this.
        on: when it was heard, if that is known.
        basis: the fact or the proposition that it is.
    """

    party: int
    text: str
    terms: frozenset[str]
    on: PartialDate | None
    basis: Basis
