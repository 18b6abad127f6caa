"""What speaks for pairs besides the features: needs and gifts, and the weaver who knows both."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.ids import FactId
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions import triangles
from weaver_desktop.graph.suggestions.exchange import Matches
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import Pairs, distinct, grouped, key_of, united

NEED_WEIGHT = 8.0
TRIANGLE_WEIGHT = 2.0
"""Log-odds of a match or a triangle of full strength. No public data has either: set by judgement,
a perfect match near the best of what ties alone can say; both are learnt from outcomes."""

_TRIANGLES_EACH = 8
_TRIANGLES = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """Needs that meet gifts, and open triangles, for the whole book or one party.

    Keys are those of positions in the network; ``asked_for`` are the only pairs that may be
    suggested, where one need is to be answered.
    """

    ground: Ground
    matches: Matches
    needs: Pairs
    triangles: Positions
    asked_for: Positions | None = None

    @classmethod
    def on(cls, ground: Ground, need: FactId | None = None) -> "Spoken":
        """Find what speaks on a ground; of the needs of the one party only one, if it is given."""
        exchange = ground.evidence.exchange
        matches = exchange.matches(ground.today, ground.party, need)
        keys = key_of(ground.n, matches.needy, matches.giver)
        unique, at = grouped(keys)
        missing = np.ones(len(unique))
        np.multiply.at(missing, at, 1.0 - matches.strength)
        asked_for = None
        if need is not None:
            answering = matches.needy == ground.party
            asked_for = distinct(keys[answering])
        return cls(ground, matches, Pairs(unique, 1.0 - missing), _triangles(ground), asked_for)

    @property
    def keys(self) -> Positions:
        """The keys of the pairs that either brings up, ascending."""
        return united(self.needs.keys, self.triangles)

    def need_part(self, keys: Positions) -> Floats:
        """Return what needs and gifts add to the scores of pairs."""
        return NEED_WEIGHT * self.needs.at(keys)

    def triangle_part(self, keys: Positions) -> Floats:
        """Return what it adds to the scores of pairs that the weaver knows both."""
        return TRIANGLE_WEIGHT * triangles.at(self.ground, keys)


def _triangles(ground: Ground) -> Positions:
    """Return the keys of open triangles: all of one party, or the strongest few of each party."""
    if ground.party is not None:
        return triangles.pairs(ground).keys
    found: list[Positions] = []
    count = 0
    left = np.full(ground.n, _TRIANGLES_EACH)
    for _, one, others in triangles.best_first(ground):
        chosen = others[: left[one]]
        left[one] -= len(chosen)
        found.append(key_of(ground.n, np.full(len(chosen), one), chosen))
        count += len(chosen)
        if count >= _TRIANGLES:
            break
    return distinct(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
