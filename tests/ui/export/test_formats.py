"""What the ending of a file's name says."""

from pathlib import Path

import pytest

from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.formats import Format, format_of


@pytest.mark.parametrize(
    "name, expected",
    [
        ("map.png", Format.PNG),
        ("MAP.SVG", Format.SVG),
        ("my.map.pdf", Format.PDF),
        ("a/b/map.html", Format.HTML),
        ("map.htm", Format.HTML),
        ("map.gif", Format.GIF),
        ("map.webp", Format.WEBP),
    ],
)
def test_the_ending_says_what_it_becomes(name: str, expected: Format) -> None:
    assert format_of(Path(name)) is expected


@pytest.mark.parametrize("name", ["map", "map.jpg", "map.", "png", ".png", "map.png.bak"])
def test_another_ending_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(ExportError, match=r"Name it for example .+\.png"):
        format_of(Path(name))


def test_only_what_is_made_of_pixels_has_a_scale() -> None:
    assert {each for each in Format if each.has_scale} == {Format.PNG, Format.GIF, Format.WEBP}
    assert {each for each in Format if each.is_replay} == {Format.GIF, Format.WEBP}
