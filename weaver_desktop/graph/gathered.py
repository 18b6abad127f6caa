"""Pairs of parties who came to the same gatherings."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from weaver_desktop.graph.network import Ints

LARGEST_CIRCLE = 60
"""At a larger gathering, being there at the same time says little about two people."""


def gathered_together(came: Iterable[tuple[int, str]]) -> tuple[Ints, Ints]:
    """Count the gatherings that each two parties shared.

    Args:
        came: party position and gathering id, once for each guest who came.

    Returns:
        (k, 2) positions, the lower one first, in rising order, and k counts of at least 1.
        Gatherings of more than ``LARGEST_CIRCLE`` guests are left out.
    """
    guests: dict[str, list[int]] = defaultdict(list)
    for party, gathering in came:
        guests[gathering].append(party)
    circles = [
        np.array(sorted(set(circle)), np.int64)
        for circle in guests.values()
        if 1 < len(circle) <= LARGEST_CIRCLE
    ]
    if not circles:
        return np.zeros((0, 2), np.int32), np.zeros(0, np.int32)
    # Each two as one number, which sorts and counts a hundred times as fast as pairs do.
    base = 1 + max(int(circle[-1]) for circle in circles)
    met = [
        circle[one] * base + circle[other]
        for circle in circles
        for one, other in [np.triu_indices(len(circle), 1)]
    ]
    two, counts = np.unique(np.concatenate(met), return_counts=True)
    pairs = np.column_stack(np.divmod(two, base)).astype(np.int32)
    return pairs, counts.astype(np.int32)
