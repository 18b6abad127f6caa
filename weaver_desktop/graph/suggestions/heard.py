"""What the weaver heard that a party needs or offers, as far as it may be spoken of."""

from dataclasses import dataclass

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import FactId


@dataclass(frozen=True, slots=True)
class Heard:
    """One need or gift.

    Attributes:
        party: position of the party in the network.
        text: as the weaver wrote it.
        terms: its words, folded by whoever makes this.
        on: when it was heard, if that is known.
        fact_id: the fact it comes from.
    """

    party: int
    text: str
    terms: frozenset[str]
    on: PartialDate | None
    fact_id: FactId
