"""The forces that a map lives by once it is laid out.

Ties pull in proportion to their strength and, while short, to their length; a long one pulls hardly
more than a middling one, so that clusters keep apart (between the linear and the LinLog model,
Noack 2009). Stars push with 1 / distance in proportion to their ties (as in ForceAtlas2, Jacomy et
al. 2014), at the strength where the whole neither grows nor shrinks. What is left over at rest is
each star's *hold*: it is taken off, so that a map at rest stays at rest, and only what changes
moves anything.
"""

import numpy as np

from weaver_desktop.graph.layout.arrays import Floats, Ints
from weaver_desktop.graph.layout.repulsion import Repulsion, push_at, repulsion_for
from weaver_desktop.graph.layout.ties import Ties

LONG = 2.0
"""The length, in world units, from which on a tie pulls hardly more."""
_FEW = 4
_EASE = 0.5
_STIFF = 0.5


class Forces:
    """The forces between the stars of one network."""

    def __init__(self, ties: Ties, places: Floats) -> None:
        """Set the push so that the whole, as it stands at (n, 2) places, keeps its size."""
        self._ties = ties
        self._mass = np.where(ties.degree > 0, ties.degree + 1.0, 0.0)
        self._stiffness = _STIFF + np.bincount(
            ties.ends.ravel(), np.repeat(ties.strength, 2), ties.count
        )
        self._push = self._balanced_push(places)
        self._repulsion: Repulsion = repulsion_for(ties.count)
        self.hold = np.zeros((ties.count, 2))

    def _balanced_push(self, places: Floats) -> float:
        """Return the push at which the virial, the sum of force · place, is zero."""
        a, b = self._ties.sides
        delta = (places[a] - places[b]).T
        pull = float((np.stack(_pull(self._ties, places)) * delta).sum())
        pairs = (self._mass.sum() ** 2 - (self._mass**2).sum()) / 2.0
        return pull / max(float(pairs), 1.0)

    def rest(self, stars: Ints, places: Floats, ties: Ties | None = None) -> None:
        """Let some stars be at rest where they are; by some of the ties only, if they are given."""
        if len(stars) == 0:
            return
        self.hold[stars] = 0.0
        self.hold[stars] = -self._force(stars, places, ties or self._ties)

    def shift(self, warmth: Floats, places: Floats) -> tuple[Ints, Floats]:
        """Return the stars whose warmth is over 0 and how far, (k, 2), they go in one tick."""
        warm = np.flatnonzero(warmth > 0.0)
        force = self._force(warm, places, self._ties)
        return warm, force * (_EASE * warmth[warm] / self._stiffness[warm])[:, None]

    def _force(self, stars: Ints, places: Floats, ties: Ties) -> Floats:
        count = len(places)
        if len(stars) * _FEW > count:
            push = self._repulsion.push(places, self._mass)[stars]
        else:
            push = push_at(places[stars], places, self._mass) * self._mass[stars, None]
        a, b = ties.sides
        pull = np.empty((count, 2))
        for axis, along in enumerate(_pull(ties, places)):
            pull[:, axis] = np.bincount(b, along, count)
            pull[:, axis] -= np.bincount(a, along, count)
        force: Floats = pull[stars] + self._push * push + self.hold[stars]
        return force


def _pull(ties: Ties, places: Floats) -> tuple[Floats, Floats]:
    """Return m forces along each axis with which the ties pull the second star toward the first."""
    a, b = ties.sides
    dx, dy = (along.take(a) - along.take(b) for along in np.ascontiguousarray(places.T))
    share = ties.strength / (1.0 + np.sqrt(dx * dx + dy * dy) * (1.0 / LONG))
    return share * dx, share * dy
