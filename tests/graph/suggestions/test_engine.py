"""Hand-made books whose right answer is known by reasoning."""

import pickle
from datetime import date

import pytest

from tests.graph.networks import a_network
from tests.graph.suggestions.notes import heard, names, proposed, said
from weaver_desktop.domain.ids import PartyId, pair
from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.suggestions import Evidence, Scope, suggest

TODAY = date(2026, 11, 20)
NOTHING = Evidence()


def test_two_whom_you_know_well_and_who_have_not_met() -> None:
    network = a_network("You Ama Tilly", [("You", "Ama", 4), ("You", "Tilly", 4)], me="You")
    (found,) = suggest(network, NOTHING, today=TODAY)
    assert (found.a, found.b) == ("Ama", "Tilly")
    assert said(found) == ["You know both well; they have not met."]
    assert found.reasons[0].signal is Signal.OPEN_TRIANGLE
    assert found.asides == ()


def test_what_a_member_brings_answers_a_need_in_their_own_words() -> None:
    network = a_network("Bo Cy Dee Eli")
    evidence = Evidence(
        needs=(
            heard(network, "Bo", "a kiln", "2026-05-12"),
            proposed(network, "Dee", "Quiet company at the loom", "2026-04"),
        ),
        gifts=(
            proposed(network, "Cy", "I bring my kiln to any fair", "2026-03"),
            heard(network, "Eli", "a loom in the window"),
        ),
    )
    found = suggest(network, evidence, today=TODAY)
    assert {said(one)[0] for one in found} == {
        (
            "Bo needs “a kiln” (heard 12 May 2026); Cy brings “I bring my kiln to any fair”"
            " (March 2026)."
        ),
        (
            "Dee seeks “Quiet company at the loom” (heard in April 2026); Eli offers “a loom in"
            " the window”."
        ),
    }
    of_dee = next(one for one in found if one.a == "Dee")
    assert [str(words) for words in of_dee.unknown] == [
        "You have noted nothing that Eli needs at the moment."
    ]


def test_the_closer_and_the_more_balanced_triangle_comes_first() -> None:
    network = a_network(
        "You Ama Bo Cy", [("You", "Ama", 5), ("You", "Bo", 3), ("You", "Cy", 4)], me="You"
    )
    found = suggest(network, NOTHING, today=TODAY)
    assert names(found) == [("Ama", "Cy"), ("Ama", "Bo"), ("Bo", "Cy")]


def test_two_who_share_acquaintances() -> None:
    network = a_network(
        "Bo Cy Dee Eli", [("Bo", "Dee"), ("Cy", "Dee"), ("Bo", "Eli"), ("Cy", "Eli")]
    )
    found = suggest(network, NOTHING, today=TODAY)
    assert names(found) == [("Bo", "Cy"), ("Dee", "Eli")]
    assert said(found[0]) == ["Both know Dee and Eli."]
    assert found[0].reasons[0].signal is Signal.SHARED_ACQUAINTANCES


def test_whom_only_you_share_is_no_acquaintance_in_common() -> None:
    network = a_network("You Bo Cy", [("You", "Bo", 2), ("You", "Cy", 2)], me="You")
    (found,) = suggest(network, NOTHING, today=TODAY)
    assert [reason.signal for reason in found.reasons] == [Signal.OPEN_TRIANGLE]


def test_a_need_meets_a_gift_and_it_is_said_who_gains_and_what_is_not_known() -> None:
    network = a_network("Bo Cy Dee")
    evidence = Evidence(
        needs=(heard(network, "Bo", "a kiln", "2026-05-12"),),
        gifts=(
            heard(network, "Cy", "kiln share on Sundays", "2026-03"),
            heard(network, "Dee", "a van on Sundays"),
        ),
    )
    (found,) = suggest(network, evidence, today=TODAY)
    assert said(found) == [
        "Bo needs “a kiln” (heard 12 May 2026); Cy offers “kiln share on Sundays” (March 2026)."
    ]
    assert found.reasons[0].rests_on == (evidence.needs[0].basis, evidence.gifts[0].basis)
    assert [str(words) for words in found.gains] == [
        "As far as your notes tell, only Bo gains by it."
    ]
    assert [str(words) for words in found.unknown] == [
        "You have noted nothing that Cy needs at the moment."
    ]


