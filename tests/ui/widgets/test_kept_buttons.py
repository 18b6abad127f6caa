"""Kept buttons look as all others do, and are drawn anew only when they would look otherwise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.widgets.kept_buttons import KeptButton, KeptToolButton

_ROUNDING = 2
"""Of 255; half-clear pixels are mixed once more."""


class Counted(KeptButton):
    """Counts how often it is drawn."""

    drawn = 0

    def draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        self.drawn += 1
        super().draw(painter, option)


@pytest.fixture
def parent(theme: Theme, qtbot: QtBot) -> QWidget:  # noqa: ARG001 - it dresses all widgets
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show()
    return made


def _shown(button: QPushButton | QToolButton) -> None:
    button.setProperty("role", "chip")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Away from where the pointer is.
    button.setGeometry(150, 40, 120, 28)
    button.show()


def _differ(one: QImage, other: QImage) -> int:
    """Return by how much the most different channel of two pictures differs, of 255."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


def test_it_looks_as_any_other_button(parent: QWidget) -> None:
    kept, plain = KeptButton("Colour: group", parent), QPushButton("Colour: group", parent)
    for button in (kept, plain):
        _shown(button)
    assert _differ(kept.grab().toImage(), plain.grab().toImage()) <= _ROUNDING
    for button in (kept, plain):
        button.setDown(True)
        button.setEnabled(False)
    assert _differ(kept.grab().toImage(), plain.grab().toImage()) <= _ROUNDING


def test_it_is_drawn_once_until_it_looks_otherwise(parent: QWidget, theme: Theme) -> None:
    button = Counted("One", parent)
    _shown(button)
    for _ in range(3):
        button.grab()
    assert button.drawn == 1
    before = button.grab().toImage()
    button.setText("Two")
    assert button.grab().toImage() != before
    assert button.drawn == 2
    button.resize(140, 28)
    button.grab()
    assert button.drawn == 3
    dark = button.grab().toImage()
    theme.set_look(Look.LIGHT if theme.palette.is_dark else Look.DARK)
    assert button.grab().toImage() != dark


def test_another_icon_is_seen(parent: QWidget) -> None:
    kept, plain = KeptToolButton(parent), QToolButton(parent)
    pictures = []
    for colour in ("red", "green"):
        picture = QPixmap(16, 16)
        picture.fill(QColor(colour))
        for button in (kept, plain):
            button.setIcon(QIcon(picture))
            _shown(button)
        assert _differ(kept.grab().toImage(), plain.grab().toImage()) <= _ROUNDING
        pictures.append(kept.grab().toImage())
    assert pictures[0] != pictures[1]
