"""After a tie was logged."""

from dataclasses import replace
from datetime import date

import networkx as nx
import numpy as np
import pytest

from tests.graph.networks import from_networkx
from weaver_desktop.domain.ids import TieId
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence, Scope, prepare, refreshed, suggest

TODAY = date(2026, 11, 20)
NOTHING = Evidence()


def with_tie(network: Network, one: int, other: int) -> Network:
    return replace(
        network,
        tie_ids=(*network.tie_ids, TieId("logged")),
        ends=np.append(network.ends, np.array([[one, other]], np.int32), axis=0),
        depth=np.append(network.depth, np.uint8(3)),
        since=np.append(network.since, np.int32(TODAY.toordinal())),
        last_contact=np.append(network.last_contact, np.int32(TODAY.toordinal())),
        is_ended=np.append(network.is_ended, np.False_),
        is_inferred=np.append(network.is_inferred, np.False_),
    )


@pytest.mark.parametrize("people", [150, 1100])
def test_the_two_are_gone_from_the_list_and_their_pairs_measured_anew(people: int) -> None:
    network = from_networkx(nx.powerlaw_cluster_graph(people, 4, 0.5, seed=3))
    before = prepare(network, NOTHING, TODAY)
    first = suggest(network, NOTHING, today=TODAY, prepared=before)[0]
    one, other = network.position[first.a], network.position[first.b]
    after = with_tie(network, one, other)
    quick, anew = refreshed(before, after), prepare(after, NOTHING, TODAY)
    assert quick is not None
    found = suggest(after, NOTHING, today=TODAY, prepared=quick)
    assert (first.a, first.b) not in {(each.a, each.b) for each in found}
    key = {at: place for place, at in enumerate(anew.table.keys[anew.table.is_candidate].tolist())}
    values = anew.table.values[:, anew.table.is_candidate]
    own = (quick.table.keys // people == one) | (quick.table.keys % people == one)
    for place in np.flatnonzero(own)[:50].tolist():
        there = values[:, key[int(quick.table.keys[place])]]
        assert quick.table.values[:6, place].tolist() == pytest.approx(there[:6].tolist())


def test_another_book_has_to_be_prepared_anew() -> None:
    small, large = (from_networkx(nx.path_graph(n)) for n in (4, 9))
    before = prepare(small, NOTHING, TODAY)
    assert refreshed(before, large) is None
    assert refreshed(before, replace(small, names=("x", *small.names[1:]))) is None
    assert refreshed(before, replace(small, me=0)) is None
    assert refreshed(before, replace(small, members=np.array([[0, 1]], np.int32))) is None


def test_after_many_ties_all_is_prepared_anew() -> None:
    network = from_networkx(nx.powerlaw_cluster_graph(150, 4, 0.5, seed=3))
    ready = prepare(network, NOTHING, TODAY)
    tied = {(min(ends), max(ends)) for ends in network.ends.tolist()}
    free = ((one, one + 1) for one in range(0, 140, 2) if (one, one + 1) not in tied)
    count = 0
    for one, other in free:
        network = with_tie(network, one, other)
        quick = refreshed(ready, network)
        if quick is None:
            break
        ready, count = quick, count + 1
        assert len(quick.drift) == 2 * count
    assert count == 6


def test_what_the_tie_adds_to_the_network_is_worked_out_anew() -> None:
    network = from_networkx(nx.path_graph(30))
    after = with_tie(network, 3, 25)
    quick = refreshed(prepare(network, NOTHING, TODAY), after)
    anew = prepare(after, NOTHING, TODAY)
    assert quick is not None
    assert (quick.gains.distances == anew.gains.distances).all()


def test_whom_the_weaver_has_just_met_she_may_introduce_to_all_she_knows() -> None:
    graph = nx.powerlaw_cluster_graph(1100, 4, 0.5, seed=3)
    lonely = [at for at in range(1, 1100) if not graph.has_edge(0, at)][:30]
    network = replace(from_networkx(graph), me=0)
    before = prepare(network, NOTHING, TODAY)
    after = with_tie(network, 0, lonely[-1])
    quick = refreshed(before, after)
    assert quick is not None
    scope = Scope.of(after.ids[lonely[-1]])
    asked = [
        suggest(after, NOTHING, today=TODAY, scope=scope, limit=500, prepared=ready)
        for ready in (quick, prepare(after, NOTHING, TODAY))
    ]
    found = [{(each.a, each.b) for each in each_list} for each_list in asked]
    assert found[0] == found[1]
