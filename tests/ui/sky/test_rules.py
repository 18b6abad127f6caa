from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.graph.network import Floats, Ints, Network
from weaver_desktop.ui.sky.rules import (
    PLAIN,
    LineLooks,
    company_kept,
    line_looks,
    recency,
    springs,
    star_looks,
)
from weaver_desktop.ui.theme.palette import DARK

TODAY = date(2026, 3, 14)
COLOURS = len(DARK.stars)


def _lines(network: Network) -> LineLooks:
    return line_looks(network, TODAY, company_kept(network))


def _springs(network: Network) -> tuple[Ints, Floats]:
    return springs(network, company_kept(network))


def _days_ago(*days: int) -> np.ndarray:
    return np.array([TODAY.toordinal() - each for each in days], np.int32)


# --- stars


def test_who_has_more_ties_has_a_larger_star_and_a_more_important_name() -> None:
    looks = star_looks(a_network("Ama Bo Cy Dee", [("Ama", "Bo"), ("Ama", "Cy")]), COLOURS)
    ama, bo, _, dee = range(4)
    assert looks.radius[ama] > looks.radius[bo] > looks.radius[dee] > 0
    assert looks.importance[ama] > looks.importance[bo] > looks.importance[dee]


def test_a_tie_that_is_over_makes_no_star_larger() -> None:
    ties = [("Ama", "Bo")]
    over = star_looks(a_network("Ama Bo", ties, ended=ties), COLOURS)
    without = star_looks(a_network("Ama Bo"), COLOURS)
    assert over.radius.tolist() == without.radius.tolist()


def test_the_weavers_own_name_comes_first() -> None:
    ties = [("Ama", "Bo"), ("Ama", "Cy"), ("Bo", "Cy")]
    looks = star_looks(a_network("Ama Bo Cy Me", ties, me="Me"), COLOURS)
    assert looks.importance.argmax() == 3


def test_groups_give_colours_the_largest_first() -> None:
    network = a_network(
        "Ama Bo Cy Choir Growers Empty",
        groups=["Choir", "Growers", "Empty"],
        members=[("Ama", "Growers"), ("Bo", "Growers"), ("Cy", "Choir")],
    )
    looks = star_looks(network, COLOURS)
    assert [name for _, name, _ in looks.groups] == ["Growers", "Choir"]
    assert looks.colour.tolist() == [0, 0, 1, 1, 0, PLAIN]


def test_of_two_groups_the_smaller_tells_more() -> None:
    network = a_network(
        "Ama Bo Cy Choir Altos",
        groups=["Choir", "Altos"],
        members=[("Ama", "Choir"), ("Bo", "Choir"), ("Cy", "Choir"), ("Ama", "Altos")],
    )
    looks = star_looks(network, COLOURS)
    number = {name: colour for _, name, colour in looks.groups}
    assert looks.colour[0] == number["Altos"]
    assert looks.colour[1] == number["Choir"]


def test_no_more_groups_have_a_colour_than_there_are_colours() -> None:
    people = [f"p{number}" for number in range(20)]
    circles = [f"c{number}" for number in range(20)]
    network = a_network(
        people + circles, groups=circles, members=list(zip(people, circles, strict=True))
    )
    looks = star_looks(network, COLOURS)
    assert len(looks.groups) == COLOURS
    assert set(looks.colour.tolist()) == {PLAIN, *range(COLOURS)}


@given(graphs())
def test_every_star_has_looks_that_can_be_drawn(graph: Graph) -> None:
    looks = star_looks(from_networkx(graph), COLOURS)
    assert len(looks.radius) == len(looks.colour) == len(looks.importance) == len(graph)
    assert all(2.0 <= radius <= 9.0 for radius in looks.radius.tolist())
    assert np.isfinite(looks.importance).all()


# --- lines


def test_deeper_ties_are_brighter() -> None:
    names = "Ama Bo Cy Dee Eli Fay"
    ties = [("Ama", other, depth) for depth, other in enumerate(names.split()[1:], start=1)]
    light = _lines(a_network(names, ties)).light
    assert (np.diff(light) > 0).all()
    assert light.min() > 0


