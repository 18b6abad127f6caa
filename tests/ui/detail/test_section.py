"""Lists that begin short."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.detail.section import ListSection, Opened


class Listing:
    """A section in a window, and how many widgets it made."""

    def __init__(self, qtbot: QtBot, count: int, opened: Opened) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.made: list[int] = []
        self.section = ListSection(
            "With others", range(count), self._make, opened, self.window, at_first=10
        )
        QVBoxLayout(self.window).addWidget(self.section)
        self.window.show()

    @property
    def button(self) -> QPushButton:
        return self.section.findChildren(QPushButton)[0]

    def _make(self, thing: int, parent: QWidget) -> QWidget:
        self.made.append(thing)
        return QLabel(str(thing), parent)


@pytest.mark.parametrize("count", [0, 1, 10])
def test_a_short_list_is_shown_whole(qtbot: QtBot, count: int) -> None:
    listing = Listing(qtbot, count, Opened())
    assert listing.made == list(range(count))
    assert not listing.button.isVisible()


def test_only_what_is_shown_is_made(qtbot: QtBot) -> None:
    listing = Listing(qtbot, 5000, Opened())
    assert len(listing.made) == 10
    assert listing.button.text() == "Show 100 more of 5,000"
    assert listing.button.accessibleName() == "With others: Show 100 more of 5,000"
    QTest.mouseClick(listing.button, Qt.MouseButton.LeftButton)
    assert listing.made == list(range(110))


def test_the_rest_is_shown_in_order(qtbot: QtBot) -> None:
    listing = Listing(qtbot, 40, Opened())
    assert listing.button.text() == "Show all 40"
    QTest.mouseClick(listing.button, Qt.MouseButton.LeftButton)
    labels = [label.text() for label in listing.section.findChildren(QLabel)]
    assert labels == ["WITH OTHERS", *map(str, range(40))]
    assert not listing.button.isVisible()


def test_a_list_made_anew_is_as_long_as_before(qtbot: QtBot) -> None:
    opened = Opened()
    QTest.mouseClick(Listing(qtbot, 40, opened).button, Qt.MouseButton.LeftButton)
    assert len(Listing(qtbot, 40, opened).made) == 40
    opened.forget()
    assert len(Listing(qtbot, 40, opened).made) == 10
