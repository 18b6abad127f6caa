"""Drawings: real names and real lines, and nothing that leads back to the weaver."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.ui.export.moments import HIDDEN, SHOWN, Fall, Moment
from weaver_desktop.book.book import Book
from weaver_desktop.ui.sky import ink
from weaver_desktop.ui.theme.palette import DARK, LIGHT

_SVG = "{http://www.w3.org/2000/svg}"
_SCRIPTS = ("Łukasz Żak", "林美花", "Ama 🌿", "O'Brien & <Sons>")


def _texts(path: Path) -> list[str]:
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - made one line before
    return ["".join(each.itertext()).strip() for each in root.iter(f"{_SVG}text")]


def _many_scripts(book: Book) -> None:
    for name in _SCRIPTS:
        book.parties.add_person(name=name)


def test_an_svg_has_names_as_text_and_ties_as_lines(moment: Moment, tmp_path: Path) -> None:
    path = moment.save(tmp_path / "map.svg")
    texts = _texts(path)
    for name in (*SHOWN, "Dora Dunkel"):
        assert name in texts
    assert any("14 Mar 2026" in text for text in texts)
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - made two lines before
    kinds = [each.tag.removeprefix(_SVG) for each in root.iter()]
    assert "image" not in kinds
    assert kinds.count("polyline") + kinds.count("line") + kinds.count("path") >= 5
    assert kinds.count("circle") + kinds.count("ellipse") >= 8


def test_an_svg_can_be_drawn(moment: Moment, tmp_path: Path) -> None:
    path = moment.save(tmp_path / "map.svg", palette=LIGHT)
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    image = QImage(640, 520, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(640) for y in range(0, 520, 2)}
    assert len(colours) > 50
    assert image.pixelColor(2, 2).lightness() > 220


def test_a_pdf_is_one_page_with_names_as_text(moment: Moment, tmp_path: Path) -> None:
    path = moment.save(tmp_path / "map.pdf")
    (page,) = PdfReader(path).pages
    text = re.sub(r"\s+", " ", page.extract_text())
    for name in (*SHOWN, "Dora Dunkel", "14 Mar 2026"):
        assert name in text
    # 640 pixels of 1/96 inch are 480 points; the legend makes it higher than the map.
    assert float(page.mediabox.width) == pytest.approx(480, abs=1)
    assert float(page.mediabox.height) > 360


def test_soft_light_in_a_pdf_is_as_strong_as_on_the_map(moment: Moment, tmp_path: Path) -> None:
    path = moment.save(tmp_path / "map.pdf")
    strengths = [each.image.getchannel("A").getextrema()[1] for each in _light(path)]
    for light in (ink.star_light(is_dark=True), ink.cloud_light(is_dark=True)):
        assert any(each == pytest.approx(255 * light, abs=1.5) for each in strengths), light
    # Each kind of light is in the file once, however many stars have it.
    assert len(_light(path)) <= 2 * len(DARK.tints)
    for each in _light(path):
        corner = each.image.getpixel((0, 0))
        assert corner[3] == 0, corner


def _light(path: Path) -> list[Any]:
    return list(PdfReader(path).pages[0].images)


@pytest.mark.parametrize("kind", ["svg", "pdf"])
def test_who_wishes_it_is_nowhere_in_the_drawing(moment: Moment, tmp_path: Path, kind: str) -> None:
    path = moment.save(tmp_path / f"map.{kind}", is_shareable=True)
    if kind == "svg":
        text = "\n".join(_texts(path))
    else:
        text = re.sub(r"\s+", " ", PdfReader(path).pages[0].extract_text())
    for name in (*SHOWN, "DD"):
        assert name in text
    raw = path.read_bytes().decode("latin-1")
    for part in HIDDEN:
        assert part not in text
        assert part not in raw


@pytest.mark.parametrize("kind", ["svg", "pdf"])
def test_a_drawing_says_nothing_of_where_it_was_made(
    moment: Moment, tmp_path: Path, kind: str
) -> None:
    path = moment.save(tmp_path / f"secret-name.{kind}")
    raw = path.read_bytes()
    for stranger in (str(tmp_path), "secret-name", "network.weave", "private-0", tmp_path.name):
        assert stranger.encode() not in raw
    if kind == "pdf":
        told: dict[str, object] = dict(PdfReader(path).metadata or {})
        assert {key: value for key, value in told.items() if value} == {
            "/Title": "Network map",
            "/Creator": "Weaver",
            "/Producer": told["/Producer"],
            "/CreationDate": told["/CreationDate"],
            "/ModDate": told["/ModDate"],
            "/Trapped": "/False",
        }


def test_names_of_all_scripts_are_whole(fall: Fall, tmp_path: Path) -> None:
    texts = _texts(fall(_many_scripts).save(tmp_path / "map.svg"))
    # Where a name changes its script Qt begins another piece of text.
    for name in _SCRIPTS:
        for word in name.split(" ") if not name.isascii() else [name]:
            assert word in " ".join(texts), word


def test_the_look_is_the_one_that_was_chosen(moment: Moment, tmp_path: Path) -> None:
    dark = moment.save(tmp_path / "dark.svg").read_text(encoding="utf-8").lower()
    light = moment.save(tmp_path / "light.svg", palette=LIGHT).read_text(encoding="utf-8").lower()
    assert DARK.sky_centre.lower() in dark
    assert LIGHT.sky_centre.lower() not in dark
    assert LIGHT.sky_centre.lower() in light
    assert DARK.sky_centre.lower() not in light
