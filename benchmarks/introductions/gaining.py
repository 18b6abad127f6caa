"""What ranking with gain costs and brings: ``python -m benchmarks.introductions --gain DIR``."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.introductions.problems import Problem, read
from benchmarks.introductions.tables import baselines
from weaver_desktop.graph.adjacency import Adjacency, Positions
from weaver_desktop.graph.suggestions.aims import Aims
from weaver_desktop.graph.suggestions.pool import Pool
from weaver_desktop.graph.suggestions.prepared import prepare
from weaver_desktop.graph.suggestions.ranking.distances import distances
from weaver_desktop.graph.suggestions.ranking.order import Order

TOP = 10
LENGTHS = (5, 10, 15, 20)
"""Of lists of these lengths it is told how many hits are kept; the price is set for ten."""


@dataclass(frozen=True)
class Compared:
    """The first pairs by one ranking.

    Attributes:
        hits: how many came about of the first 5, 10, 15, 20.
        gained: how much the first ten together add to the efficiency of the network, exactly.
    """

    hits: tuple[int, ...]
    gained: float


def lines(folder: Path) -> Iterator[str]:
    """Yield the comparison, problem by problem and in all."""
    found = []
    yield f"{'problem':20s} {'hits by p':>10s} {'with gain':>11s} {'efficiency gained, times':>25s}"
    for name in baselines(folder):
        bare, gaining = compared(read(folder / name))
        found.append((bare, gaining))
        ratio = gaining.gained / bare.gained if bare.gained else float("nan")
        ten = LENGTHS.index(TOP)
        yield f"{name:20s} {bare.hits[ten]:10d} {gaining.hits[ten]:11d} {ratio:25.2f}"
    yield from _in_all(found)


def compared(problem: Problem) -> tuple[Compared, Compared]:
    """Return the first pairs by probability alone, and with the gain."""
    prepared = prepare(problem.network, problem.evidence, problem.today)
    pool = Pool.of(prepared, prepared.spoken, Aims())
    order = Order(pool)
    first = next(pool.servings(), np.zeros(0, dtype=np.int64))
    found = []
    for with_gain in (False, True):
        worth = order.worth(first, with_gain=with_gain)
        found.append(_judged(problem, order, first[np.argsort(-worth, kind="stable")]))
    return found[0], found[1]


def _in_all(found: list[tuple[Compared, Compared]]) -> Iterator[str]:
    """Yield how many hits are kept, and how many times the efficiency is gained."""
    for at, length in enumerate(LENGTHS):
        before, after = (sum(each[side].hits[at] for each in found) for side in (0, 1))
        yield f"hits of the first {length}: {after} of {before}, {after / max(before, 1):.0%}"
    gained = np.array([(bare.gained, gaining.gained) for bare, gaining in found])
    ratios = gained[:, 1] / gained[:, 0]
    ratios = ratios[(gained > 0).all(axis=1)]
    total = gained.sum(axis=0)
    yield (
        f"efficiency gained by the first {TOP}: {np.exp(np.log(ratios).mean()):.2f} times"
        f" (geometric mean), {ratios.mean():.2f} (arithmetic), {total[1] / total[0]:.2f} (in sum)"
    )


def _judged(problem: Problem, order: Order, ranked: Positions) -> Compared:
    prepared = order.pool.prepared
    ids = problem.network.ids
    one, other = np.divmod(order.pool.keys[ranked], problem.network.party_count)
    came_true = np.array(
        [
            tuple(sorted((ids[a], ids[b]))) in problem.answers
            for a, b in zip(one.tolist(), other.tolist(), strict=True)
        ]
    )
    low, high = order.ends(ranked[:TOP])
    ties = prepared.gains.ties
    after = Adjacency.of(
        ties.party_count, np.concatenate([ties.ends, np.column_stack([low, high])])
    )
    return Compared(
        tuple(int(came_true[:length].sum()) for length in LENGTHS),
        efficiency(after) - efficiency(ties),
    )


def efficiency(ties: Adjacency) -> float:
    """Return the mean of 1/distance over all pairs, 1/∞ = 0, without any sampling."""
    n = ties.party_count
    total = 0.0
    for start in range(0, n, 256):
        far = distances(ties, np.arange(start, min(start + 256, n))).astype(np.float64)
        near = (far > 0) & (far < 100)
        total += float((1 / far[near]).sum())
    return total / max(n * (n - 1), 1)
