"""What the colours mean, made from the rule that gave them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.wording import tip

_WIDEST_NAME = 96
HEIGHT = 32


class Legend(QFrame):
    """The coloured groups in a row, largest first, each a button that selects it."""

    def __init__(self, selection: Selection, theme: Theme, parent: QWidget) -> None:
        """Begin empty and hidden."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Legend: what the colours mean"))
        self._selection = selection
        self._theme = theme
        self._groups: tuple[tuple[PartyId, str, int], ...] = ()
        self._entries: list[_Entry] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._strip = (0, 0, 0)
        theme.changed.connect(self._fill)
        self.hide()

    def show_groups(self, groups: tuple[tuple[PartyId, str, int], ...]) -> None:
        """Take over what each colour stands for."""
        self._groups = groups
        self._fill()

    def place(self, left: int, bottom: int, width: int) -> None:
        """Stand in the middle of a strip, with as many groups as fit; none hide the legend."""
        self._strip = (left, bottom, width)
        room = width
        for entry in self._entries:
            room -= entry.sizeHint().width() + self._row.spacing()
            entry.setVisible(room >= 0)
        shown = [entry for entry in self._entries if not entry.isHidden()]
        self.setVisible(bool(shown))
        self._row.activate()
        wide = min(self._row.sizeHint().width(), width)
        self.setGeometry(left + (width - wide) // 2, bottom - HEIGHT, wide, HEIGHT)
        self.raise_()

    def _fill(self) -> None:
        for entry in self._entries:
            self._row.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = []
        for party, name, number in self._groups:
            colour = self._theme.palette.stars[number]
            select = partial(self._selection.select_party, party)
            entry = _Entry(name, colour, select, self)
            self._entries.append(entry)
            self._row.addWidget(entry)
        self.place(*self._strip)


class _Entry(QWidget):
    def __init__(self, name: str, colour: str, select: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Dot(colour, self))
        button = QPushButton(self)
        button.setProperty("role", "legend")
        button.setAccessibleName(name)
        button.setToolTip(tip(name))
        elided = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
        button.setText(elided.replace("&", "&&"))
        button.clicked.connect(lambda _=False: select())
        row.addWidget(button)


class _Dot(QWidget):
    def __init__(self, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self.setFixedSize(10, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(QPointF(5, 10), 4.0, 4.0)
        painter.end()
