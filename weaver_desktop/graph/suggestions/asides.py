"""What to say about a pair besides the reasons: how the weaver reaches them, and what they know."""

import numpy as np

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.suggestions.ground import Ground


def asides(ground: Ground, one: int, other: int) -> tuple[Phrase, ...]:
    """Say who knows those whom the weaver does not, and whether the two know of each other."""
    said = [_route(ground, one, other)]
    if ground.know_of_each_other(one, other):
        said.append(phrase("They know of each other."))
    return tuple(words for words in said if words is not None)


def _route(ground: Ground, one: int, other: int) -> Phrase | None:
    """Say how the weaver reaches the two, or None if she knows both or is not known herself."""
    names, depths = ground.network.names, ground.depth_to_you
    if ground.network.me is None or (depths[one] and depths[other]):
        return None
    if not depths.any():
        return phrase("Whom you know yourself is not recorded yet.")
    if depths[other]:
        one, other = other, one
    far = _go_between(ground, other)
    if depths[one]:
        return phrase("You know {known}; {far}.", known=names[one], far=_through(names, far, other))
    return _neither(ground, one, other, far)


def _neither(ground: Ground, one: int, other: int, far: int | None) -> Phrase:
    """Say who could ask two whom the weaver does not know; ``far`` knows the other."""
    names = ground.network.names
    both = _best_known(ground, np.intersect1d(ground.others.row(one), ground.others.row(other)))
    if both is not None:
        return phrase("You know neither yet; {go_between} knows both.", go_between=names[both])
    near = _go_between(ground, one)
    if near is None and far is None:
        return phrase(
            "How you reach {one} and {other} is not recorded.", one=names[one], other=names[other]
        )
    if near is None:
        near, far, one, other = far, near, other, one
    if near is not None and far is not None:
        return phrase(
            "You know neither yet; {near}, who knows {one}, and {far}, who knows {other}, could"
            " ask.",
            near=names[near],
            one=names[one],
            far=names[far],
            other=names[other],
        )
    return phrase(
        "You know neither yet; {near}, and {far}.",
        near=_through(names, near, one),
        far=_through(names, far, other),
    )


def _through(names: tuple[str, ...], go_between: int | None, party: int) -> Phrase:
    if go_between is None:
        return phrase("how you reach {name} is not recorded", name=names[party])
    return phrase(
        "{go_between} knows {name} and could ask", go_between=names[go_between], name=names[party]
    )


def _go_between(ground: Ground, party: int) -> int | None:
    """Return whom the weaver knows best of those who know the party."""
    return _best_known(ground, ground.others.row(party))


def _best_known(ground: Ground, around: Positions) -> int | None:
    around = around[ground.depth_to_you[around] > 0]
    if not len(around):
        return None
    best = np.lexsort((ground.network.rank[around], -ground.depth_to_you[around]))[0]
    return int(around[best])
