"""How long suggestions take, next to networkx's own function for one of their signals."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter

import networkx as nx

from benchmarks.books import planted
from benchmarks.rows import Row
from weaver_desktop.book.book import Book
from weaver_desktop.graph.network import Network

LIMIT = 1 / 50
_PART = 250


def rows() -> Iterator[Row]:
    """Measure the whole list and one party's, on 5,000 people, after the libraries have loaded."""
    with Book.open(planted(5_000), read_only=True) as book:
        question = book.advice.question(limit=20)
        question.answer()
        # A fresh snapshot, as a worker receives it: nothing worked out beforehand.
        whole = _milliseconds(replace(question, network=replace(question.network)).answer)
        theirs = _networkx_milliseconds(question.network)
        name = "suggestions, whole book of 5,000, against networkx"
        yield Row(name, whole, theirs, LIMIT, 1000.0)
        busiest = int(question.network.adjacency.degree.argmax())
        party = question.network.ids[busiest]
        single = min(_milliseconds(replace(question, for_party=party).answer) for _ in range(5))
        yield Row("suggestions, one party of 5,000", single, ceiling=30.0)


def _networkx_milliseconds(network: Network) -> float:
    """Return what Adamic–Adar over all pairs at distance two would take networkx.

    Measured on ``_PART`` parties and multiplied up, since the whole takes minutes.
    """
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(network.party_count))
    graph.add_edges_from(network.ends[network.counts].tolist())
    began = perf_counter()
    for party in range(0, network.party_count, max(network.party_count // _PART, 1)):
        near = set(graph[party])
        far = {other for middle in near for other in graph[middle]} - near - {party}
        list(nx.adamic_adar_index(graph, ((party, other) for other in far if other > party)))
    measured = (perf_counter() - began) * 1000
    return measured * network.party_count / min(_PART, network.party_count)


def _milliseconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000
