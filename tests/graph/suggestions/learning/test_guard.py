import numpy as np

from weaver_desktop.graph.suggestions.learning.guard import best_of


def test_the_tuned_way_is_trusted_if_nothing_is_clearly_better() -> None:
    lot = np.random.default_rng(1)
    tuned = lot.integers(1, 1000, 50).astype(float)
    near = tuned + lot.integers(-3, 4, 50)
    assert best_of([{"tuned": tuned, "prior": np.maximum(near, 1)}]) == "tuned"


def test_another_way_wins_if_it_ranks_new_ties_clearly_higher() -> None:
    tuned = np.arange(100, 200, dtype=float)
    assert best_of([{"tuned": tuned, "prior": tuned + 5, "allocation": tuned / 10}]) == "allocation"


def test_one_lucky_hit_does_not_decide() -> None:
    tuned = np.full(30, 100.0)
    lucky = np.array([1.0, *([130.0] * 29)])
    assert best_of([{"tuned": tuned, "lucky": lucky}]) == "tuned"


def test_without_a_trial_the_usual_way_is_taken() -> None:
    assert best_of([]) == "tuned"
