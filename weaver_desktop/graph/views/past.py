"""The network as it was on a day."""

from dataclasses import replace

import numpy as np

from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.graph.views.history import ABSENT, History
from weaver_desktop.graph.views.subset import subset


def as_of(network: Network, history: History, day: int) -> Network:
    """Return the network at the end of a day, so far as dates are known.

    Ties have the depth that they had and are left out before they came about; one that had ended
    is there, flagged, with its last depth. A last contact is the last one until that day. Parties
    first seen after the day are left out with their ties. Memberships and shared gatherings carry
    no dates: they hold between all who are there.

    Args:
        network: the network of today.
        history: its story; the first call sorts it, later ones take milliseconds.
        day: an ordinal (``date.toordinal``).

    Raises:
        ValueError: if the history is that of a network of another size.
    """
    timeline, m = history.timeline, len(network.tie_ids)
    if (
        history.first_seen.shape != (network.party_count,)
        or timeline.told[-1:].max(initial=-1) >= m
    ):
        msg = "the history is that of another network"
        raise ValueError(msg)
    now, deep = timeline.depths(network.depth.astype(np.int32), day)
    is_ended = network.is_ended.copy()
    is_ended[timeline.told] = now[timeline.told] == 0
    known = np.where(network.last_contact <= day, network.last_contact, UNDATED)
    then = replace(
        network,
        depth=deep.astype(np.uint8),
        is_ended=is_ended,
        last_contact=np.maximum(known, timeline.last_contacts(m, day)),
    )
    return subset(then, history.first_seen <= day, now != ABSENT)
