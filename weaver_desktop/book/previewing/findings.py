"""What was found about a row of a file."""

from dataclasses import dataclass
from enum import Enum

from weaver_desktop.book.taking_in.plan import Decision, Fate
from weaver_desktop.domain.batch import IncomingParty
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase


class Finding(Enum):
    """Whether a row is somebody in the book."""

    NEW = "new"
    SAME = "same"
    PERHAPS = "perhaps"
    UNCLEAR = "unclear"
    ERASED = "erased"


TO_DECIDE = frozenset({Finding.PERHAPS, Finding.UNCLEAR, Finding.ERASED})
"""What a person has to look at."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody in the book who may be meant, and what speaks for it."""

    party: PartyId
    name: str
    reason: Phrase


@dataclass(frozen=True, slots=True)
class Found:
    """One row of a preview.

    Attributes:
        batch: of which file, counted from 0.
        incoming: the party as the file describes it.
        finding: what was found.
        candidates: who of the book it is, or may be, likeliest first.
        decision: what becomes of it if nobody decides otherwise.
        elsewhere: the file in which the same stands above, "" if in none.
        is_own: whether it is one of the book by its very id, and so cannot be new.
    """

    batch: int
    incoming: IncomingParty
    finding: Finding
    decision: Decision
    candidates: tuple[Candidate, ...] = ()
    elsewhere: str = ""
    is_own: bool = False

    @property
    def possible(self) -> tuple[Decision, ...]:
        """What can be decided, as found first."""
        same = [Decision(Fate.SAME, each.party) for each in self.candidates]
        apart = [] if self.elsewhere or self.is_own else [Decision(Fate.NEW)]
        every = [self.decision, *same, *apart, Decision(Fate.LEAVE_OUT)]
        return tuple(dict.fromkeys(every))
