"""The map as it is looked at in one moment: what an export starts from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.graph.network import Floats, Network
from weaver_desktop.ui.sky.rules import StarLooks
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import LookRules
from weaver_desktop.ui.theme.palette import Palette


@dataclass(frozen=True, eq=False, slots=True)
class Shot:
    """One moment of a sky.

    Attributes:
        path: of the book.
        today: the day on which it was taken.
        first_day: the first day of which the book tells, as an ordinal; None if nothing is dated.
        whole: today's network.
        places: (n, 2) where its parties stand, in world units, y up.
        view: what of the world is in view.
        width: pixels of the view.
        height: the same.
        palette: the colours on the screen.
        lens: what of the network is looked at.
        day: as of when, an ordinal; None for today.
        rules: what colour, size and brightness stand for.
        looks: how the n stars look by them.
        selected: who is selected.
        chain: the chain of introductions that is lit, from one end to the other.
        suggested: who might be introduced, the best first.
        has_names: whether names are written.
        sides: on which side of its star each name stands.
        faces: the photos that are shown in stars, round.
    """

    path: Path
    today: date
    first_day: int | None
    whole: Network
    places: Floats
    view: QRectF
    width: float
    height: float
    palette: Palette
    lens: Lens
    day: int | None
    rules: LookRules
    looks: StarLooks
    selected: tuple[PartyId, ...] = ()
    chain: tuple[PartyId, ...] = ()
    suggested: tuple[Pair, ...] = ()
    has_names: bool = True
    sides: Mapping[PartyId, int] = field(default_factory=dict)
    faces: Mapping[PartyId, QImage] = field(default_factory=dict)

    @property
    def last_day(self) -> int:
        """The day that is seen, as an ordinal, today if no other was chosen."""
        return self.today.toordinal() if self.day is None else self.day

    @property
    def has_suggestions(self) -> bool:
        """Whether the map shows who might be introduced: of the past it does not."""
        return self.rules.has_suggestions and self.day is None

    def clock(self) -> datetime:
        """Return a time on the day on which it was taken, wherever that is asked."""
        return datetime.combine(self.today, time(12)).astimezone()

    @property
    def unit(self) -> float:
        """How many pixels one unit of the world takes."""
        return self.width / self.view.width() if self.view.width() else 1.0

    def on_sheet(self, places: Floats) -> Floats:
        """Map (k, 2) places of the world to the pixels of the view."""
        x = (places[:, 0] - self.view.left()) * self.unit
        y = (self.view.bottom() - places[:, 1]) * self.unit
        mapped: Floats = places.copy()
        mapped[:, 0], mapped[:, 1] = x, y
        return mapped
