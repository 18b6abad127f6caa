"""The weights for one book: the prior, moved by the book's own newest ties, and checked on them."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.network import Flags, Floats
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.table import Feature
from weaver_desktop.graph.suggestions.learning.guard import Trial, best_of
from weaver_desktop.graph.suggestions.learning.logistic import Penalty, Sample, fitted
from weaver_desktop.graph.suggestions.learning.past import FEWEST, Lesson, lessons, ranks
from weaver_desktop.graph.suggestions.learning.prior import prior_weights

PRECISION = 100.0
"""How firmly the prior is believed: as if each weight had been seen with an error of 0.1."""

_NEAR_SHARE = 0.6
_NEGATIVES = 30_000
_SEED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Tuning:
    """The weights of a book.

    Attributes:
        weights: F numbers, log-odds for each unit of surprise.
        choice: which way of weighing won: “prior”, “tuned”, “resource allocation” or a blend.
        learnt_from: the number of ties that taught it.
    """

    weights: Floats
    choice: str
    learnt_from: int


def tuned(scene: Scene, prior: Floats | None = None) -> Tuning:
    """Return the weights for a scene: tuned if its ties can teach anything, else the prior.

    Args:
        scene: the parties and their ties.
        prior: F weights to begin with instead of the usual ones.
    """
    prior = prior_weights() if prior is None else prior
    learnt = [lesson for lesson in lessons(scene) if lesson.came_true.sum() >= FEWEST]
    if not learnt:
        return Tuning(prior, "prior", 0)
    blind = np.any([lesson.blind for lesson in learnt], axis=0)
    weights = _fitted(learnt, prior, blind)
    trials = [trial for lesson in learnt for trial in _trials(lesson, prior, blind)]
    choice = best_of(trials)
    count = sum(int(lesson.came_true.sum()) for lesson in learnt)
    spread = _spread(learnt, weights)
    return Tuning(_options(prior, weights, spread)[choice], choice, count)


def _fitted(learnt: list[Lesson], prior: Floats, blind: Flags) -> Floats:
    samples = [sample_of(each, np.ones(len(each.came_true), dtype=np.bool_)) for each in learnt]
    precision = np.full(len(Feature), PRECISION)
    return fitted(samples, Penalty(prior, precision), blind)


def _trials(lesson: Lesson, prior: Floats, blind: Flags) -> list[Trial]:
    """Teach with one half of the new ties and try on the other, both ways round."""
    true = np.flatnonzero(lesson.came_true)
    half = np.random.default_rng(_SEED).integers(0, 2, len(true))
    precision = np.full(len(Feature), PRECISION)
    trials = []
    for side in (0, 1):
        taught, tried = true[half != side], true[half == side]
        if not len(taught) or not len(tried):
            continue
        teach = np.ones(len(lesson.came_true), dtype=np.bool_)
        teach[tried] = False
        weights = fitted([sample_of(lesson, teach)], Penalty(prior, precision), blind)
        test = np.ones(len(lesson.came_true), dtype=np.bool_)
        test[taught] = False
        surprise, hits = lesson.surprise[:, test], lesson.came_true[test]
        options = _options(prior, weights, _spread([lesson], weights))
        scores = np.array(list(options.values()), dtype=np.float32) @ surprise
        trials.append(
            {name: ranks(score, hits) for name, score in zip(options, scores, strict=True)}
        )
    return trials


def _options(prior: Floats, weights: Floats, spread: tuple[float, float]) -> dict[str, Floats]:
    """Return the ways of weighing that are tried, each as F weights."""
    alone = np.zeros(len(Feature))
    alone[Feature.CLOSURE] = 1.0 / spread[0]
    own = weights / spread[1]
    size = spread[1]
    return {
        "tuned": weights,
        "prior": prior,
        "prior and tuned": (prior + weights) / 2,
        "resource allocation": alone * size,
        "resource allocation and tuned": (alone + own) * size / 2,
        "mostly resource allocation": (2 * alone + own) * size / 3,
    }


def _spread(learnt: list[Lesson], weights: Floats) -> tuple[float, float]:
    """Return the standard deviations of closure's surprise and of the tuned score."""
    closure = np.concatenate([lesson.surprise[Feature.CLOSURE] for lesson in learnt])
    score = np.concatenate([weights.astype(np.float32) @ each.surprise for each in learnt])
    stands = np.concatenate([lesson.table.stands_for for lesson in learnt])
    return _deviation(closure, stands), _deviation(score, stands)


def _deviation(values: Floats, stands_for: Floats) -> float:
    mean = np.average(values, weights=stands_for)
    spread = float(np.sqrt(np.average((values - mean) ** 2, weights=stands_for)))
    return spread or 1.0


def sample_of(lesson: Lesson, kept: Flags) -> Sample:
    """Return what came true, and a part of what did not that stands for all of it.

    Most are drawn from the pairs that share an acquaintance, where the choice is hard; their
    weights make up for it, so that being near is not mistaken for being unlikely.
    """
    lot = np.random.default_rng(_SEED)
    false = kept & ~lesson.came_true
    near = np.flatnonzero(false & lesson.table.is_near)
    far = np.flatnonzero(false & ~lesson.table.is_near)
    true = np.flatnonzero(kept & lesson.came_true)
    stands = lesson.table.stands_for
    chosen, weights = [true], [np.ones(len(true))]
    for group, most in (
        (near, int(_NEGATIVES * _NEAR_SHARE)),
        (far, int(_NEGATIVES * (1 - _NEAR_SHARE))),
    ):
        drawn = group if len(group) <= most else np.sort(lot.choice(group, most, replace=False))
        total, part = float(stands[group].sum()), float(stands[drawn].sum())
        chosen.append(drawn)
        weights.append(stands[drawn] * (total / part if part else 1.0))
    at = np.concatenate(chosen)
    rows = lesson.surprise[:, at].T.astype(np.float64)
    return Sample(rows, lesson.came_true[at].astype(np.float64), np.concatenate(weights))
