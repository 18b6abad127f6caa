"""What holds for any book: who is suggested and who never, in which order, and why."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.networks import a_network
from tests.graph.suggestions.books import Book, books
from weaver_desktop.domain.introductions import Signal, Slot
from weaver_desktop.graph.suggestions import MOST_PER_PARTY, Aims, Evidence, Scope, prepare, suggest

TODAY = date(2026, 11, 20)
ALL = 1000


def counted(book: Book) -> dict[frozenset[str], int]:
    """Return the depths of the ties that count."""
    return {
        frozenset(tie): depth
        for tie, depth in book.ties.items()
        if depth > 1 and tie not in book.ended and tie not in book.inferred
    }


def may_meet(book: Book, one: str, other: str) -> bool:
    """Say the rule of who may be suggested once more, in plain words."""
    couple = frozenset((one, other))
    met = {frozenset(tie) for tie, depth in book.ties.items() if depth > 1}
    belong = {frozenset(member) for member in book.members}
    apart = {frozenset(kept) for kept in book.apart}
    if couple in met | belong | apart or couple & (book.unwilling | {book.me}):
        return False
    ties = counted(book)
    yours = {who for tie in ties if book.me in tie for who in tie} - {book.me}
    if not yours:
        return True
    known = yours | {who for who, _, _ in (*book.needs, *book.gifts)}
    near = {
        who
        for tie in ties
        if book.me not in tie and tie & yours
        for who in tie
        if (tie - {who}) & yours
    }
    return bool(couple & known) or couple <= near


def speaks_for(book: Book, one: str, other: str) -> bool:
    """Tell, with networkx and in plain words, whether anything speaks for two."""
    ties, couple = counted(book), frozenset((one, other))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(book.parties)
    graph.add_edges_from((min(tie), max(tie)) for tie in ties if book.me not in tie)
    if nx.has_path(graph, one, other) and nx.shortest_path_length(graph, one, other) <= 3:
        return True
    if all(frozenset((book.me or "", who)) in ties for who in couple):
        return True
    if any(couple == set(pair) for pair in book.together):
        return True
    groups = [
        {group for who, group in book.members if who == end and group != book.me}
        for end in (one, other)
    ]
    if groups[0] & groups[1]:
        return True
    network = book.network()
    matches = book.evidence(network).exchange.matches(TODAY)
    return any(
        couple == {network.ids[needy], network.ids[giver]}
        for needy, giver in zip(matches.needy, matches.giver, strict=True)
    )


@settings(max_examples=50)
@given(books())
def test_no_suggestion_names_a_pair_that_must_not_meet(book: Book) -> None:
    network = book.network()
    evidence = book.evidence(network)
    lists = [suggest(network, evidence, today=TODAY, limit=ALL)]
    lists += [
        suggest(network, evidence, today=TODAY, scope=Scope.of(p), limit=ALL) for p in network.ids
    ]
    for found in lists:
        assert all(one.a < one.b for one in found)
        assert all(may_meet(book, one.a, one.b) for one in found)
        assert all(0 < one.score <= 1 for one in found)
        assert all(one.reasons for one in found)
        likely = [one.score for one in found if one.slot is Slot.LIKELY]
        assert likely == sorted(likely, reverse=True)
        assert len({(one.a, one.b) for one in found}) == len(found)


@settings(max_examples=50)
@given(books())
def test_reasons_come_strongest_first_and_make_up_the_whole(book: Book) -> None:
    network = book.network()
    for one in suggest(network, book.evidence(network), today=TODAY, limit=ALL):
        weights = [reason.weight for reason in one.reasons]
        assert weights == pytest.approx(sorted(weights, reverse=True))
        assert sum(weights) == pytest.approx(1)
        for said in [
            *(reason.text for reason in one.reasons),
            *one.gains,
            *one.unknown,
            *one.asides,
        ]:
            assert str(said).endswith(".")


@settings(max_examples=50)
@given(books(), st.data())
def test_the_order_of_parties_and_ties_does_not_matter(book: Book, data: st.DataObject) -> None:
    order = data.draw(st.permutations(book.parties))
    one, other = book.network(), book.network(order)
    first = suggest(one, book.evidence(one), today=TODAY, limit=ALL)
    second = suggest(other, book.evidence(other), today=TODAY, limit=ALL)
    assert [(s.a, s.b, s.score) for s in first] == [(s.a, s.b, s.score) for s in second]
    assert [[str(r.text) for r in s.reasons] for s in first] == [
        [str(r.text) for r in s.reasons] for s in second
    ]
    assert [(s.gains, s.unknown, s.asides) for s in first] == [
        (s.gains, s.unknown, s.asides) for s in second
    ]


@settings(max_examples=50)
@given(books())
def test_one_partys_list_agrees_with_that_of_the_book(book: Book) -> None:
    network = book.network()
    evidence = book.evidence(network)
    ready = prepare(network, evidence, TODAY)
    own = {
        (one.a, one.b): one
        for party in network.ids
        for one in suggest(
            network, evidence, today=TODAY, limit=ALL, scope=Scope.of(party), prepared=ready
        )
    }
    for one in suggest(network, evidence, today=TODAY, limit=ALL):
        alone = own[one.a, one.b]
        # What a gain is worth depends on the likeliest of the list; nothing else does.
        assert alone == replace(one, slot=Slot.LIKELY, score=alone.score)
    feasible = {couple for couple in combinations(book.parties, 2) if may_meet(book, *couple)}
    assert set(own) == {couple for couple in feasible if speaks_for(book, *couple)}


@settings(max_examples=50)
@given(books())
def test_nobody_is_named_more_than_three_times_open_introductions_included(book: Book) -> None:
    network = book.network()
    evidence = replace(book.evidence(network), asked=((network.ids[0], 2),))
    found = suggest(network, evidence, today=TODAY, limit=ALL)
    named = Counter(who for one in found for who in (one.a, one.b))
    named[network.ids[0]] += 2
    assert max(named.values()) <= MOST_PER_PARTY


@settings(max_examples=50)
@given(books())
def test_who_declined_lately_is_left_in_peace_unless_asked_for(book: Book) -> None:
    network = book.network()
    party = network.ids[0]
    evidence = book.evidence(network)
    resting = replace(evidence, resting=frozenset({party}))
    found = suggest(network, resting, today=TODAY, limit=ALL)
    assert all(party not in (one.a, one.b) for one in found)
    own = suggest(network, resting, today=TODAY, limit=ALL, scope=Scope.of(party))
    usual = suggest(network, evidence, today=TODAY, limit=ALL, scope=Scope.of(party))
    assert {(one.a, one.b) for one in own} == {(one.a, one.b) for one in usual}


@settings(max_examples=50)
@given(books(), st.sampled_from([0.0, 0.5, 2.0]))
def test_aims_change_the_order_and_never_who_may_be_suggested(book: Book, much: float) -> None:
    network = book.network()
    evidence = book.evidence(network)
    party = network.ids[0]
    usual = suggest(network, evidence, today=TODAY, limit=ALL, scope=Scope.of(party))
    aims = Aims(much, much, much, much)
    other = suggest(network, evidence, today=TODAY, limit=ALL, scope=Scope.of(party), aims=aims)
    assert {(one.a, one.b) for one in other} == {(one.a, one.b) for one in usual}


def test_a_reason_that_counts_for_nothing_is_still_the_reason() -> None:
    network = a_network("Me Ama Bo", [("Me", "Ama"), ("Me", "Bo")], me="Me")
    aims = Aims(0.0, 0.0, 0.0, 0.0)
    (one,) = suggest(network, Evidence(), today=TODAY, limit=ALL, aims=aims)
    assert [reason.signal for reason in one.reasons] == [Signal.OPEN_TRIANGLE]


@settings(max_examples=50)
@given(books(), st.integers(0, 5))
def test_a_shorter_list_is_the_beginning_of_a_longer_one(book: Book, limit: int) -> None:
    network = book.network()
    evidence = book.evidence(network)
    whole = suggest(network, evidence, today=TODAY, limit=ALL)
    assert suggest(network, evidence, today=TODAY, limit=limit) == whole[:limit]
