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
_PART = 50


def rows() -> Iterator[Row]:
    """Measure the whole list and one party's, on 5,000 people, after the libraries have loaded."""
    with Book.open(planted(5_000), read_only=True) as book:
        question = book.advice.question(limit=20)
        question.answer()
        # A fresh snapshot, as a worker receives it: nothing worked out beforehand.
        whole = _milliseconds(replace(question, network=replace(question.network)).answer)
        theirs = _networkx_milliseconds(question.network)
        name = "suggestions, whole book of 5,000, against networkx's Adamic–Adar"
        yield Row(name, whole, theirs, LIMIT, 1000.0)
        busiest = int(question.network.adjacency.degree.argmax())
        party = question.network.ids[busiest]
        book.advice.suggestions(for_party=party)
        single = min(
            _milliseconds(lambda: book.advice.suggestions(for_party=party)) for _ in range(5)
        )
        yield Row("suggestions, one party of 5,000", single, ceiling=30.0)


def _networkx_milliseconds(network: Network) -> float:
    """Return what Adamic–Adar over all pairs that are not tied takes networkx, as it does alone.

    One of the signals only. Measured on ``_PART`` parties against all others and multiplied up,
    since the whole takes minutes.
    """
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(network.party_count))
    graph.add_edges_from(network.ends[network.counts].tolist())
    asked = range(0, network.party_count, max(network.party_count // _PART, 1))
    began = perf_counter()
    for party in asked:
        strangers = (other for other in nx.non_neighbors(graph, party) if other > party)
        list(nx.adamic_adar_index(graph, ((party, other) for other in strangers)))
    measured = (perf_counter() - began) * 1000
    return measured * network.party_count / len(asked)


def _milliseconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000
