"""Signal: the weaver knows both, and they have not met."""

from collections.abc import Iterator

import numpy as np

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import NO_PAIRS, Pairs, key_of
from weaver_desktop.graph.suggestions.wording import you_know_both


def strength(one: Positions, other: Positions) -> Floats:
    """Return how strongly an open triangle speaks, from the depths of the weaver's two ties.

    The harmonic mean of the two depths over 5; 0 where she does not know both. The harmonic mean
    leans towards the weaker tie, because strong *and balanced* ties to whoever introduces predict
    that an introduction takes hold: (4, 4) beats (5, 3). This project's formula.
    """
    total = one + other
    known = (one > 0) & (other > 0)
    mean: Floats = np.divide(2.0 * one * other, total, out=np.zeros(len(total)), where=known)
    return mean / max(Depth)


def pairs(ground: Ground) -> Pairs:
    """Return the open triangles of the one party asked about; none for the whole book.

    For the whole book they can be half of all pairs: there the strength is looked up for pairs
    found otherwise, and ``best_first`` gives those that nothing else speaks for.
    """
    depths, party = ground.depth_to_you, ground.party
    if party is None or not depths[party]:
        return NO_PAIRS
    known = np.flatnonzero(depths)
    known = known[known != party]
    keys = key_of(ground.n, np.full(len(known), party), known)
    return Pairs(keys, strength(np.full(len(known), depths[party]), depths[known]))


def at(ground: Ground, keys: Positions) -> Floats:
    """Return the strengths of pairs, by key."""
    return between(ground, *np.divmod(keys, ground.n))


def between(ground: Ground, one: Positions, other: Positions) -> Floats:
    """Return the strengths of pairs, by their positions."""
    mine, theirs = ground.depth_to_you[one], ground.depth_to_you[other]
    both = np.flatnonzero((mine > 0) & (theirs > 0))
    found: Floats = np.zeros(len(one))
    found[both] = strength(mine[both], theirs[both])
    return found


def best_first(ground: Ground) -> Iterator[tuple[float, int, Positions]]:
    """Yield all open triangles of the book as (strength, one, others), strongest first.

    Lazily, as far as somebody asks. Of equal strength the lower rank comes first; the others rank
    behind the one, in order.
    """
    depths, rank = ground.depth_to_you, ground.network.rank
    known = np.flatnonzero(depths)
    known = known[np.argsort(rank[known])]
    depth = depths[known].tolist()
    levels = sorted(set(depth))
    partners: dict[float, dict[int, list[int]]] = {}
    for mine in levels:
        for theirs in levels:
            worth = round(float(strength(np.array([mine]), np.array([theirs]))[0]), 9)
            partners.setdefault(worth, {}).setdefault(mine, []).append(theirs)
    for worth in sorted(partners, reverse=True):
        fits = {mine: np.isin(depths[known], theirs) for mine, theirs in partners[worth].items()}
        for place, (one, mine) in enumerate(zip(known.tolist(), depth, strict=True)):
            if mine in fits:
                yield worth, one, known[place + 1 :][fits[mine][place + 1 :]]


def words(ground: Ground, one: int, other: int) -> Phrase:
    """Say how well the weaver knows the two."""
    names, depths = ground.network.names, ground.depth_to_you
    return you_know_both(
        (names[one], Depth(int(depths[one]))), (names[other], Depth(int(depths[other])))
    )
