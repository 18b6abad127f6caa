"""How a row of the People panel is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.widgets.rows import RowPainter, RowState, RowWords
from weaver_desktop.ui.widgets.tints import Tints

HEIGHT = 48
_CIRCLE = 32


class PeopleDelegate(QStyledItemDelegate):
    """Paints a circle, a name, the second line and what the rows are ordered by.

    Attributes:
        is_ticking: whether chosen rows wear a tick, because there are several.
    """

    def __init__(self, tints: Tints, parent: QWidget) -> None:
        """Paint in the colours of the theme that is on."""
        super().__init__(parent)
        self._painter = RowPainter(tints, circle=_CIRCLE, inset=8)
        self.is_ticking = False

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one height of all rows."""
        return QSize(0, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        words = index.data(Role.WORDS)
        if not isinstance(words, RowWords):
            return
        on = option.state
        flag = QStyle.StateFlag
        is_selected = bool(on & flag.State_Selected)
        state = RowState(
            is_selected=is_selected,
            is_hovered=bool(on & flag.State_MouseOver),
            has_focus=bool(on & flag.State_HasFocus) and bool(on & flag.State_KeyboardFocusChange),
            is_ticked=is_selected and self.is_ticking,
        )
        area = option.rect
        self._painter.paint(painter, area, words, state)
