"""Introductions: from the idea until the connection lives without the weaver."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.phrases import Phrase


class Stage(StrEnum):
    """How far an introduction has come."""

    IDEA = "idea"
    ASKED = "asked"
    BOTH_YES = "both yes"
    MADE = "made"
    MET = "met"
    TOOK_HOLD = "took hold"
    LAPSED = "lapsed"
    DECLINED = "declined"

    @property
    def is_open(self) -> bool:
        """Whether the weaver still has something to do about it."""
        return self not in {Stage.TOOK_HOLD, Stage.LAPSED, Stage.DECLINED}


class Answer(StrEnum):
    """What the weaver says to a suggestion that she does not take up."""

    NOT_NOW = "not now"
    NEVER = "never"


class Consent(StrEnum):
    """What one side says to being introduced."""

    UNASKED = "unasked"
    YES = "yes"
    NO = "no"


class Outcome(IntEnum):
    """What came of an introduction that was made (the project's page on the field, section 2)."""

    SILENCE = 0
    REPLIED = 1
    MET = 2
    MET_AGAIN = 3
    DID_SOMETHING = 4

    @property
    def lives_on(self) -> bool:
        """Whether the two go on without the weaver."""
        return self >= Outcome.MET_AGAIN


class Signal(StrEnum):
    """Why two parties might gain from meeting (the project's page on the field, section 5)."""

    NEED_MEETS_GIFT = "need meets gift"
    OPEN_TRIANGLE = "open triangle"
    SHARED_ACQUAINTANCES = "shared acquaintances"
    NEAR_MISS = "near misses"
    SHARED_GROUP = "shared group"
    COMMON_GROUND = "common ground"
    FRIENDS_OF_FRIENDS = "friends of friends"
    SAME_CIRCLE = "same circle"
    TIMING = "timing"


class Slot(StrEnum):
    """Why a suggestion stands where it stands in the list of the whole book."""

    LIKELY = "likely"
    NEWCOMER = "newcomer"
    BRIDGE = "bridge"


class BasisKind(StrEnum):
    """What a reason can rest on."""

    FACT = "fact"
    PROPOSITION = "proposition"
    GATHERING = "gathering"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Basis:
    """Something in the book that a reason rests on; ``id`` is its own."""

    kind: BasisKind
    id: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words.

    Attributes:
        signal: what kind of reason it is.
        text: the words.
        weight: its share of the score; the shares add up to 1.
        rests_on: what it rests on, in the order in which the words speak of it.
    """

    signal: Signal
    text: Phrase
    weight: float
    rests_on: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class MapChange:
    """What a tie between two would change in the network, the weaver left out.

    Attributes:
        joins: the sizes of the two separate parts that it would join, first that of ``a``; None if
            the two are in one part already.
        only_through_you: whether today the weaver is the only way from one to the other.
        circles: the sizes of the two circles of acquaintances, first that of ``a``; None if both
            are in the same.
        ties_between: how many ties lead from one of the circles to the other.
        reach: how many more parties ``a``, and ``b``, would have within two steps.
        efficiency: how much it would add to the network's efficiency (mean of 1/distance).
        said: the same in words, what matters most first.
    """

    joins: tuple[int, int] | None = None
    only_through_you: bool = False
    circles: tuple[int, int] | None = None
    ties_between: int = 0
    reach: tuple[int, int] = (0, 0)
    efficiency: float = 0.0
    said: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two parties who have not met and might gain.

    Attributes:
        a: the one whose id comes first.
        b: the other.
        score: how promising it looks, from 0 to 1.
        reasons: strongest first.
        gains: who gains, as far as the weaver's notes tell; empty if they tell nothing.
        unknown: what the weaver has not recorded and might ask.
        asides: how the two stand to the weaver and to each other, where the reasons do not say it.
        change: what the tie would change on the map.
        how_sure: how much speaks for it, in words.
        slot: whether it is here for being likely, or to welcome a newcomer or build a bridge.
    """

    a: PartyId
    b: PartyId
    score: float
    reasons: tuple[Reason, ...]
    gains: tuple[Phrase, ...] = ()
    unknown: tuple[Phrase, ...] = ()
    asides: tuple[Phrase, ...] = ()
    change: MapChange | None = None
    how_sure: Phrase | None = None
    slot: Slot = Slot.LIKELY


@dataclass(frozen=True, slots=True)
class Introduction:
    """An introduction that the weaver has taken up.

    Attributes:
        id: its id.
        a: the one whose id comes first.
        b: the other.
        stage: how far it has come.
        reasons: in words, as they stood when it was taken up.
        moved_on: the day it came into its stage.
        signals: what spoke for it then; values of ``Signal``, also of ones no longer in use.
        consent_a: what a says.
        consent_b: what b says.
        outcome: what came of it, None while that is not known.
        note: the weaver's own words.
    """

    id: IntroductionId
    a: PartyId
    b: PartyId
    stage: Stage
    reasons: tuple[str, ...]
    moved_on: date
    signals: tuple[str, ...] = ()
    consent_a: Consent = Consent.UNASKED
    consent_b: Consent = Consent.UNASKED
    outcome: Outcome | None = None
    note: str = ""

    def consent_of(self, party: PartyId) -> Consent:
        """Return what one of the two says."""
        return self.consent_a if party == self.a else self.consent_b
