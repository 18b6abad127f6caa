from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.company import company_kept
from weaver_desktop.graph.network import Floats, Ints, Network
from weaver_desktop.graph.views import HasTag, Newcomer, OfNetwork, PartyFacts
from weaver_desktop.ui.sky.rules import (
    PLAIN,
    Known,
    LineLooks,
    StarLooks,
    clouds_of,
    every_meaning,
    line_looks,
    looks_on,
    recency,
    springs,
    star_looks,
)
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, SizeBy
from weaver_desktop.ui.theme.palette import DARK, NEW_COLOUR, STAR_COLOURS

TODAY = date(2026, 3, 14)
KNOWN = Known(TODAY.toordinal())


def _looks(network: Network, rules: LookRules | None = None, known: Known = KNOWN) -> StarLooks:
    return star_looks(network, rules or LookRules(), known)


def _said(looks: StarLooks) -> list[tuple[int, str, int]]:
    return [(each.number, str(each.said), each.count) for each in looks.meanings]


def _lines(network: Network) -> LineLooks:
    return line_looks(network, TODAY.toordinal(), company_kept(network))


def _springs(network: Network) -> tuple[Ints, Floats]:
    return springs(network, company_kept(network))


def _days_ago(*days: int) -> np.ndarray:
    return np.array([TODAY.toordinal() - each for each in days], np.int32)


# --- stars


def test_who_has_more_ties_has_a_larger_star_and_a_more_important_name() -> None:
    looks = _looks(a_network("Ama Bo Cy Dee", [("Ama", "Bo"), ("Ama", "Cy")]))
    ama, bo, _, dee = range(4)
    assert looks.radius[ama] > looks.radius[bo] > looks.radius[dee] > 0
    assert looks.importance[ama] > looks.importance[bo] > looks.importance[dee]


def test_a_tie_that_is_over_makes_no_star_larger() -> None:
    ties = [("Ama", "Bo")]
    over = _looks(a_network("Ama Bo", ties, ended=ties))
    without = _looks(a_network("Ama Bo"))
    assert over.radius.tolist() == without.radius.tolist()


def test_the_weavers_own_name_comes_first() -> None:
    ties = [("Ama", "Bo"), ("Ama", "Cy"), ("Bo", "Cy")]
    looks = _looks(a_network("Ama Bo Cy Me", ties, me="Me"))
    assert looks.importance.argmax() == 3


def test_groups_give_colours_the_largest_first() -> None:
    network = a_network(
        "Ama Bo Cy Choir Growers Empty",
        groups=["Choir", "Growers", "Empty"],
        members=[("Ama", "Growers"), ("Bo", "Growers"), ("Cy", "Choir")],
    )
    looks = _looks(network)
    assert [name for _, name, _ in looks.groups] == ["Growers", "Choir"]
    assert looks.colour.tolist() == [0, 0, 1, 1, 0, PLAIN]


def test_of_two_groups_the_smaller_tells_more() -> None:
    network = a_network(
        "Ama Bo Cy Choir Altos",
        groups=["Choir", "Altos"],
        members=[("Ama", "Choir"), ("Bo", "Choir"), ("Cy", "Choir"), ("Ama", "Altos")],
    )
    looks = _looks(network)
    number = {name: colour for _, name, colour in looks.groups}
    assert looks.colour[0] == number["Altos"]
    assert looks.colour[1] == number["Choir"]


def test_no_more_groups_have_a_colour_than_there_are_colours() -> None:
    people = [f"p{number}" for number in range(20)]
    circles = [f"c{number}" for number in range(20)]
    network = a_network(
        people + circles, groups=circles, members=list(zip(people, circles, strict=True))
    )
    looks = _looks(network)
    assert len(looks.groups) == STAR_COLOURS
    assert set(looks.colour.tolist()) == {PLAIN, *range(STAR_COLOURS)}


@given(graphs())
def test_every_star_has_looks_that_can_be_drawn(graph: Graph) -> None:
    looks = _looks(from_networkx(graph))
    assert len(looks.radius) == len(looks.colour) == len(looks.importance) == len(graph)
    assert all(2.0 <= radius <= 9.0 for radius in looks.radius.tolist())
    assert np.isfinite(looks.importance).all()


