"""The lines of the cheat sheet as a list: a title, then what can be done and with which keys."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from weaver_desktop.store.folding import fold
from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.keys.groups import KeyGroup
from weaver_desktop.ui.window.keys.map_keys import KeyLine

AnyIndex = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _HEAD_HEIGHT = 28, 40
_GAP = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class KeyModel(QAbstractListModel):
    """Titles and lines; a title is a string, a line a ``KeyLine``."""

    def __init__(self, groups: Sequence[KeyGroup], parent: QObject) -> None:
        """List everything."""
        super().__init__(parent)
        self._groups = tuple(groups)
        self._rows: list[str | KeyLine] = []
        self.narrow("")

    @property
    def lines(self) -> tuple[KeyLine, ...]:
        """The lines that are listed."""
        return tuple(row for row in self._rows if isinstance(row, KeyLine))

    def narrow(self, typed: str) -> None:
        """List only lines that have all typed words in their words, keys or title."""
        wanted = fold(typed).split()
        self.beginResetModel()
        self._rows = []
        for group in self._groups:
            title = fold(group.title)
            fit = [
                line
                for line in group.lines
                if all(
                    word in f"{title} {fold(line.words)} {line.keys.casefold()}" for word in wanted
                )
            ]
            if fit:
                self._rows += [group.title, *fit]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own manner
        """Return the number of titles and lines."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a title or line, or how it is read out."""
        row = self._rows[index.row()]
        if role == LINE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(row, str):
                return row
            return f"{row.words}: {row.keys}" if row.keys else row.words
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the arrows go from line to line, over the titles."""
        if index.isValid() and isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class KeyDelegate(QStyledItemDelegate):
    """Words at the left, keys at the right, titles small and dim."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Paint in the colours of the theme that is on."""
        super().__init__(parent)
        self._theme = theme
        self._words = font()
        self._keys = font(SMALL, QFont.Weight.DemiBold)
        self._title = font(11, QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return more height for a title."""
        return QSize(0, _HEAD_HEIGHT if isinstance(index.data(LINE), str) else _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a title or a line."""
        row = index.data(LINE)
        palette = self._theme.palette
        area: QRect = option.rect.adjusted(8, 0, -8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, KeyLine):
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.rule))
                painter.drawRoundedRect(option.rect, 6, 6)
            self._paint_line(painter, area, row)
        else:
            painter.setFont(self._title)
            painter.setPen(QColor(palette.dim))
            below = area.adjusted(0, 0, 0, -6)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignBottom), str(row).upper())
        painter.restore()

    def _paint_line(self, painter: QPainter, area: QRect, line: KeyLine) -> None:
        palette = self._theme.palette
        painter.setFont(self._keys)
        painter.setPen(QColor(palette.dim))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | _MIDDLE), line.keys)
        taken = QFontMetrics(self._keys).horizontalAdvance(line.keys) + _GAP if line.keys else 0
        painter.setFont(self._words)
        painter.setPen(QColor(palette.text))
        words = QFontMetrics(self._words).elidedText(
            line.words, Qt.TextElideMode.ElideRight, area.width() - taken
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | _MIDDLE), words)
