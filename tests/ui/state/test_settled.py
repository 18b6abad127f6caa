"""What edits settle of suggestions."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from weaver_desktop.domain.changes import Cause, ChangeSet, Row, RowChange
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.long_work import Progress, in_one_go
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.state.settled import Settled

EDIT = ChangeSet(1, phrase("An edit"), datetime(2025, 5, 20, tzinfo=UTC), Cause.EDIT, ())
AMA, BO, CY = PartyId("ama"), PartyId("bo"), PartyId("cy")
ALL = tuple(Suggestion(a, b, 0.5, ()) for a, b in ((AMA, BO), (AMA, CY), (BO, CY)))
TWO = {"a_id": AMA, "b_id": BO}


def _left(*changes: RowChange) -> tuple[Suggestion, ...]:
    settled = Settled()
    in_one_go(settled.take_in(replace(EDIT, changes=changes)))
    return settled.open_among(ALL)


@pytest.mark.parametrize(
    "change",
    [
        RowChange("introduction", "1", None, TWO),
        RowChange("suggestion_answer", "1", None, TWO | {"answer": "never"}),
        RowChange("tie", "1", None, TWO | {"depth": Depth.MET}),
        RowChange("tie", "1", TWO | {"depth": Depth.KNOW_OF}, TWO | {"depth": Depth.HELP}),
    ],
)
def test_a_pair_is_settled(change: RowChange) -> None:
    assert _left(change) == ALL[1:]


@pytest.mark.parametrize(
    "change",
    [
        RowChange("introduction", "1", TWO, None),
        RowChange("suggestion_answer", "1", TWO | {"answer": "never"}, None),
        RowChange("tie", "1", TWO | {"depth": Depth.MET}, None),
        RowChange("tie", "1", None, TWO | {"depth": Depth.KNOW_OF}),
        RowChange("party", AMA, {"name": "Ama"}, {"name": "Ama Boateng"}),
        RowChange("fact", "1", None, {"party_id": AMA}),
    ],
)
def test_nothing_is_settled(change: RowChange) -> None:
    assert _left(change) == ALL


def test_with_who_has_left_goes_every_pair() -> None:
    assert _left(RowChange("party", AMA, {"name": "Ama"}, None)) == ALL[2:]


def test_what_was_settled_is_forgotten_when_it_is_asked_anew() -> None:
    settled = Settled()
    in_one_go(settled.take_in(replace(EDIT, changes=(RowChange("introduction", "1", None, TWO),))))
    settled.forget()
    assert settled.open_among(ALL) == ALL


def test_a_large_edit_is_taken_in_portions() -> None:
    row: Row = TWO | {"depth": Depth.MET}
    rows = tuple(RowChange("tie", str(number), None, row) for number in range(2_500))
    settled = Settled()
    steps = settled.take_in(replace(EDIT, changes=rows))
    assert [step.share for step in steps if isinstance(step, Progress)] == [0.4, 0.8]
    assert settled.open_among(ALL) == ALL[1:]
