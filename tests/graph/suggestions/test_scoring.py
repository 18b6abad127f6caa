import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.suggestions.scoring import WEIGHTS, score, shares

SIGNALS = (Signal.NEED_MEETS_GIFT, *Signal)
STRENGTHS = st.lists(st.floats(0, 1), min_size=len(SIGNALS), max_size=len(SIGNALS))


def scored(strengths: list[float]) -> float:
    return float(score(SIGNALS, np.array([strengths]).T)[0])


@given(STRENGTHS, STRENGTHS)
def test_more_evidence_never_lowers_a_score(one: list[float], other: list[float]) -> None:
    more = [max(pair) for pair in zip(one, other, strict=True)]
    assert 0 <= scored(one) <= scored(more) < 1


@given(STRENGTHS.filter(lambda strengths: sum(strengths) > 1e-6))
def test_shares_add_up_to_all_and_follow_the_evidence(strengths: list[float]) -> None:
    parts = shares(SIGNALS, strengths)
    assert sum(parts) == pytest.approx(1)
    weighted = [WEIGHTS[at] * s for at, s in zip(SIGNALS, strengths, strict=True)]
    strongest = max(range(len(parts)), key=weighted.__getitem__)
    assert parts[strongest] == max(parts)


def test_one_signal_alone_carries_its_weight() -> None:
    for at, signal in enumerate(SIGNALS):
        assert scored([1.0 if at == i else 0.0 for i in range(len(SIGNALS))]) == WEIGHTS[signal]


def test_nothing_speaks_for_nothing() -> None:
    assert scored([0.0] * len(SIGNALS)) == 0


def test_every_signal_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Signal)
    assert all(0 < weight < 1 for weight in WEIGHTS.values())
