"""Moving an introduction: consent, outcome, and the tie that it makes."""

from datetime import date

import pytest

from tests.fixtures.clock import SettableClock
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Consent, Introduction, Outcome, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.ties import Depth, Provenance

YES, NO, UNASKED = Consent.YES, Consent.NO, Consent.UNASKED


@pytest.fixture
def idea(book: Book, ama: PartyId, bo: PartyId) -> IntroductionId:
    return book.introductions.take_up(a=ama, b=bo, signals=["need meets gift"])


def now(book: Book, idea: IntroductionId) -> Introduction:
    found = book.introductions.get(idea)
    assert found is not None
    return found


def test_signals_are_kept_with_an_introduction(book: Book, idea: IntroductionId) -> None:
    assert now(book, idea).signals == ("need meets gift",)


def test_two_yeses_move_it_on(book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId) -> None:
    book.introductions.consent(introduction_id=idea, party=ama, consent=YES)
    assert now(book, idea).stage is Stage.ASKED
    assert now(book, idea).consent_of(ama) is YES
    assert now(book, idea).consent_of(bo) is UNASKED
    book.introductions.consent(introduction_id=idea, party=bo, consent=YES)
    assert now(book, idea).stage is Stage.BOTH_YES
    book.history.undo()
    assert (now(book, idea).stage, now(book, idea).consent_of(bo)) == (Stage.ASKED, UNASKED)


