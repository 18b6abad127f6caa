"""The words of the ledger."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Consent, Introduction, Outcome, Signal, Stage
from weaver_desktop.ui.widgets.days import day, when
from weaver_desktop.ui.widgets.wording import sentence_case, spoken

NEXT = {
    Stage.IDEA: Stage.ASKED,
    Stage.ASKED: Stage.BOTH_YES,
    Stage.BOTH_YES: Stage.MADE,
    Stage.MADE: Stage.MET,
    Stage.MET: Stage.TOOK_HOLD,
}
"""The stage that follows if all goes well."""

_LONGEST_NAME = 12


def stage_title(stage: Stage) -> str:
    """Return what a column of the board is called."""
    return {
        Stage.IDEA: _tr("Idea"),
        Stage.ASKED: _tr("Asked"),
        Stage.BOTH_YES: _tr("Both yes"),
        Stage.MADE: _tr("Made"),
        Stage.MET: _tr("Met"),
        Stage.TOOK_HOLD: _tr("Took hold"),
        Stage.LAPSED: _tr("Lapsed"),
        Stage.DECLINED: _tr("Declined"),
    }[stage]


def stage_meaning(stage: Stage) -> str:
    """Return what it means to stand there."""
    return {
        Stage.IDEA: _tr("You think they should meet"),
        Stage.ASKED: _tr("You asked whether they want to"),
        Stage.BOTH_YES: _tr("Both want to"),
        Stage.MADE: _tr("You introduced them"),
        Stage.MET: _tr("They met"),
        Stage.TOOK_HOLD: _tr("They go on without you"),
        Stage.LAPSED: _tr("Nothing came of it"),
        Stage.DECLINED: _tr("One of them said no"),
    }[stage]


def step_done(stage: Stage) -> str:
    """Return what the weaver says once the step into this stage is done."""
    return {
        Stage.ASKED: _tr("I asked both"),
        Stage.BOTH_YES: _tr("Both said yes"),
        Stage.MADE: _tr("I introduced them"),
        Stage.MET: _tr("They met"),
        Stage.TOOK_HOLD: _tr("It took hold"),
    }[stage]


def how_far(introduction: Introduction, today: date) -> str:
    """Say how far an introduction has come, and since when."""
    said = {
        Stage.IDEA: _tr("Taken up {when}"),
        Stage.ASKED: _tr("Asked {when}"),
        Stage.BOTH_YES: _tr("Both said yes {when}"),
        Stage.MADE: _tr("Introduced {when}"),
        Stage.MET: _tr("Met {when}"),
        Stage.TOOK_HOLD: _tr("Took hold {when}"),
        Stage.LAPSED: _tr("Faded out {when}"),
        Stage.DECLINED: _tr("Declined {when}"),
    }[introduction.stage]
    day = spoken(when(PartialDate.of(introduction.moved_on), today))
    return said.replace("{when}", day)


def outcome_words(outcome: Outcome) -> str:
    """Say what came of an introduction."""
    return {
        Outcome.SILENCE: _tr("Silence"),
        Outcome.REPLIED: _tr("They replied"),
        Outcome.MET: _tr("They met"),
        Outcome.MET_AGAIN: _tr("They met again without you"),
        Outcome.DID_SOMETHING: _tr("They did something together"),
    }[outcome]


def consent_words(consent: Consent) -> str:
    """Say what one side says."""
    return {
        Consent.UNASKED: _tr("has not answered"),
        Consent.YES: _tr("said yes"),
        Consent.NO: _tr("said no"),
    }[consent]


def signal_words(signal: str) -> str:
    """Name what spoke for an introduction; one no longer in use is named as it was kept."""
    known = {
        Signal.NEED_MEETS_GIFT: _tr("A need met a gift"),
        Signal.OPEN_TRIANGLE: _tr("You knew both well"),
        Signal.SHARED_ACQUAINTANCES: _tr("Shared acquaintances"),
        Signal.NEAR_MISS: _tr("Near misses"),
        Signal.SHARED_GROUP: _tr("The same group"),
        Signal.COMMON_GROUND: _tr("Common ground"),
        Signal.FRIENDS_OF_FRIENDS: _tr("Friends of friends"),
        Signal.SAME_CIRCLE: _tr("The same circle"),
        Signal.TIMING: _tr("The right moment"),
    }
    return {str(key): words for key, words in known.items()}.get(signal, sentence_case(signal))


def first_name(name: str) -> str:
    """Return what somebody is called where there is little room."""
    first = name.split(maxsplit=1)[0] if name.split() else name
    return first if len(first) <= _LONGEST_NAME else f"{first[: _LONGEST_NAME - 1]}…"


def day_words(on: date, today: date) -> str:
    """Name a day as a heading does: “12 May”, “Today”."""
    return sentence_case(spoken(day(PartialDate.of(on), today)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
