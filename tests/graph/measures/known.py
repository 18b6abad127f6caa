"""Networks whose measures are published."""

from itertools import combinations

import networkx as nx

from tests.graph.networks import adjacency
from weaver_desktop.graph.adjacency import Adjacency


def star(leaves: int = 19) -> Adjacency:
    """Return a hub, 0, that knows everybody; nobody else knows anybody."""
    return adjacency(nx.star_graph(leaves))


def kite() -> Adjacency:
    """Krackhardt's kite: Diane 3, Fernando 5, Garth 6, Heather 7, Ike 8, Jane 9."""
    return adjacency(nx.krackhardt_kite_graph())


def karate() -> Adjacency:
    """Zachary's karate club, without its weights."""
    return adjacency(nx.karate_club_graph())


def women(together: int) -> Adjacency:
    """Davis' 18 Southern women, tied if they were at so many gatherings together."""
    club = nx.davis_southern_women_graph()
    names = club.graph["top"]
    graph = nx.empty_graph(len(names))
    for one, other in combinations(range(len(names)), 2):
        if len(set(club[names[one]]) & set(club[names[other]])) >= together:
            graph.add_edge(one, other)
    return adjacency(graph)
