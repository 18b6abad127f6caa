"""What a web map shows, in plain words and numbers; nothing of it leads back to a book."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WebStar:
    """A party: where it stands and how it looks.

    Attributes:
        name: as it may be shown.
        x: pixels from the left of the view that the map opens with; may lie outside.
        y: pixels from its top.
        radius: pixels, whatever the zoom.
        colour: ``#rrggbb``.
        importance: whose name comes first where there is not room for all.
        is_group: whether it is drawn as a ring.
        opacity: 0-1.
    """

    name: str
    x: float
    y: float
    radius: float
    colour: str
    importance: float = 0.0
    is_group: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class WebTie:
    """A line between two stars, by their numbers.

    Attributes:
        a: number of a star.
        b: number of another.
        light: 0-1, how bright.
        words: how the two stand, ``help each other``; empty for a line that is no tie.
    """

    a: int
    b: int
    light: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class WebCloud:
    """A group as a soft cloud, in the pixels of the view.

    Attributes:
        x: its middle.
        y: its middle.
        long: half of its longer axis.
        short: half of the other.
        angle: of the longer axis, in degrees clockwise from the right.
        colour: ``#rrggbb``.
        strength: how much of its light it has, 0-1.
    """

    x: float
    y: float
    long: float
    short: float
    angle: float
    colour: str
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class WebKey:
    """One entry of the legend: a colour and what it means."""

    colour: str
    words: str


@dataclass(frozen=True, slots=True)
class WebColours:
    """The looks, each ``#rrggbb``."""

    is_dark: bool
    sky_centre: str
    sky_edge: str
    panel: str
    raised: str
    rule: str
    text: str
    dim: str
    selected: str
    line: str


@dataclass(frozen=True, slots=True)
class WebWords:
    """What the page itself says, in the language of whoever made it; ``{…}`` are gaps."""

    language: str = "en"
    map: str = "Map of {count} people and groups. Arrow keys move it, plus and minus zoom, F fits."
    find: str = "Find a name"
    found: str = "{count} found"
    nobody: str = "Nobody of that name is on this map."
    more: str = "… and {count} more. Type more letters."
    tied_to: str = "Tied to {count}"
    tied_to_nobody: str = "Not tied to anybody on this map."
    legend: str = "What the colours mean"
    nearer: str = "Zoom in"
    further: str = "Zoom out"
    fit: str = "Show everything"
    close: str = "Close"
    no_script: str = "This map is drawn by a script within this file, and scripts are switched off."


@dataclass(frozen=True, slots=True)
class WebMap:
    """A whole map.

    Attributes:
        title: of the page.
        caption: what part is shown and as of when; may be empty.
        width: of the view that the map opens with, in pixels.
        height: of the same.
    """

    title: str
    caption: str
    width: float
    height: float
    colours: WebColours
    stars: tuple[WebStar, ...] = ()
    ties: tuple[WebTie, ...] = ()
    clouds: tuple[WebCloud, ...] = ()
    legend: tuple[WebKey, ...] = ()
    words: WebWords = field(default_factory=WebWords)
