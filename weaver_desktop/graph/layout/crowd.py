"""The first layout of a large component, in slices: a smaller stand-in first, then forces."""

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats
from weaver_desktop.graph.layout.coarser import coarser
from weaver_desktop.graph.layout.forces import Forces
from weaver_desktop.graph.layout.near import spacing
from weaver_desktop.graph.layout.start import Slices, lay_out
from weaver_desktop.graph.layout.ties import Ties

_SMALL_ENOUGH = 1300
_TICKS = 60
_LONGEST_STEP = 0.5
_SCATTER = 0.3


def lay_out_crowd(ties: Ties, rng: np.random.Generator) -> Slices:
    """Lay out a component of many stars, yielding (n, 2) places so far after each slice of work.

    Multilevel (Walshaw 2001): stars that are close are taken together, the smaller network is laid
    out, and its places are where the forces between all stars begin.
    """
    smaller = yield from coarser(ties, rng)
    lay = lay_out if smaller.ties.count <= _SMALL_ENOUGH else lay_out_crowd
    slices = lay(smaller.ties, rng)
    stand_ins: Floats | None = None
    while stand_ins is None:
        try:
            shown = next(slices)
        except StopIteration as done:
            stand_ins = done.value
        else:
            yield None if shown is None else shown[smaller.stands_for]
    scale = float(np.sqrt(ties.count / smaller.ties.count)) / max(spacing(stand_ins), 1e-9)
    places: Floats = stand_ins[smaller.stands_for] * scale
    places += rng.normal(scale=_SCATTER, size=places.shape)
    return (yield from _refined(ties, places))


def _refined(ties: Ties, places: Floats) -> Slices:
    forces = Forces(ties, places)
    for tick in range(_TICKS):
        warmth = 1.0 - tick / _TICKS
        warm, shift = forces.shift(np.full(ties.count, warmth), places)
        far = np.hypot(shift[:, 0], shift[:, 1])
        longest = _LONGEST_STEP * warmth
        places[warm] += shift * np.minimum(1.0, longest / np.maximum(far, 1e-9))[:, None]
        yield places
    return places
