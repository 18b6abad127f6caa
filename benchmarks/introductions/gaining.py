"""What ranking by p · √gain costs and brings: ``python -m benchmarks.introductions --gain DIR``."""

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
from weaver_desktop.graph.suggestions.ranking.gain import distances
from weaver_desktop.graph.suggestions.ranking.order import Order

TOP = 10


@dataclass(frozen=True)
class Compared:
    """The first ten pairs by one ranking.

    Attributes:
        hits: how many of them came about.
        gained: how much all of them together add to the efficiency of the network, exactly.
    """

    hits: int
    gained: float


def lines(folder: Path) -> Iterator[str]:
    """Yield the comparison, problem by problem and in all."""
    total = np.zeros(2)
    ratios = []
    yield f"{'problem':20s} {'hits by p':>10s} {'with gain':>11s} {'efficiency gained, times':>25s}"
    for name in baselines(folder):
        bare, gaining = compared(read(folder / name))
        total += (bare.hits, gaining.hits)
        ratio = gaining.gained / bare.gained if bare.gained else float("nan")
        ratios.append((bare.gained, gaining.gained))
        yield f"{name:20s} {bare.hits:10d} {gaining.hits:11d} {ratio:25.2f}"
    before, after = (sum(column) for column in zip(*ratios, strict=True))
    logs = [np.log(more / less) for less, more in ratios if less > 0 and more > 0]
    yield (
        f"{'all':20s} {total[0]:10.0f} {total[1]:11.0f} {after / before:25.2f}"
        f"  (geometric mean {np.exp(np.mean(logs)):.2f})"
    )


def compared(problem: Problem) -> tuple[Compared, Compared]:
    """Return the first ten by probability alone, and with the gain."""
    prepared = prepare(problem.network, problem.evidence, problem.today)
    pool = Pool.of(prepared, prepared.spoken, Aims())
    order = Order(pool)
    first = next(pool.servings(), np.zeros(0, dtype=np.int64))
    found = []
    for with_gain in (False, True):
        worth = order.worth(first, with_gain=with_gain)
        best = first[np.argsort(-worth, kind="stable")[:TOP]]
        found.append(_judged(problem, order, best))
    return found[0], found[1]


def _judged(problem: Problem, order: Order, places: Positions) -> Compared:
    prepared = order.pool.prepared
    ids = problem.network.ids
    one, other = np.divmod(order.pool.keys[places], problem.network.party_count)
    pairs = [
        tuple(sorted((ids[a], ids[b]))) for a, b in zip(one.tolist(), other.tolist(), strict=True)
    ]
    low, high = order.ends(places)
    ties = prepared.gains.ties
    after = Adjacency.of(
        ties.party_count, np.concatenate([ties.ends, np.column_stack([low, high])])
    )
    gained = efficiency(after) - efficiency(ties)
    return Compared(sum(pair in problem.answers for pair in pairs), gained)


def efficiency(ties: Adjacency) -> float:
    """Return the mean of 1/distance over all pairs, 1/∞ = 0, without any sampling."""
    n = ties.party_count
    total = 0.0
    for start in range(0, n, 256):
        far = distances(ties, np.arange(start, min(start + 256, n))).astype(np.float64)
        near = (far > 0) & (far < 100)
        total += float((1 / far[near]).sum())
    return total / max(n * (n - 1), 1)