# --- what else colour may stand for

FOUR = "Ama Bo Cy Dee"


def _facts(**told: object) -> Known:
    return Known(TODAY.toordinal(), PartyFacts(today=TODAY.toordinal(), **told))  # type: ignore[arg-type]


def _ids(*names: str) -> frozenset[PartyId]:
    return frozenset(map(PartyId, names))


def test_the_groups_of_the_legend_say_how_many_and_what_the_others_are() -> None:
    network = a_network(
        "Ama Bo Cy Choir", groups=["Choir"], members=[("Ama", "Choir"), ("Bo", "Choir")]
    )
    looks = _looks(network)
    assert _said(looks) == [(0, "Choir", 3), (PLAIN, "in none of these groups", 1)]
    assert looks.meanings[0].party == network.ids[3]


def test_of_two_tags_the_rarer_tells_more_and_each_can_be_filtered_by() -> None:
    network = a_network(FOUR)
    tagged = {"clay": _ids("Ama", "Bo", "Cy"), "folk": _ids("Cy"), "gone": _ids("Nobody")}
    looks = _looks(network, LookRules(ColourBy.TAG), _facts(tagged=tagged))
    assert looks.colour.tolist() == [0, 0, 1, PLAIN]
    assert _said(looks) == [
        (0, "#clay", 2),
        (1, "#folk", 1),
        (PLAIN, "with none of these tags", 1),
    ]
    assert [each.filter for each in looks.meanings] == [HasTag("clay"), HasTag("folk"), None]


def test_networks_have_colours_by_name() -> None:
    known = _facts(of_network={"Makers": _ids("Bo")})
    looks = _looks(a_network(FOUR), LookRules(ColourBy.NETWORK), known)
    assert looks.colour.tolist() == [PLAIN, 0, PLAIN, PLAIN]
    assert looks.meanings[0].filter == OfNetwork("Makers")


def test_a_community_is_named_after_whoever_has_most_ties_in_it() -> None:
    network = a_network(FOUR, [("Ama", "Bo"), ("Bo", "Cy")])
    known = Known(TODAY.toordinal(), circles=np.array([0, 0, 0, -1], np.int32))
    looks = _looks(network, LookRules(ColourBy.COMMUNITY), known)
    assert looks.colour.tolist() == [0, 0, 0, PLAIN]
    assert _said(looks) == [(0, "around Bo", 3), (PLAIN, "in smaller circles or none", 1)]


def test_where_only_guest_lists_are_known_it_is_named_after_whoever_is_most_in_company() -> None:
    together = {("Ama", "Bo"): 2, ("Bo", "Cy"): 2}
    network = a_network(FOUR, together=together)
    known = Known(TODAY.toordinal(), circles=np.array([0, 0, 0, -1], np.int32))
    assert _said(_looks(network, LookRules(ColourBy.COMMUNITY), known))[0][1] == "around Bo"


def test_more_ties_are_further_up_the_ramp() -> None:
    hub = [("Hub", f"p{number}") for number in range(30)]
    names = ["Hub", *(f"p{number}" for number in range(30)), "Loose"]
    looks = _looks(a_network(names, [*hub, ("p0", "p1"), ("p0", "p2")]), LookRules(ColourBy.TIES))
    assert looks.colour[0] == len(DARK.tints) - 1
    assert looks.colour[1] == STAR_COLOURS + 1, "three ties"
    assert looks.colour[5] == STAR_COLOURS, "one tie"
    assert looks.colour[-1] == PLAIN
    assert [count for *_, count in _said(looks)] == [29, 1, 1, 1]


def test_the_most_recent_contact_is_brightest_and_comes_first() -> None:
    names = "Ama Bo Cy Dee Eli Fay Gil Hal"
    ties = [("Ama", "Bo"), ("Cy", "Dee"), ("Eli", "Fay"), ("Gil", "Hal")]
    dated = replace(a_network(names, ties), last_contact=_days_ago(3, 400, 4000, 0))
    dated.last_contact[3] = 0  # undated
    looks = _looks(dated, LookRules(ColourBy.RECENCY))
    top = len(DARK.tints) - 1
    assert looks.colour[::2].tolist() == [top, top - 3, STAR_COLOURS, PLAIN]
    assert [number for number, *_ in _said(looks)] == [top, top - 3, STAR_COLOURS, PLAIN]


