"""In words: both have been in touch with others lately."""

import numpy as np

from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.graph.suggestions.prepared import Prepared

_LATELY_DAYS = 183


def words(prepared: Prepared, one: int, other: int) -> Phrase | None:
    """Say that both were in touch with others within half a year; None if that is not known."""
    ground = prepared.ground
    earliest = ground.today.toordinal() - _LATELY_DAYS
    if not all(_last(prepared, party) >= earliest for party in (one, other)):
        return None
    return phrase("Both were in touch with others in the last half year.")


def _last(prepared: Prepared, party: int) -> float:
    """Return the day of a party's last known contact with anybody but the weaver, 0 if unknown."""
    scene, place = prepared.scene, prepared.ground.network.rank[party]
    days = scene.last[(scene.ends == place).any(axis=1)]
    return float(np.nanmax(days)) if len(days) and not np.isnan(days).all() else 0.0
