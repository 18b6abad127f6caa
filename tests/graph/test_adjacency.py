import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, adjacency, graphs
from weaver_desktop.graph.adjacency import Adjacency


@given(graphs())
def test_rows_hold_the_neighbours_in_order(graph: Graph) -> None:
    ours = adjacency(graph)
    assert [ours.row(p).tolist() for p in graph] == [sorted(graph[p]) for p in graph]
    assert ours.degree.tolist() == [graph.degree[p] for p in graph]
    assert (ours.party_count, ours.tie_count) == (len(graph), graph.number_of_edges())


@given(graphs(), st.data())
def test_gathering_joins_the_rows_asked_for(graph: Graph, data: st.DataObject) -> None:
    ours = adjacency(graph)
    asked = data.draw(st.lists(st.sampled_from(sorted(graph)))) if graph else []
    expected = [neighbour for party in asked for neighbour in sorted(graph[party])]
    assert ours.gather(np.array(asked, dtype=np.int64)).tolist() == expected


@given(graphs().filter(len), st.data())
def test_who_leaves_takes_the_own_ties_along_and_the_others_move_up(
    graph: Graph, data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(sorted(graph)))
    left = adjacency(graph).without(gone)
    graph.remove_node(gone)
    names = sorted(graph)
    assert [[names[q] for q in left.row(p)] for p in range(len(names))] == [
        sorted(graph[name]) for name in names
    ]


def test_nobody_makes_an_empty_graph() -> None:
    nobody = Adjacency.of(0, np.zeros((0, 2), dtype=np.int32))
    assert (nobody.party_count, nobody.tie_count, nobody.degree.tolist()) == (0, 0, [])
