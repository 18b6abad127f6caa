"""After a tie was logged."""

from dataclasses import replace
from datetime import date

import networkx as nx
import numpy as np
import pytest

from tests.graph.networks import from_networkx
from weaver_desktop.domain.ids import TieId
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Evidence, prepare, refreshed, suggest

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
    quick, anew = refreshed(before, after, NOTHING), prepare(after, NOTHING, TODAY)
    found = suggest(after, NOTHING, today=TODAY, prepared=quick)
    assert (first.a, first.b) not in {(each.a, each.b) for each in found}
    key = {at: place for place, at in enumerate(anew.table.keys[anew.table.is_candidate].tolist())}
    values = anew.table.values[:, anew.table.is_candidate]
    own = (quick.table.keys // people == one) | (quick.table.keys % people == one)
    for place in np.flatnonzero(own)[:50].tolist():
        there = values[:, key[int(quick.table.keys[place])]]
        assert quick.table.values[:6, place].tolist() == pytest.approx(there[:6].tolist())


def test_another_book_is_prepared_anew() -> None:
    small, large = (from_networkx(nx.path_graph(n)) for n in (4, 9))
    before = prepare(small, NOTHING, TODAY)
    assert len(refreshed(before, large, NOTHING).ground.network.ids) == 9
