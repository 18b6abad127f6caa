"""What a tie between two would change on the map, in numbers and in words."""

import numpy as np

from weaver_desktop.domain.introductions import MapChange
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.adjacency import Adjacency
from weaver_desktop.graph.suggestions.ranking.order import Order

_FEW_TIES = 3


def change(order: Order, place: int, one: int, other: int) -> MapChange:
    """Return what a tie would change, the weaver left out.

    Args:
        order: knows the ties, parts and circles.
        place: the pair's place in the pool.
        one: the position in the scene of the party named first.
        other: that of the other.
    """
    ties = order.pool.prepared.gains.ties
    joins = _joins(order, one, other)
    circles = order.circles
    apart = circles.of[one] != circles.of[other]
    between = int(circles.between(np.array([one]), np.array([other]))[0]) if apart else 0
    size = (int(circles.size[circles.of[one]]), int(circles.size[circles.of[other]]))
    found = MapChange(
        joins=joins,
        only_through_you=joins is not None and _through_you(order, one, other),
        circles=size if apart else None,
        ties_between=between,
        reach=(_reach(ties, one, other), _reach(ties, other, one)),
        efficiency=float(order.gain(np.array([place]))[0]),
    )
    return MapChange(
        found.joins,
        found.only_through_you,
        found.circles,
        found.ties_between,
        found.reach,
        found.efficiency,
        tuple(_words(order, one, other, found)),
    )


def _joins(order: Order, one: int, other: int) -> tuple[int, int] | None:
    part = order.part
    if part[one] == part[other]:
        return None
    return int((part == part[one]).sum()), int((part == part[other]).sum())


def _through_you(order: Order, one: int, other: int) -> bool:
    """Tell whether the weaver knows somebody in the part of each."""
    prepared = order.pool.prepared
    known = prepared.ground.depth_to_you[prepared.place] > 0
    return all(bool(known[order.part == order.part[end]].any()) for end in (one, other))


def _reach(ties: Adjacency, one: int, other: int) -> int:
    """Return how many more parties the one would have within two steps."""
    near = np.append(ties.row(one), one)
    before = np.union1d(near, ties.gather(ties.row(one)))
    return len(np.setdiff1d(np.append(ties.row(other), other), before))


def _words(order: Order, one: int, other: int, found: MapChange) -> list[Phrase]:
    names = order.pool.prepared.ground.network.names
    place = order.pool.prepared.place
    first, second = names[place[one]], names[place[other]]
    said = []
    if found.only_through_you:
        said.append(phrase("Today they reach each other only through you."))
    if found.joins is not None and min(found.joins) > 1:
        said.append(
            phrase(
                "Without you, {one}’s part of the network ({size}) and {other}’s ({more}) are not"
                " joined; this would join them.",
                one=first,
                size=found.joins[0],
                other=second,
                more=found.joins[1],
            )
        )
    elif found.joins == (1, 1):
        said.append(
            phrase(
                "So far neither {one} nor {other} is tied to anybody else.", one=first, other=second
            )
        )
        return said
    elif found.joins is not None:
        alone = [name for name, size in zip((first, second), found.joins, strict=True) if size == 1]
        said += [
            phrase("Brings in {name}, who is tied to nobody else.", name=each) for each in alone
        ]
    elif found.circles is not None and min(found.circles) > 1 and found.ties_between <= _FEW_TIES:
        said.append(_between(first, second, found))
    if found.joins is None:
        said += _second_ties(order, (one, first), (other, second))
    more, most = sorted(found.reach)
    if most:
        said.append(
            _nearer(first, second, found.reach)
            if more
            else _nearer_one(first if found.reach[0] else second, most)
        )
    return said


def _second_ties(order: Order, *ends: tuple[int, str]) -> list[Phrase]:
    """Say whose only tie besides the weaver's would get company."""
    prepared = order.pool.prepared
    knows_you = prepared.ground.depth_to_you[prepared.place] > 0
    return [
        phrase(
            "Besides you, {name} has only one tie so far; this would be the second."
            if knows_you[at]
            else "{name} has only one tie so far; this would be the second.",
            name=name,
        )
        for at, name in ends
        if prepared.gains.ties.degree[at] == 1
    ]


def _between(one: str, other: str, found: MapChange) -> Phrase:
    sizes = found.circles or (0, 0)
    told = {
        0: "The first tie between {one}’s circle of {size} and {other}’s of {more}.",
        1: "The second tie between {one}’s circle of {size} and {other}’s of {more}.",
    }.get(
        found.ties_between,
        "So far only {count} ties join {one}’s circle of {size} and {other}’s of {more}.",
    )
    return phrase(
        told, count=found.ties_between, one=one, size=sizes[0], other=other, more=sizes[1]
    )


def _nearer(one: str, other: str, reach: tuple[int, int]) -> Phrase:
    return phrase(
        "Within two steps, {one} would reach {count} more and {other} {more}.",
        count=reach[0],
        one=one,
        more=reach[1],
        other=other,
    )


def _nearer_one(name: str, count: int) -> Phrase:
    if count == 1:
        return phrase("Within two steps, {name} would reach one more.", name=name)
    return phrase("Within two steps, {name} would reach {count} more.", count=count, name=name)
