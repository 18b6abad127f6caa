"""What is on one picture of the map, in its pixels: plain values, whatever it is drawn as."""

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from weaver_desktop.exchange.web_map.map import Cloud, Key
from weaver_desktop.graph.network import Flags, Floats, Ints
from weaver_desktop.ui.theme.palette import Palette


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it is written, elided if need be; in a tint where no star shows it."""

    text: str
    box: QRectF
    is_strong: bool = False
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Straight lines of one kind: (k, 4) ends as x1, y1, x2, y2 and k lights in [0, 1]."""

    ends: Floats = field(default_factory=lambda: np.zeros((0, 4)))
    light: Floats = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True, slots=True)
class Stars:
    """n stars.

    Attributes:
        at: (n, 2) centres.
        radius: n radii.
        colour: n numbers of colours; -1 for the last, which is the plain one.
        is_ring: n flags, groups.
        opacity: n opacities in [0, 1].
        names: n names, whose initials stand in the stars where these are near; else none.
        faces: n photos to be shown instead, where there are any, and the stars are near.
    """

    at: Floats = field(default_factory=lambda: np.zeros((0, 2)))
    radius: Floats = field(default_factory=lambda: np.zeros(0))
    colour: Ints = field(default_factory=lambda: np.zeros(0, np.int32))
    is_ring: Flags = field(default_factory=lambda: np.zeros(0, bool))
    opacity: Floats = field(default_factory=lambda: np.zeros(0))
    names: tuple[str, ...] = ()
    faces: tuple[QImage | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Stroke:
    """Lines of one kind that lie over the map: a chain, a selection, what just came about.

    Attributes:
        ends: (k, 4) x1, y1, x2, y2.
        colour: ``#rrggbb``.
        opacity: 0-1.
        width: pixels.
        dashes: how long they and the gaps are, in widths, for what may come to be; else empty.
    """

    ends: Floats
    colour: str
    opacity: float
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture.

    Attributes:
        width: pixels at scale 1.
        height: pixels of the map itself; the legend stands below it.
        palette: its colours.
        colours: what the numbers of ``stars.colour`` stand for, as ``#rrggbb``.
        rings: (k, 3) x, y, radius of the stars that are selected.
        steps: (k, 2) stars between the ends of the chain that is lit.
        caption: what part is shown, and as of when; may be empty.
    """

    width: float
    height: float
    palette: Palette
    colours: tuple[str, ...]
    clouds: tuple[Cloud, ...] = ()
    lines: Lines = field(default_factory=Lines)
    stars: Stars = field(default_factory=Stars)
    strokes: tuple[Stroke, ...] = ()
    rings: Floats = field(default_factory=lambda: np.zeros((0, 3)))
    steps: Floats = field(default_factory=lambda: np.zeros((0, 2)))
    names: tuple[Name, ...] = ()
    legend: tuple[Key, ...] = ()
    caption: str = ""
