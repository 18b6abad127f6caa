import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.suggestions.families import OF_SIGNAL, Family
from weaver_desktop.graph.suggestions.learning.answers import (
    LEAST,
    MOST,
    Told,
    Usual,
    multipliers,
)

USUAL = Usual(np.ones(len(Family)), np.full(len(Family), 0.3))
NEED, NEAR = Signal.NEED_MEETS_GIFT, Signal.NEAR_MISS
ANSWERS = st.sampled_from([True, False, None])
TOLD = st.builds(Told, st.frozensets(st.sampled_from(list(Signal))), ANSWERS, ANSWERS)


def told(signal: Signal, accepted: bool | None, took_hold: bool | None = None) -> Told:
    return Told(frozenset({signal}), accepted, took_hold)


def test_every_signal_belongs_to_a_kind() -> None:
    assert set(OF_SIGNAL) == set(Signal)


def test_what_is_accepted_counts_more_and_what_is_declined_less() -> None:
    found = multipliers([told(NEED, True)] * 5 + [told(NEAR, False)] * 5, USUAL)
    assert found[Family.NEED_AND_GIFT] > 1 > found[Family.CONTEXT]
    assert found[Family.LIKENESS] == 1


def test_no_answer_is_not_a_no() -> None:
    some = [told(NEED, True), told(NEAR, False)]
    silent = [told(NEED, None)] * 20
    assert multipliers(some, USUAL).tolist() == multipliers(some + silent, USUAL).tolist()


def test_whether_it_took_hold_is_a_question_of_its_own() -> None:
    all_accepted = [told(NEED, True, True)] * 6 + [told(NEAR, True, False)] * 6
    found = multipliers(all_accepted, USUAL)
    assert found[Family.NEED_AND_GIFT] > 1 > found[Family.CONTEXT]


def test_where_all_declined_there_is_nothing_to_tell_apart() -> None:
    assert multipliers([told(NEED, False)] * 30, USUAL).tolist() == [1.0] * len(Family)


def test_a_few_noes_do_not_turn_a_reason_into_its_opposite() -> None:
    found = multipliers([told(NEED, False)] * 3 + [told(NEAR, True)], USUAL)
    assert found[Family.NEED_AND_GIFT] > 0.7


@given(st.lists(TOLD, max_size=30))
def test_nothing_is_silenced_and_nothing_believed_blindly(known: list[Told]) -> None:
    found = multipliers(known, USUAL)
    assert ((found >= LEAST) & (found <= MOST)).all()