def test_needs_that_meet_both_ways_are_both_said_and_count_for_more() -> None:
    network = a_network("Bo Cy")
    needs = (heard(network, "Bo", "a kiln"), heard(network, "Cy", "a van"))
    gifts = (heard(network, "Cy", "kiln share"), heard(network, "Bo", "van most days"))
    (mutual,) = suggest(network, Evidence(needs=needs, gifts=gifts), today=TODAY)
    (one_way,) = suggest(network, Evidence(needs=needs[:1], gifts=gifts[:1]), today=TODAY)
    assert sorted(said(mutual)) == [
        "Bo needs “a kiln”; Cy offers “kiln share”.",
        "Cy needs “a van”; Bo offers “van most days”.",
    ]
    assert mutual.score > one_way.score
    assert [str(words) for words in mutual.gains] == [
        "Both gain: each offers something that the other needs."
    ]
    assert mutual.unknown == ()


def test_two_who_keep_coming_to_the_same_gatherings() -> None:
    network = a_network("Bo Cy Dee", together={("Bo", "Cy"): 4, ("Cy", "Dee"): 1})
    found = suggest(network, NOTHING, today=TODAY)
    assert names(found) == [("Bo", "Cy"), ("Cy", "Dee")]
    assert said(found[0]) == ["Both came to 4 gatherings."]
    assert found[0].reasons[0].signal is Signal.NEAR_MISS


def test_several_reasons_add_up_and_the_strongest_is_said_first() -> None:
    network = a_network(
        "You Bo Cy Dee",
        [("You", "Bo", 2), ("You", "Cy", 2), ("Bo", "Dee"), ("Cy", "Dee")],
        me="You",
        together={("Bo", "Cy"): 6},
    )
    evidence = Evidence(
        needs=(heard(network, "Bo", "a kiln", "2026-11-01"),), gifts=(heard(network, "Cy", "kiln"),)
    )
    found = suggest(network, evidence, today=TODAY)[0]
    assert found.reasons[0].signal is Signal.NEED_MEETS_GIFT
    assert {reason.signal for reason in found.reasons} == {
        Signal.NEED_MEETS_GIFT,
        Signal.SHARED_ACQUAINTANCES,
        Signal.NEAR_MISS,
        Signal.OPEN_TRIANGLE,
    }
    assert sum(reason.weight for reason in found.reasons) == pytest.approx(1)


def test_groups_are_introduced_like_people_but_not_to_their_own_members() -> None:
    network = a_network(
        "You Ama Potters Growers",
        [("You", "Ama", 4), ("You", "Potters", 3), ("You", "Growers", 3)],
        me="You",
        groups=["Potters", "Growers"],
        members=[("Ama", "Potters")],
    )
    assert set(names(suggest(network, NOTHING, today=TODAY))) == {
        ("Growers", "Potters"),
        ("Ama", "Growers"),
    }


def test_two_who_know_of_each_other_are_suggested_and_it_is_said() -> None:
    network = a_network(
        "You Ama Bo", [("You", "Ama", 3), ("You", "Bo", 3), ("Ama", "Bo", 1)], me="You"
    )
    (found,) = suggest(network, NOTHING, today=TODAY)
    assert [str(words) for words in found.asides] == ["They know of each other."]


def test_in_the_book_nobody_is_named_more_than_three_times_but_alone_as_often_as_asked() -> None:
    friends = [f"friend {at}" for at in range(9)]
    ties = [("You", "Ama", 5), *(("You", friend, 2) for friend in friends)]
    ties += [(friends[at], friends[other], 3) for at in range(9) for other in range(at)]
    network = a_network(["You", "Ama", *friends], ties, me="You")
    whole = suggest(network, NOTHING, today=TODAY)
    assert names(whole) == [("Ama", "friend 0"), ("Ama", "friend 1"), ("Ama", "friend 2")]
    own = suggest(network, NOTHING, today=TODAY, scope=Scope.of(PartyId("Ama")))
    assert names(own) == [("Ama", friend) for friend in friends]
    assert len(suggest(network, NOTHING, today=TODAY, scope=Scope.of(PartyId("Ama")), limit=4)) == 4


def test_equals_come_in_the_order_of_their_names_then_their_ids() -> None:
    network = a_network(
        "You x y z w",
        [("You", who, 3) for who in "xyzw"],
        me="You",
        names={"x": "Zoe", "y": "ama", "z": "Bo", "w": "Bo"},
    )
    found = suggest(network, NOTHING, today=TODAY)
    assert names(found) == [("w", "y"), ("y", "z"), ("x", "y"), ("w", "z"), ("w", "x"), ("x", "z")]


