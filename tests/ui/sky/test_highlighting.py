import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.highlighting import highlights_for, hover_note, walk
from weaver_desktop.ui.sky.pulses import DRAW_MS, GLOW_MS, Pulse
from weaver_desktop.ui.state.selection import NOTHING, Selected

# Ama in the middle, the others around her; Eli knows nobody.
PLACES = np.array([[0.0, 0.0], [5.0, 0.5], [0.0, 5.0], [-5.0, 0.0], [0.0, -2.0]])
NETWORK = a_network("Ama Bo Cy Dee Eli", [("Ama", "Bo"), ("Ama", "Cy"), ("Ama", "Dee")])
RIGHT, UP, LEFT, DOWN = (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)


def _one(name: str) -> Selected:
    return Selected((PartyId(name),))


def _two(one: str, other: str) -> Selected:
    return Selected((PartyId(one), PartyId(other)))


# --- walking


def test_an_arrow_leads_to_the_neighbour_in_that_direction() -> None:
    assert [walk(NETWORK, PLACES, 0, way) for way in (RIGHT, UP, LEFT)] == [1, 2, 3]


def test_where_no_neighbour_lies_that_way_the_nearest_star_does() -> None:
    assert walk(NETWORK, PLACES, 0, DOWN) == 4


def test_where_nobody_lies_that_way_one_stays() -> None:
    assert walk(NETWORK, PLACES, 1, RIGHT) is None


def test_a_walk_begins_at_the_best_tied_star() -> None:
    assert walk(NETWORK, PLACES, None, RIGHT) == 0


def test_in_an_empty_sky_there_is_nowhere_to_go() -> None:
    assert walk(a_network(""), np.zeros((0, 2)), None, UP) is None


def test_one_star_alone_stays_where_it_is() -> None:
    alone = a_network("Ama")
    assert walk(alone, np.zeros((1, 2)), None, UP) == 0
    assert walk(alone, np.zeros((1, 2)), 0, UP) is None


def test_stars_at_one_place_are_no_way_from_each_other() -> None:
    network = a_network("Ama Bo", [("Ama", "Bo")])
    assert walk(network, np.zeros((2, 2)), 0, UP) is None


@given(
    st.lists(st.tuples(*(st.floats(-50, 50),) * 2), min_size=5, max_size=5),
    st.integers(0, 4),
    st.sampled_from([RIGHT, UP, LEFT, DOWN]),
)
def test_a_step_goes_in_its_direction(
    places: list[tuple[float, float]], start: int, way: tuple[float, float]
) -> None:
    positions = np.array(places)
    step = walk(NETWORK, positions, start, way)
    if step is None:
        return
    assert step != start
    assert (positions[step] - positions[start]) @ np.array(way) > 0


# --- what lights up


def test_one_selected_star_lights_its_ties() -> None:
    shown = highlights_for(NETWORK, _one("Ama"), None, (), 0)
    assert shown.selected == (0,)
    assert shown.ties.tolist() == [[0, 1], [0, 2], [0, 3]]
    assert shown.dashed is None


def test_two_who_know_each_other_light_their_tie_alone() -> None:
    shown = highlights_for(NETWORK, _two("Ama", "Bo"), None, (), 0)
    assert shown.ties.tolist() == [[0, 1]]
    assert shown.dashed is None


def test_between_two_who_have_not_met_a_dashed_line_shows_what_could_be() -> None:
    shown = highlights_for(NETWORK, _two("Bo", "Cy"), None, (), 0)
    assert shown.dashed == (1, 2)
    assert len(shown.ties) == 0


def test_a_tie_that_is_over_is_not_lit() -> None:
    over = a_network("Ama Bo", [("Ama", "Bo")], ended=[("Ama", "Bo")])
    shown = highlights_for(over, _two("Ama", "Bo"), None, (), 0)
    assert (len(shown.ties), shown.dashed) == (0, (0, 1))


def test_who_is_not_on_the_map_is_left_out() -> None:
    pulses = (Pulse(PartyId("Gone"), None, 0), Pulse(PartyId("Ama"), PartyId("Gone"), 0))
    shown = highlights_for(NETWORK, _two("Ama", "Gone"), None, pulses, 0)
    assert shown.selected == (0,)
    assert (shown.dashed, shown.glows) == (None, ())


def test_nothing_selected_lights_nothing() -> None:
    shown = highlights_for(NETWORK, NOTHING, 2, (), 0)
    assert (shown.selected, shown.hovered, shown.dashed, len(shown.ties)) == ((), 2, None, 0)


def test_a_pulse_becomes_a_glow_from_star_to_star() -> None:
    pulses = (Pulse(PartyId("Ama"), PartyId("Bo"), 0), Pulse(PartyId("Cy"), None, 0))
    line, point = highlights_for(NETWORK, NOTHING, None, pulses, DRAW_MS // 2).glows
    assert (line.start, line.end) == (0, 1)
    assert 0 < line.reach < 1
    assert (point.start, point.end) == (2, None)


# --- pulses


def test_a_pulse_draws_itself_then_goes_out() -> None:
    pulse = Pulse(PartyId("Ama"), PartyId("Bo"), 1000)
    moments = range(1000, 1000 + DRAW_MS + GLOW_MS + 1, 50)
    reach = [pulse.reach(at) for at in moments]
    light = [pulse.light(at) for at in moments]
    assert reach == sorted(reach)
    assert light == sorted(light, reverse=True)
    assert (reach[0], light[0]) == (0.0, 1.0)
    assert pulse.reach(1000 + DRAW_MS) == 1.0
    assert not pulse.is_over(1000 + DRAW_MS)
    assert pulse.is_over(1000 + DRAW_MS + GLOW_MS)


def test_a_pulse_of_the_future_has_not_begun() -> None:
    pulse = Pulse(PartyId("Ama"), None, 1000)
    assert (pulse.reach(0), pulse.light(0)) == (0.0, 1.0)


# --- words


def test_a_star_in_words_is_its_name_and_whom_it_is_tied_to() -> None:
    assert hover_note(NETWORK, (0,)) == "Ama · 3: Bo, Cy, Dee"
    assert hover_note(NETWORK, (4,)) == "Eli · 0"
    assert hover_note(NETWORK, (1, 2)) == "Bo · 1: Ama\nCy · 1: Ama"
    assert hover_note(NETWORK, ()) == ""


def test_of_many_ties_a_few_are_named() -> None:
    names = "Hub a b c d e f"
    star = a_network(names, [("Hub", other) for other in names.split()[1:]])
    assert hover_note(star, (0,)) == "Hub · 6: a, b, c, d …"
