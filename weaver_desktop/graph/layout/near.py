"""Pairs of stars that are near each other."""

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints


def near_pairs(places: Floats, reach: float) -> Ints:
    """Return the (k, 2) pairs, each once, of (n, 2) places at most ``reach`` apart."""
    from scipy.spatial import cKDTree

    if len(places) == 0:
        return np.empty((0, 2), dtype=np.int64)
    tree = cKDTree(places, balanced_tree=False, compact_nodes=False)
    return np.asarray(tree.query_pairs(reach, output_type="ndarray"), dtype=np.int64)


def spacing(places: Floats) -> float:
    """Return the median distance of a star to the one nearest to it; 0 for fewer than two."""
    from scipy.spatial import cKDTree

    if len(places) < 2:  # noqa: PLR2004 (a lone star has no neighbour)
        return 0.0
    gaps, _ = cKDTree(places).query(places, k=2)
    return float(np.median(np.asarray(gaps)[:, 1]))
