"""What holds for any book: who is suggested and who never, in which order, and why."""

from collections import Counter
from datetime import date
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.suggestions.books import Book, books
from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.suggestions import MOST_PER_PARTY, suggest
from weaver_desktop.graph.suggestions.scoring import WEIGHTS

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


def true_score(book: Book, one: str, other: str) -> float:
    """Work a pair's score out on its own, from networkx and the formulas of the signals."""
    ties, couple = counted(book), frozenset((one, other))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(book.parties)
    graph.add_edges_from((min(tie), max(tie)) for tie in ties if book.me not in tie)
    adamic_adar = next(nx.adamic_adar_index(graph, [(one, other)]))[2]
    yours = [ties.get(frozenset((book.me or "", who)), 0) for who in couple]
    together = sum(n for pair, n in book.together.items() if couple == set(pair))
    network = book.network()
    matches = book.evidence(network).exchange.matches(TODAY)
    answers = [
        strength
        for needy, giver, strength in zip(
            matches.needy, matches.giver, matches.strength, strict=True
        )
        if couple == {network.ids[needy], network.ids[giver]}
    ]
    strengths = [
        (Signal.SHARED_ACQUAINTANCES, adamic_adar / (adamic_adar + 1.5)),
        (Signal.OPEN_TRIANGLE, 2 / (1 / yours[0] + 1 / yours[1]) / 5 if all(yours) else 0),
        (Signal.NEAR_MISS, together / (together + 3)),
        *((Signal.NEED_MEETS_GIFT, strength) for strength in answers),
    ]
    missing = 1.0
    for signal, strength in strengths:
        missing *= 1 - WEIGHTS[signal] * float(strength)
    return 1 - missing


def order(book: Book, one: str, other: str) -> tuple[tuple[str, str, str], ...]:
    """Return what settles equal scores: the names, then the ids."""
    keys = [(book.names[who].casefold(), book.names[who], who) for who in (one, other)]
    return tuple(sorted(keys))


@given(books())
def test_the_list_is_the_best_feasible_pairs_each_party_at_most_three_times(book: Book) -> None:
    network = book.network()
    scored = {
        couple: round(true_score(book, *couple), 9)
        for couple in combinations(book.parties, 2)
        if may_meet(book, *couple)
    }
    best = sorted(
        (couple for couple, score in scored.items() if score > 0),
        key=lambda couple: (-scored[couple], order(book, *couple)),
    )
    named: Counter[str] = Counter()
    expected = []
    for couple in best:
        if max(named[who] for who in couple) < MOST_PER_PARTY:
            named.update(couple)
            expected.append((couple, scored[couple]))
    found = suggest(network, book.evidence(network), today=TODAY, limit=ALL)
    assert [(one.a, one.b) for one in found] == [couple for couple, _ in expected]
    assert [one.score for one in found] == pytest.approx([score for _, score in expected])


@given(books())
def test_no_suggestion_names_a_pair_that_must_not_meet(book: Book) -> None:
    network = book.network()
    evidence = book.evidence(network)
    lists = [suggest(network, evidence, today=TODAY, limit=ALL)]
    lists += [suggest(network, evidence, today=TODAY, for_party=p, limit=ALL) for p in network.ids]
    for found in lists:
        assert all(one.a < one.b for one in found)
        assert all(may_meet(book, one.a, one.b) for one in found)
        assert all(0 < one.score <= 1 for one in found)
        assert all(one.reasons for one in found)
        scores = [one.score for one in found]
        assert scores == sorted(scores, reverse=True)
        assert len({(one.a, one.b) for one in found}) == len(found)


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


@given(books())
def test_one_partys_list_agrees_with_that_of_the_book(book: Book) -> None:
    network = book.network()
    evidence = book.evidence(network)
    own = {
        (one.a, one.b): one
        for party in network.ids
        for one in suggest(network, evidence, today=TODAY, limit=ALL, for_party=party)
    }
    for one in suggest(network, evidence, today=TODAY, limit=ALL):
        assert own[one.a, one.b] == one
    feasible = [couple for couple in combinations(book.parties, 2) if may_meet(book, *couple)]
    assert set(own) == {couple for couple in feasible if true_score(book, *couple) > 1e-9}


@given(books(), st.integers(0, 5))
def test_a_shorter_list_is_the_beginning_of_a_longer_one(book: Book, limit: int) -> None:
    network = book.network()
    evidence = book.evidence(network)
    whole = suggest(network, evidence, today=TODAY, limit=ALL)
    assert suggest(network, evidence, today=TODAY, limit=limit) == whole[:limit]
