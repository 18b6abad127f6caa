"""Networks and histories of all sorts, drawn by Hypothesis."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from tests.graph.networks import a_network, graphs
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.graph.network import UNDATED, Ints, Network
from weaver_desktop.graph.views import History

DAYS = st.integers(1, 12)
MAYBE_DAYS = st.one_of(st.just(UNDATED), DAYS)


def ints(rows: Sequence[tuple[int, ...]], width: int) -> Ints:
    return np.array(rows, dtype=np.int32).reshape(-1, width)


@st.composite
def networks(draw: st.DrawFn, most: int = 9) -> Network:
    """Draw a network with ties of any kind, memberships, shared gatherings, maybe a weaver."""
    graph = draw(graphs(most))
    n, ends = len(graph), list(graph.edges())
    ids = [f"p{at}" for at in range(n)]
    possible = [(ids[one], ids[other]) for one in range(n) for other in range(n) if one != other]
    pairs = st.lists(st.sampled_from(possible), unique=True, max_size=6)
    members, together = (draw(pairs) if possible else [] for _ in range(2))
    network = a_network(
        ids,
        [(ids[one], ids[other], draw(st.integers(1, 5))) for one, other in ends],
        me=draw(st.sampled_from(ids)) if draw(st.booleans()) and ids else None,
        groups=[party for party in ids if draw(st.booleans())],
        members=members,
        together={pair: 1 + at for at, pair in enumerate(together)},
        names={party: f"Name {party}" for party in ids},
    )
    m = len(ends)
    flags = st.lists(st.sampled_from([False, False, True]), min_size=m, max_size=m)
    days = st.lists(MAYBE_DAYS, min_size=m, max_size=m)
    return replace(
        network,
        is_ended=np.array(draw(flags), dtype=np.bool_),
        is_inferred=np.array(draw(flags), dtype=np.bool_),
        since=np.array(draw(days), dtype=np.int32),
        last_contact=np.array(draw(days), dtype=np.int32),
    )


@st.composite
def histories(draw: st.DrawFn, network: Network) -> History:
    """Draw a history of a network."""
    n, m = network.party_count, len(network.tie_ids)
    tie = st.integers(0, m - 1)
    changes = draw(st.lists(st.tuples(tie, MAYBE_DAYS, st.integers(0, 5)))) if m else []
    contacts = draw(st.lists(st.tuples(tie, MAYBE_DAYS))) if m else []
    seen = draw(st.lists(MAYBE_DAYS, min_size=n, max_size=n))
    return History(ints(changes, 3), ints(contacts, 2), np.array(seen, dtype=np.int32))


def ties(network: Network) -> dict[TieId, tuple[object, ...]]:
    """Tell all that a network knows of each tie, without positions."""
    columns = (
        [frozenset(network.ids[at] for at in ends) for ends in network.ends.tolist()],
        network.depth.tolist(),
        network.since.tolist(),
        network.last_contact.tolist(),
        network.is_ended.tolist(),
        network.is_inferred.tolist(),
    )
    return dict(zip(network.tie_ids, zip(*columns, strict=True), strict=True))


def pairs_of(network: Network, pairs: Ints) -> list[tuple[PartyId, PartyId]]:
    """Tell pairs of positions by ids."""
    return [(network.ids[one], network.ids[other]) for one, other in pairs.tolist()]
