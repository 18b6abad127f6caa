"""Stars in somebody's hand: they move together, and are put down together."""

from collections.abc import Iterable

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.camera import Camera
from weaver_desktop.ui.sky.gestures.pointer import Spot
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.simulation import Simulation

MOST = 200
"""More stars than these do not follow a hand at once without lagging behind it."""


class Grip:
    """Holds stars from ``take`` until they are put down, or slip."""

    def __init__(self, simulation: Simulation, seen: Seen, camera: Camera) -> None:
        """Hold nothing yet; the camera stays while anything is held."""
        self._simulation = simulation
        self._seen = seen
        self._camera = camera
        self._held: dict[PartyId, Spot] = {}
        self._taken: dict[PartyId, Spot] = {}

    @property
    def is_holding(self) -> bool:
        """Whether any star is in the hand."""
        return bool(self._held)

    def holds(self, party: PartyId) -> bool:
        """Tell whether a star is in the hand."""
        return party in self._held

    def take(self, parties: Iterable[PartyId]) -> None:
        """Take stars into the hand where they stand; the first ``MOST`` of them."""
        at, places = self._seen.whole.position, self._simulation.positions
        chosen = [party for party in parties if party in at][:MOST]
        self._held = {party: tuple(places[at[party]].tolist()) for party in chosen}
        self._taken = dict(self._held)
        if self._held:
            self._camera.hold()

    def carry(self, party: PartyId, x: float, y: float) -> None:
        """Move the hand so that one of the held stars comes to a place."""
        was_x, was_y = self._held[party]
        self.shift(x - was_x, y - was_y)

    def shift(self, x: float, y: float) -> None:
        """Move the hand by so many world units."""
        self._hold({party: (at[0] + x, at[1] + y) for party, at in self._held.items()})

    def put_down(self) -> dict[PartyId, Spot]:
        """Let go; return where the stars were put."""
        held, self._held, self._taken = self._held, {}, {}
        self._simulation.drop(held)
        self._camera.let_go(self._seen.drawn(self._simulation.positions))
        return held

    def slip(self) -> None:
        """Let go, the stars back where they were taken."""
        self._hold(self._taken)
        self.put_down()

    def _hold(self, places: dict[PartyId, Spot]) -> None:
        self._held = places
        self._simulation.drag(dict(places.items()))
