"""The colours of the night sky and of the paper."""

from dataclasses import dataclass

STAR_COLOURS = 7
"""How many sorts of stars can be told apart by colour."""
NEW_COLOUR = 2
"""The place among them of the green that stands for what is new."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``. Text on ``panel`` and ``raised`` has a contrast of at least 4.5 : 1.

    ``faint`` is for ornament, ``accent`` only for what asks for action. ``stars`` can be told
    apart by colour-blind eyes (after Okabe and Ito's set, lightened for the dark); ``ramp`` goes
    from little to much, from blue by grey to yellow as Nuñez, Anderton and Renslow's cividis does,
    so that it reads alike for all eyes: ever brighter in the dark, ever darker on paper.
    """

    is_dark: bool
    sky_centre: str
    sky_edge: str
    panel: str
    raised: str
    rule: str
    text: str
    dim: str
    faint: str
    accent: str
    selected: str
    danger: str
    line: str
    plain_star: str
    stars: tuple[str, ...]
    ramp: tuple[str, ...]

    @property
    def tints(self) -> tuple[str, ...]:
        """All colours of stars by their numbers: first those for sorts, then the ramp."""
        return (*self.stars, *self.ramp)

    def tint(self, number: int) -> str:
        """Return the colour of a star by its number; a negative number is the plain star's."""
        return self.plain_star if number < 0 else self.tints[number]


DARK = Palette(
    is_dark=True,
    sky_centre="#0E1530",
    sky_edge="#070B1A",
    panel="#0D1224",
    raised="#121933",
    rule="#1E2747",
    text="#E8ECF8",
    dim="#8E9ABF",
    faint="#5A668C",
    accent="#F2B84B",
    selected="#7FD1FF",
    danger="#FF9C8A",
    line="#B9C6EE",
    plain_star="#F2EBE9",
    stars=("#73DAFF", "#F4CA61", "#9DD7BB", "#D6A1C3", "#98A4FD", "#FF9285", "#C3EBAE"),
    ramp=("#5470B8", "#7B8BB8", "#AFA9A6", "#DDC67C", "#FFEE94"),
)

LIGHT = Palette(
    is_dark=False,
    sky_centre="#FBF8F1",
    sky_edge="#F4EFE3",
    panel="#FFFFFF",
    raised="#F6F3EC",
    rule="#E6E0D2",
    text="#22263A",
    dim="#646A80",
    faint="#A4A695",
    accent="#8F5C00",
    selected="#1272AE",
    danger="#B3261E",
    line="#4A5170",
    plain_star="#6D6454",
    stars=("#5873C2", "#D98B00", "#06A685", "#BD258E", "#5F44C4", "#E44600", "#6E8448"),
    ramp=("#B09C4E", "#8F8663", "#6C7079", "#3F578C", "#0B2A6B"),
)
