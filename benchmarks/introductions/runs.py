"""The app's own engine on a problem, and the two lists that it is judged by."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

from benchmarks.introductions.problems import Problem
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.learning.tuning import Tuning
from weaver_desktop.graph.suggestions.staging import staged
from weaver_desktop.graph.suggestions.standard import likeliest

PAIRS = 2_000
EACH = 10


@dataclass(frozen=True)
class Run:
    """What the engine said about a problem.

    Attributes:
        pairs: the best pairs of ids, best first.
        of_each: for each person the best others, best first.
        tuning: how it weighed the features.
        seconds: how long it took from the network to the scores.
    """

    pairs: list[tuple[str, str]]
    of_each: dict[str, list[str]]
    tuning: Tuning
    seconds: float


def run(problem: Problem, prior: Floats | None = None) -> Run:
    """Let the engine predict: no feasibility filter, no caps, no gain, no aims.

    Args:
        problem: what to predict.
        prior: weights to begin with instead of the app's own.
    """
    network = problem.network
    began = perf_counter()
    scene = staged(network, problem.evidence, problem.today)
    keys, scores, tuning = likeliest(scene, prior)
    seconds = perf_counter() - began
    names = [""] * network.party_count
    for party, place in zip(network.ids, network.rank.tolist(), strict=True):
        names[place] = party
    low, high = np.divmod(keys, max(network.party_count, 1))
    order = np.lexsort((keys, -scores))[:PAIRS]
    pairs = [(names[one], names[other]) for one, other in _columns(low[order], high[order])]
    return Run(pairs, _of_each(names, low, high, scores), tuning, seconds)


def write(found: Run, folder: Path) -> None:
    """Write ``pairs.csv`` and ``perperson.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "pairs.csv", ("u", "v"), found.pairs)
    _write(
        folder / "perperson.csv",
        ("person", "candidate", "rank"),
        (
            (person, other, rank)
            for person, others in found.of_each.items()
            for rank, other in enumerate(others, 1)
        ),
    )


def _of_each(
    names: list[str], low: Positions, high: Positions, scores: Floats
) -> dict[str, list[str]]:
    one, other = np.concatenate([low, high]), np.concatenate([high, low])
    order = np.lexsort((other, -np.concatenate([scores, scores]), one))
    one, other = one[order], other[order]
    place = np.arange(len(one)) - np.searchsorted(one, one)
    kept = place < EACH
    best: dict[str, list[str]] = {}
    for person, candidate in _columns(one[kept], other[kept]):
        best.setdefault(names[person], []).append(names[candidate])
    return best


def _columns(one: Positions, other: Positions) -> Iterable[tuple[int, int]]:
    return zip(one.tolist(), other.tolist(), strict=True)


def _write(path: Path, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
