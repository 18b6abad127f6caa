"""Lists of rows: how they are gone through, and what all that paint their rows have in common."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from weaver_desktop.ui.widgets.parts import keep_room_for_bar
from weaver_desktop.ui.widgets.rows import RowPainter, RowState, RowWords
from weaver_desktop.ui.widgets.tints import Tints

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """Rows of one height, scrolled smoothly up and down; none is edited in place."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        keep_room_for_bar(self)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed.

        Qt's own list would lay out all its rows, asking the model of each, although whatever they
        say they are of one height.
        """
        QAbstractItemView.dataChanged(self, first, last, roles)

    def chosen_rows(self) -> list[int]:
        """Return the rows that are chosen, from the top, counted among those that are shown."""
        # Thousands may be, in one range: Qt would make an index for each.
        ranges = self.selectionModel().selection()
        runs = (ranges.at(number) for number in range(ranges.count()))
        return sorted(row for run in runs for row in range(run.top(), run.bottom() + 1))


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a list, each kind of list in ``paint_row``.

    Attributes:
        is_ticking: whether chosen rows wear a tick.
    """

    def __init__(self, height: int, parent: QWidget, *, is_always_ringed: bool = False) -> None:
        """Prepare.

        Args:
            height: pixels of every row.
            parent: the list.
            is_always_ringed: whether focus shows even if it did not come by the keyboard.
        """
        super().__init__(parent)
        self._height = height
        self._is_always_ringed = is_always_ringed
        self.is_ticking = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, and leave the painter as it was."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, option.rect, index, self.state_of(option))
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRect, index: Index, state: RowState) -> None:
        """Paint what stands in a row."""
        raise NotImplementedError

    def state_of(self, option: QStyleOptionViewItem) -> RowState:
        """Return how a row stands out, as Qt hands it to a delegate."""
        on, flag = option.state, QStyle.StateFlag
        is_selected = bool(on & flag.State_Selected)
        by_keyboard = self._is_always_ringed or bool(on & flag.State_KeyboardFocusChange)
        return RowState(
            is_selected=is_selected,
            is_hovered=bool(on & flag.State_MouseOver),
            has_focus=bool(on & flag.State_HasFocus) and by_keyboard,
            is_ticked=is_selected and self.is_ticking,
        )


class WordsDelegate(RowDelegate):
    """Paints rows of ``RowWords``, which the model gives for a role."""

    def __init__(
        self, tints: Tints, parent: QWidget, *, role: int, height: int, circle: int
    ) -> None:
        """Paint in the colours of the theme that is on, with circles so many pixels wide."""
        super().__init__(height, parent)
        self._role = role
        self._painter = RowPainter(tints, circle=circle, inset=8)

    def paint_row(self, painter: QPainter, area: QRect, index: Index, state: RowState) -> None:
        """Paint a circle, a name, the second line and the right side."""
        words = index.data(self._role)
        if isinstance(words, RowWords):
            self._painter.paint(painter, area, words, state)
