"""How large the app draws the stars of a network, in world units."""

import numpy as np

from benchmarks.layout.measures import Floats
from benchmarks.layout.networks import Sample
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Network
from weaver_desktop.ui.sky.rules import Known, star_looks
from weaver_desktop.ui.sky.simulation import SPACING_PX
from weaver_desktop.ui.state.looks import LookRules


def radii(sample: Sample) -> Floats:
    """Return the n radii that the app gives the stars where the map is as near as it was laid out.

    By its first rules: size by number of ties, smaller in a crowd.
    """
    count, ties = sample.size, len(sample.ends)
    none = np.empty((0, 2), dtype=np.int32)
    network = Network(
        ids=tuple(map(PartyId, sample.ids)),
        names=sample.ids,
        is_group=np.zeros(count, dtype=np.bool_),
        tie_ids=tuple(TieId(f"t{at}") for at in range(ties)),
        ends=sample.ends.astype(np.int32),
        depth=np.full(ties, Depth.MET, dtype=np.uint8),
        since=np.full(ties, UNDATED, dtype=np.int32),
        last_contact=np.full(ties, UNDATED, dtype=np.int32),
        is_ended=np.zeros(ties, dtype=np.bool_),
        is_inferred=np.zeros(ties, dtype=np.bool_),
        members=none,
        together=none,
        together_count=np.empty(0, dtype=np.int32),
    )
    found: Floats = star_looks(network, LookRules(), Known(today=1)).radius / SPACING_PX
    return found
