"""Which way of weighing to trust: the tuned one, unless another is clearly better on new ties."""

import numpy as np

from weaver_desktop.graph.network import Floats

_ERRORS = 2.0
"""Another way has to be better by this many standard errors, or chance would choose."""

_USUAL = "tuned"

Trial = dict[str, Floats]
"""For each way of weighing, the ranks (1 is best) that it gave to the same ties not yet there."""


def best_of(trials: list[Trial]) -> str:
    """Return the name of the way to trust.

    A tie at rank r is worth 1 / log2(1 + r) (the discounted gain of Järvelin & Kekäläinen 2002),
    which is less at the mercy of a few lucky hits than precision is. Ways are compared tie by tie.
    """
    if not trials:
        return _USUAL
    worth = {
        name: np.concatenate([1 / np.log2(1 + trial[name]) for trial in trials])
        for name in trials[0]
    }
    best, most = _USUAL, _ERRORS
    for name, each in worth.items():
        better = each - worth[_USUAL]
        error = float(better.std()) / np.sqrt(len(better))
        lead = float(better.mean()) / error if error > 0 else 0.0
        if lead > most:
            best, most = name, lead
    return best