def test_a_contact_to_come_counts_as_recent() -> None:
    dated = replace(a_network("Ama Bo", [("Ama", "Bo")]), last_contact=_days_ago(-40))
    assert _looks(dated, LookRules(ColourBy.RECENCY)).colour.tolist() == [len(DARK.tints) - 1] * 2


def test_newcomers_are_green_and_can_be_filtered_by() -> None:
    seen = {PartyId("Bo"): TODAY.toordinal() - 5, PartyId("Cy"): TODAY.toordinal() - 500}
    looks = _looks(a_network(FOUR), LookRules(ColourBy.NEWCOMER), _facts(first_seen=seen))
    assert looks.colour.tolist() == [PLAIN, NEW_COLOUR, PLAIN, PLAIN]
    assert looks.meanings[0].filter == Newcomer()


def test_people_and_groups_can_be_told_apart_by_colour() -> None:
    looks = _looks(a_network("Ama Choir", groups=["Choir"]), LookRules(ColourBy.KIND))
    assert _said(looks) == [(0, "people", 1), (1, "groups", 1)]


def test_a_rule_that_lacks_what_it_needs_leaves_all_stars_alike() -> None:
    for rule in (ColourBy.TAG, ColourBy.NETWORK, ColourBy.NEWCOMER, ColourBy.COMMUNITY):
        looks = _looks(a_network(FOUR), LookRules(rule))
        assert (set(looks.colour.tolist()), looks.meanings) == ({PLAIN}, ())


@given(graphs(), st.sampled_from(ColourBy), st.sampled_from(SizeBy), st.sampled_from(BrightBy))
def test_every_colour_that_is_used_is_told_and_no_other(
    graph: Graph, colour: ColourBy, size: SizeBy, brightness: BrightBy
) -> None:
    network = from_networkx(graph)
    count = network.party_count
    tagged = {"odd": frozenset(network.ids[::2]), "few": frozenset(network.ids[:2])}
    facts = PartyFacts(
        today=TODAY.toordinal(),
        tagged=tagged,
        of_network=tagged,
        first_seen=dict.fromkeys(network.ids[:3], TODAY.toordinal()),
    )
    circles = np.arange(count, dtype=np.int32) % 9 - 1
    known = Known(TODAY.toordinal(), facts, circles, np.arange(count, dtype=np.int32))
    looks = _looks(network, LookRules(colour, size, brightness), known)
    if colour is not ColourBy.NOTHING and set(looks.colour.tolist()) != {PLAIN}:
        told = {each.number: each.count for each in looks.meanings}
        assert len(told) == len(looks.meanings)
        used = {number: int((looks.colour == number).sum()) for number in looks.colour.tolist()}
        assert {number: n for number, n in told.items() if n} == used
    assert all(2.0 * 0.4 <= radius <= 9.0 for radius in looks.radius.tolist())
    assert all(0.0 < light <= 1.0 for light in looks.light.tolist())


# --- size, brightness, groups


def test_who_reaches_more_has_a_larger_star() -> None:
    known = Known(TODAY.toordinal(), reach=np.array([40, 10, 0, 10], np.int32))
    ama, bo, cy, dee = _looks(a_network(FOUR), LookRules(size=SizeBy.REACH), known).radius.tolist()
    assert ama > bo == dee > cy


def test_all_stars_may_be_of_one_size_and_the_layout_does_not_mind() -> None:
    network = a_network(FOUR, [("Ama", "Bo"), ("Ama", "Cy")])
    alike = _looks(network, LookRules(size=SizeBy.NOTHING))
    assert len(set(alike.radius.tolist())) == 1
    assert alike.room.tolist() == _looks(network).radius.tolist()


def test_who_was_met_lately_is_brighter() -> None:
    ties = [("Ama", "Bo"), ("Cy", "Dee")]
    dated = replace(a_network(f"{FOUR} Eli", ties), last_contact=_days_ago(1, 900))
    light = _looks(dated, LookRules(brightness=BrightBy.RECENCY)).light
    assert light[0] == light[1] == 1.0
    assert light[2] == light[3] == light[4] < 0.4


