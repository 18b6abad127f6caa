"""Scenes for tests, from graphs."""

from collections.abc import Mapping

import numpy as np

from tests.graph.networks import Graph
from weaver_desktop.graph.suggestions.features.company import Company
from weaver_desktop.graph.suggestions.features.likeness import Likeness
from weaver_desktop.graph.suggestions.features.scene import Scene

NOBODY = np.zeros(0, dtype=np.int64)


def scene_of(graph: Graph, days: Mapping[tuple[int, int], float] | None = None) -> Scene:
    """Return a scene of nodes 0, 1, 2, …; ``days`` tells when ties (low, high) began."""
    ends = sorted((min(tie), max(tie)) for tie in graph.edges())
    when = np.array([(days or {}).get(tie, np.nan) for tie in ends], dtype=np.float64)
    n = len(graph)
    return Scene(
        n,
        np.array(ends, dtype=np.int64).reshape(-1, 2),
        when,
        when.copy(),
        Company(n, NOBODY, NOBODY, np.zeros(0), NOBODY.reshape(-1, 2), np.zeros(0)),
        Likeness(n, NOBODY, NOBODY, NOBODY),
    )