def test_a_no_ends_it_and_is_kept_for_whose_it_is(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    book.introductions.consent(introduction_id=idea, party=bo, consent=NO)
    assert now(book, idea).stage is Stage.DECLINED
    assert now(book, idea).consent_of(bo) is NO
    assert now(book, idea).consent_of(ama) is UNASKED


def test_a_yes_taken_back_goes_back_to_asked(
    book: Book, idea: IntroductionId, ama: PartyId
) -> None:
    book.introductions.move(introduction_id=idea, stage=Stage.BOTH_YES)
    assert {now(book, idea).consent_a, now(book, idea).consent_b} == {YES}
    book.introductions.consent(introduction_id=idea, party=ama, consent=UNASKED)
    assert now(book, idea).stage is Stage.ASKED


def test_nobody_asked_leaves_an_idea_an_idea(
    book: Book, idea: IntroductionId, ama: PartyId
) -> None:
    book.introductions.consent(introduction_id=idea, party=ama, consent=UNASKED)
    assert now(book, idea).stage is Stage.IDEA


@pytest.mark.parametrize("stage", [Stage.MADE, Stage.MET])
def test_what_is_said_later_does_not_undo_what_was_made(
    book: Book, idea: IntroductionId, ama: PartyId, stage: Stage
) -> None:
    book.introductions.move(introduction_id=idea, stage=stage)
    book.introductions.consent(introduction_id=idea, party=ama, consent=NO)
    assert now(book, idea).stage is stage


def test_only_the_two_can_consent(book: Book, idea: IntroductionId, cy: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="Cy is not one of the two"):
        book.introductions.consent(introduction_id=idea, party=cy, consent=YES)


@pytest.mark.parametrize("stage", [Stage.ASKED, Stage.BOTH_YES, Stage.MADE])
def test_it_stops_when_somebody_no_longer_wants_to_be_introduced(
    book: Book, idea: IntroductionId, ama: PartyId, stage: Stage
) -> None:
    book.parties.describe(party_id=ama, may_be_introduced=Willingness.NO)
    with pytest.raises(InvalidEditError, match="Ama Boateng does not want to be introduced"):
        book.introductions.move(introduction_id=idea, stage=stage)
    assert now(book, idea).stage is Stage.IDEA
    book.introductions.move(introduction_id=idea, stage=Stage.LAPSED)


def test_who_met_is_tied_through_the_introduction(
    book: Book, clock: SettableClock, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    book.introductions.move(introduction_id=idea, stage=Stage.MADE)
    clock.move(days=9)
    book.introductions.move(introduction_id=idea, stage=Stage.MET)
    tie = book.ties.between(ama, bo)
    assert tie is not None
    assert (tie.depth, tie.provenance) == (Depth.MET, Provenance.INTRODUCED)
    assert tie.since == PartialDate.of(book.today)
    book.history.undo()
    assert book.ties.between(ama, bo) is None


def test_who_knew_each_other_before_is_not_tied_through_it(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    book.ties.meet(a=ama, b=bo, on=PartialDate(2020))
    idea = book.introductions.take_up(a=ama, b=bo)
    book.introductions.move(introduction_id=idea, stage=Stage.MADE)
    book.introductions.judge(introduction_id=idea, outcome=Outcome.MET)
    tie = book.ties.between(ama, bo)
    assert tie is not None
    assert (tie.provenance, tie.since) == (Provenance.OBSERVED, PartialDate(2020))


@pytest.mark.parametrize(
    "outcome, stage",
    [
        (Outcome.SILENCE, Stage.MADE),
        (Outcome.REPLIED, Stage.MADE),
        (Outcome.MET, Stage.MET),
        (Outcome.MET_AGAIN, Stage.TOOK_HOLD),
        (Outcome.DID_SOMETHING, Stage.TOOK_HOLD),
    ],
)
def test_an_outcome_moves_it_as_far_as_it_says(
    book: Book, idea: IntroductionId, outcome: Outcome, stage: Stage
) -> None:
    book.introductions.move(introduction_id=idea, stage=Stage.MADE)
    book.introductions.judge(introduction_id=idea, outcome=outcome)
    assert (now(book, idea).outcome, now(book, idea).stage) == (outcome, stage)


def test_what_was_not_made_has_no_outcome(book: Book, idea: IntroductionId) -> None:
    with pytest.raises(InvalidEditError, match="have not been introduced yet"):
        book.introductions.judge(introduction_id=idea, outcome=Outcome.MET)


def test_each_step_is_dated(book: Book, idea: IntroductionId) -> None:
    book.introductions.move(introduction_id=idea, stage=Stage.ASKED, on=date(2026, 3, 20))
    assert book.introductions.steps(idea) == (
        (Stage.IDEA, date(2026, 3, 14)),
        (Stage.ASKED, date(2026, 3, 20)),
    )


def test_a_note_is_kept_and_taken_back(book: Book, idea: IntroductionId) -> None:
    book.introductions.note(introduction_id=idea, text="Ask after the fair.")
    assert now(book, idea).note == "Ask after the fair."
    book.history.undo()
    assert now(book, idea).note == ""


@pytest.mark.parametrize("stage", [Stage.BOTH_YES, Stage.MADE])
def test_it_goes_no_further_against_a_no(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId, stage: Stage
) -> None:
    book.introductions.consent(introduction_id=idea, party=ama, consent=YES)
    book.introductions.consent(introduction_id=idea, party=bo, consent=NO)
    with pytest.raises(InvalidEditError, match="Bo O’Brien said no to this introduction"):
        book.introductions.move(introduction_id=idea, stage=stage)
    assert now(book, idea).stage is Stage.DECLINED


def test_consent_taken_back_between_asked_and_made_stops_it(
    book: Book, idea: IntroductionId, ama: PartyId
) -> None:
    book.introductions.move(introduction_id=idea, stage=Stage.BOTH_YES)
    book.introductions.consent(introduction_id=idea, party=ama, consent=NO)
    assert now(book, idea).stage is Stage.DECLINED
    with pytest.raises(InvalidEditError, match="Ama Boateng said no"):
        book.introductions.move(introduction_id=idea, stage=Stage.MADE)


def test_asking_again_forgets_the_no(book: Book, idea: IntroductionId, bo: PartyId) -> None:
    book.introductions.consent(introduction_id=idea, party=bo, consent=NO)
    book.introductions.move(introduction_id=idea, stage=Stage.ASKED)
    assert now(book, idea).consent_of(bo) is UNASKED


def test_a_no_that_becomes_a_yes_brings_it_back(
    book: Book, idea: IntroductionId, ama: PartyId, bo: PartyId
) -> None:
    book.introductions.consent(introduction_id=idea, party=ama, consent=YES)
    book.introductions.consent(introduction_id=idea, party=bo, consent=NO)
    book.introductions.consent(introduction_id=idea, party=bo, consent=YES)
    assert now(book, idea).stage is Stage.BOTH_YES
    assert {now(book, idea).consent_a, now(book, idea).consent_b} == {YES}
