"""All that the map's looks mean, on one sheet: every colour, and every sign."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.ui.sky.looks_wording import colour_words, signs_in_words
from weaver_desktop.ui.sky.marks import Dot, SignPicture
from weaver_desktop.ui.sky.rules import Meaning
from weaver_desktop.ui.state.looks import LookRules
from weaver_desktop.ui.theme.palette import Palette
from weaver_desktop.ui.widgets.wording import sentence_case, spoken, tip

_WIDE, _HEM = 304, 16
_WIDEST_NAME = 190


class LegendSheet(QFrame):
    """Stands over the map until it is closed. ``closed`` when Esc or its button was pressed."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin empty and hidden."""
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName(self.tr("What the map's looks mean"))
        self._entries: list[_Entry] = []
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 6, 4, 6)
        whole.addWidget(self._scroll)
        self.hide()

    def tell(
        self,
        meanings: Sequence[Meaning],
        why_none: str,
        rules: LookRules,
        palette: Palette,
        choose: Callable[[Meaning], None],
    ) -> None:
        """Show what the looks mean now, or why no star has a colour.

        ``choose`` is told which entry was pressed.
        """
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        head = QHBoxLayout()
        words = colour_words(rules.colour)
        head.addWidget(_caps(self.tr("Colour: {rule}").replace("{rule}", words), page), 1)
        close = QPushButton("×", page)
        close.setProperty("role", "legend")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        self._entries = [_Entry(meaning, palette, choose, page) for meaning in meanings]
        for entry in self._entries:
            column.addWidget(entry)
        if why_none:
            column.addWidget(_small(sentence_case(why_none), page))
        column.addSpacing(8)
        column.addWidget(_caps(self.tr("Signs"), page))
        for sign, text in signs_in_words(rules):
            line = QWidget(page)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 2, 0, 2)
            row.setSpacing(10)
            row.addWidget(SignPicture(sign, palette, line))
            row.addWidget(_small(text, line), 1)
            column.addWidget(line)
        column.addStretch(1)
        self._scroll.setWidget(page)

    def recount(self, meanings: Sequence[Meaning]) -> None:
        """Tell how many have each of the colours that are shown: nothing else has changed."""
        for entry, meaning in zip(self._entries, meanings, strict=True):
            entry.recount(meaning.count)

    def place(self, right: int, bottom: int, room: QRect) -> None:
        """Stand with its lower right corner at a place, no larger than the room there is."""
        page = self._scroll.widget()
        wide = min(_WIDE, room.width())
        high = 0 if page is None else page.heightForWidth(wide - _HEM)
        high = min(high + _HEM, bottom - room.top())
        left = max(right - wide, room.left())
        self.setGeometry(left, bottom - high, wide, max(high, 0))
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _Entry(QWidget):
    """One colour, what it means, and how many have it."""

    def __init__(
        self, meaning: Meaning, palette: Palette, choose: Callable[[Meaning], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(Dot(palette.tint(meaning.number), self))
        self._name = spoken(meaning.said)
        button = self._button = QPushButton(self)
        button.setProperty("role", "legend")
        button.setToolTip(tip(self._name))
        metrics = button.fontMetrics()
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
        button.setText(sentence_case(shown).replace("&", "&&"))
        button.clicked.connect(lambda _=False: choose(meaning))
        row.addWidget(button)
        row.addStretch(1)
        self._count = _small("", self)
        row.addWidget(self._count)
        self.recount(meaning.count)

    def recount(self, count: int) -> None:
        """Tell how many have the colour."""
        self._count.setText(f"{count:,}")
        self._button.setAccessibleName(f"{self._name}, {count:,}")


def _caps(text: str, parent: QWidget) -> QLabel:
    return _label(text, "caps", parent)


def _small(text: str, parent: QWidget) -> QLabel:
    label = _label(text, "small", parent)
    label.setWordWrap(True)
    return label


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
