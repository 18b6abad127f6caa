"""Sheets over maps of any height."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.filters.asking import Asking
from weaver_desktop.ui.filters.picker import Offer, Picker
from weaver_desktop.ui.filters.sheet import Sheet
from weaver_desktop.ui.theme.theme import Theme

Make = Callable[[QWidget, QWidget], tuple[Sheet, QWidget]]


def _asking(asker: QWidget, over: QWidget) -> tuple[Sheet, QWidget]:
    made = Asking("A name for what the map shows now", lambda _: None, asker, over)
    return made, made.field


def _picker(asker: QWidget, over: QWidget) -> tuple[Sheet, QWidget]:
    offers = [Offer(f"Group {number}", is_on=False, choose=lambda: None) for number in range(30)]
    made = Picker("Groups", offers, asker, over)
    return made, made.field


@pytest.mark.parametrize("make", [_asking, _picker])
@pytest.mark.parametrize("size", [(200, 98), (340, 150), (700, 260), (700, 600)])
def test_it_stays_over_the_map_and_squeezes_nothing(
    theme: Theme, qtbot: QtBot, make: Make, size: tuple[int, int]
) -> None:
    del theme  # the application is dressed, and so are its lines
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(*size)
    asker = QPushButton("Filter", over)
    asker.setGeometry(12, 12, 60, 28)
    with qtbot.waitExposed(over):
        over.show()
    sheet, field = make(asker, over)
    sheet.open(field)
    QApplication.processEvents()
    assert over.rect().contains(sheet.geometry())
    assert field.height() >= field.sizeHint().height()
    there = field.rect().translated(field.mapTo(sheet, QPoint(0, 0)))
    assert sheet.rect().intersects(there), "what one types is seen"
    if size[1] == 600:
        assert sheet.y() > asker.geometry().bottom(), "with room it lies below"
    sheet.leave()
