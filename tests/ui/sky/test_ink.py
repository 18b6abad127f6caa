"""How light things are, where there are few of them and where there are many."""

from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.ui.sky import ink


@given(st.integers(0, 50_000))
def test_of_more_ties_each_is_fainter_and_all_together_are_brighter(count: int) -> None:
    one, more = ink.ties_light(count), ink.ties_light(count + 1)
    assert 0.0 < more <= one <= ink.TIES_LIGHT
    assert (count + 1) * more >= count * one


def test_a_few_ties_have_their_full_light() -> None:
    assert ink.ties_light(0) == ink.ties_light(ink.MANY_TIES) == ink.TIES_LIGHT


@given(st.floats(0.5, 20.0))
def test_the_halo_of_a_ring_leaves_its_star_in_its_colour(radius: float) -> None:
    places, lights = zip(*ink.ring_glow(radius), strict=True)
    assert list(places) == sorted(set(places))
    assert (places[0], places[-1]) == (0.0, 1.0)
    assert all(
        light == 0.0
        for place, light in zip(places, lights, strict=True)
        if place * (radius + ink.RING_GLOW) < radius * 0.99
    )
    assert 0.0 < max(lights) <= 1.0
    assert lights[-1] == 0.0
