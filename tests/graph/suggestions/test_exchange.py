import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.suggestions.notes import heard
from weaver_desktop.graph.suggestions import Heard
from weaver_desktop.graph.suggestions.exchange import Exchange

TODAY = date(2026, 11, 20)
NETWORK = a_network("Ama Bo Cy Dee Eli Fay Gil Hal")
TEXTS = st.sampled_from(
    ["kiln", "a kiln", "kiln and clay", "van with driver", "the van", "clay", "rehearsal room"]
)


def found(needs: list[Heard], gifts: list[Heard]) -> dict[tuple[str, str], float]:
    matches = Exchange(needs, gifts).matches(TODAY)
    columns = (matches.needy.tolist(), matches.giver.tolist(), matches.strength.tolist())
    return {
        (NETWORK.ids[one], NETWORK.ids[other]): strength
        for one, other, strength in zip(*columns, strict=True)
    }


def test_a_need_finds_the_gift_that_answers_it_and_no_other() -> None:
    needs = [heard(NETWORK, "Bo", "a kiln", "2026-11")]
    gifts = [
        heard(NETWORK, "Cy", "Kilns, on Sundays", "2020"),
        heard(NETWORK, "Dee", "a van"),
        heard(NETWORK, "Eli", "help on Sundays"),
    ]
    assert list(found(needs, gifts)) == [("Bo", "Cy")]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    needs = [heard(NETWORK, "Ama", "harp"), heard(NETWORK, "Bo", "music")]
    gifts = [heard(NETWORK, "Cy", "harp")]
    gifts += [heard(NETWORK, party, "music") for party in ("Dee", "Eli", "Fay", "Gil")]
    strengths = found(needs, gifts)
    assert strengths["Ama", "Cy"] > strengths["Bo", "Dee"] > 0


def test_a_gift_that_covers_more_of_the_need_counts_more() -> None:
    needs = [heard(NETWORK, "Ama", "rehearsal room with piano")]
    gifts = [
        heard(NETWORK, "Bo", "rehearsal room, large"),
        heard(NETWORK, "Cy", "piano lessons, beginners"),
    ]
    strengths = found(needs, gifts)
    assert strengths["Ama", "Bo"] > strengths["Ama", "Cy"] > 0


def test_a_fresh_need_counts_more_than_an_undated_one_and_that_more_than_an_old_one() -> None:
    gifts = [heard(NETWORK, "Hal", "a kiln")]
    strengths = [
        found([heard(NETWORK, "Bo", "a kiln", on)], gifts)["Bo", "Hal"]
        for on in ("2026-11-20", None, "2024-11", "2010", "2001")
    ]
    assert strengths == sorted(strengths, reverse=True)
    assert strengths[0] > strengths[1] > strengths[2] > strengths[3] == strengths[4]


def test_a_need_dated_in_the_future_is_as_fresh_as_one_of_today() -> None:
    gifts = [heard(NETWORK, "Hal", "a kiln")]
    later = found([heard(NETWORK, "Bo", "a kiln", "2031")], gifts)
    now = found([heard(NETWORK, "Bo", "a kiln", "2026-11-20")], gifts)
    assert later == now


def test_nobody_answers_the_own_need() -> None:
    assert found([heard(NETWORK, "Bo", "a kiln")], [heard(NETWORK, "Bo", "kiln share")]) == {}


def test_notes_that_tell_nothing_match_nothing() -> None:
    needs = [heard(NETWORK, "Bo", "help, someone on Sundays"), heard(NETWORK, "Ama", "")]
    gifts = [heard(NETWORK, "Cy", "help on Sundays"), heard(NETWORK, "Dee", "🎻")]
    assert found(needs, gifts) == {}


def test_without_needs_or_gifts_there_are_no_matches() -> None:
    assert found([], []) == {}
    assert found([heard(NETWORK, "Bo", "a kiln")], []) == {}
    assert found([], [heard(NETWORK, "Bo", "a kiln")]) == {}


def test_of_several_matches_of_two_the_best_is_told() -> None:
    needs = [heard(NETWORK, "Bo", "clay, in large bags"), heard(NETWORK, "Bo", "a kiln", "2026-11")]
    gifts = [heard(NETWORK, "Cy", "clay from the river, cheap"), heard(NETWORK, "Cy", "kiln share")]
    exchange = Exchange(needs, gifts)
    matches = exchange.matches(TODAY)
    assert len(matches.needy) == 1
    assert exchange.needs[matches.need[0]].text == "a kiln"
    assert exchange.gifts[matches.gift[0]].text == "kiln share"


def test_a_word_that_half_the_book_says_does_not_pair_everybody() -> None:
    crowd = a_network([f"p{at}" for at in range(1600)])
    needs = [heard(crowd, f"p{at}", "music") for at in range(800)]
    gifts = [heard(crowd, f"p{at}", "music") for at in range(800, 1600)]
    needs.append(heard(crowd, "p1", "a hurdy-gurdy and music"))
    gifts.append(heard(crowd, "p900", "hurdy gurdy repairs, music"))
    matches = Exchange(needs, gifts).matches(TODAY)
    assert list(zip(matches.needy.tolist(), matches.giver.tolist(), strict=True)) == [(1, 900)]


NOTES = st.lists(st.tuples(st.integers(0, 7), TEXTS), max_size=12)


def as_heard(notes: list[tuple[int, str]], kind: str) -> list[Heard]:
    return [
        heard(NETWORK, NETWORK.ids[at], text, fact=f"{kind}{number:02}")
        for number, (at, text) in enumerate(notes)
    ]


@given(NOTES, NOTES, st.randoms(use_true_random=False))
def test_the_order_of_notes_does_not_matter(
    needs: list[tuple[int, str]], gifts: list[tuple[int, str]], shuffler: random.Random
) -> None:
    sought, offered = as_heard(needs, "n"), as_heard(gifts, "g")
    first = found(sought, offered)
    shuffler.shuffle(sought)
    shuffler.shuffle(offered)
    assert found(sought, offered) == first
    assert all(0 < strength <= 1 for strength in first.values())


@given(NOTES, NOTES)
def test_one_partys_matches_are_those_it_has_in_the_whole_book(
    needs: list[tuple[int, str]], gifts: list[tuple[int, str]]
) -> None:
    exchange = Exchange(as_heard(needs, "n"), as_heard(gifts, "g"))
    whole = exchange.matches(TODAY)
    everyone = set(zip(whole.needy.tolist(), whole.giver.tolist(), whole.strength, strict=True))
    for party in range(NETWORK.party_count):
        own = exchange.matches(TODAY, party)
        assert set(zip(own.needy.tolist(), own.giver.tolist(), own.strength, strict=True)) == {
            match for match in everyone if party in match[:2]
        }
