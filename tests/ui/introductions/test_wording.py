"""The words of the Introductions panel."""

from datetime import date

import pytest

from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.ui.introductions.wording import (
    help_for_suggestions,
    number,
    said_of_done,
    said_of_suggestions,
)

TODAY = date(2025, 5, 20)


def _introduction(stage: Stage) -> Introduction:
    return Introduction(IntroductionId("i"), PartyId("a"), PartyId("b"), stage, (), TODAY)


@pytest.mark.parametrize("count, said", [(1, "one"), (7, "seven"), (12, "twelve"), (1300, "1,300")])
def test_numbers_are_words_while_they_are_short(count: int, said: str) -> None:
    assert number(count) == said


@pytest.mark.parametrize(
    "held, others, said",
    [
        (0, 1, "One let go"),
        (0, 14, "14 let go"),
        (2, 0, "Two took hold"),
        (1, 3, "One took hold, three did not"),
    ],
)
def test_what_became_of_introductions_is_counted(held: int, others: int, said: str) -> None:
    stages = [Stage.TOOK_HOLD] * held + [Stage.LAPSED] * others
    assert said_of_done([_introduction(stage) for stage in stages]) == said


def test_why_there_are_no_suggestions_is_said() -> None:
    assert said_of_suggestions(None, has_failed=False) == "Looking …"
    assert help_for_suggestions(None, has_failed=False, is_whole_book=True) == ""
    assert said_of_suggestions(None, has_failed=True) == "No answer this time"
    assert "tried again" in help_for_suggestions(None, has_failed=True, is_whole_book=True)
    assert said_of_suggestions((), has_failed=False) == "Nothing to suggest yet"
    assert "whole book" in help_for_suggestions((), has_failed=False, is_whole_book=False)
