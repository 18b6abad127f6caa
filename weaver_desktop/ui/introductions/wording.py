"""The words of the Introductions panel."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.ui.widgets.days import when
from weaver_desktop.ui.widgets.wording import spoken

NEXT = {
    Stage.IDEA: Stage.ASKED,
    Stage.ASKED: Stage.BOTH_YES,
    Stage.BOTH_YES: Stage.MADE,
    Stage.MADE: Stage.MET,
    Stage.MET: Stage.TOOK_HOLD,
}
"""The stage that follows if all goes well."""

_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def number(count: int) -> str:
    """Return a number in words as far as they are short, else in figures."""
    return _tr(_NUMBERS[count]) if count < len(_NUMBERS) else f"{count:,}"


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Introductions", text)
