"""A row for a party that can be pressed, and one for two of them."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from weaver_desktop.ui.widgets.rows import RowPainter, RowState, RowWords
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_HEIGHT = 40
_PAIR = 24
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PressableButton(QAbstractButton):
    """A painted button that Return presses as well as the space bar."""

    def __init__(self, parent: QWidget) -> None:
        """Make it reachable with Tab and alight under the pointer."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Return."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class LaidOutButton(PressableButton):
    """A button with a layout on it, as high as what is laid out there needs in its width."""

    def __init__(
        self, parent: QWidget, vertical: QSizePolicy.Policy = QSizePolicy.Policy.Preferred
    ) -> None:
        """Take any width; ``vertical`` says how it takes more height than it needs."""
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that what is laid out needs in so many pixels of width."""
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)


class PartyButton(PressableButton):
    """A row that selects a party."""

    def __init__(self, words: RowWords, painter: RowPainter, parent: QWidget) -> None:
        """Show a row."""
        super().__init__(parent)
        self._words = words
        self._painter = painter
        self.setAccessibleName(words.aloud)
        self.setToolTip(tip(words.aloud))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> RowWords:
        """What stands in the row."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return a height on the grid; the width is whatever there is."""
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row, lit under the pointer and ringed with the focus."""
        state = RowState(is_hovered=self.underMouse(), has_focus=self.hasFocus())
        painter = QPainter(self)
        self._painter.paint(painter, QRect(0, 0, self.width(), self.height()), self._words, state)
        painter.end()


class PairButton(PressableButton):
    """Two circles that overlap: selects two parties together."""

    def __init__(self, name: str, tints: Tints, parent: QWidget) -> None:
        """Make the button; ``name`` says what it does, for example “Show Ama and Zoë together”."""
        super().__init__(parent)
        self._tints = tints
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setFixedSize(_PAIR, _PAIR)

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return QSize(_PAIR, _PAIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circles, brighter under the pointer and with the focus."""
        palette = self._tints.palette
        is_awake = self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.selected), 1))
            painter.drawEllipse(QPointF(_PAIR / 2, _PAIR / 2), 11.5, 11.5)
        painter.setPen(QPen(QColor(palette.text if is_awake else palette.dim), 1.25))
        for x in (9.5, 14.5):
            painter.drawEllipse(QPointF(x, _PAIR / 2), 4, 4)
        painter.end()