def test_names_with_braces_and_quotes_stand_in_the_reasons_as_they_are() -> None:
    network = a_network(
        "You a b c",
        [("You", "a", 5), ("You", "b", 3), ("a", "c"), ("b", "c")],
        me="You",
        names={"a": "{Ama}", "b": 'Bo "the {0}" Ray', "c": "{name!r}"},
    )
    found = suggest(network, NOTHING, today=TODAY, scope=Scope.of(PartyId("a")))[0]
    assert set(said(found)) == {
        'You know {Ama} well and are in touch with Bo "the {0}" Ray; they have not met.',
        "Both know {name!r}.",
    }


@pytest.mark.parametrize("parties", ["", "Ama", "You"])
def test_an_empty_book_and_a_book_of_one_suggest_nothing(parties: str) -> None:
    me = "You" if parties == "You" else None
    assert suggest(a_network(parties, me=me), NOTHING, today=TODAY) == ()


def test_strangers_of_whom_nothing_is_known_are_not_suggested() -> None:
    assert suggest(a_network("Ama Bo Cy Dee"), NOTHING, today=TODAY) == ()


def test_where_everybody_is_tied_to_everybody_there_is_nobody_left() -> None:
    people = ["You", "Ama", "Bo", "Cy", "Dee", "Eli", "Fay"]
    ties = [(one, other, 2) for at, one in enumerate(people) for other in people[:at]]
    network = a_network(people, ties, me="You", together={("Ama", "Bo"): 5})
    assert suggest(network, NOTHING, today=TODAY) == ()


def test_where_all_pairs_are_kept_apart_there_is_nobody_left() -> None:
    people = ["Ama", "Bo", "Cy"]
    network = a_network(["You", *people], [("You", who, 4) for who in people], me="You")
    apart = {pair(PartyId(a), PartyId(b)) for a in people for b in people if a != b}
    assert suggest(network, Evidence(apart=frozenset(apart)), today=TODAY) == ()


def test_a_weaver_who_knows_nobody_is_told_what_others_have_in_common() -> None:
    network = a_network("You Bo Cy Dee", [("Bo", "Dee"), ("Cy", "Dee")], me="You")
    (found,) = suggest(network, NOTHING, today=TODAY)
    assert names((found,)) == [("Bo", "Cy")]
    assert [str(words) for words in found.asides] == ["Whom you know yourself is not recorded yet."]


def test_you_are_not_introduced_not_even_when_asked_for() -> None:
    network = a_network("You Ama Bo", [("You", "Ama", 4), ("Ama", "Bo", 4)], me="You")
    assert suggest(network, NOTHING, today=TODAY, scope=Scope.of(PartyId("You"))) == ()


def test_a_party_that_is_not_in_the_book_is_refused() -> None:
    with pytest.raises(KeyError):
        suggest(a_network("Ama Bo"), NOTHING, today=TODAY, scope=Scope.of(PartyId("Nobody")))


@pytest.mark.parametrize("limit", [0, -1])
def test_no_limit_below_one_gives_anything(limit: int) -> None:
    network = a_network("Ama Bo", together={("Ama", "Bo"): 2})
    assert suggest(network, NOTHING, today=TODAY, limit=limit) == ()


def test_a_question_can_be_sent_to_a_worker() -> None:
    network = a_network("Ama Bo", together={("Ama", "Bo"): 2})
    evidence = Evidence(needs=(heard(network, "Ama", "a kiln"),))
    there = pickle.loads(pickle.dumps((network, evidence)))  # noqa: S301 - our own bytes
    assert suggest(*there, today=TODAY) == suggest(network, evidence, today=TODAY)


def test_a_crowd_of_friends_who_do_not_know_each_other_is_quick_to_begin() -> None:
    friends = [f"f{at:04}" for at in range(1500)]
    network = a_network(["You", *friends], [("You", friend, 3) for friend in friends], me="You")
    found = suggest(network, NOTHING, today=TODAY, limit=6)
    assert names(found) == [
        ("f0000", "f0001"),
        ("f0000", "f0002"),
        ("f0000", "f0003"),
        ("f0001", "f0002"),
        ("f0001", "f0003"),
        ("f0002", "f0003"),
    ]
