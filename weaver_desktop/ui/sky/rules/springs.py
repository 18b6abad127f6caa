"""What pulls stars together in the layout."""

import numpy as np

from weaver_desktop.graph.network import Floats, Ints, Network
from weaver_desktop.ui.sky.rules.lines import is_own

_DEPTH_PULL = np.array([0.0, 0.15, 0.45, 0.6, 0.8, 1.0])
_OWN_PULL = 0.12
_MEMBER_PULL = 0.35
_TOGETHER_PULL = 0.08


def springs(network: Network, company: Ints) -> tuple[Ints, Floats]:
    """Return what pulls stars together: (k, 2) ends and k strengths in (0, 1].

    The weaver's own ties pull little, or her star would draw all clusters into one.
    """
    shown = ~network.is_ended
    ends = network.ends[shown]
    pull = _DEPTH_PULL[network.depth[shown]]
    pull = np.where(is_own(ends, network.me), _OWN_PULL, pull)
    shared = np.minimum(_TOGETHER_PULL * network.together_count[company], _MEMBER_PULL)
    members = np.full(len(network.members), _MEMBER_PULL)
    all_ends = np.concatenate([ends, network.members, network.together[company]])
    return _merged(all_ends, np.concatenate([pull, members, shared]), network.party_count)


def _merged(ends: Ints, strength: Floats, count: int) -> tuple[Ints, Floats]:
    # Column by column: numpy is slow at the smaller of two side by side.
    low, high = np.minimum(*ends.T), np.maximum(*ends.T)
    key = low.astype(np.int64) * max(count, 1) + high
    order = np.argsort(key, kind="stable")
    if not len(order):
        return ends, strength
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    first = order[starts]
    best: Floats = np.maximum.reduceat(strength[order], starts)
    return np.stack([low[first], high[first]], axis=1), best
