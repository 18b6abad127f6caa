"""Lists of rows: what is chosen in them, how rows stand out, and that painting leaves no trace."""

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.widgets.row_list import Index, RowDelegate, RowList
from weaver_desktop.ui.widgets.rows import RowState

_FLAG = QStyle.StateFlag


class Careless(RowDelegate):
    """Paints all in red, and leaves the painter as it happens to be."""

    def paint_row(self, painter: QPainter, area: QRect, index: Index, state: RowState) -> None:
        painter.setBrush(QColor("red"))
        painter.translate(5, 5)
        painter.fillRect(area, QColor("red"))


def _option(on: QStyle.StateFlag) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    option.state = on
    return option


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "on, expected",
    [
        (_FLAG.State_None, RowState()),
        (_FLAG.State_Selected, RowState(is_selected=True)),
        (_FLAG.State_MouseOver, RowState(is_hovered=True)),
        (_FLAG.State_HasFocus, RowState()),
        (_FLAG.State_HasFocus | _FLAG.State_KeyboardFocusChange, RowState(has_focus=True)),
    ],
)
def test_a_row_stands_out_as_qt_says(
    parent: QWidget, on: QStyle.StateFlag, expected: RowState
) -> None:
    assert RowDelegate(40, parent).state_of(_option(on)) == expected


def test_focus_of_the_mouse_shows_only_where_it_is_wanted_and_ticks_where_rows_are_chosen(
    parent: QWidget,
) -> None:
    chosen = _option(_FLAG.State_HasFocus | _FLAG.State_Selected)
    assert RowDelegate(40, parent, is_always_ringed=True).state_of(chosen).has_focus
    ticking = RowDelegate(40, parent)
    ticking.is_ticking = True
    assert ticking.state_of(chosen).is_ticked
    assert not ticking.state_of(_option(_FLAG.State_HasFocus)).is_ticked


def test_the_painter_is_as_it_was_after_each_row(parent: QWidget) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    option = _option(_FLAG.State_None)
    option.rect = QRect(0, 0, 20, 20)
    Careless(40, parent).paint(painter, option, QModelIndex())
    assert painter.transform().isIdentity()
    assert painter.brush().color() != QColor("red")
    painter.end()
    assert image.pixelColor(10, 10) == QColor("red")


def test_chosen_rows_are_told_from_the_top(parent: QWidget) -> None:
    view = RowList(parent)
    view.setModel(QStringListModel([str(number) for number in range(10)], view))
    view.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
    for row in (7, 2, 3):
        index = view.model().index(row, 0)
        view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    assert view.chosen_rows() == [2, 3, 7]


class Counted(QAbstractListModel):
    """Some hundred rows that count how often they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.said = "before"
        self.asked = 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        self.asked += 1
        return 0 if parent.isValid() else 500

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.said if role == Qt.ItemDataRole.DisplayRole else None


def test_a_row_that_says_something_else_is_painted_and_no_other_laid_out(parent: QWidget) -> None:
    model, shown = Counted(), RowList(parent)
    shown.setModel(model)
    shown.resize(200, 100)
    parent.show()
    QApplication.processEvents()
    before = shown.grab().toImage()
    shown.verticalScrollBar().setValue(300)
    model.asked, model.said = 0, "after"
    model.dataChanged.emit(model.index(0), model.index(0))
    QApplication.processEvents()
    assert model.asked < 100
    assert shown.verticalScrollBar().value() == 300
    shown.verticalScrollBar().setValue(0)
    assert shown.grab().toImage() != before
