"""What a web map shows, in plain words and numbers; nothing of it leads back to a book.

``Cloud`` and ``Key`` are also what drawings are made of.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WebStar:
    """A party: where it stands and how it looks.

    Attributes:
        name: as it may be shown.
        x: pixels from the left of the view that the map opens with; may lie outside.
        y: pixels from its top.
        radius: pixels at the usual nearness; nearer it is larger, by ``WebNearness``.
        colour: ``#rrggbb``.
        importance: whose name comes first where there is not room for all.
        is_group: whether it is drawn as a ring.
        opacity: 0-1.
        initials: stand in it where it is close.
        face: a small JPEG that is seen there instead; empty for none.
        tint: ``#rrggbb`` of its name where no star is drawn to show it; else empty.
        is_named: whether its name is written where there is room.
    """

    name: str
    x: float
    y: float
    radius: float
    colour: str
    importance: float = 0.0
    is_group: bool = False
    opacity: float = 1.0
    initials: str = ""
    face: bytes = b""
    tint: str = ""
    is_named: bool = True


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
class Stroke:
    """Lines that lie over the map: a chain, a selection, who might be introduced.

    Attributes:
        ends: x1, y1, x2, y2 of each, in the pixels of the view.
        colour: ``#rrggbb``.
        opacity: 0-1.
        width: pixels.
        dashes: how long they and the gaps are, in widths; empty for a whole line.
    """

    ends: tuple[tuple[float, float, float, float], ...]
    colour: str
    opacity: float
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Cloud:
    """A group as a soft disc, stretched as its people stand, in the pixels of the view.

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
class Key:
    """One entry of a legend: a colour and what it means."""

    colour: str
    words: str


@dataclass(frozen=True, slots=True)
class WebInk:
    """How light, wide and soft things are drawn, so that the page looks as the window does.

    Attributes:
        star_glow: how much of a star's light is left at which share of its reach.
        star_light: the light in its middle.
        star_reach: radii, and how many times as far stars of them shine.
        cloud_glow: as ``star_glow``.
        cloud_light: as ``star_light``.
        star_cores: colours of stars, and what each is in its middle.
        core_reach: the share of the radius from which on a star has its own colour.
        group_fill: the light within the ring of a group, and how much of the sky's colour is below.
        group_rim: the pen of its ring: share of the radius, least and most pixels.
        line: width in pixels of a line without light, and what all light adds.
        lit: light and pixels of the ties of the selected, and of how many each grows fainter.
        ring: pixels of the ring around it, and how far it is off the star.
        step: pixels of the ring around the steps of a chain: its radius and its pen.
        halo: how many pixels around the star that ring shines, and the light in the middle.
        names: the light of the halo around names, and around strong ones.
        faintest_read: fainter stars have no initials.
        face_rim: pixels of a star that are seen around a photo in it.
        name_room: square pixels for each name.
    """

    star_glow: tuple[tuple[float, float], ...] = ((0.0, 1.0), (1.0, 0.0))
    star_light: float = 0.4
    star_reach: tuple[tuple[float, ...], ...] = ((1.0, 2.0), (3.0, 3.0))
    cloud_glow: tuple[tuple[float, float], ...] = ((0.0, 1.0), (1.0, 0.0))
    cloud_light: float = 0.2
    star_cores: tuple[tuple[str, str], ...] = ()
    core_reach: float = 1.0
    group_fill: tuple[float, float] = (0.2, 0.0)
    group_rim: tuple[float, float, float] = (0.0, 1.0, 1.0)
    line: tuple[float, float] = (1.0, 0.0)
    lit: tuple[float, float, float] = (1.0, 1.0, 100.0)
    ring: tuple[float, float] = (2.0, 4.0)
    step: tuple[float, float] = (7.0, 1.0)
    halo: tuple[float, float] = (16.0, 0.0)
    names: tuple[float, float] = (1.0, 1.0)
    faintest_read: float = 0.5
    face_rim: float = 1.0
    name_room: float = 15_000.0


@dataclass(frozen=True, slots=True)
class WebNearness:
    """How much larger stars are the nearer one comes.

    Attributes:
        unit: pixels of the view that a unit of the layout takes as the map opens.
        steps: rising pixels for a unit, by how much radii grow there, the least of them, and the
            share of their light that lines keep.
        largest: pixels that no radius exceeds.
        close: pixels for a unit from which on stars have initials and photos.
    """

    unit: float = 1.0
    steps: tuple[tuple[float, float, float, float], ...] = ((1.0, 1.0, 0.0, 1.0),)
    largest: float = 100.0
    close: float = float("1e9")


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
    map: str = (
        "Map of {count} people and groups. Arrow keys go from one to the next, with Shift they "
        "move the map; plus and minus zoom, F shows everything."
    )
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
        selected: the numbers of the stars that are selected.
        steps: the numbers of those between the ends of a chain.
    """

    title: str
    caption: str
    width: float
    height: float
    colours: WebColours
    stars: tuple[WebStar, ...] = ()
    ties: tuple[WebTie, ...] = ()
    clouds: tuple[Cloud, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    selected: tuple[int, ...] = ()
    steps: tuple[int, ...] = ()
    legend: tuple[Key, ...] = ()
    words: WebWords = field(default_factory=WebWords)
    ink: WebInk = field(default_factory=WebInk)
    nearness: WebNearness = field(default_factory=WebNearness)
