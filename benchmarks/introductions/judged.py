"""How good a run was: average precision of the list, and hits among each person's first ten."""

from collections import defaultdict
from dataclasses import dataclass
from random import Random

from benchmarks.introductions.problems import Problem
from benchmarks.introductions.runs import EACH, PAIRS, Run

_SHUFFLES = 5


@dataclass(frozen=True)
class Verdict:
    """The figures of one run; the definitions are those of the problems' own checker.

    Attributes:
        precision: AP2000, the average precision of the first 2,000 pairs over the ties to find.
        hit10: the share of people with a tie to find who have one of them among their first ten.
        hits: how many of the first 200 pairs were ties to find.
    """

    precision: float
    hit10: float
    hits: int


def judge(problem: Problem, found: Run) -> Verdict:
    """Compare a run with the answers; lists shorter than 2,000 go on in random order."""
    answers = problem.answers
    pairs = [tuple(sorted(two)) for two in found.pairs]
    rest = _unlisted(problem, set(pairs)) if len(pairs) < PAIRS else []
    total = 0.0
    for seed in range(_SHUFFLES):
        more = list(rest)
        Random(seed).shuffle(more)  # noqa: S311 - for the order only
        total += _average_precision([two in answers for two in [*pairs, *more][:PAIRS]])
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in answers:
        wanted[one].add(other)
        wanted[other].add(one)
    hit = sum(
        bool(others & set(found.of_each.get(person, [])[:EACH]))
        for person, others in wanted.items()
    )
    return Verdict(
        total / _SHUFFLES / max(min(len(answers), PAIRS), 1),
        hit / max(len(wanted), 1),
        sum(two in answers for two in pairs[:200]),
    )


def _average_precision(hits: list[bool]) -> float:
    total, found = 0.0, 0
    for place, is_hit in enumerate(hits, 1):
        if is_hit:
            found += 1
            total += found / place
    return total


def _unlisted(problem: Problem, listed: set[tuple[str, ...]]) -> list[tuple[str, str]]:
    network = problem.network
    ids = sorted(network.ids)
    tied = {
        tuple(sorted((network.ids[one], network.ids[other])))
        for one, other in network.ends.tolist()
    }
    return [
        (one, other)
        for at, one in enumerate(ids)
        for other in ids[at + 1 :]
        if (one, other) not in tied and (one, other) not in listed
    ]
