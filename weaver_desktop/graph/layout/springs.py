"""An ordinary spring drawing, as a yardstick: how bent may a map of this network be?

Its energy is that of Fruchterman & Reingold (1991): a tie of length d pulls with d², two stars d
apart push each other with 1 / d. Descent from a drawing with little stress finds a spring drawing
as little bent as they come.
"""

from collections.abc import Generator

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Singles
from weaver_desktop.graph.layout.objective import Worth
from weaver_desktop.graph.layout.ties import Ties

_BLOCK = 1 << 16
_SLICE = 3 << 19
_SOFT = np.float32(1e-6)


def tension(ties: Ties, places: Floats) -> Generator[None, None, Worth]:
    """Compute the energy of (n, 2) places, yielding now and then; its stress is not looked at."""
    slope = np.zeros((ties.count, 2))
    at: Singles = places.astype(np.float32)
    rows = max(1, _BLOCK // max(1, ties.count))
    value, work = 0.0, 0
    for start in range(0, ties.count, rows):
        block = slice(start, start + rows)
        dx = at[block, :1] - at[:, 0]
        dy = at[block, 1:] - at[:, 1]
        square = dx * dx + dy * dy + _SOFT
        # A star's own entry is the same wherever it stands.
        value -= 0.25 * float(np.log(square).sum(dtype=np.float64))
        slope[block, 0] -= np.einsum("ij,ij->i", dx, 1.0 / square)
        slope[block, 1] -= np.einsum("ij,ij->i", dy, 1.0 / square)
        work += rows * ties.count
        if work >= _SLICE:
            work = 0
            yield
    a, b = ties.sides
    delta = places[a] - places[b]
    length = np.hypot(delta[:, 0], delta[:, 1])
    for axis in (0, 1):
        pull = length * delta[:, axis]
        slope[:, axis] += np.bincount(a, pull, ties.count) - np.bincount(b, pull, ties.count)
    return Worth(value + float((length**3).sum()) / 3.0, slope, 0.0)
