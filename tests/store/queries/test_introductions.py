"""Introductions under way, and what was said to suggestions."""

from datetime import date

import pytest

from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import introductions

TODAY = date(2026, 3, 14)
A, B, C, D = (PartyId(letter) for letter in "abcd")


@pytest.fixture
def told(file: BookFile) -> BookFile:
    with file.edit("Told") as opened:
        edit = opened.edit
        for party in (A, B, C, D):
            edit.insert("party", party, kind="person", name=party)
        edit.update("party", D, may_be_introduced="no")
        edit.insert("introduction", "i", a_id=A, b_id=B, stage="asked", reasons='["One.", "Two."]')
        edit.insert(
            "introduction_step", "s2", introduction_id="i", stage="asked", on_date="2026-02-01",
            created_at="2026-02-01T10:00:00+00:00",
        )  # fmt: skip
        edit.insert(
            "introduction_step", "s1", introduction_id="i", stage="idea", on_date="2026-02-10",
            created_at="2026-01-10T10:00:00+00:00",
        )  # fmt: skip
    return file


def answer(file: BookFile, a: PartyId, b: PartyId, said: str, until: str | None) -> None:
    with file.edit("Answered") as opened:
        opened.edit.insert("suggestion_answer", a + b, a_id=a, b_id=b, answer=said, until=until)


def test_an_introduction_has_the_day_of_the_step_that_was_taken_last(told: BookFile) -> None:
    found = introductions.introduction(told, IntroductionId("i"))
    assert found is not None
    assert (found.stage, found.reasons) == (Stage.ASKED, ("One.", "Two."))
    assert found.moved_on == date(2026, 2, 1)
    assert introductions.introductions(told) == (found,)
    assert introductions.introduction(told, IntroductionId("nothing")) is None


@pytest.mark.parametrize(
    "said, until, is_apart",
    [
        ("never", None, True),
        ("not now", "2026-03-15", True),
        ("not now", "2026-03-14", False),
        ("not now", "2026-03-13", False),
    ],
)
def test_pairs_are_kept_apart_as_long_as_was_said(
    told: BookFile, said: str, until: str | None, *, is_apart: bool
) -> None:
    answer(told, A, C, said, until)
    assert introductions.pairs_kept_apart(told, TODAY) == {(A, B)} | (
        {(A, C)} if is_apart else set()
    )
    assert introductions.answer_row(told, (A, C)) == "ac"
    assert introductions.answer_row(told, (A, D)) is None


def test_the_unwilling_are_those_who_said_no(told: BookFile) -> None:
    assert introductions.unwilling(told) == {D}


@pytest.mark.parametrize("reasons", ["", "[", "7", "{"])
def test_reasons_that_cannot_be_read_are_damage(told: BookFile, reasons: str) -> None:
    with told.edit("x") as opened:
        opened.edit.update("introduction", "i", reasons=reasons)
    with pytest.raises(BookRefusedError, match="is damaged"):
        introductions.introductions(told)
