"""The words of the Introductions panel."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.introductions import Introduction, Stage, Suggestion
from weaver_desktop.ui.widgets.wording import sentence_case

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


def said_of_suggestions(suggestions: Sequence[Suggestion] | None, *, has_failed: bool) -> str:
    """Say how many suggestions there are; None if they are looked for, or were in vain."""
    if suggestions is None:
        return _tr("No answer this time") if has_failed else _tr("Looking …")
    if not suggestions:
        return _tr("Nothing to suggest yet")
    return _counted(_tr("{number} worth making"), len(suggestions))


def help_for_suggestions(
    suggestions: Sequence[Suggestion] | None, *, has_failed: bool, is_whole_book: bool
) -> str:
    """Say what to do if there are none."""
    if suggestions is None and has_failed:
        return _tr(
            "The suggestions could not be worked out. They are tried again after your next change."
        )
    if suggestions is None or suggestions:
        return ""
    if not is_whole_book:
        return _tr(
            "Nobody comes to mind here. Note what people need, offer and love, or ask for the "
            "whole book."
        )
    return _tr(
        "Suggestions come from what you note: who knows whom, and what people need and offer. "
        "Try in the bar above: “met Ama at the Hay Bales”, or “Ama needs: a kiln”."
    )


def said_of_under_way(introductions: Sequence[Introduction]) -> str:
    """Say how many introductions are under way."""
    return _counted(_tr("{number} on the way"), len(introductions))


def said_of_done(introductions: Sequence[Introduction]) -> str:
    """Say what became of introductions that came to an end."""
    held = sum(each.stage is Stage.TOOK_HOLD for each in introductions)
    others = len(introductions) - held
    if not held:
        return _counted(_tr("{number} let go"), others)
    said = _counted(_tr("{number} took hold"), held)
    return f"{said}, {_with(_tr('{number} did not'), others)}" if others else said


def _counted(words: str, count: int) -> str:
    return sentence_case(_with(words, count))


def _with(words: str, count: int) -> str:
    return words.replace("{number}", number(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Introductions", text)
