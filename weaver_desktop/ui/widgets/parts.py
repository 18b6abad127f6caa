"""Buttons and columns that look alike everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


def button(text: str, role: str, name: str, parent: QWidget) -> QPushButton:
    """Return a button with words on it, and the name by which it is read out."""
    made = QPushButton(text, parent)
    made.setProperty("role", role)
    made.setAccessibleName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def wear(widget: QWidget, role: str) -> None:
    """Dress a widget for another role."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def column(parent: QWidget, spacing: int) -> QVBoxLayout:
    """Return a layout that fills a widget from the top, with nothing around it."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made


def scroller(parent: QWidget) -> QScrollArea:
    """Return an area that scrolls up and down only, and is itself no stop of the Tab key."""
    made = QScrollArea(parent)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    keep_room_for_bar(made)
    return made


def keep_room_for_bar(area: QAbstractScrollArea) -> None:
    """Let a scroll bar keep its place while there is nothing to scroll; it is then not seen."""
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = area.verticalScrollBar()
    bar.setEnabled(False)
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout; they live until the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
