"""Refits the prior weights: ``python -m benchmarks.introductions.refit DIR``.

Prints the weights fitted on all problems with dates, and for each problem those fitted on the
others only, with what they would have reached there: what a book never seen can expect.
"""

import sys
from pathlib import Path
from statistics import geometric_mean

import numpy as np

from benchmarks.introductions.judged import judge
from benchmarks.introductions.problems import Problem, read
from benchmarks.introductions.runs import run
from benchmarks.introductions.tables import baselines
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.features.scale import Scale
from weaver_desktop.graph.suggestions.features.table import Feature, Measure
from weaver_desktop.graph.suggestions.learning.logistic import Penalty, Sample, fitted
from weaver_desktop.graph.suggestions.learning.past import Lesson
from weaver_desktop.graph.suggestions.learning.tuning import sample_of
from weaver_desktop.graph.suggestions.pairs import among, distinct, key_of
from weaver_desktop.graph.suggestions.staging import staged

_MEAN = {
    Feature.RECENT_CLOSURE: 0.08,
    Feature.CLOSURE: 0.08,
    Feature.WALKS: 0.15,
    Feature.PATHS: 0.15,
    Feature.COMPANY: 0.2,
    Feature.LIKENESS: 0.15,
    Feature.ACTIVITY: 0.15,
    Feature.CIRCLE: 0.1,
}
"""Where the fit itself is pulled to: a little of everything, as the literature has it."""

_PRECISION = 300.0
_POSITIVES = 100.0
"""Every problem counts as if it had so many new ties, however large it is."""


def main(folder: Path) -> None:
    """Fit and print."""
    dated = {
        name: read(folder / name)
        for name, known in baselines(folder).items()
        if known["meta"]["kind"] != "static"
    }
    samples = {name: sample(problem) for name, problem in dated.items()}
    print(f"{'all':20s}", _told(fit(list(samples.values()))))
    ratios = []
    for name, problem in dated.items():
        prior = fit([each for other, each in samples.items() if other != name])
        verdict = judge(problem, run(problem, prior))
        ratios.append(verdict.precision / baselines(folder)[name]["base"]["ra"]["AP2000"])
        print(f"without {name:20s} {_told(prior)}  there {ratios[-1]:6.2f} × RA", flush=True)
    print(f"geometric mean {geometric_mean(ratios):.2f} × RA, each with a prior that never saw it")


def sample(problem: Problem) -> Sample:
    """Return the pairs of a problem, labelled with its answers."""
    network = problem.network
    scene = staged(network, problem.evidence, problem.today)
    table = Measure(scene).table(np.zeros(0, dtype=np.int64))
    ends = np.array(
        [
            [network.rank[network.position[person]] for person in network.ids if person in two]
            for two in problem.answers
        ]
    )
    answers = distinct(key_of(network.party_count, ends[:, 0], ends[:, 1]))
    came_true = among(table.keys, answers)
    lesson = Lesson(
        table,
        Scale.of(table).surprise(table.values),
        came_true,
        np.zeros(len(Feature), dtype=np.bool_),
    )
    whole = sample_of(lesson, np.ones(len(came_true), dtype=np.bool_))
    return Sample(whole.rows, whole.label, whole.weight * _POSITIVES / max(came_true.sum(), 1))


def fit(samples: list[Sample]) -> Floats:
    """Return the weights that fit several problems at once."""
    mean = np.array([_MEAN[feature] for feature in Feature])
    return fitted(samples, Penalty(mean, np.full(len(Feature), _PRECISION)))


def _told(weights: Floats) -> str:
    return " ".join(f"{feature.name} {weights[feature]:.2f}" for feature in Feature)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
