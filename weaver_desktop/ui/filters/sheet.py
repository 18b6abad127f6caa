"""A small sheet over the map that asks for one thing, and goes by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

_GAP = 6
_MARGIN, _HEM, _RIM = 12, 1, 4
"""Pixels around a sheet, within it, and of both its edges together: its line and its hem."""
_LEAST = 56
"""Pixels of height in which a line can still be read and typed."""


class Sheet(QFrame):
    """Lies below the widget that asked for it; Escape, or going elsewhere, takes it away.

    Where there is too little room below, it lies over the asker; what still does not fit is
    scrolled, and nothing is squeezed. What it holds is put into ``stack``.
    """

    def __init__(self, name: str, asker: QWidget, over: QWidget, *, width: int) -> None:
        """Prepare a sheet over a widget.

        Args:
            name: what it is read out as.
            asker: has the keyboard again afterwards.
            over: what it lies on.
            width: pixels, if there are so many.
        """
        super().__init__(over)
        self.setObjectName("popup")
        self.setAccessibleName(name)
        self._asker = asker
        self._over = over
        self._width = width
        page = QWidget()
        self.stack = QVBoxLayout(page)
        self.stack.setContentsMargins(8, 8, 8, 8)
        self.stack.setSpacing(6)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_HEM, _HEM, _HEM, _HEM)
        whole.addWidget(self._scroll)
        self._app = QApplication.instance()
        self._is_following = False
        self.hide()

    def open(self, first: QWidget) -> None:
        """Show the sheet with the keyboard on its first part."""
        self.place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._scroll.ensureWidgetVisible(first)

    def place(self) -> None:
        """Lie below the asker if there is room, within what it lies on."""
        over = self._over
        corner = self._asker.mapTo(over, self._asker.rect().bottomLeft())
        width = min(self._width, over.width() - 2 * _MARGIN)
        left = max(_MARGIN, min(corner.x(), over.width() - width - _MARGIN))
        self.stack.activate()
        height = self.stack.sizeHint().height()
        if self.stack.hasHeightForWidth():
            height = self.stack.heightForWidth(width - _RIM)
        lowest = over.height() - _MARGIN
        height = min(height + _RIM, max(lowest - _MARGIN, _LEAST))
        top = max(min(corner.y() + _GAP, lowest - height), min(_MARGIN, over.height() - height))
        self.setGeometry(left, top, width, height)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        self.deleteLater()
        if had_focus:
            self._asker.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow where the keyboard goes."""
        super().showEvent(event)
        if not self._is_following and isinstance(self._app, QApplication):
            self._app.focusChanged.connect(self._follow_focus)
            self._is_following = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no longer: the keyboard may go on while this is taken apart."""
        super().hideEvent(event)
        if self._is_following and isinstance(self._app, QApplication):
            self._app.focusChanged.disconnect(self._follow_focus)
            self._is_following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not (now is self or self.isAncestorOf(now)):
            self.hide()
            self.deleteLater()
