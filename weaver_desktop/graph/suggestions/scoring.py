"""From the strengths of several signals to one score, and to what each contributed to it."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.graph.network import Floats

WEIGHTS: Final = {
    Signal.NEED_MEETS_GIFT: 0.60,
    Signal.SHARED_ACQUAINTANCES: 0.50,
    Signal.OPEN_TRIANGLE: 0.35,
    Signal.NEAR_MISS: 0.35,
}
"""How far a signal of full strength carries alone. Set by judgement, in the order of the evidence:
content finds new people best (Chen 2009), then shared acquaintances, then settings and closeness
to whoever introduces; they are to be refitted on recorded outcomes."""

_DECIMALS = 9
"""Numbers are rounded, so that the order of a sum cannot decide the order of suggestions."""


def score(signals: Sequence[Signal], strengths: Floats) -> Floats:
    """Return the scores of k pairs from the strengths of s signals, an (s, k) array in [0, 1].

    1 - Π (1 - w·s) over signals of weight w and strength s: in [0, 1), never lower for any more
    evidence, and no single signal carries a pair to the top alone (a "noisy or", as if each signal
    could by itself be the reason that the two take to each other).
    """
    missing = np.ones(strengths.shape[1])
    for signal, strength in zip(signals, strengths, strict=True):
        missing *= 1.0 - WEIGHTS[signal] * strength
    scores: Floats = (1.0 - missing).round(_DECIMALS)
    return scores


def shares(signals: Sequence[Signal], strengths: Sequence[float]) -> list[float]:
    """Return what each signal contributes to a pair's score; the shares add up to 1.

    In proportion to -log(1 - w·s), in which the score's product is a sum.
    """
    parts = [
        -float(np.log1p(-WEIGHTS[signal] * strength))
        for signal, strength in zip(signals, strengths, strict=True)
    ]
    return [round(part / sum(parts), _DECIMALS) for part in parts]
