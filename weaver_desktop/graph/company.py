"""The company of those without ties: in whose presence one sees them, as far as gatherings tell."""

import numpy as np

from weaver_desktop.graph.network import Ints, Network

_FEWEST_SHARED, _MOST_COMPANIONS = 2, 4


def company_kept(network: Network) -> Ints:
    """Return which pairs of ``network.together`` count: the company of those without a tie.

    Who has ties is placed by them. Who has none would float in the dark although we know in whose
    company they come; each such party keeps its few most frequent companions, with whom it shared
    two gatherings at least.

    Returns:
        k positions in ``network.together``, rising.
    """
    tied = np.zeros(network.party_count, bool)
    tied[network.ends[~network.is_ended].ravel()] = True
    often = np.flatnonzero(network.together_count >= _FEWEST_SHARED)
    one, other = network.together[often].T
    candidates = often[~(tied[one] & tied[other])]
    kept: set[int] = set()
    seen: dict[int, int] = {}
    for at in candidates[np.argsort(-network.together_count[candidates], kind="stable")].tolist():
        loose = [party for party in network.together[at].tolist() if not tied[party]]
        if any(seen.get(party, 0) < _MOST_COMPANIONS for party in loose):
            kept.add(at)
            for party in loose:
                seen[party] = seen.get(party, 0) + 1
    return np.array(sorted(kept), np.int32)
