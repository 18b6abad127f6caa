"""Colours that can be read, and told apart by everybody."""

from dataclasses import asdict
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from weaver_desktop.ui.theme.palette import DARK, LIGHT, NEW_COLOUR, STAR_COLOURS, Palette

BOTH = pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])

# Known answers of the WCAG formula, so that the ruler itself is measured first.
KNOWN = [("#FFFFFF", "#000000", 21.0), ("#777777", "#FFFFFF", 4.48), ("#0000FF", "#FFFFFF", 8.59)]

# Full protanopia, deuteranopia and tritanopia in linear RGB (Machado, Oliveira and Fernandes 2009).
DEFICIENCIES: dict[str, list[list[float]]] = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
               [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
               [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
               [0.004733, 0.691367, 0.303900]],
}  # fmt: skip


def _linear(colour: str) -> np.ndarray:
    read = QColor(colour)
    channels = np.array([read.redF(), read.greenF(), read.blueF()])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2.1, 1 to 21."""
    lights = sorted(float(_linear(each) @ (0.2126, 0.7152, 0.0722)) + 0.05 for each in (one, other))
    return lights[1] / lights[0]


def _lab(linear: np.ndarray) -> np.ndarray:
    """Return a colour in OKLab (Ottosson 2020), in which distances are as the eye sees them."""
    to_lms = np.array([[0.4122214708, 0.5363325363, 0.0514459929],
                       [0.2119034982, 0.6806995451, 0.1073969566],
                       [0.0883024619, 0.2817188376, 0.6299787005]])  # fmt: skip
    to_lab = np.array([[0.2104542553, 0.7936177850, -0.0040720468],
                       [1.9779984951, -2.4285922050, 0.4505937099],
                       [0.0259040371, 0.7827717662, -0.8086757660]])  # fmt: skip
    lab: np.ndarray = to_lab @ np.cbrt(to_lms @ linear.clip(0, 1))
    return lab


@pytest.mark.parametrize("one, other, ratio", KNOWN)
def test_the_ruler_measures_what_is_known(one: str, other: str, ratio: float) -> None:
    assert _contrast(one, other) == pytest.approx(ratio, abs=0.01)


@BOTH
def test_every_colour_is_written_as_a_colour(palette: Palette) -> None:
    values = asdict(palette)
    flat = [*palette.tints, *(each for each in values.values() if isinstance(each, str))]
    assert len(flat) > 15
    assert all(len(each) == 7 and QColor(each).isValid() for each in flat)


@BOTH
@pytest.mark.parametrize("ground", ["panel", "raised", "sky_centre", "sky_edge"])
@pytest.mark.parametrize("ink", ["text", "dim", "selected", "danger"])
def test_what_is_read_has_a_contrast_of_four_and_a_half(
    palette: Palette, ground: str, ink: str
) -> None:
    assert _contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ["panel", "raised"])
def test_what_asks_for_action_can_be_read(palette: Palette, ground: str) -> None:
    assert _contrast(palette.accent, getattr(palette, ground)) >= 4.5


@BOTH
def test_a_row_under_the_pointer_can_be_read(palette: Palette) -> None:
    assert _contrast(palette.text, palette.rule) >= 4.5


@BOTH
def test_every_star_is_seen_against_its_sky(palette: Palette) -> None:
    for colour in (*palette.stars, palette.plain_star):
        assert _contrast(colour, palette.sky_centre) >= 2.0, colour


@BOTH
@pytest.mark.parametrize("eyes", ["all three", *DEFICIENCIES])
def test_no_two_stars_look_alike_to_anyone(palette: Palette, eyes: str) -> None:
    for one, other, away in _distances((*palette.stars, palette.plain_star), eyes):
        # What the eye just tells apart is 0.02; a star is small, so it takes three times as much.
        assert away > 0.06, (one, other)


@BOTH
@pytest.mark.parametrize("eyes", ["all three", *DEFICIENCIES])
def test_each_shade_of_the_ramp_is_told_from_the_next(palette: Palette, eyes: str) -> None:
    for one, other, away in _distances(palette.ramp, eyes):
        assert away > 0.08, (one, other)


@BOTH
def test_the_ramp_stands_out_from_its_ground_more_and_more(palette: Palette) -> None:
    contrasts = [_contrast(shade, palette.sky_centre) for shade in palette.ramp]
    assert contrasts == sorted(contrasts)
    assert contrasts[0] >= 2.0


@BOTH
def test_colours_have_numbers(palette: Palette) -> None:
    assert len(palette.stars) == STAR_COLOURS > NEW_COLOUR
    assert palette.tints == palette.stars + palette.ramp
    assert [palette.tint(number) for number in (0, STAR_COLOURS, -1)] == [
        palette.stars[0],
        palette.ramp[0],
        palette.plain_star,
    ]


def _distances(colours: tuple[str, ...], eyes: str) -> list[tuple[str, str, float]]:
    seen = np.array(DEFICIENCIES.get(eyes, np.eye(3)))
    looks = {colour: _lab(seen @ _linear(colour)) for colour in colours}
    return [
        (one, other, float(np.linalg.norm(looks[one] - looks[other])))
        for one, other in combinations(colours, 2)
    ]
