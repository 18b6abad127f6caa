"""One of two values side by side, of which one is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.party_button import PressableButton
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints

_MOST_LINES = 5
_LEFT, _SIDE = 32, 10
_DOT = 6.0
_PHOTO = 72


class ValueCell(PressableButton):
    """A value with a round mark before it; a press, Return or Space chooses it."""

    def __init__(self, text: str, name: str, tints: Tints, parent: QWidget) -> None:
        """Show a value; ``name`` is how it is read out, with what it is about."""
        super().__init__(parent)
        self._tints = tints
        self.setCheckable(True)
        self.setAccessibleName(name)
        self._text = Prose(text, "", self, most_lines=_MOST_LINES)
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 8, _SIDE, 8)
        column.addWidget(self._text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = column
        tints.changed.connect(self.update)

    @property
    def text_shown(self) -> str:
        """The whole value."""
        return self._text.text()

    def show_photo(self, data: bytes) -> None:
        """Show a picture in the place of words, if it is one."""
        picture = QPixmap()
        if not picture.loadFromData(data):
            return
        label = QLabel(self)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        label.setPixmap(picture.scaled(_PHOTO, _PHOTO, keep, smooth))
        self._text.hide()
        self._column.addWidget(label)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the value needs."""
        return self._column.heightForWidth(width) if self._column.hasHeightForWidth() else 88

    def sizeHint(self) -> QSize:
        """Return the size in half a dialog."""
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the mark and the ring of the focus."""
        palette: Palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(area, 8, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.selected), 1))
            painter.drawRoundedRect(area, 8, 8)
        colour = QColor(palette.selected if self.isChecked() else palette.dim)
        painter.setPen(QPen(colour, 1.5))
        mark = QRectF(12, 10, 2 * _DOT, 2 * _DOT)
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setBrush(colour)
            painter.drawEllipse(mark.adjusted(3, 3, -3, -3))
        painter.end()
