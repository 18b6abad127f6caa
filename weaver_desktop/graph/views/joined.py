"""What if these introductions took hold?"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from weaver_desktop.domain.ids import Pair, TieId, pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Network


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
    tie_of = {frozenset(ends): tie for tie, ends in enumerate(network.ends.tolist())}
    places = {two: frozenset((at[two[0]], at[two[1]])) for two in wanted}
    revived = np.array([tie_of[ends] for ends in places.values() if ends in tie_of], dtype=np.int64)
    revived = revived[~network.counts[revived]]
    new = [two for two, ends in places.items() if ends not in tie_of]

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
    ends = np.array([(at[one], at[other]) for one, other in new], dtype=np.int32).reshape(-1, 2)
    return replace(
        network,
        tie_ids=network.tie_ids + tuple(TieId(f"{one}+{other}") for one, other in new),
        ends=np.concatenate([network.ends, ends]),
        depth=depth,
        since=np.concatenate([network.since, undated]),
        last_contact=np.concatenate([network.last_contact, undated]),
        is_ended=is_ended,
        is_inferred=is_inferred,
    )
