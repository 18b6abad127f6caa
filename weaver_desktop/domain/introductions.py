"""Introductions: from the idea until the connection lives without the weaver."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


class Signal(StrEnum):
    """Why two parties might gain from meeting (the project's page on the field, section 5)."""

    NEED_MEETS_GIFT = "need meets gift"
    OPEN_TRIANGLE = "open triangle"
    SHARED_ACQUAINTANCES = "shared acquaintances"
    NEAR_MISS = "near misses"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words; ``weight`` is its share of the score, and the shares add up to 1."""

    signal: Signal
    text: Phrase
    weight: float


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
    """

    a: PartyId
    b: PartyId
    score: float
    reasons: tuple[Reason, ...]
    gains: tuple[Phrase, ...] = ()
    unknown: tuple[Phrase, ...] = ()
    asides: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Introduction:
    """An introduction that the weaver has taken up."""

    id: IntroductionId
    a: PartyId
    b: PartyId
    stage: Stage
    reasons: tuple[str, ...]
    moved_on: date
