"""A field for a person or a group: typing finds who is meant."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.forms.writing import Line
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.wording import joined, tip

_MOST = 6
_ROW = 26
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who is meant: a party of the book, or a new name."""

    name: str
    party: PartyId | None = None


class WhoField(QWidget):
    """A line with those below it who may be meant; ``chosen`` carries a ``Somebody``.

    Up and Down move among them, Return or a click chooses. Typing nothing offers nobody.
    """

    chosen = Signal(object)
    escaped = Signal()
    left = Signal()

    def __init__(
        self,
        name: str,
        book: Book,
        parent: QWidget,
        *,
        hint: str = "",
        fits: Callable[[PartyId], bool] | None = None,
        new: str = "",
    ) -> None:
        """Ask for somebody.

        Args:
            name: what the field is called when it is read out.
            book: who there is.
            parent: Qt's owner.
            hint: stands in the empty field.
            fits: tells who may be chosen; everybody if not given.
            new: offers a name that is not in the book, with ``{name}``; “” if none may be new.
        """
        super().__init__(parent)
        self._book = book
        self._fits = fits
        self._new = new
        self._offers: list[Somebody] = []
        self._column: QVBoxLayout = column(self, 2)
        self.line = Line(name, "", self, hint=hint)
        self.line.textEdited.connect(self._offer)
        self.line.installEventFilter(self)
        self.line.escaped.connect(self._leave)
        self.line.left.connect(self._go)
        self._column.addWidget(self.line)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(lambda _: self.choose())
        self.list.hide()
        self._column.addWidget(self.list)
        self.none = QLabel(self.tr("Nobody of that name is in the book."), self)
        self.none.setProperty("role", "small")
        self.none.hide()
        self._column.addWidget(self.none)

    @property
    def offers(self) -> list[Somebody]:
        """Who may be meant by what is typed."""
        return list(self._offers)

    def text(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Begin again."""
        self.line.clear()
        self._offer("")

    def choose(self) -> bool:
        """Choose who is marked in the list; tell whether anybody is."""
        at = self.list.currentRow()
        if not 0 <= at < len(self._offers):
            return False
        somebody = self._offers[at]
        self.clear()
        self.chosen.emit(somebody)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list, and choose, while the line has the keyboard."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES and self._offers:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + by) % len(self._offers))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text():
                self.choose()
                return True
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the line."""
        self.line.setFocus(event.reason())

    def _leave(self) -> None:
        if self.line.text():
            self.clear()
        self.escaped.emit()

    def _go(self) -> None:
        self.list.hide()
        self.left.emit()

    def _offer(self, typed: str) -> None:
        found = self._book.names.complete(typed, limit=4 * _MOST)
        meant = [party for party in found if self._fits is None or self._fits(party)][:_MOST]
        self._offers = [Somebody(self._book.names.name(party), party) for party in meant]
        is_known = any(each.name.casefold() == typed.strip().casefold() for each in self._offers)
        if self._new and typed.strip() and not is_known:
            self._offers.append(Somebody(" ".join(typed.split())))
        self.list.clear()
        for each in self._offers:
            words = self._words(each)
            item = QListWidgetItem(words)
            item.setToolTip(tip(words))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        row = max(self.list.sizeHintForRow(0), _ROW - 4)
        self.list.setFixedHeight(row * len(self._offers) + 4)
        self.list.setVisible(bool(self._offers))
        self.none.setVisible(bool(typed.strip()) and not self._offers)

    def _words(self, somebody: Somebody) -> str:
        if somebody.party is None:
            return self._new.replace("{name}", somebody.name)
        line = self._book.parties.line(somebody.party)
        return joined(somebody.name, line.headline or line.groups if line else "")
