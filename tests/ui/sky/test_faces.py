"""Photos in stars that are close."""

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.opening import who
from tests.ui.sky.nights import Night, Nights
from weaver_desktop.book.book import Book

_CLOSE, _FAR = 30.0, 0.02


def _picture(colour: str, size: tuple[int, int] = (300, 200)) -> bytes:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _fill(book: Book) -> None:
    me = book.parties.begin(name="Robin")
    book.photos.set(party_id=me, data=_picture("#00ff00"))


def _colour_of_star(night: Night) -> tuple[int, int, int]:
    at = night.place("Robin").toPoint()
    colour = night.sky.stage.viewport().grab().toImage().pixelColor(at)
    return colour.red(), colour.green(), colour.blue()


@pytest.fixture
def night(nights: Nights, qtbot: QtBot) -> Night:
    night = nights.fall(_fill)
    night.settle()
    assert not night.sky.faces.shown, "from afar nobody asked for a photo"
    x, y = night.positions[0]
    night.sky.stage.camera.zoom_about(float(x), float(y), _CLOSE)
    night.sky.stage.viewport().repaint()
    qtbot.waitUntil(lambda: bool(night.sky.faces.shown))
    night.settle()
    return night


def test_who_comes_close_sees_the_photo(night: Night) -> None:
    assert _colour_of_star(night) == (0, 255, 0)


def test_a_photo_that_changes_or_goes_is_seen_to(night: Night, qtbot: QtBot) -> None:
    robin = who(night.book, "Robin")
    night.book.photos.set(party_id=robin, data=_picture("#0000ff", (64, 400)))
    qtbot.waitUntil(lambda: _colour_of_star(night) == (0, 0, 255))
    night.book.photos.remove(party_id=robin)
    qtbot.waitUntil(lambda: _colour_of_star(night) not in {(0, 0, 255), (0, 255, 0)})
    night.book.history.undo()
    qtbot.waitUntil(lambda: _colour_of_star(night) == (0, 0, 255))


def test_from_afar_a_star_is_a_star(night: Night) -> None:
    x, y = night.positions[0]
    night.sky.stage.camera.zoom_about(float(x), float(y), _FAR)
    assert _colour_of_star(night) != (0, 255, 0)


def test_what_is_no_picture_leaves_initials(nights: Nights, qtbot: QtBot) -> None:
    def fill(book: Book) -> None:
        me = book.parties.begin(name="Robin")
        book.photos.set(party_id=me, data=b"\x89PNG\r\n\x1a\n")

    night = nights.fall(fill)
    night.settle()
    x, y = night.positions[0]
    night.sky.stage.camera.zoom_about(float(x), float(y), _CLOSE)
    night.sky.stage.viewport().repaint()
    night.settle()
    assert not night.sky.faces.shown
    assert np.isfinite(night.positions).all()
    qtbot.waitUntil(lambda: not night.sky.faces.is_reading)
