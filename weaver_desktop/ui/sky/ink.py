"""How light, wide and soft things are drawn, on the screen and in what is exported from it."""

from math import sqrt

DIMMED_STAR, DIMMED_LINE = 0.14, 0.05
"""The light of what is outside the focus."""
MOST_SUGGESTED = 12
SUGGESTED_LIGHT, SUGGESTED_PX, SUGGESTED_DASHES = 0.42, 1.2, (4.0, 5.0)
TIES_LIGHT, TIES_PX, MANY_TIES = 0.75, 1.3, 100
"""Of the ties of the selected; of more than so many each is fainter, or they would be a glare."""
DASHED_PX, DASHES = 1.8, (5.0, 4.0)
"""Of the line between two selected who have not met; lengths are in widths of the pen."""
RING_PX, RING_GAP, RING_GLOW, RING_LIGHT = 2.0, 4.5, 16.0, 0.35
"""Of the ring around a selected star: its pen, how far it is off the star, and its halo."""
IMAGINED_PX, CHAIN_PX, THREAD_LIGHT = 2.2, 3.0, 0.95
HALO_PX, HALO_LIGHT = 9.0, 0.22
STEP_RADIUS, STEP_PX = 7.0, 1.4
"""Of the ring around whoever stands between the ends of a chain."""

STAR_GLOW = ((0.0, 1.0), (0.35, 0.45), (0.65, 0.12), (1.0, 0.0))
"""How much light is left at which share of the reach of a star."""
STAR_GLOW_REACH = ((4.0, 14.0), (3.2, 1.9))
"""Radii, and how many times as far stars of them shine: small ones far, large ones hardly."""
CLOUD_GLOW = ((0.0, 1.0), (0.3, 0.74), (0.55, 0.36), (0.8, 0.09), (1.0, 0.0))
PLAIN_CLOUD = 0.5
"""What a cloud without a colour keeps of its light."""
STAR_CORE, CORE_REACH = 118, 0.7
"""How light in per cent the middle of a star is in the dark, and from which share on no more."""
GROUP_FILL, GROUP_GROUND = 0.16, 0.7
"""Within the ring of a group: its colour, on so much of the sky's that ties end at the ring."""
GROUP_RIM, GROUP_RIM_LEAST, GROUP_RIM_MOST = 0.26, 0.9, 1.6
"""The pen of a group's ring: its share of the radius, and its bounds in pixels."""
FAINTEST_READ = 0.5
"""Fainter stars have no initials."""
FACE_RIM = 1.5
"""Pixels of a star that are seen around a photo in it."""
LINE_PX = (1.0, 0.6)
"""Of a line without light, and what all light adds to it."""
NAME_ROOM_PX = 15_000.0
"""One name for so many square pixels: enough to find one's way, and the sky stays a sky."""
NAME_LIGHT, STRONG_NAME_LIGHT = 0.8, 0.9
"""Of the halo around names."""


def star_light(*, is_dark: bool) -> float:
    """Return the light of a star's glow in its middle."""
    return 0.42 if is_dark else 0.14


def cloud_light(*, is_dark: bool) -> float:
    """Return the light of a cloud in its middle."""
    return 0.2 if is_dark else 0.18


def ties_light(count: int) -> float:
    """Return how light each of so many ties of the selected is."""
    return TIES_LIGHT * min(1.0, sqrt(MANY_TIES / max(count, 1)))


def line_px(light: float) -> float:
    """Return how wide the line of a tie is."""
    least, more = LINE_PX
    return least + more * light


def ring_glow(radius: float) -> tuple[tuple[float, float], ...]:
    """Return how much light the halo of a ring has at which share of its reach.

    Args:
        radius: of the star in pixels, over which there is none, so that it keeps its colour.
    """
    rim = radius / (radius + RING_GLOW)
    return ((0.0, 0.0), (0.98 * rim, 0.0), (rim, 1.0 - rim), (1.0, 0.0))
