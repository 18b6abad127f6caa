"""The cheapest ways from one party to another that pass nobody twice.

Yen's method (Yen 1971, *Finding the k shortest loopless paths in a network*): every further way
leaves an earlier one somewhere, so the best way of leaving each at each party is looked for. Ways
are short by rule, so each search is a few sums over all ties instead of a queue of parties. A
further way is left only from where it left the earlier one (Lawler 1972): before that, the same
search was made already.
"""

from collections.abc import Collection, Sequence
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.chains.willingness import Ways
from weaver_desktop.graph.network import Flags, Floats

Route = tuple[int, ...]
"""Positions of parties from one end to the other."""

_SAME = 1e-10
"""Costs nearer than this are one cost, added up in another order."""


def cheapest_routes(
    ways: Ways, start: int, goal: int, *, most: int, steps: int, closed: Collection[int] = ()
) -> list[Route]:
    """Return the cheapest routes, cheapest first; of equal ones the first by rank.

    Args:
        ways: the ties and their costs.
        start: position of one end.
        goal: position of the other, not the same.
        most: how many routes at most.
        steps: how many ties a route may have.
        closed: parties that no route may pass.
    """
    shut = np.zeros(ways.graph.party_count, dtype=np.bool_)
    shut[list(closed)] = True
    found: list[Route] = []
    waiting: list[tuple[float, list[int], Route, int]] = []

    def consider(root: Route, *, refused: Collection[int]) -> None:
        rest = _onward(ways, root, goal, steps, shut, refused)
        route = root + rest
        if rest:
            by_name = ways.rank[list(route)].tolist()
            heappush(waiting, (_cost(ways, route), by_name, route, len(root)))

    consider((start,), refused=())
    while waiting and len(found) < most:
        *_, route, left_at = heappop(waiting)
        found.append(route)
        if len(found) == most:
            break
        for length in range(left_at, len(route)):
            root = route[:length]
            taken = {other[length] for other in found if other[:length] == root}
            consider(root, refused=taken)
    return found


def _onward(
    ways: Ways, root: Route, goal: int, steps: int, shut: Flags, refused: Collection[int]
) -> Route:
    """Return the cheapest way on from the end of a root, or nothing: through nobody in the root."""
    left = steps - len(root)  # after the step that leaves the root
    barred = shut.copy()
    barred[list(root)] = True
    reach = _costs_to(ways, goal, left, barred)
    not_next = np.array(list(refused), dtype=np.int64)
    party, onward = root[-1], []
    for further in range(left, -1, -1):
        row = ways.graph.row(party)
        total = ways.row_costs(party) + reach[further][row]
        if party == root[-1]:
            total[np.isin(row, not_next)] = np.inf
        best = total.min(initial=np.inf)
        if not np.isfinite(best):
            return ()
        equal = row[total <= best + _SAME]
        party = int(equal[np.argmin(ways.rank[equal])])
        onward.append(party)
        if party == goal:
            break
    return tuple(onward)


def _costs_to(ways: Ways, goal: int, steps: int, barred: Flags) -> Sequence[Floats]:
    """Return for 0 to ``steps`` the n lowest costs to the goal in at most so many steps."""
    graph = ways.graph
    tied = np.flatnonzero(graph.degree)
    starts = graph.starts[tied]
    reach: NDArray[np.float64] = np.full(graph.party_count, np.inf)
    reach[goal] = 0.0
    rounds = [reach]
    for _ in range(steps):
        further = reach.copy()
        further[tied] = np.minimum(
            reach[tied], np.minimum.reduceat(ways.cost + reach[graph.others], starts)
        )
        further[barred] = np.inf
        rounds.append(further)
        reach = further
    return rounds


def _cost(ways: Ways, route: Route) -> float:
    total = sum(ways.step(*pair) for pair in pairwise(route))
    return round(total / _SAME) * _SAME
