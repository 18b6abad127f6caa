"""A part of a network, as a network of its own."""

from itertools import compress

import numpy as np

from weaver_desktop.graph.network import Flags, Ints, Network


def subset(network: Network, parties: Flags, ties: Flags | None = None) -> Network:
    """Return the network of some parties and of the ties among them, in the same order.

    Memberships and shared gatherings stay where both parties do; the weaver is nobody in the part
    if she is not in it. Where nothing is left out, the same object comes back.

    Args:
        network: the whole.
        parties: n flags, who stays.
        ties: m flags, which ties may stay; all if None.

    Raises:
        ValueError: if there is not one flag for each party or tie.
    """
    m = len(network.tie_ids)
    if parties.shape != (network.party_count,) or (ties is not None and ties.shape != (m,)):
        msg = f"one flag each for {network.party_count} parties and {m} ties"
        raise ValueError(msg)
    kept = _both(parties, network.ends)
    if ties is not None:
        kept &= ties
    if parties.all() and kept.all():
        return network
    place = np.cumsum(parties, dtype=np.int32) - np.int32(1)
    members = _both(parties, network.members)
    together = _both(parties, network.together)
    stay, keep = parties.tolist(), kept.tolist()
    me = network.me
    return Network(
        ids=tuple(compress(network.ids, stay)),
        names=tuple(compress(network.names, stay)),
        is_group=network.is_group[parties],
        tie_ids=tuple(compress(network.tie_ids, keep)),
        ends=place[network.ends[kept]],
        depth=network.depth[kept],
        since=network.since[kept],
        last_contact=network.last_contact[kept],
        is_ended=network.is_ended[kept],
        is_inferred=network.is_inferred[kept],
        members=place[network.members[members]],
        together=place[network.together[together]],
        together_count=network.together_count[together],
        me=int(place[me]) if me is not None and parties[me] else None,
    )


def without_you(network: Network) -> Network:
    """Return the network as it would be without the weaver; the same if she is not known."""
    if network.me is None:
        return network
    others = np.ones(network.party_count, dtype=np.bool_)
    others[network.me] = False
    return subset(network, others)


def _both(parties: Flags, pairs: Ints) -> Flags:
    both: Flags = parties[pairs[:, 0]] & parties[pairs[:, 1]]
    return both
