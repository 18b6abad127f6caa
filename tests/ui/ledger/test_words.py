"""The words of the ledger."""

from datetime import date

import pytest

from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.ui.ledger.words import NEXT, how_far, step_done

TODAY = date(2025, 5, 20)


def _introduction(stage: Stage, moved: date) -> Introduction:
    return Introduction(IntroductionId("i"), PartyId("a"), PartyId("b"), stage, (), moved)


def test_every_open_stage_has_a_next_step_and_no_other_has() -> None:
    assert {stage for stage in Stage if stage.is_open} == set(NEXT)
    for onward in NEXT.values():
        assert step_done(onward)


def test_the_steps_lead_from_the_idea_to_a_hold() -> None:
    way = [Stage.IDEA]
    while way[-1] in NEXT:
        way.append(NEXT[way[-1]])
    assert [stage.value for stage in way] == [
        "idea",
        "asked",
        "both yes",
        "made",
        "met",
        "took hold",
    ]


@pytest.mark.parametrize(
    "stage, moved, said",
    [
        (Stage.IDEA, date(2025, 5, 20), "Taken up today"),
        (Stage.ASKED, date(2025, 5, 17), "Asked on 17 May"),
        (Stage.TOOK_HOLD, date(2024, 3, 1), "Took hold in Mar 2024"),
        (Stage.DECLINED, date(2025, 5, 19), "Declined yesterday"),
    ],
)
def test_how_far_it_has_come(stage: Stage, moved: date, said: str) -> None:
    assert how_far(_introduction(stage, moved), TODAY) == said


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_has_words(stage: Stage) -> None:
    assert "{" not in how_far(_introduction(stage, TODAY), TODAY)
