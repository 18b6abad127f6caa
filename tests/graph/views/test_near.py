import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.networks import Graph, a_network, from_networkx, graphs
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.views import near

BOOK = a_network(
    "Ama Bo Cy Dee Potters",
    [("Ama", "Bo"), ("Bo", "Cy"), ("Cy", "Dee", 1)],
    groups=["Potters"],
    members=[("Ama", "Potters"), ("Dee", "Potters")],
)


def who(network: Network, centres: list[str], steps: int, *, groups: bool = False) -> list[str]:
    at = [network.ids.index(party) for party in centres]
    flags = near(network, at, steps, through_groups=groups)
    return [party for party, is_near in zip(network.ids, flags, strict=True) if is_near]


@given(graphs(), st.data(), st.integers(0, 4))
def test_near_is_a_short_way_from_any_centre(graph: Graph, data: st.DataObject, steps: int) -> None:
    places = st.lists(st.integers(0, len(graph) - 1), max_size=3)
    centres = data.draw(places) if len(graph) else []
    expected = {
        other
        for centre in centres
        for other in nx.single_source_shortest_path_length(graph, centre, cutoff=steps)
    }
    flags = near(from_networkx(graph), centres, steps)
    assert set(flags.nonzero()[0].tolist()) == expected


def test_a_tie_that_does_not_count_is_no_step() -> None:
    assert who(BOOK, ["Ama"], 9) == ["Ama", "Bo", "Cy"]
    assert who(BOOK, ["Ama"], 0) == ["Ama"]
    assert who(BOOK, [], 3) == []


def test_a_group_is_a_step_where_it_is_asked_for() -> None:
    assert who(BOOK, ["Potters"], 1) == ["Potters"]
    assert who(BOOK, ["Potters"], 1, groups=True) == ["Ama", "Dee", "Potters"]
    assert who(BOOK, ["Potters"], 2, groups=True) == ["Ama", "Bo", "Dee", "Potters"]


@pytest.mark.parametrize("centre", [-1, 5])
def test_a_centre_must_be_there(centre: int) -> None:
    with pytest.raises(IndexError):
        near(BOOK, [centre], 1)
