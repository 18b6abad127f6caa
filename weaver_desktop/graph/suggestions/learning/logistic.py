"""A logistic model whose weights stay near a prior and never turn against the evidence."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.network import Flags, Floats

_ROUNDS = 60
_HALVINGS = 20
_ENOUGH = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Labelled rows.

    Attributes:
        rows: (s, F) features.
        label: s numbers, 1 for what came true, 0 for what did not.
        weight: s numbers, for how many each row stands.
    """

    rows: Floats
    label: Floats
    weight: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Penalty:
    """A prior on the weights: mean ± 1/√precision each, within bounds.

    Attributes:
        mean: F numbers.
        precision: F positive numbers.
        least: the lower bound of all weights.
        most: the upper bound of all weights.
    """

    mean: Floats
    precision: Floats
    least: float = 0.0
    most: float = np.inf


def fitted(samples: list[Sample], penalty: Penalty, fixed: Flags | None = None) -> Floats:
    """Return the F weights that fit best under the penalty (maximum a posteriori).

    P(label) = 1 / (1 + exp(-(w·x + b))), with an intercept b of its own for every sample, free of
    any penalty. Solved by projected Newton steps (Bertsekas 1982), exact to 1e-7.

    Args:
        samples: at least one, with labels of both kinds.
        penalty: where the weights are expected, and their bounds.
        fixed: flags of weights that stay at their prior mean.
    """
    features = len(penalty.mean)
    stays = np.zeros(features, dtype=np.bool_) if fixed is None else fixed
    state = np.concatenate([penalty.mean, [_log_odds(sample) for sample in samples]])
    problem = _Problem(samples, penalty)
    cost = problem.cost(state)
    for _ in range(_ROUNDS):
        gradient, curvature = problem.slope(state)
        free = np.ones(len(state), dtype=np.bool_)
        weights = state[:features]
        free[:features] = ~stays & ~(
            ((weights <= penalty.least) & (gradient[:features] > 0))
            | ((weights >= penalty.most) & (gradient[:features] < 0))
        )
        step = np.zeros(len(state))
        inner = curvature[np.ix_(free, free)] + 1e-9 * np.eye(int(free.sum()))
        step[free] = np.linalg.solve(inner, gradient[free])
        before = cost
        size = 1.0
        for _ in range(_HALVINGS):
            trial = problem.within(state - size * step)
            cost = problem.cost(trial)
            if cost <= before:
                state = trial
                break
            size /= 2
        else:
            cost = before
        if before - cost <= _ENOUGH * (1 + abs(before)):
            break
    return state[:features]


def _log_odds(sample: Sample) -> float:
    true = float((sample.weight * sample.label).sum())
    false = float((sample.weight * (1 - sample.label)).sum())
    return float(np.log(max(true, 1e-3) / max(false, 1e-3))) - 1.0


@dataclass(frozen=True, slots=True, eq=False)
class _Problem:
    samples: list[Sample]
    penalty: Penalty

    def within(self, state: Floats) -> Floats:
        """Return the state with its weights brought within their bounds."""
        features = len(self.penalty.mean)
        bounded = state.copy()
        np.clip(bounded[:features], self.penalty.least, self.penalty.most, out=bounded[:features])
        return bounded

    def cost(self, state: Floats) -> float:
        """Return minus the logarithm of the posterior, up to a constant."""
        weights = state[: len(self.penalty.mean)]
        apart = weights - self.penalty.mean
        cost = 0.5 * float((self.penalty.precision * apart**2).sum())
        for sample, intercept in zip(self.samples, state[len(weights) :], strict=True):
            odds = sample.rows @ weights + intercept
            cost += float((sample.weight * (np.logaddexp(0, odds) - sample.label * odds)).sum())
        return cost

    def slope(self, state: Floats) -> tuple[Floats, Floats]:
        """Return the gradient and the matrix of second derivatives."""
        features = len(self.penalty.mean)
        weights = state[:features]
        gradient = np.zeros(len(state))
        curvature = np.zeros((len(state), len(state)))
        gradient[:features] = self.penalty.precision * (weights - self.penalty.mean)
        curvature[np.arange(features), np.arange(features)] = self.penalty.precision
        for at, sample in enumerate(self.samples, features):
            chance = 1 / (1 + np.exp(-(sample.rows @ weights + state[at])))
            miss = sample.weight * (chance - sample.label)
            spread = sample.weight * chance * (1 - chance)
            gradient[:features] += sample.rows.T @ miss
            gradient[at] += miss.sum()
            weighted = sample.rows * spread[:, None]
            curvature[:features, :features] += sample.rows.T @ weighted
            curvature[:features, at] = curvature[at, :features] = weighted.sum(axis=0)
            curvature[at, at] += spread.sum()
        return gradient, curvature
