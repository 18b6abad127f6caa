"""Networks for tests, built from names and ties instead of arrays."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.network import UNDATED, Network

Graph: TypeAlias = "nx.Graph[int]"
"""A networkx graph whose nodes are 0, 1, 2, …"""

Tie = tuple[str, str] | tuple[str, str, int]


def a_network(
    parties: Sequence[str] | str,
    ties: Iterable[Tie] = (),
    *,
    me: str | None = None,
    groups: Iterable[str] = (),
    members: Iterable[tuple[str, str]] = (),
    together: Mapping[tuple[str, str], int] | None = None,
    ended: Iterable[tuple[str, str]] = (),
    inferred: Iterable[tuple[str, str]] = (),
    names: Mapping[str, str] | None = None,
) -> Network:
    """Build a network whose parties have their given names as ids.

    Args:
        parties: ids, in order, as a list or as one text of words.
        ties: (id, id) or (id, id, depth); depth 3 if none is given.
        me: the weaver's id.
        groups: ids of the parties that are groups.
        members: (person, group).
        together: numbers of shared gatherings by pair.
        ended: ties that are over.
        inferred: ties that nobody stated.
        names: names that differ from the ids.
    """
    ids = parties.split() if isinstance(parties, str) else list(parties)
    at = {party: place for place, party in enumerate(ids)}
    wide = [(tie[0], tie[1], tie[2] if len(tie) > 2 else 3) for tie in ties]
    over = {frozenset(tie) for tie in ended}
    guessed = {frozenset(tie) for tie in inferred}
    shared = together or {}
    called = names or {}
    return Network(
        ids=tuple(PartyId(party) for party in ids),
        names=tuple(called.get(party, party) for party in ids),
        is_group=np.isin(ids, list(groups)),
        tie_ids=tuple(TieId(f"{one}-{other}") for one, other, _ in wide),
        ends=_places(at, [(one, other) for one, other, _ in wide]),
        depth=np.array([depth for _, _, depth in wide], dtype=np.uint8),
        since=np.full(len(wide), UNDATED, dtype=np.int32),
        last_contact=np.full(len(wide), UNDATED, dtype=np.int32),
        is_ended=np.array([frozenset(tie[:2]) in over for tie in wide], dtype=np.bool_),
        is_inferred=np.array([frozenset(tie[:2]) in guessed for tie in wide], dtype=np.bool_),
        members=_places(at, members),
        together=_places(at, shared),
        together_count=np.array(list(shared.values()), dtype=np.int32),
        me=None if me is None else at[me],
    )


def from_networkx(graph: Graph, me: int | None = None) -> Network:
    """Build a network from a graph of numbers; ids are the numbers, padded to sort like them."""
    places = sorted(graph)
    ids = {place: f"p{place:05d}" for place in places}
    ties = [(ids[one], ids[other]) for one, other in graph.edges()]
    return a_network([ids[p] for p in places], ties, me=None if me is None else ids[me])


def adjacency(graph: Graph) -> Adjacency:
    """Return a graph whose nodes are 0, 1, 2, … in our own shape."""
    ends = np.array(list(graph.edges()), dtype=np.int64).reshape(-1, 2)
    return Adjacency.of(len(graph), ends)


@st.composite
def graphs(draw: st.DrawFn, most: int = 24) -> Graph:
    """Draw a graph with nodes 0, 1, 2, …: empty, sparse, dense, in pieces, with isolates."""
    n = draw(st.integers(0, most))
    possible = [(one, other) for one in range(n) for other in range(one)]
    graph: Graph = nx.empty_graph(n)
    if possible:
        graph.add_edges_from(draw(st.lists(st.sampled_from(possible), unique=True)))
    return graph


def _places(
    at: Mapping[str, int], pairs: Iterable[tuple[str, str]]
) -> np.ndarray[tuple[int, ...], np.dtype[np.int32]]:
    places = [(at[one], at[other]) for one, other in pairs]
    return np.array(places, dtype=np.int32).reshape(-1, 2)
