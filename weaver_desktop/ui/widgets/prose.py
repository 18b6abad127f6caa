"""Labels for words that people typed: never read as HTML, wrapped anywhere, cut with a tooltip."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from weaver_desktop.ui.widgets.wording import tip

_WIDEST_HINT = 400
_LONGEST_LINE = 2000
_LINE_END = "\u2028"
_RESIZES = frozenset(
    {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ContentsRectChange}
)
"""After these the same words may need more room, or less."""


class Prose(QLabel):
    """Plain text of one line or many.

    Unlike a bare ``QLabel`` it breaks words that are wider than it is, so that no name and no
    address can push a panel wider, and with ``most_lines`` it ends in “…” and shows the whole
    in a tooltip.
    """

    def __init__(self, text: str, role: str, parent: QWidget, *, most_lines: int = 0) -> None:
        """Show text.

        Args:
            text: shown as it stands.
            role: how the style sheet dresses it: ``dim``, ``strong``, ``title``, ``caps`` …; ""
                for reading.
            parent: Qt's owner.
            most_lines: at most so many lines; 0 for all.
        """
        super().__init__(parent)
        self._most_lines = most_lines
        self._remembered: dict[tuple[int, str], tuple[list[str], bool]] = {}
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._remembered.clear()
        self._forget_sizes()
        super().setText(text)

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in so many pixels of width."""
        # A layout asks dozens of times for each page that is put together.
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height_anew(width)
        return height

    def _height_anew(self, width: int) -> int:
        margins = self.contentsMargins()
        lines, _ = self._broken(width - margins.left() - margins.right())
        return self._height(len(lines)) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return the size of the text in one line, or of as many as a wide column needs."""
        self.ensurePolished()
        if self._hint is None:
            self._hint = self._hint_anew()
        return self._hint

    def _hint_anew(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        text = self.text()
        widest = max(
            (metrics.horizontalAdvance(line[:_LONGEST_LINE]) for line in text.split("\n")),
            default=0.0,
        )
        margins = self.contentsMargins()
        width = min(int(widest) + 1, _WIDEST_HINT) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which something can be read."""
        self.ensurePolished()
        return QSize(24, self._height(1))

    def is_cut(self) -> bool:
        """Tell whether some of the text does not fit."""
        return self._broken(self.contentsRect().width())[1]

    def event(self, event: QEvent) -> bool:
        """Show the whole text in a tooltip where it is cut."""
        if event.type() in _RESIZES:
            self._forget_sizes()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.is_cut():
            QToolTip.showText(event.globalPos(), tip(self.text()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        area = self.contentsRect()
        lines, _ = self._broken(area.width())
        height = metrics.lineSpacing()
        is_right = self.alignment() & Qt.AlignmentFlag.AlignRight
        for at, line in enumerate(lines):
            x = area.width() - metrics.horizontalAdvance(line) if is_right else 0.0
            y = at * height + metrics.ascent()
            painter.drawText(QPointF(area.left() + x, area.top() + y), line)
        painter.end()

    def _forget_sizes(self) -> None:
        self._heights.clear()
        self._hint = None

    def _height(self, lines: int) -> int:
        metrics = QFontMetricsF(self.font())
        return int(max(1, lines) * metrics.lineSpacing() + 0.999)

    def _broken(self, width: int) -> tuple[list[str], bool]:
        """Return the lines that fit and whether any text is left out."""
        self.ensurePolished()
        key = (max(1, width), self.font().key())
        if key not in self._remembered:
            self._remembered[key] = self._broken_anew(key[0])
        return self._remembered[key]

    def _broken_anew(self, width: int) -> tuple[list[str], bool]:
        whole = self.text()
        # Shaping a whole novel to show three lines of it would take seconds.
        text = whole[: self._most_lines * _LONGEST_LINE] if self._most_lines else whole
        text = text.replace("\n", _LINE_END)
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        ends: list[tuple[int, int]] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            ends.append((line.textStart(), line.textLength()))
            if self._most_lines and len(ends) > self._most_lines:
                break
        layout.endLayout()
        units = _Utf16(text)
        if not self._most_lines or len(ends) <= self._most_lines:
            return [units.cut(start, length) for start, length in ends], False
        kept = [units.cut(start, length) for start, length in ends[: self._most_lines]]
        rest = units.cut(ends[self._most_lines - 1][0], _LONGEST_LINE)
        last = QFontMetricsF(self.font()).elidedText(
            rest.replace(_LINE_END, " "), Qt.TextElideMode.ElideRight, width
        )
        return [*kept[:-1], last], True


class _Utf16:
    """Cuts text at the places that Qt counts, which are UTF-16 units and not letters."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bytes = None if text.isascii() else text.encode("utf-16-le", "surrogatepass")

    def cut(self, start: int, length: int) -> str:
        if self._bytes is None:
            piece = self._text[start : start + length]
        else:
            piece = self._bytes[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        return piece.rstrip(f"{_LINE_END} ")
