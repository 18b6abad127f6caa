"""What earlier introductions teach: which kinds of reasons work for this weaver."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.families import OF_SIGNAL, Family
from weaver_desktop.graph.suggestions.learning.logistic import Penalty, Sample, fitted

LEAST, MOST = 0.2, 3.0
"""No kind of reasons is ever silenced, or believed more than three times as much."""

_PRECISION = 8.0
"""How firmly a multiplier of 1 is believed: ± 0.35. Without it the first few noes turned good
reasons into bad ones, and the list collapsed."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one introduction that was asked for.

    Attributes:
        signals: what spoke for it when it was taken up.
        accepted: whether both said yes (True) or one declined (False); None if nobody answered.
        took_hold: whether it lives on (True) or lapsed after it was made (False); None if that is
            not known. No answer is not a no.
    """

    signals: frozenset[Signal]
    accepted: bool | None
    took_hold: bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Usual:
    """What the kinds of reasons add to the scores of today's best candidates.

    Attributes:
        each: for each kind its mean where it speaks at all.
        mean: for each kind its mean over all, those of whom it does not speak included.
    """

    each: Floats
    mean: Floats

    @classmethod
    def of(cls, parts: Floats) -> "Usual":
        """Sum up what (families, k) parts of scores usually are; 1 where a kind never speaks."""
        speaks = parts > 0
        count = speaks.sum(axis=1)
        total = parts.sum(axis=1)
        each = np.divide(total, count, out=np.ones(len(parts)), where=count > 0)
        return cls(each, total / max(parts.shape[1], 1))


def multipliers(told: Iterable[Told], usual: Usual) -> Floats:
    """Return for each kind of reasons how much more or less it counts, from 0.2 to 3.

    Declined against accepted, and lapsed against took hold, are two questions with an intercept
    each and the multipliers in common. Fitted by a logistic model with a prior of 1 for every
    multiplier; reasons count as they do among today's best candidates, centred on them.
    """
    known = list(told)
    samples = [
        sample
        for question in (_accepted, _took_hold)
        if (sample := _sample(known, question, usual)) is not None
    ]
    ones = np.ones(len(Family))
    if not samples:
        return ones
    return fitted(samples, Penalty(ones, ones * _PRECISION, LEAST, MOST))


def _accepted(told: Told) -> bool | None:
    return told.accepted


def _took_hold(told: Told) -> bool | None:
    return told.took_hold


def _sample(
    told: list[Told], question: Callable[[Told], bool | None], usual: Usual
) -> Sample | None:
    answered = [(each, question(each)) for each in told if question(each) is not None]
    labels = np.array([float(bool(answer)) for _, answer in answered])
    if len(set(labels.tolist())) < 2:  # noqa: PLR2004 - yes and no
        return None
    rows = np.zeros((len(answered), len(Family)))
    for row, (each, _) in zip(rows, answered, strict=True):
        for family in {OF_SIGNAL[signal] for signal in each.signals}:
            row[family] = usual.each[family]
    return Sample(rows - usual.mean, labels, np.ones(len(labels)))
