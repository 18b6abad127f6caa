"""What came of introductions, counted."""

from datetime import date

from weaver_desktop.book.ledger.record import FEWEST_FOR_RATES, Tally, record_of
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Introduction, Stage

TODAY = date(2026, 3, 14)
WAY = [Stage.IDEA, Stage.ASKED, Stage.BOTH_YES, Stage.MADE, Stage.MET, Stage.TOOK_HOLD]


def one(key: str, stage: Stage, *signals: str, a: str = "a", b: str = "b") -> Introduction:
    return Introduction(
        IntroductionId(key), PartyId(a), PartyId(b), stage, (), TODAY, signals=signals
    )


def test_nothing_came_of_nothing() -> None:
    record = record_of([], {}, TODAY)
    assert record.whole == Tally()
    assert (record.by_signal, record.by_month, record.exposure) == ((), (), ())


def test_later_stages_imply_earlier_ones() -> None:
    known = [one(str(at), stage) for at, stage in enumerate(WAY)]
    assert record_of(known, {}, TODAY).whole == Tally(6, 5, 4, 3, 2, 1, 0)


def test_a_no_is_an_answer_and_a_lapse_is_none() -> None:
    known = [one("1", Stage.DECLINED), one("2", Stage.LAPSED)]
    steps = {IntroductionId("2"): ((Stage.ASKED, TODAY),)}
    assert record_of(known, steps, TODAY).whole == Tally(
        taken_up=2, asked=2, answered=1, declined=1
    )


def test_what_was_moved_back_is_not_behind_it() -> None:
    steps = {IntroductionId("1"): ((Stage.MET, TODAY), (Stage.ASKED, TODAY))}
    assert record_of([one("1", Stage.ASKED)], steps, TODAY).whole.met == 0


def test_signals_are_counted_each() -> None:
    known = [one("1", Stage.MADE, "near misses", "need meets gift"), one("2", Stage.IDEA, "old")]
    by_signal = dict(record_of(known, {}, TODAY).by_signal)
    assert {signal: tally.made for signal, tally in by_signal.items()} == {
        "near misses": 1,
        "need meets gift": 1,
        "old": 0,
    }


def test_months_have_no_gaps_and_end_with_the_present() -> None:
    steps = {
        IntroductionId("1"): (
            (Stage.MADE, date(2025, 12, 31)),
            (Stage.TOOK_HOLD, date(2026, 2, 1)),
        )
    }
    months = record_of([one("1", Stage.TOOK_HOLD)], steps, TODAY).by_month
    assert [(month.first_day.month, month.made, month.took_hold) for month in months] == [
        (12, 1, 0),
        (1, 0, 0),
        (2, 0, 1),
        (3, 0, 0),
    ]


def test_exposure_counts_who_was_asked_within_a_year() -> None:
    steps = {
        IntroductionId("1"): ((Stage.ASKED, TODAY),),
        IntroductionId("2"): ((Stage.ASKED, date(2024, 1, 1)),),
        IntroductionId("3"): ((Stage.ASKED, TODAY),),
    }
    known = [one(key, Stage.ASKED, b=f"b{key}") for key in "123"]
    assert record_of(known, steps, TODAY).exposure == (("a", 2), ("b1", 1), ("b3", 1))


def test_few_answers_are_no_rate() -> None:
    assert not Tally(answered=FEWEST_FOR_RATES - 1).allows_rates
    assert Tally(answered=FEWEST_FOR_RATES).allows_rates
