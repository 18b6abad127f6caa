"""How a row of the People panel is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.widgets.rows import RowDelegate, RowPainter, RowWords, state_of
from weaver_desktop.ui.widgets.tints import Tints

HEIGHT = 48
_CIRCLE = 32


class PeopleDelegate(RowDelegate):
    """Paints a circle, a name, the second line and what the rows are ordered by.

    Attributes:
        is_ticking: whether chosen rows wear a tick, because there are several.
    """

    def __init__(self, tints: Tints, parent: QWidget) -> None:
        """Paint in the colours of the theme that is on."""
        super().__init__(HEIGHT, parent)
        self._painter = RowPainter(tints, circle=_CIRCLE, inset=8)
        self.is_ticking = False

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
        state = state_of(option, is_ticking=self.is_ticking)
        area = option.rect
        self._painter.paint(painter, area, words, state)
