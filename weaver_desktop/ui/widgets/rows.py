"""One line for one party: a circle, a name, something about it, and when."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import initials
from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.avatars import paint_avatar
from weaver_desktop.ui.widgets.marked import Marks, draw_marked
from weaver_desktop.ui.widgets.tints import Tints

_GAP = 12
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class RowWords:
    """What stands in a row.

    ``is_urgent``: the right side asks for action. ``name_marks`` and ``line_marks`` are places, as
    begin and end, that stand out because they were looked for.
    """

    party: PartyId
    name: str
    line: str = ""
    right: str = ""
    is_urgent: bool = False
    name_marks: Marks = ()
    line_marks: Marks = ()

    @property
    def aloud(self) -> str:
        """The row as it is read out."""
        return ", ".join(part for part in (self.name, self.line, self.right) if part)


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands out; ``is_ticked`` puts a tick in the place of the circle."""

    is_selected: bool = False
    is_hovered: bool = False
    has_focus: bool = False
    is_ticked: bool = False


PLAIN = RowState()


def paint_ground(
    painter: QPainter,
    area: QRectF,
    state: RowState,
    palette: Palette,
    *,
    fill: str,
    corner: int,
    has_bar: bool = False,
) -> None:
    """Paint what a row stands on: filled if it is chosen or pointed at, ringed in focus.

    Args:
        painter: paints.
        area: the row.
        state: how it stands out.
        palette: the colours of the theme that is on.
        fill: the colour of a row that stands out.
        corner: pixels by which corners are rounded.
        has_bar: whether a bar at its left marks a row that is chosen.
    """
    if state.is_selected or state.is_hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(area, corner, corner)
    if state.is_selected and has_bar:
        painter.setBrush(QColor(palette.selected))
        bar = QRectF(area.left(), area.top() + 8, 3, area.height() - 16)
        painter.drawRoundedRect(bar, 1, 1)
    if state.has_focus:
        painter.setPen(QPen(QColor(palette.selected), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


class RowPainter:
    """Paints rows; one for all rows of a list, as fonts are dear to make."""

    def __init__(self, tints: Tints, *, circle: int, inset: int) -> None:
        """Paint circles ``circle`` pixels wide, ``inset`` pixels from the sides of the row."""
        self._tints = tints
        self._circle = circle
        self._inset = inset
        self._name_font = font(weight=QFont.Weight.Medium)
        self._small_font = font(SMALL)
        self._name_metrics = QFontMetrics(self._name_font)
        self._small_metrics = QFontMetrics(self._small_font)

    def paint(
        self, painter: QPainter, area: QRect, words: RowWords, state: RowState = PLAIN
    ) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._paint_ground(painter, area, state)
        palette = self._tints.palette
        size = self._circle
        left = area.left() + self._inset
        circle = QRectF(left, area.top() + (area.height() - size) / 2, size, size)
        if state.is_ticked:
            self._paint_tick(painter, circle)
        else:
            letters = initials(words.name)
            paint_avatar(painter, circle, letters, self._tints.of(words.party), palette, ground)
        column = QRect(area)
        column.setLeft(left + size + _GAP)
        column.setRight(area.right() - self._inset)
        self._paint_words(painter, column, words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: RowState) -> str:
        palette = self._tints.palette
        fill = palette.raised
        paint_ground(painter, QRectF(area), state, palette, fill=fill, corner=8, has_bar=True)
        return palette.raised if state.is_selected or state.is_hovered else palette.panel

    def _paint_words(self, painter: QPainter, column: QRect, words: RowWords) -> None:
        palette = self._tints.palette
        name_height, line_height = self._name_metrics.height(), self._small_metrics.height()
        height = name_height + (line_height + 1 if words.line else 0)
        top = column.top() + (column.height() - height) // 2
        first = QRect(column.left(), top, column.width(), name_height)
        second = QRect(column.left(), top + name_height + 1, column.width(), line_height)
        if words.right:
            # The name is what counts: where both do not fit, the right side goes one line down.
            beside = second if words.line and not self._fits(words, column.width()) else first
            painter.setFont(self._small_font)
            painter.setPen(QColor(palette.accent if words.is_urgent else palette.dim))
            painter.drawText(beside, int(_RIGHT), words.right)
            beside.setRight(beside.right() - self._right_width(words))
        painter.setFont(self._name_font)
        painter.setPen(QColor(palette.text))
        name = self._name_metrics.elidedText(words.name, _ELIDE, first.width())
        self._write(painter, first, name, words.name_marks)
        if words.line:
            painter.setFont(self._small_font)
            painter.setPen(QColor(palette.dim))
            line = words.line[:_LONGEST].replace("\n", " ")
            shown = self._small_metrics.elidedText(line, _ELIDE, second.width())
            self._write(painter, second, shown, words.line_marks)

    def _write(self, painter: QPainter, area: QRect, text: str, marks: Marks) -> None:
        if marks:
            draw_marked(painter, area, text, marks, QColor(self._tints.palette.selected))
        else:
            painter.drawText(area, int(_LEFT), text)

    def _paint_tick(self, painter: QPainter, circle: QRectF) -> None:
        palette = self._tints.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.selected))
        painter.drawEllipse(circle)
        pen = QPen(QColor(palette.panel), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        at, size = circle.topLeft(), circle.width()
        corners = ((0.31, 0.52), (0.45, 0.66), (0.70, 0.37))
        painter.drawPolyline([at + QPointF(x * size, y * size) for x, y in corners])

    def _right_width(self, words: RowWords) -> int:
        return self._small_metrics.horizontalAdvance(words.right) + _GAP

    def _fits(self, words: RowWords, width: int) -> bool:
        name = self._name_metrics.horizontalAdvance(words.name)
        return name + self._right_width(words) < width
