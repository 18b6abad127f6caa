"""A smaller network that stands for a larger one: stars that are close are taken together."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints
from weaver_desktop.graph.layout.ties import Ties

_MOST_TOGETHER = 4
_SLICE = 2000
_HUB, _HUB_SHARE = 100, 20


@dataclass(frozen=True, eq=False)
class Coarser:
    """A smaller network and, for each star of the larger one, the star that stands for it."""

    ties: Ties
    stands_for: Ints


def coarser(ties: Ties, rng: np.random.Generator) -> Generator[None, None, Coarser]:
    """Take stars together in twos, sometimes up to four, along their closest ties, in slices.

    Greedy matching in a shuffled order, those with few ties first, each with the partner it shares
    most with (heavy edges, Karypis & Kumar 1998); one left alone joins a neighbour's company.
    """
    graph = ties.graph
    starts, near = graph.indptr.tolist(), graph.indices.tolist()
    closeness = _closeness(ties).tolist()
    # A star in whose company a hub is would start on top of it, and be flung far out.
    hubs = np.flatnonzero(ties.degree > max(_HUB, _HUB_SHARE * ties.degree.mean()))
    company = [-1] * ties.count
    for at, hub in enumerate(hubs.tolist()):
        company[hub] = at
    size = [_MOST_TOGETHER] * len(hubs)
    waiting: dict[int, int] = {}
    order = np.lexsort((rng.random(ties.count), ties.degree)).tolist()
    for turn, star in enumerate(order):
        if turn % _SLICE == 0:
            yield
        if company[star] >= 0:
            continue
        entries = range(starts[star], starts[star + 1])
        alone = [at for at in entries if company[near[at]] < 0]
        if alone:
            partner = near[max(alone, key=closeness.__getitem__)]
            company[star] = company[partner] = len(size)
            size.append(2)
            continue
        joined = min((company[near[at]] for at in entries), key=size.__getitem__)
        if size[joined] >= _MOST_TOGETHER:
            # All neighbours have full company: wait for another with the same neighbour.
            host = near[starts[star]]
            joined = waiting.setdefault(host, len(size))
            if joined == len(size) or size[joined] >= _MOST_TOGETHER:
                joined = waiting[host] = len(size)
                size.append(0)
        company[star] = joined
        size[joined] += 1
    return _joined(ties, np.array(company), len(size))


def _closeness(ties: Ties) -> Floats:
    """Return for each entry of the sparse matrix how close the two are: shared neighbours count."""
    from scipy.sparse import diags_array

    graph = ties.graph
    ones = graph.copy()
    ones.data = np.ones_like(ones.data)
    # What two share through a star that knows nearly everybody says little and costs much.
    through = diags_array((ties.degree <= _HUB).astype(np.float64)).tocsr()
    shared = (ones @ through @ ones).multiply(ones).tocsr() + ones
    shared.sort_indices()
    rows = np.repeat(np.arange(ties.count), np.diff(graph.indptr))
    found = np.asarray(shared.data, dtype=np.float64)
    found /= np.sqrt(ties.degree[rows] * ties.degree[graph.indices]) * graph.data
    return found


def _joined(ties: Ties, company: Ints, count: int) -> Coarser:
    ends = np.sort(company[ties.ends], axis=1)
    apart = ends[:, 0] != ends[:, 1]
    key, at = np.unique(ends[apart, 0] * count + ends[apart, 1], return_inverse=True)
    weight = np.bincount(at, ties.strength[apart], len(key))
    strength = np.minimum(1.0, weight / max(float(np.quantile(weight, 0.9, axis=0)), 1e-9))
    return Coarser(Ties(count, np.column_stack((key // count, key % count)), strength), company)
