"""What a score means in one book: how usual each value is, and how much each feature counts."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.features.scale import Scale
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.features.table import Feature, Measure, Values
from weaver_desktop.graph.suggestions.learning.tuning import Tuning, tuned


@dataclass(frozen=True, slots=True, eq=False)
class Standard:
    """The scale and the weights that a book's pairs are scored by."""

    scale: Scale
    tuning: Tuning

    def scores(self, surprise: Values) -> Floats:
        """Return the k scores of (F, k) surprises: log-odds, up to a constant."""
        return weighed(surprise, self.tuning.weights)


def weighed(surprise: Values, weights: Floats) -> Floats:
    """Return the sums of k columns, weighed feature by feature.

    One after the other, so that a pair's score never depends on the pairs beside it.
    """
    scores: Floats = np.zeros(surprise.shape[1])
    for feature in Feature:
        if weights[feature]:
            scores += weights[feature] * surprise[feature]
    return scores


def likeliest(scene: Scene, prior: Floats | None = None) -> tuple[Positions, Floats, Tuning]:
    """Return every candidate's key and score, and how they were weighed.

    The bare prediction, of which ties come next: nobody is left out and no aim is followed.
    """
    table = Measure(scene).table(np.zeros(0, dtype=np.int64))
    standard = Standard(Scale.of(table), tuned(scene, prior))
    scores = standard.scores(standard.scale.surprise(table.values))
    return table.keys[table.is_candidate], scores[table.is_candidate], standard.tuning
