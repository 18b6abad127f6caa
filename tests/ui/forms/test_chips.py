"""Chips, and how they flow."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import HOSTILE_NAMES, Scene
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.flow import Flow


def test_the_word_and_the_cross_are_two_things(on: Scene, qtbot: QtBot) -> None:
    chip = Chip("#clay", on.tints, None, away="Take #clay away")  # type: ignore[arg-type]
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    heard: list[str] = []
    chip.clicked.connect(lambda: heard.append("word"))
    chip.taken_away.connect(lambda: heard.append("away"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross().center())
    QTest.keyClick(chip, Qt.Key.Key_Return)
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert heard == ["word", "away", "word", "away"]
    assert "Take #clay away" in chip.accessibleDescription()


def test_without_a_cross_delete_does_nothing(on: Scene, qtbot: QtBot) -> None:
    chip = Chip("+ tag", on.tints, None, is_quiet=True)  # type: ignore[arg-type]
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.assertNotEmitted(chip.taken_away):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert chip.cross().isEmpty()


def test_any_word_fits(on: Scene, qtbot: QtBot) -> None:
    for name in HOSTILE_NAMES:
        chip = Chip(name, on.tints, None, away="away", widest=120)  # type: ignore[arg-type]
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        assert chip.width() <= 120
        assert not chip.grab().isNull()


def test_parts_flow_into_lines(qtbot: QtBot) -> None:
    flow = Flow(None, gap=10)  # type: ignore[arg-type]
    qtbot.addWidget(flow)
    for _ in range(5):
        part = QLabel(flow)
        part.setFixedSize(40, 20)
        flow.flow.addWidget(part)
    flow.resize(100, 200)
    flow.show()
    assert flow.heightForWidth(100) == 3 * 20 + 2 * 10
    assert flow.heightForWidth(400) == 20
    places = [(each.x(), each.y()) for each in flow.findChildren(QLabel)]
    assert places == [(0, 0), (50, 0), (0, 30), (50, 30), (0, 60)]
    flow.flow.move_to(flow.findChildren(QLabel)[4], 0)
    flow.flow.activate()
    assert flow.findChildren(QLabel)[4].pos().x() == 0
    assert flow.findChildren(QLabel)[4].pos().y() == 0


def test_parts_of_a_line_share_a_middle(qtbot: QtBot) -> None:
    flow = Flow(None, gap=10, between_lines=4)  # type: ignore[arg-type]
    qtbot.addWidget(flow)
    parts = []
    for height in (20, 34, 20):
        part = QLabel(flow)
        part.setFixedSize(40, height)
        flow.flow.addWidget(part)
        parts.append(part)
    flow.resize(100, 200)
    flow.show()
    assert parts[0].geometry().center().y() == parts[1].geometry().center().y()
    assert parts[2].y() == 34 + 4
