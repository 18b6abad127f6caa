"""How long suggestions take, next to networkx's own functions for the same signals.

Like is compared with like. networkx has three of the eight features: resource allocation over all
pairs that are not tied, personalised PageRank (here: walks of up to three steps) and Louvain's
communities. The first row sets our resource allocation beside networkx's; the second our whole
list, all features, tuning, gain and words included, beside networkx's three. The third, which has
no limit, sets the whole list beside resource allocation alone, as it was measured formerly.
networkx is run for ``_PART`` parties and multiplied up, since the whole takes minutes.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import networkx as nx
import numpy as np

from benchmarks.books import planted
from benchmarks.rows import Row
from benchmarks.timing import milliseconds
from weaver_desktop.book.book import Book
from weaver_desktop.book.memory import Memory
from weaver_desktop.domain.ids import TieId
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import Scope, suggest
from weaver_desktop.graph.suggestions.features.web import Web
from weaver_desktop.graph.suggestions.staging import staged

LIMIT = 1 / 50
_PART = 50
_TRIES = 5


def rows() -> Iterator[Row]:
    """Measure the list, one party's, and a refresh, after the libraries have loaded."""
    with Book.open(planted(5_000), read_only=True) as book:
        question = book.advice.question(limit=20)
        question.answer()
        network = question.network
        scene = staged(network, question.evidence(), question.today)
        graph = _graph(scene.party_count, [(one, other) for one, other in scene.ends.tolist()])
        allocation = _allocation(graph)
        others = allocation + _walks(graph) + _communities(graph)
        closure = _best(lambda: _closure(Web(scene)))
        yield Row(
            "resource allocation of all 5,000, against networkx's", closure, allocation, LIMIT
        )
        # A fresh snapshot, as a worker receives it: nothing worked out beforehand.
        whole = _best(lambda: replace(question, network=replace(network)).answer())
        name = "suggestions, whole book of 5,000, against networkx's three signals"
        yield Row(name, whole, others, LIMIT, 1000.0)
        yield Row("the same, against networkx's resource allocation alone", whole, allocation)
        busiest = network.ids[_busiest(network)]
        prepared = question.prepared()
        suggest(network, prepared.ground.evidence, today=question.today, prepared=prepared)
        yield Row(
            "suggestions, one party of 5,000",
            _best(lambda: replace(question, scope=Scope.of(busiest)).answer_from(prepared)),
            ceiling=30.0,
        )
        after = _with_tie(network, question.today.toordinal())
        remembered = Memory()
        question.answer_with(remembered)
        logged = replace(question, network=after)
        yield Row(
            "suggestions, whole book of 5,000, after a tie was logged",
            _best(lambda: logged.answer_with(Memory(remembered.kept))),
            ceiling=100.0,
        )
    with Book.open(planted(20_000), read_only=True) as book:
        large = book.advice.question(limit=20)
        yield Row("suggestions, whole book of 20,000", milliseconds(large.answer), ceiling=5000.0)


def _busiest(network: Network) -> int:
    """Return who is tied to the most others, the weaver left out: she is introduced to nobody."""
    degree = network.adjacency.degree.copy()
    if network.me is not None:
        degree[network.me] = -1
    return int(degree.argmax())


def _closure(web: Web) -> None:
    for block in web.blocks(np.arange(web.n)):
        block.closest(1.0)


def _graph(count: int, ends: list[tuple[int, int]]) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(ends)
    return graph


def _parties(graph: "nx.Graph[int]") -> range:
    return range(0, len(graph), max(len(graph) // _PART, 1))


def _allocation(graph: "nx.Graph[int]") -> float:
    """Return what resource allocation over all pairs that are not tied takes networkx."""

    def part() -> None:
        for party in _parties(graph):
            strangers = (other for other in nx.non_neighbors(graph, party) if other > party)
            list(nx.resource_allocation_index(graph, ((party, other) for other in strangers)))

    return milliseconds(part) * len(graph) / len(_parties(graph))


def _walks(graph: "nx.Graph[int]") -> float:
    """Return what a personalised PageRank for every party takes networkx."""
    nx.pagerank(graph, personalization={0: 1.0})

    def part() -> None:
        for party in _parties(graph):
            nx.pagerank(graph, personalization={party: 1.0})

    return milliseconds(part) * len(graph) / len(_parties(graph))


def _communities(graph: "nx.Graph[int]") -> float:
    return milliseconds(lambda: nx.community.louvain_communities(graph, seed=1))


def _with_tie(network: Network, today: int) -> Network:
    """Return the network with a tie between the first two parties that have none."""
    tied = {(min(ends), max(ends)) for ends in network.ends.tolist()}
    others = [at for at in range(network.party_count) if at != network.me]
    one = others[0]
    other = next(at for at in others[1:] if (one, at) not in tied)
    return replace(
        network,
        tie_ids=(*network.tie_ids, TieId("logged")),
        ends=np.append(network.ends, np.array([[one, other]], np.int32), axis=0),
        depth=np.append(network.depth, np.uint8(3)),
        since=np.append(network.since, np.int32(today)),
        last_contact=np.append(network.last_contact, np.int32(today)),
        is_ended=np.append(network.is_ended, np.False_),
        is_inferred=np.append(network.is_inferred, np.False_),
    )


def _best(act: Callable[[], object]) -> float:
    return min(milliseconds(act) for _ in range(_TRIES))
