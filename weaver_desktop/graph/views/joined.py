"""What if these introductions took hold?"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import compress

import numpy as np

from weaver_desktop.domain.ids import Pair, TieId, pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import UNDATED, Ints, Network


def joined(network: Network, pairs: Iterable[Pair]) -> Network:
    """Return the network in which each of these pairs has met. Nothing of it is ever written.

    A tie that counts is left as it is. One that does not (they only know of each other, it ended,
    nobody stated it) becomes a current one of depth ``MET``, or keeps its depth if that is more.
    The others are new, without dates, behind those that were there; their ids are made of the two
    parties'. Pairs with a party that is not in the network are passed over, since a view of a part
    of the book may be what is looked at.

    Args:
        network: what is.
        pairs: who would have met, by id, in any order.

    Raises:
        ValueError: if a pair is one party twice.
    """
    at = network.position
    wanted = sorted({pair(*two) for two in pairs if two[0] in at and two[1] in at})
    if not wanted:
        return network
    ends = np.array([(at[one], at[other]) for one, other in wanted], dtype=np.int32)
    known, asked = _keys(network.ends, network.party_count), _keys(ends, network.party_count)
    revived = np.flatnonzero(np.isin(known, asked) & ~network.counts)
    is_new = ~np.isin(asked, known)
    new = list(compress(wanted, is_new.tolist()))

    depth, is_ended, is_inferred = (
        np.concatenate([column, np.full(len(new), fill, dtype=column.dtype)])
        for column, fill in (
            (network.depth, Depth.MET),
            (network.is_ended, False),
            (network.is_inferred, False),
        )
    )
    depth[revived] = np.maximum(depth[revived], Depth.MET)
    is_ended[revived] = is_inferred[revived] = False
    undated = np.full(len(new), UNDATED, dtype=np.int32)
    return replace(
        network,
        tie_ids=network.tie_ids + tuple(TieId(f"{one}+{other}") for one, other in new),
        ends=np.concatenate([network.ends, ends[is_new]]),
        depth=depth,
        since=np.concatenate([network.since, undated]),
        last_contact=np.concatenate([network.last_contact, undated]),
        is_ended=is_ended,
        is_inferred=is_inferred,
    )


def _keys(ends: Ints, party_count: int) -> Positions:
    wide = ends.astype(np.int64)
    keys: Positions = wide.min(axis=1) * party_count + wide.max(axis=1)
    return keys
