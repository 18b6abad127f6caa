"""Introductions and their stages."""

import pickle

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Reason, Signal, Stage, Suggestion
from weaver_desktop.domain.phrases import phrase


def test_a_stage_is_open_while_the_weaver_has_something_to_do() -> None:
    assert [stage.value for stage in Stage if stage.is_open] == [
        "idea",
        "asked",
        "both yes",
        "made",
        "met",
    ]


def test_a_suggestion_travels_between_processes() -> None:
    why = Reason(Signal.OPEN_TRIANGLE, phrase("You know {who}.", who="Bo"), 0.5)
    sent = Suggestion(PartyId("a"), PartyId("b"), 0.5, (why,))
    assert pickle.loads(pickle.dumps(sent)) == sent  # noqa: S301 - our own
