import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.graph.suggestions.learning.past import ranks

SCORES = st.lists(st.floats(0, 30, width=32) | st.sampled_from([0.0, 1.0, 7.5]), min_size=1)


@given(SCORES, st.integers(0, 99))
def test_ranks_count_who_is_above_and_half_of_who_is_level(scores: list[float], seed: int) -> None:
    score = np.array(scores, dtype=np.float32)
    of = np.random.default_rng(seed).random(len(score)) < 0.5
    expected = [
        1 + sum(other > each for other in scores) + (scores.count(each) - 1) / 2
        for each in score[of].tolist()
    ]
    assert ranks(score, of).tolist() == expected