def test_a_tie_that_is_over_is_not_drawn() -> None:
    ties = [("Ama", "Bo"), ("Bo", "Cy")]
    looks = _lines(a_network("Ama Bo Cy", ties, ended=[("Ama", "Bo")]))
    assert looks.ends.tolist() == [[1, 2]]


def test_the_weavers_own_ties_shine_less() -> None:
    ties = [("Me", "Ama"), ("Ama", "Bo")]
    own, other = _lines(a_network("Me Ama Bo", ties, me="Me")).light
    assert own < other


def test_ties_fade_over_two_years_and_no_further() -> None:
    light = recency(_days_ago(0, 60, 200, 500, 730, 7300), TODAY)
    assert light[:2].tolist() == [1.0, 1.0]
    assert (np.diff(light[1:5]) < 0).all()
    assert light[5] == light[4] > 0.4


def test_a_tie_without_a_date_is_neither_fresh_nor_cold() -> None:
    fresh, undated, cold = recency(np.array([TODAY.toordinal(), 0, 1000], np.int32), TODAY)
    assert cold < undated < fresh


def test_a_contact_to_come_is_as_fresh_as_one_today() -> None:
    assert recency(_days_ago(-30), TODAY).tolist() == [1.0]


def test_an_old_tie_is_drawn_fainter() -> None:
    network = a_network("Ama Bo Cy", [("Ama", "Bo"), ("Bo", "Cy")])
    dated = replace(network, last_contact=_days_ago(3, 900))
    fresh, cold = _lines(dated).light
    assert cold < fresh


# --- company


def test_company_glimmers_for_those_without_ties_and_for_nobody_else() -> None:
    network = a_network(
        "Ama Bo Cy Dee",
        [("Ama", "Bo")],
        together={("Ama", "Bo"): 5, ("Bo", "Cy"): 3, ("Cy", "Dee"): 1},
    )
    looks = _lines(network)
    assert looks.ends.tolist() == [[0, 1], [1, 2]]
    assert looks.light[1] < looks.light[0]


def test_who_is_loose_keeps_a_few_companions_the_most_frequent_ones() -> None:
    names = ["Loose", *(f"p{number}" for number in range(10))]
    ties = [(names[number], names[number + 1]) for number in range(1, 10)]
    together = {("Loose", name): 2 + number for number, name in enumerate(names[1:])}
    looks = _lines(a_network(names, ties, together=together))
    assert looks.ends[9:, 1].tolist() == [7, 8, 9, 10]


# --- springs


def test_deeper_ties_pull_more_and_the_weavers_own_hardly_at_all() -> None:
    ties = [("Me", "Ama", 5), ("Ama", "Bo", 2), ("Bo", "Cy", 5)]
    ends, pull = _springs(a_network("Me Ama Bo Cy", ties, me="Me"))
    assert ends.tolist() == [[0, 1], [1, 2], [2, 3]]
    own, met, make = pull
    assert own < met < make == 1.0


def test_a_membership_and_a_tie_between_the_same_two_make_one_spring_the_stronger() -> None:
    network = a_network(
        "Ama Choir", [("Choir", "Ama", 5)], groups=["Choir"], members=[("Ama", "Choir")]
    )
    ends, pull = _springs(network)
    assert (ends.tolist(), pull.tolist()) == ([[0, 1]], [1.0])


@given(graphs(), st.data())
def test_springs_are_each_pair_once_and_of_a_strength_that_the_layout_takes(
    graph: Graph, data: st.DataObject
) -> None:
    plain = from_networkx(graph)
    ids = list(map(str, plain.ids))
    pairs = [(a, b) for a in ids for b in ids if a < b]
    some = data.draw(st.lists(st.sampled_from(pairs), unique=True) if pairs else st.just([]))
    together = {(a, b): data.draw(st.integers(1, 9)) for a, b in some}
    network = a_network(
        ids,
        [(ids[a], ids[b]) for a, b in plain.ends.tolist()],
        members=some,
        together=together,
    )
    ends, pull = _springs(network)
    assert len(ends) == len(pull)
    assert (ends[:, 0] < ends[:, 1]).all()
    assert len({tuple(pair) for pair in ends.tolist()}) == len(ends)
    assert ((pull > 0) & (pull <= 1)).all()
    tied = {tuple(sorted(pair)) for pair in plain.ends.tolist()}
    assert tied <= {tuple(pair) for pair in ends.tolist()}
