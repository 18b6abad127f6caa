"""A picture drawn by and by: complete or nothing, and still once it is complete."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.sky.fine_picture import FinePicture, Step

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = QSize(20, 10)


def _stripe(x: int, colour: str) -> Step:
    return lambda painter: painter.fillRect(x, 0, 10, 10, QColor(colour))


def _colours(picture: FinePicture, key: str) -> list[str]:
    made = picture.of(key)
    assert made is not None
    image = made.toImage()
    return [image.pixelColor(int(x * made.devicePixelRatio()), 5).name() for x in (5, 15)]


RED_AND_BLUE = [_stripe(0, "#ff0000"), _stripe(10, "#0000ff")]


def test_a_picture_drawn_at_once_is_there() -> None:
    picture = FinePicture()
    made = picture.draw("a", SIZE, 2.0, RED_AND_BLUE)
    assert (made.width(), made.height(), made.devicePixelRatio()) == (40, 20, 2.0)
    assert _colours(picture, "a") == ["#ff0000", "#0000ff"]
    assert picture.of("b") is None
    assert not picture.is_drawing


def test_a_picture_drawn_by_and_by_is_there_when_it_is_complete(qtbot: QtBot) -> None:
    picture = FinePicture()
    done: list[int] = []
    steps = [lambda _, at=at: done.append(at) for at in range(5)]
    with qtbot.waitSignal(picture.finished):
        picture.draw_by_and_by("a", SIZE, 1.0, [*steps, *RED_AND_BLUE])
        assert picture.is_drawing
        assert picture.of("a") is None
    assert done == [0, 1, 2, 3, 4], "each part once, in its order"
    assert _colours(picture, "a") == ["#ff0000", "#0000ff"]
    assert not picture.is_drawing


def test_asking_again_for_what_is_on_its_way_does_not_begin_again(qtbot: QtBot) -> None:
    picture = FinePicture()
    begun: list[str] = []

    def note(name: str) -> Step:
        return lambda _: begun.append(name)

    with qtbot.waitSignal(picture.finished):
        picture.draw_by_and_by("a", SIZE, 1.0, [note("first")])
        picture.draw_by_and_by("a", SIZE, 1.0, [note("again")])
    assert begun == ["first"]


def test_the_newest_wish_wins_and_the_picture_before_stays_until_then(qtbot: QtBot) -> None:
    picture = FinePicture()
    picture.draw("old", SIZE, 1.0, RED_AND_BLUE)
    with qtbot.waitSignal(picture.finished):
        picture.draw_by_and_by("late", SIZE, 1.0, [_stripe(0, "#00ff00")])
        picture.draw_by_and_by("new", SIZE, 1.0, [_stripe(0, "#ffffff"), _stripe(10, "#ffffff")])
        assert picture.of("old") is not None
    assert _colours(picture, "new") == ["#ffffff", "#ffffff"]
    assert picture.of("late") is None
    assert picture.of("old") is None


def test_what_is_forgotten_never_comes(qtbot: QtBot) -> None:
    picture = FinePicture()
    picture.draw_by_and_by("a", SIZE, 1.0, RED_AND_BLUE)
    with qtbot.assertNotEmitted(picture.finished, wait=100):
        picture.forget()
    assert picture.of("a") is None
    assert not picture.is_drawing


def test_a_step_may_leave_the_painter_as_it_likes() -> None:
    def untidy(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(500, 500)

    def tidy(painter: QPainter) -> None:
        painter.resetTransform()
        painter.fillRect(0, 0, 20, 10, QColor("#123456"))

    picture = FinePicture()
    picture.draw("a", SIZE, 1.0, [untidy, tidy])
    assert _colours(picture, "a") == ["#123456", "#123456"]
