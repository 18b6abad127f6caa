"""What the colours mean, made from the rule that gave them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme

_WIDTH = 168
_MOST = 7


class Legend(QFrame):
    """The coloured groups, each a button that selects it."""

    def __init__(self, book: Book, selection: Selection, theme: Theme, parent: QWidget) -> None:
        """Begin empty and hidden."""
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("Legend"))
        self._book = book
        self._selection = selection
        self._theme = theme
        self._groups: tuple[tuple[PartyId, int], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(0)
        self.setFixedWidth(_WIDTH)
        theme.changed.connect(self._fill)
        self.hide()

    @property
    def has_something_to_tell(self) -> bool:
        """Whether any group has a colour."""
        return bool(self._groups)

    def show_groups(self, groups: tuple[tuple[PartyId, int], ...]) -> None:
        """Take over what each colour stands for."""
        self._groups = groups
        self._fill()

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        heading = QLabel(self.tr("colour: group"), self)
        heading.setProperty("role", "dim")
        self._column.addWidget(heading)
        for party, number in self._groups[:_MOST]:
            colour = self._theme.palette.stars[number]
            self._column.addWidget(
                _Entry(
                    self._name(party), colour, partial(self._selection.select_party, party), self
                )
            )
        self.adjustSize()

    def _name(self, party: PartyId) -> str:
        return self._book.names.name(party) if party in self._book.names else ""


class _Entry(QWidget):
    def __init__(self, name: str, colour: str, select: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(_Dot(colour, self))
        button = QPushButton(self)
        button.setProperty("role", "row")
        button.setStyleSheet("padding: 3px 4px;")
        button.setAccessibleName(name)
        button.setToolTip(name)
        metrics = button.fontMetrics()
        button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDTH - 64))
        button.clicked.connect(lambda _=False: select())
        row.addWidget(button, 1)


class _Dot(QWidget):
    def __init__(self, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self.setFixedSize(12, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(QPointF(6, 10), 4.0, 4.0)
        painter.end()
