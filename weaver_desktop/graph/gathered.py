"""Pairs of parties who came to the same gatherings."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

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
    shared: Counter[tuple[int, int]] = Counter()
    for circle in guests.values():
        if len(circle) <= LARGEST_CIRCLE:
            shared.update(combinations(sorted(set(circle)), 2))
    ordered = sorted(shared)
    pairs = np.array(ordered, np.int32).reshape(-1, 2)
    return pairs, np.array([shared[two] for two in ordered], np.int32)
