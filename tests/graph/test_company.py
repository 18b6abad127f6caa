"""Whose company counts: that of those without ties, and of it the most frequent."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from weaver_desktop.graph.company import company_kept

PARTIES = "Ama Bo Cy Dee Eve Fay"


def test_two_who_have_ties_need_no_company() -> None:
    ties, together = [("Ama", "Bo")], {("Ama", "Bo"): 9, ("Bo", "Cy"): 2}
    assert company_kept(a_network(PARTIES, ties, together=together)).tolist() == [1]


def test_a_tie_that_is_over_leaves_one_loose_again() -> None:
    ended = [("Ama", "Bo")]
    network = a_network(PARTIES, ended, ended=ended, together={("Ama", "Cy"): 2})
    assert company_kept(network).tolist() == [0]


@given(
    st.dictionaries(
        st.sampled_from([(one, other) for one in PARTIES.split() for other in ["Gil", "Hal"]]),
        st.integers(1, 9),
    )
)
def test_only_pairs_who_shared_two_gatherings_are_kept_in_rising_order(
    together: dict[tuple[str, str], int],
) -> None:
    network = a_network(f"{PARTIES} Gil Hal", together=together)
    kept = company_kept(network)
    assert (network.together_count[kept] >= 2).all()
    assert (np.diff(kept) > 0).all()
    assert (len(kept) > 0) == any(count >= 2 for count in together.values())
