"""One thing that is due, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from weaver_desktop.domain.ids import FactId, GatheringId, IntroductionId, PartyId, TieId
from weaver_desktop.domain.phrases import Phrase


class DueKind(StrEnum):
    """What is due, in the order in which a day lists it."""

    BIRTHDAY = "birthday"
    ASK = "ask"
    CHECK = "check"
    CALL = "call"
    WELCOME = "welcome"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that is due.

    Attributes:
        key: stays the same from day to day for as long as the thing is due.
        kind: which kind of thing.
        what: what to do, as a sentence.
        why: why now, as a sentence with its dates.
        parties: whom it is about.
        due_on: since when it is due, or when it will be.
        is_private: it tells of a private fact or person, and stays out of exports.
        introduction_id: the introduction it is about, if any.
        fact_id: the need, if any.
        tie_id: the tie that cools, if any.
        gathering_id: the gathering that the newcomer came to, if any.
    """

    key: str
    kind: DueKind
    what: Phrase
    why: Phrase
    parties: tuple[PartyId, ...]
    due_on: date
    is_private: bool = False
    introduction_id: IntroductionId | None = None
    fact_id: FactId | None = None
    tie_id: TieId | None = None
    gathering_id: GatheringId | None = None
