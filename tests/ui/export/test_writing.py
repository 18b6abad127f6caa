"""Names on what is exported: as on the screen, in every script, and emoji in their colours."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.export.moments import Fall, Moment, finish
from weaver_desktop.book.book import Book
from weaver_desktop.ui.export.exporting import Wish, composing
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.webpage import web_map
from weaver_desktop.ui.export.writing import has_pictures
from weaver_desktop.ui.state.looks import GroupsAs, LookRules
from weaver_desktop.ui.theme.fonts import font
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette
from weaver_desktop.ui.widgets.tints import mixed

_HERB = "\N{HERB}"
_NAME = f"{_HERB}{_HERB}{_HERB} Ama {_HERB}"


def _named_so(book: Book) -> None:
    book.parties.add_person(name=_NAME)


@pytest.fixture
def green(fall: Fall) -> Moment:
    """A map of somebody whose name has emoji in it, where these are known at all."""
    moment = fall(_named_so)
    if not has_pictures(_NAME, font(12)):
        pytest.skip("there is no font with emoji here")
    return moment


def test_letters_are_no_pictures(moment: Moment) -> None:
    del moment  # with its window the fonts are there
    for text in ("Ama Boateng", "Łukasz Żak", "שלום", "林美花", ""):
        assert not has_pictures(text, font(12))


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_saving_the_map_leaves_emoji_on_the_screen_as_they_were(
    green: Moment, tmp_path: Path, kind: str
) -> None:
    before = _written(_NAME)
    green.save(tmp_path / f"map.{kind}")
    assert _written(_NAME) == before
    assert _greens(before) > 0


def test_a_png_has_emoji_in_their_colours(green: Moment, tmp_path: Path) -> None:
    assert _greens(QImage(str(green.save(tmp_path / "map.png")))) > 0


def test_a_pdf_has_words_with_emoji_as_a_picture_and_others_as_text(
    green: Moment, tmp_path: Path
) -> None:
    (page,) = PdfReader(green.save(tmp_path / "map.pdf")).pages
    found = tmp_path / "words.png"
    greens = []
    for each in page.images:
        assert each.image is not None
        each.image.save(found)
        greens.append(_greens(QImage(str(found))))
    assert max(greens) > 0
    assert "Colour:" in page.extract_text().split()


def test_a_name_is_written_in_pixels_as_on_the_screen(moment: Moment, tmp_path: Path) -> None:
    sheet = moment.composer().sheet(None)
    picture = QImage(str(moment.save(tmp_path / "map.png")))
    screen = moment.sky.stage.grab().toImage()
    name = next(each for each in sheet.names if each.text == "Ama Boateng")
    area = name.box.toAlignedRect()
    strokes = alike = 0
    for x in range(area.left(), area.right()):
        for y in range(area.top(), area.bottom()):
            one, other = picture.pixelColor(x, y).lightness(), screen.pixelColor(x, y).lightness()
            strokes += one > 100
            alike += one > 100 and abs(one - other) < 24
    assert strokes > 100
    assert alike > 0.95 * strokes


def test_names_are_where_they_are_on_the_screen_however_one_came_there(moment: Moment) -> None:
    camera = moment.sky.stage.camera
    for factor in (1.4, 2.0, 0.5):
        camera.zoom(factor)
        camera.stop()
        camera.pan(40, 30)
        QApplication.processEvents()
        shot = moment.shot()
        written = {each.text for each in moment.composer().sheet(None).names}
        names = dict(zip(shot.whole.ids, shot.whole.names, strict=True))
        assert written == {names[party] for party in shot.sides}
        assert written


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_a_group_that_is_a_cloud_has_a_name_in_its_colour(moment: Moment, palette: Palette) -> None:
    moment.sky.rules.set_rules(LookRules(groups=GroupsAs.CLOUDS))
    wish = Wish(Format.SVG, palette=palette)
    composer = finish(composing(moment.shot(), wish))
    tints = {name.text: name.tint for name in composer.sheet(None).names}
    group = palette.tint(0)
    wanted = mixed(group, palette.text, 1.0 if palette.is_dark else 0.6)
    assert tints["Potters"] == wanted.name()
    assert tints["Ama Boateng"] == ""
    page = {star.name: star for star in web_map(composer).stars}
    assert page["Potters"].tint == tints["Potters"]
    assert page["Ama Boateng"].tint == ""
    assert (page["Potters"].opacity, page["Ama Boateng"].opacity) == (0.0, 1.0)


def _written(text: str) -> QImage:
    picture = QImage(300, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(font(12, QFont.Weight.Medium))
    painter.drawText(4, 20, text)
    painter.end()
    return picture


def _greens(picture: QImage) -> int:
    """Return how many pixels are as green as no star, line or letter is."""
    colours = (
        picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())
    )
    return sum(
        colour.green() > 1.4 * colour.blue() and colour.green() > colour.red() + 30
        for colour in colours
    )
