"""Signal: the two came to the same gatherings, and nobody recorded that they met."""

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import Pairs, strongest
from weaver_desktop.graph.suggestions.wording import both_came

_HALF = 3
"""The number of shared gatherings that counts half."""


def pairs(ground: Ground) -> Pairs:
    """Return the pairs who were at the same gatherings, or those of the one party asked about.

    The strength is c / (c + 3) for c shared gatherings. Shared settings raise the formation of
    ties (Kossinets & Watts 2006, *Empirical analysis of an evolving social network*).
    """
    together, counts = ground.network.together, ground.network.together_count
    if ground.party is not None:
        own = (together == ground.party).any(axis=1)
        together, counts = together[own], counts[own]
    return strongest(ground.keys(together), counts / (counts + _HALF))


def words(ground: Ground, one: int, other: int) -> Phrase:
    """Say how often they were in the same place."""
    low, high = min(one, other), max(one, other)
    together = ground.network.together
    here = ((together == low) | (together == high)).all(axis=1)
    return both_came(int(ground.network.together_count[here].max()))
