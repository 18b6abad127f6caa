"""Five dots."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.ui.forms.scale import Scale

WORDS = {1: "Know of each other", 2: "Have met", 3: "In touch", 4: "Help", 5: "Make"}


class Dotted:
    """A scale that shows what is chosen."""

    def __init__(self, on: Scene, qtbot: QtBot, value: int | None, **wish: bool) -> None:
        self.chosen: list[int | None] = []
        self.scale = Scale("How close", value, WORDS, self._choose, on.tints, None, **wish)  # type: ignore[arg-type]
        qtbot.addWidget(self.scale)
        self.scale.show()

    def _choose(self, value: int | None) -> None:
        self.chosen.append(value)
        self.scale.show_value(value)


@pytest.mark.parametrize("value", [1, 2, 3, 4, 5])
def test_a_press_on_a_dot_and_its_number_choose_it(on: Scene, qtbot: QtBot, value: int) -> None:
    dotted = Dotted(on, qtbot, None)
    place = dotted.scale.dot(value).center()
    QTest.mouseClick(dotted.scale, Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClicks(dotted.scale, str(value))
    assert dotted.chosen == [value, value]
    assert dotted.scale.accessibleName() == f"How close: {value} of 5, {WORDS[value]}"


def test_arrows_go_by_one_and_not_beyond(on: Scene, qtbot: QtBot) -> None:
    dotted = Dotted(on, qtbot, 4)
    for _ in range(3):
        QTest.keyClick(dotted.scale, Qt.Key.Key_Right)
    assert dotted.chosen == [5]
    for _ in range(6):
        QTest.keyClick(dotted.scale, Qt.Key.Key_Left)
    assert dotted.chosen == [5, 4, 3, 2, 1]


def test_it_can_be_taken_back_only_where_that_makes_sense(on: Scene, qtbot: QtBot) -> None:
    role = Dotted(on, qtbot, 3, can_be_none=True)
    QTest.keyClick(role.scale, Qt.Key.Key_Delete)
    assert role.chosen == [None]
    role.scale.show_value(3)
    QTest.mouseClick(role.scale, Qt.MouseButton.LeftButton, pos=role.scale.dot(3).center())
    assert role.chosen == [None, None]
    tie = Dotted(on, qtbot, 3)
    QTest.keyClick(tie.scale, Qt.Key.Key_Delete)
    assert tie.chosen == []


def test_a_scale_to_read_only_cannot_be_changed(on: Scene, qtbot: QtBot) -> None:
    dotted = Dotted(on, qtbot, 3, can_edit=False)
    QTest.keyClicks(dotted.scale, "5")
    QTest.mouseClick(dotted.scale, Qt.MouseButton.LeftButton, pos=dotted.scale.dot(5).center())
    assert dotted.chosen == []


def test_words_beside_the_dots_choose_nothing(on: Scene, qtbot: QtBot) -> None:
    dotted = Dotted(on, qtbot, 3)
    dotted.scale.resize(220, 24)
    QTest.mouseClick(dotted.scale, Qt.MouseButton.LeftButton, pos=QPoint(150, 12))
    assert dotted.chosen == []
    assert not dotted.scale.grab().isNull()
