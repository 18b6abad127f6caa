"""What public networks teach about the weight of each feature."""

from typing import Final

import numpy as np

from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.features.table import Feature

_WEIGHTS: Final = {
    Feature.RECENT_CLOSURE: 0.0,
    Feature.CLOSURE: 0.0,
    Feature.WALKS: 0.28,
    Feature.PATHS: 0.28,
    Feature.COMPANY: 0.36,
    Feature.LIKENESS: 0.16,
    Feature.ACTIVITY: 0.32,
    Feature.CIRCLE: 0.13,
}
"""Log-odds for each unit of surprise, fitted on nine networks with dates by
``python -m benchmarks.introductions.refit``; the method is in ``docs/introductions.md``."""


def prior_weights() -> Floats:
    """Return the F weights to begin with."""
    return np.array([_WEIGHTS[feature] for feature in Feature])
