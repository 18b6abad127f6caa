"""Text of which some places stand out, as those that a search found."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

Marks = tuple[tuple[int, int], ...]
"""Begin and end of each place, counted in characters, in order, none overlapping."""

_CUT = "…"


def draw_marked(painter: QPainter, area: QRect, text: str, marks: Marks, colour: QColor) -> None:
    """Write one line with some places in another colour, in the painter's font and pen.

    The letters are shaped as one text, so that scripts which join them, or run from the right,
    come out whole. Marks beyond the end, where the text was cut with “…”, are left out.
    """
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(_ranges(text, marks, colour))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width())
    layout.endLayout()
    top = area.top() + (area.height() - line.height()) / 2
    # Text from the right stands at the left here, as it does without marks.
    left = area.left() - line.naturalTextRect().left()
    layout.draw(painter, QPointF(left, top))


def _ranges(text: str, marks: Marks, colour: QColor) -> list[QTextLayout.FormatRange]:
    last = len(text) - 1 if text.endswith(_CUT) else len(text)
    ranges = []
    for begin, end in marks:
        if begin >= min(end, last):
            continue
        each = QTextLayout.FormatRange()
        look = QTextCharFormat()
        look.setForeground(colour)
        each.format = look
        each.start = _units(text[:begin])
        each.length = _units(text[begin : min(end, last)])
        ranges.append(each)
    return ranges


def _units(text: str) -> int:
    """Return the length as Qt counts, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
