"""Small parts side by side, in as many lines as they need."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Places parts from the left, and below where a line is full; in a line they share a middle."""

    def __init__(self, parent: QWidget, gap: int = 6, between_lines: int | None = None) -> None:
        """Begin empty.

        Args:
            parent: Qt's owner.
            gap: pixels between two parts of a line.
            between_lines: pixels between two lines; as many as the gap if not given.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._between_lines = gap if between_lines is None else between_lines
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def move_to(self, widget: QWidget, place: int) -> None:
        """Put a widget that is in here to another place in the order."""
        at = next(n for n, item in enumerate(self._items) if item.widget() is widget)
        self._items.insert(place, self._items.pop(at))
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out and return it, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it needs no more room than its parts."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are in so many pixels of width."""
        return self._place(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, area: QRect) -> None:
        """Place the parts."""
        super().setGeometry(area)
        self._place(area, is_real=True)

    def sizeHint(self) -> QSize:
        """Return the size in a narrow column."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the least size: each part may have to stand alone in its line."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(QSize(24, item.minimumSize().height()))
        return size

    def _place(self, area: QRect, *, is_real: bool) -> int:
        x, y, high = area.x(), area.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            width = min(size.width(), area.width())
            if line and x + width > area.right() + 1:
                _settle(line, high, is_real=is_real)
                x, y, high, line = area.x(), y + high + self._between_lines, 0, []
            height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
            line.append((item, QRect(QPoint(x, y), QSize(width, height))))
            x += width + self.spacing()
            high = max(high, height)
        _settle(line, high, is_real=is_real)
        return y + high - area.y()


def _settle(line: list[tuple[QLayoutItem, QRect]], high: int, *, is_real: bool) -> None:
    """Put the parts of a line where they belong, each in the middle of its height."""
    for item, place in line if is_real else ():
        item.setGeometry(place.translated(0, (high - place.height()) // 2))


class Flow(QWidget):
    """A widget of parts side by side."""

    def __init__(self, parent: QWidget, gap: int = 6, between_lines: int | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.flow = FlowLayout(self, gap, between_lines)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size of one line; Qt would keep free what one part under the other takes."""
        return self.flow.minimumSize()
