import networkx as nx

from tests.graph.suggestions.scenes import scene_of
from weaver_desktop.graph.suggestions.features.circles import circles


def test_two_rings_of_friends_with_one_tie_between_are_two_circles() -> None:
    graph = nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(6))
    graph.add_edge(0, 6)
    found = circles(scene_of(graph)).tolist()
    assert len(set(found[:6])) == len(set(found[6:])) == 1
    assert found[0] != found[6]


def test_the_division_of_a_known_network_is_a_good_one() -> None:
    graph = nx.karate_club_graph()
    found = circles(scene_of(graph)).tolist()
    parts = [{at for at, label in enumerate(found) if label == one} for one in set(found)]
    assert nx.community.modularity(graph, parts, weight=None) > 0.33


def test_who_knows_nobody_is_a_circle_of_one() -> None:
    assert len(set(circles(scene_of(nx.empty_graph(3))).tolist())) == 3
