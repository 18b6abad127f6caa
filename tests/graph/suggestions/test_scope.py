"""Suggestions for some parties with others."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.networks import a_network, from_networkx
from tests.graph.suggestions.books import PARTIES, Book, books
from tests.graph.suggestions.notes import heard, names, said
from weaver_desktop.domain.ids import FactId, PartyId
from weaver_desktop.domain.introductions import Slot
from weaver_desktop.graph.suggestions import (
    EVERYBODY,
    MOST_PER_PARTY,
    Evidence,
    Scope,
    prepare,
    suggest,
)
from weaver_desktop.graph.suggestions.pairs import key_of

TODAY = date(2026, 11, 20)
NOTHING = Evidence()
ALL = 1000
SOME = st.none() | st.frozensets(st.sampled_from(PARTIES))


def some(*ids: str) -> frozenset[PartyId]:
    return frozenset(map(PartyId, ids))


def test_members_of_one_with_members_of_another() -> None:
    people = "You Ama Bo Cy Dee"
    ties = [("You", each, 4) for each in people.split()[1:]]
    network = a_network(people, ties, me="You")
    found = suggest(network, NOTHING, today=TODAY, scope=Scope(some("Ama", "Bo"), some("Cy")))
    assert sorted(names(found)) == [("Ama", "Cy"), ("Bo", "Cy")]


def test_who_is_not_in_the_book_is_passed_over() -> None:
    network = a_network("You Ama Bo", [("You", "Ama"), ("You", "Bo")], me="You")
    found = suggest(network, NOTHING, today=TODAY, scope=Scope(some("Ama", "X"), some("Bo", "Y")))
    assert names(found) == [("Ama", "Bo")]
    assert suggest(network, NOTHING, today=TODAY, scope=Scope(some("X", "Z"), some("Y"))) == ()
    assert suggest(network, NOTHING, today=TODAY, scope=Scope(frozenset())) == ()


def test_only_who_has_what_one_need_asks_for() -> None:
    network = a_network("Bo Cy Dee Eli")
    evidence = Evidence(
        needs=(
            heard(network, "Bo", "a kiln", fact="n1"),
            heard(network, "Bo", "a van", fact="n2"),
            heard(network, "Cy", "a loom", fact="n3"),
        ),
        gifts=(
            heard(network, "Cy", "kiln share, and a van"),
            heard(network, "Dee", "a van on Sundays"),
            heard(network, "Bo", "a loom"),
            heard(network, "Eli", "a loom"),
        ),
    )
    kiln = Scope(some("Bo"), need=FactId("n1"))
    (found,) = suggest(network, evidence, today=TODAY, scope=kiln)
    assert (found.a, found.b) == ("Bo", "Cy")
    assert sorted(said(found)) == [
        "Bo needs “a kiln”; Cy offers “kiln share, and a van”.",
        "Cy needs “a loom”; Bo offers “a loom”.",
    ]
    van = Scope(some("Bo"), need=FactId("n2"))
    assert {each.b for each in suggest(network, evidence, today=TODAY, scope=van)} == {"Cy", "Dee"}


def test_the_one_who_is_asked_for_may_be_named_often_and_the_many_may_not() -> None:
    people = [f"p{at}" for at in range(14)]
    ties = [("You", each, 4) for each in people]
    network = a_network(["You", *people], ties, me="You")
    own = Scope(some("p0"), some(*people))
    assert len(suggest(network, NOTHING, today=TODAY, scope=own, limit=ALL)) == 13
    guests = Scope(some(*people), some(*people))
    found = suggest(network, NOTHING, today=TODAY, scope=guests, limit=ALL)
    often = Counter(party for each in found for party in (each.a, each.b))
    assert max(often.values()) == MOST_PER_PARTY
    assert {each.slot for each in found} == {Slot.LIKELY}


def test_in_a_large_book_pairs_by_name_are_looked_at_though_they_are_no_candidates() -> None:
    graph = nx.path_graph(1200)
    network = replace(from_networkx(graph), names=tuple(f"n{at:04d}" for at in range(1200)))
    ready = prepare(network, NOTHING, TODAY)
    far = Scope(some("p00610"), some("p00613"))
    low, high = network.position[PartyId("p00610")], network.position[PartyId("p00613")]
    assert int(key_of(1200, np.array([low]), np.array([high]))[0]) not in set(
        ready.in_network(ready.table.keys[ready.table.is_candidate]).tolist()
    )
    (found,) = suggest(network, NOTHING, today=TODAY, scope=far, prepared=ready)
    assert said(found) == ["n0610 knows n0611, who knows n0612, who knows n0613."]


@settings(max_examples=50)
@given(book=books(), one=SOME, other=SOME)
def test_only_what_was_asked_for_and_nothing_that_would_not_be_said_otherwise(
    book: Book, one: frozenset[str] | None, other: frozenset[str] | None
) -> None:
    network = book.network()
    evidence = book.evidence(network)
    known = set(book.parties)
    scope = Scope(
        None if one is None else some(*(one & known)),
        None if other is None else some(*(other & known)),
    )
    found = set(names(suggest(network, evidence, today=TODAY, scope=scope, limit=ALL)))
    some_of, others = one if one is not None else known, other if other is not None else known
    for a, b in found:
        assert (a in some_of and b in others) or (b in some_of and a in others)
    alone = {
        two
        for party in network.ids
        for two in names(suggest(network, evidence, today=TODAY, scope=Scope.of(party), limit=ALL))
    }
    assert found <= alone
    if scope.party is not None:
        asked = {two for two in alone if scope.party in two}
        assert found == {(a, b) for a, b in asked if (a if b == scope.party else b) in others}


@settings(max_examples=50)
@given(book=books(), one=SOME, other=SOME)
def test_the_pairs_by_name_are_those_that_fit(
    book: Book, one: frozenset[str] | None, other: frozenset[str] | None
) -> None:
    network = book.network()
    scope = Scope(None if one is None else some(*one), None if other is None else some(*other))
    pairs = list(combinations(range(network.party_count), 2))
    low = np.array([a for a, _ in pairs], dtype=np.int64)
    high = np.array([b for _, b in pairs], dtype=np.int64)
    keys = key_of(network.party_count, low, high)
    listed = scope.pairs(network, ALL)
    assert listed is not None
    assert listed.tolist() == sorted(keys[scope.fits(network, keys)].tolist())
    assert scope.pairs(network, len(PARTIES) ** 2 + 1) is not None


def test_too_many_pairs_are_not_listed() -> None:
    network = a_network("A B C D")
    assert EVERYBODY.pairs(network, 15) is None
    assert EVERYBODY.pairs(network, 16) is not None
