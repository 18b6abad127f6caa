"""The list under the quick bar: what will happen, whom it may mean, what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.quick_bar.row import Row, RowKind
from weaver_desktop.ui.widgets.parts import wear
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import spoken

_SIGNS = {
    RowKind.APPLY: "↵",
    RowKind.ANSWER: "?",
    RowKind.SHOW: "→",
    RowKind.RUN: "⌘",
    RowKind.QUOTE: "+",
    RowKind.SAY: "",
}


_MARGIN, _BORDER = 8, 1
_MOST_LINES = 3


class Popup(QFrame):
    """Shows rows and which of them is current; ``chosen`` carries a row's number.

    Rows that find no room are scrolled to.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAccessibleName(self.tr("What the quick bar offers"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar keeps the focus, whatever is pressed here.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self._area)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._area.setWidget(self._inner)
        whole.addWidget(self._area)
        self._rows: tuple[Row, ...] = ()
        self._widgets: list[_RowWidget] = []
        self._spare: list[_RowWidget] = []
        self._current = -1
        self.hide()

    @property
    def current(self) -> int:
        """The number of the current row, -1 if none can be chosen."""
        return self._current

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, the first that can be chosen current; no rows hide the popup."""
        self._rows = rows
        self.prepare(len(rows))
        self._widgets = self._spare[: len(rows)]
        for widget, row in zip(self._widgets, rows, strict=True):
            widget.show_row(row)
            # A hidden row would not count when the height of all is worked out.
            widget.show()
        for widget in self._spare[len(rows) :]:
            widget.hide()
        first = next((n for n, row in enumerate(rows) if row.can_be_chosen), -1)
        self._set_current(first)
        self.setVisible(bool(rows))
        self.raise_()

    def prepare(self, count: int) -> None:
        """Make sure that there is something to show so many rows with."""
        while len(self._spare) < count:
            widget = _RowWidget(len(self._spare), self._inner)
            widget.hide()
            widget.pressed.connect(self.chosen)
            widget.entered.connect(self._point_at)
            self._column.addWidget(widget)
            self._spare.append(widget)

    def height_for(self, width: int) -> int:
        """Return how high the rows are at a width, in pixels."""
        around = 2 * (_MARGIN + _BORDER)
        return self._column.heightForWidth(width - around) + around

    def step(self, by: int) -> None:
        """Make the next (1) or previous (-1) row that can be chosen current."""
        able = [number for number, row in enumerate(self._rows) if row.can_be_chosen]
        if able:
            at = able.index(self._current) if self._current in able else -by
            self._set_current(able[(at + by) % len(able)])

    def _point_at(self, number: int) -> None:
        # The pointer may come upon a row in the very moment in which it goes.
        if number < len(self._widgets):
            self._set_current(number)

    def _set_current(self, number: int) -> None:
        self._current = number
        for at, widget in enumerate(self._widgets):
            widget.set_current(at == number)
        if number >= 0:
            self._area.ensureWidgetVisible(self._widgets[number], 0, 0)


class _RowWidget(QFrame):
    """Shows one row after the other: to make it anew for each letter typed would take long."""

    pressed = Signal(int)
    entered = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popupRow")
        self._number = number
        self._row = _NONE
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(10)
        self._sign = QLabel(self)
        self._sign.setFixedWidth(16)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Prose("", "", self, most_lines=_MOST_LINES)
        # Or the lines that it would need in a narrow column would be the least it takes here.
        policy = self._text.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        self._text.setSizePolicy(policy)
        line.addWidget(self._text, 1)
        self._note = Prose("", "dim", self, most_lines=1)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._note, 1)

    def show_row(self, row: Row) -> None:
        if row == self._row:
            return
        self._row = row
        text, note = _said(row.text), _said(row.note)
        self._sign.setText(_SIGNS[row.kind])
        wear(self._sign, "accent" if row.kind is RowKind.APPLY else "dim")
        self._text.setText(text)
        wear(self._text, "dim" if row.kind is RowKind.SAY else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(f"{text} {note}".strip())

    def set_current(self, is_current: bool) -> None:  # noqa: FBT001
        if bool(self.property("current")) == is_current:
            return
        self.setProperty("current", is_current)
        self.style().unpolish(self)
        self.style().polish(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._row.can_be_chosen:
            self.entered.emit(self._number)
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._row.can_be_chosen and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self._number)


_NONE = Row(RowKind.SAY, "")


def _said(text: str | Phrase) -> str:
    return spoken(text) if isinstance(text, Phrase) else text
