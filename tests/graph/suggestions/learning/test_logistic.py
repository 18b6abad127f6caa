import numpy as np
import pytest

from weaver_desktop.graph.suggestions.learning.logistic import Penalty, Sample, fitted


def sample(weights: list[float], count: int = 4000, seed: int = 0) -> Sample:
    """Draw rows and labels that follow known weights."""
    lot = np.random.default_rng(seed)
    rows = lot.exponential(size=(count, len(weights)))
    chance = 1 / (1 + np.exp(2.0 - rows @ np.array(weights)))
    return Sample(rows, (lot.random(count) < chance).astype(float), np.ones(count))


def loose(count: int, mean: float = 0.0) -> Penalty:
    return Penalty(np.full(count, mean), np.full(count, 1e-3))


def test_known_weights_are_found_again() -> None:
    found = fitted([sample([0.5, 1.0])], loose(2))
    assert found.tolist() == pytest.approx([0.5, 1.0], abs=0.15)


def test_no_weight_turns_against_the_evidence() -> None:
    assert fitted([sample([-1.0, 0.8])], loose(2))[0] == 0


def test_a_firm_prior_stays_where_it_is() -> None:
    firm = Penalty(np.array([0.3, 0.3]), np.full(2, 1e9))
    assert fitted([sample([2.0, 0.0])], firm).tolist() == pytest.approx([0.3, 0.3], abs=1e-4)


def test_weights_keep_within_their_bounds() -> None:
    bounded = Penalty(np.ones(2), np.full(2, 0.01), 0.2, 1.2)
    found = fitted([sample([4.0, -8.0])], bounded)
    assert found.tolist() == pytest.approx([1.2, 0.2])


def test_what_is_fixed_stays_fixed() -> None:
    found = fitted([sample([0.5, 1.0])], loose(2, 0.7), np.array([True, False]))
    assert found[0] == 0.7
    assert found[1] != 0.7


def test_a_row_that_stands_for_two_counts_as_two() -> None:
    once = sample([0.5, 1.0], 500)
    doubled = Sample(
        *(np.concatenate([part, part]) for part in (once.rows, once.label, once.weight))
    )
    weighted = Sample(once.rows, once.label, once.weight * 2)
    one, other = fitted([doubled], loose(2)), fitted([weighted], loose(2))
    assert one.tolist() == pytest.approx(other.tolist(), abs=1e-5)


def test_each_sample_has_an_intercept_of_its_own() -> None:
    one = sample([1.0])
    rare = Sample(one.rows, one.label, np.where(one.label == 1, 0.01, 1.0))
    assert fitted([one, rare], loose(1))[0] == pytest.approx(1.0, abs=0.2)