def test_newcomers_may_be_brighter() -> None:
    known = _facts(first_seen={PartyId("Bo"): TODAY.toordinal()})
    light = _looks(a_network(FOUR), LookRules(brightness=BrightBy.NEWCOMER), known).light
    assert light.argmax() == 1
    assert light[1] > 2 * light[0]


def test_groups_as_clouds_alone_have_no_star() -> None:
    network = a_network("Ama Choir", groups=["Choir"], members=[("Ama", "Choir")])
    assert _looks(network, LookRules(groups=GroupsAs.CLOUDS)).light.tolist() == [1.0, 0.0]


CHOIR = a_network(
    "Ama Bo Cy Dee Choir",
    groups=["Choir"],
    members=[("Ama", "Choir"), ("Bo", "Choir"), ("Cy", "Choir")],
)


def test_a_cloud_lies_behind_the_people_of_a_group_in_its_colour() -> None:
    (cloud,) = clouds_of(CHOIR, _looks(CHOIR), LookRules())
    assert (cloud.number, cloud.stars.tolist()) == (0, [0, 1, 2, 4])


def test_where_colour_stands_for_something_else_clouds_have_none() -> None:
    rules = LookRules(ColourBy.TIES)
    (cloud,) = clouds_of(CHOIR, _looks(CHOIR, rules), rules)
    assert (cloud.number, sorted(cloud.stars.tolist())) == (PLAIN, [0, 1, 2])


def test_rings_alone_have_no_clouds_but_communities_do() -> None:
    rings = LookRules(groups=GroupsAs.STARS)
    assert clouds_of(CHOIR, _looks(CHOIR, rings), rings) == ()
    rules = LookRules(ColourBy.COMMUNITY, groups=GroupsAs.STARS)
    known = Known(TODAY.toordinal(), circles=np.array([0, 0, 0, -1, -1], np.int32))
    (cloud,) = clouds_of(CHOIR, _looks(CHOIR, rules, known), rules)
    assert cloud.stars.tolist() == [0, 1, 2]


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
    light = recency(_days_ago(0, 60, 200, 500, 730, 7300), TODAY.toordinal())
    assert light[:2].tolist() == [1.0, 1.0]
    assert (np.diff(light[1:5]) < 0).all()
    assert light[5] == light[4] > 0.4


def test_a_tie_without_a_date_is_neither_fresh_nor_cold() -> None:
    fresh, undated, cold = recency(
        np.array([TODAY.toordinal(), 0, 1000], np.int32), TODAY.toordinal()
    )
    assert cold < undated < fresh


def test_a_contact_to_come_is_as_fresh_as_one_today() -> None:
    assert recency(_days_ago(-30), TODAY.toordinal()).tolist() == [1.0]


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


# --- another day


@given(graphs(), st.sampled_from(ColourBy), st.sampled_from(SizeBy), st.sampled_from(BrightBy))
def test_on_a_day_like_today_all_looks_as_today(
    graph: Graph, colour: ColourBy, size: SizeBy, brightness: BrightBy
) -> None:
    network = from_networkx(graph)
    rules = LookRules(colour, size, brightness)
    known = replace(
        KNOWN,
        facts=PartyFacts(today=KNOWN.today),
        circles=np.zeros(network.party_count, np.int32),
        reach=np.ones(network.party_count, np.int32),
    )
    today = star_looks(network, rules, known)
    then = looks_on(network, np.arange(network.party_count), today, rules, known)
    assert np.array_equal(then.radius, today.radius)
    assert np.array_equal(then.light, today.light)
    assert then.colours_as(today)


def test_a_legend_that_stands_still_has_every_span() -> None:
    looks = _looks(a_network("Ama Bo", [("Ama", "Bo")]), LookRules(ColourBy.TIES))
    assert len(looks.meanings) == 1
    every = every_meaning(looks, LookRules(ColourBy.TIES))
    assert {each.number for each in looks.meanings} < {each.number for each in every}
    assert len(every_meaning(looks, LookRules(ColourBy.RECENCY))) == len(every) == 6
    assert len(every_meaning(looks, LookRules(ColourBy.NEWCOMER))) == 2
    assert every_meaning(looks, LookRules(ColourBy.GROUP)) == looks.meanings
