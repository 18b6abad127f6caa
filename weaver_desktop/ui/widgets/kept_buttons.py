"""Buttons over what moves: how they look is painted once and kept.

The map paints itself many times a second, and whatever lies over it has to be painted again each
time. To draw a button by the rules of a style sheet takes much longer than to copy it.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)


class KeptPicture:
    """The picture of one widget, painted anew only when it would look otherwise."""

    def __init__(self) -> None:
        """Begin without a picture."""
        self._key: Hashable = None
        self._picture = QPixmap()

    def paint(self, widget: QWidget, key: Hashable, draw: Callable[[QPainter], None]) -> None:
        """Copy the picture onto its widget, drawing it first if it is not the one of ``key``.

        Args:
            widget: whose paint event it is.
            key: whatever the looks depend on, besides the widget's size and the screen's scale.
            draw: draws the widget, in pixels.
        """
        ratio = widget.devicePixelRatioF()
        whole = (key, widget.width(), widget.height(), ratio)
        if whole != self._key:
            self._key = whole
            self._picture = QPixmap(widget.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            draw(painter)
            painter.end()
        painter = QPainter(widget)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class KeptButton(QPushButton):
    """A push button that looks as all others, and is painted anew only when it looks otherwise."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Show a text."""
        super().__init__(text, parent)
        self._kept = KeptPicture()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture of the button."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        key = (option.state, option.text, option.palette.cacheKey())
        self._kept.paint(self, key, lambda painter: self.draw(painter, option))

    def forget(self) -> None:
        """Draw the button anew when it is painted next."""
        self._kept = KeptPicture()
        self.update()

    def draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Draw the button as it stands in ``option``."""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)


class KeptToolButton(QToolButton):
    """The same for a tool button. A drawn icon is letters of a font, and slow to paint."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without an icon."""
        super().__init__(parent)
        self._kept = KeptPicture()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture of the button."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        icon = self.icon().cacheKey()
        key = (option.state, option.subControls, option.activeSubControls, option.text, icon)
        control = QStyle.ComplexControl.CC_ToolButton
        self._kept.paint(
            self,
            (*key, option.palette.cacheKey()),
            lambda painter: self.style().drawComplexControl(control, option, painter, self),
        )
