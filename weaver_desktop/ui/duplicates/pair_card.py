"""One question of the queue: two entries, why they may be one, and the answers."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from weaver_desktop.book.likeness import Likeness
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.rows import RowPainter, RowWords
from weaver_desktop.ui.widgets.wording import short_name, spoken

_HEIGHT = 44


class EntryRow(QWidget):
    """A party as it stands in a list; nothing happens when it is pressed."""

    def __init__(self, words: RowWords, painter: RowPainter, parent: QWidget) -> None:
        """Show a row."""
        super().__init__(parent)
        self._words = words
        self._painter = painter
        self.setAccessibleName(words.aloud)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a height on the grid; the width is whatever there is."""
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        area = QRect(0, 0, self.width(), self.height())
        self._painter.paint(painter, area, self._words)
        painter.end()


class PairCard(QFrame):
    """``merge_wanted`` and ``parted`` say which answer was pressed."""

    merge_wanted = Signal()
    parted = Signal()

    def __init__(
        self,
        likeness: Likeness,
        entries: Sequence[RowWords],
        painter: RowPainter,
        parent: QWidget,
        *,
        is_read_only: bool,
    ) -> None:
        """Ask about two entries; where nothing can be written there is no answer to press."""
        super().__init__(parent)
        one, other = (short_name(each.name) for each in entries)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 12)
        column.setSpacing(2)
        for words in entries:
            column.addWidget(EntryRow(words, painter, self))
        reasons = " ".join(spoken(reason) for reason in likeness.reasons)
        why = Prose(reasons, "dim", self, most_lines=4)
        why.setContentsMargins(8, 4, 8, 4)
        column.addWidget(why)
        names = self.tr("{one} and {other}").replace("{one}", one).replace("{other}", other)
        self.merge = button(
            self.tr("Merge…"), "act now", self.tr("Merge {names}").replace("{names}", names), self
        )
        self.part = button(
            self.tr("Not the same"),
            "act",
            self.tr("{names} are not the same").replace("{names}", names),
            self,
        )
        self.merge.clicked.connect(self.merge_wanted)
        self.part.clicked.connect(self.parted)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for each in (self.merge, self.part):
            each.setVisible(not is_read_only)
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
