"""The colours of the night sky and of the paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``. Text on ``panel`` and ``raised`` has a contrast of at least 4.5 : 1.

    ``faint`` is for ornament, ``accent`` only for what asks for action. ``stars`` can be told
    apart by colour-blind eyes (after Okabe and Ito's set, lightened for the dark).
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
    plain_star="#E9E6DA",
    stars=("#9AD1FF", "#FFD38A", "#A6E3C0", "#F3A6C8", "#BBA2FF", "#FF9E80", "#E9E4A6"),
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
    plain_star="#6B6A63",
    stars=("#1F77B4", "#D98B00", "#1B9E77", "#C2478A", "#6F58C9", "#D95F3B", "#8A8A1A"),
)
