"""How a map that is laid out moves: what is warm follows the forces, cools and comes to rest."""

import numpy as np

from weaver_desktop.graph.layout.apart import push_apart
from weaver_desktop.graph.layout.arrays import Flags, Floats, Ints
from weaver_desktop.graph.layout.forces import Forces
from weaver_desktop.graph.layout.near import near_pairs
from weaver_desktop.graph.layout.ties import Ties

_COOLING = 0.955
_STILL = 0.02
_LONGEST_STEP = 0.6
_HOMEWARD = 0.1
_ARRIVED = 0.02
_MANY_SHARE = 4


class Motion:
    """The moving state of one network; ``places`` is the caller's array, changed in place."""

    def __init__(self, ties: Ties, places: Floats, radii: Floats) -> None:
        """Be still, with nothing held."""
        self.ties = ties
        self.places = places
        self.radii = radii
        self.hands: Floats = np.full((ties.count, 2), np.nan)
        self.warmth: Floats = np.zeros(ties.count)
        self.home: Floats = np.full((ties.count, 2), np.nan)
        self.touched: Flags = np.zeros(ties.count, dtype=np.bool_)
        self._forces: Forces | None = None

    @property
    def held(self) -> Flags:
        """The n flags of the stars that a pin or a hand holds where ``hands`` says."""
        held: Flags = np.isfinite(self.hands[:, 0])
        return held

    def hold_still(self) -> None:
        """Put the stars that are held where they are held."""
        held = self.held
        self.places[held] = self.hands[held]

    @property
    def is_still(self) -> bool:
        """Whether nothing is warm or on its way home."""
        return not self.touched.any()

    @property
    def forces(self) -> Forces:
        """The forces, in balance as the map stood when they were first asked for."""
        if self._forces is None:
            self._forces = Forces(self.ties, self.places)
        return self._forces

    def warm(self, stars: Ints, amount: float, resting: Ties | None = None) -> None:
        """Warm some stars, at least to an amount in [0, 1].

        Those that were still are at rest where they are, by some of the ties if they are given.
        """
        still = stars[~self.touched[stars]]
        self.forces.rest(still, self.places, resting)
        self.touched[still] = True
        self.warmth[stars] = np.maximum(self.warmth[stars], amount)

    def go_home(self, stars: Ints, home: Floats) -> None:
        """Send some stars to (k, 2) places of their own."""
        self.home[stars] = home
        self.touched[stars] = True

    def walk(self, stars: Ints, start: Floats) -> None:
        """Let some stars walk from (k, 2) places to where they stand, led by no force."""
        self.warmth[stars] = 0.0
        self.go_home(stars, self.places[stars])
        self.places[stars] = start

    def step(self) -> bool:
        """Move one tick on; tell whether there is more to come before the map comes to rest."""
        self._follow_forces()
        self._walk_home()
        return bool(self.warmth.any() or np.isfinite(self.home).any())

    def come_to_rest(self) -> None:
        """Be still."""
        self.touched[:] = False

    def _follow_forces(self) -> None:
        if not self.warmth.any():
            return
        held = self.held
        self.warmth[held] = 0.0
        warm, shift = self.forces.shift(self.warmth, self.places)
        far = np.hypot(shift[:, 0], shift[:, 1])
        longest = _LONGEST_STEP * self.warmth[warm]
        self.places[warm] += shift * np.minimum(1.0, longest / np.maximum(far, 1e-12))[:, None]
        if len(warm) * _MANY_SHARE < self.ties.count:
            self._make_way(warm[~held[warm]])
        self.warmth *= _COOLING
        self.warmth[self.warmth < _STILL] = 0.0

    def _make_way(self, warm: Ints) -> None:
        yields = np.zeros(self.ties.count)
        yields[warm] = 1.0
        pairs = near_pairs(self.places, 2.0 * float(self.radii.max()))
        push_apart(self.places, self.radii, yields, pairs[yields[pairs].sum(axis=1) > 0.0])

    def _walk_home(self) -> None:
        away = np.flatnonzero(np.isfinite(self.home[:, 0]))
        if len(away) == 0:
            return
        rest = self.home[away] - self.places[away]
        near = np.hypot(rest[:, 0], rest[:, 1]) < _ARRIVED
        self.places[away] += np.where(near[:, None], rest, _HOMEWARD * rest)
        self.home[away[near]] = np.nan
