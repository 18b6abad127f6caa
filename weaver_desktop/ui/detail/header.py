"""The head of a party's page: circle, name, a line about it, and what can be done."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.text import LONGEST_NAME
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.wording import group_kind_words
from weaver_desktop.ui.widgets.avatars import Avatars
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, spoken

_CIRCLE = 48
_MOST_GROUPS = 2


class Header(QWidget):
    """Who this is. Renaming happens in place: Return keeps the name, Escape the old one."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Show the head of a page."""
        super().__init__(parent)
        self._party = party
        self._context = context
        self._name = Prose(party.name, "title", self, most_lines=2)
        self._field = NameField(party.name, self)
        self._field.setAccessibleName(self.tr("New name for {name}").replace("{name}", party.name))
        self._field.hide()
        self._field.returnPressed.connect(self._rename)
        self._refusal = Prose("", "danger", self)
        self._refusal.hide()
        self._button = QToolButton(self)
        self._button.setText("⋯")
        self._button.setAccessibleName(self.tr("More about {name}").replace("{name}", party.name))
        self._button.clicked.connect(self._open_menu)
        self._lay_out()

    def actions_offered(self) -> QMenu:
        """Return a menu of what can be done with this party; it deletes itself once closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        book = self._context.reader.book
        if not book.is_read_only:
            menu.addAction(self.tr("Rename …")).triggered.connect(self.begin_renaming)
        menu.addAction(self.tr("Copy name")).triggered.connect(self._copy_name)
        if not book.is_read_only and self._party.id != self._context.reader.me:
            if not self._party.is_group:
                menu.addAction(self.tr("This is me")).triggered.connect(self._be_me)
            menu.addSeparator()
            menu.addAction(self.tr("Delete")).triggered.connect(self._delete)
        return menu

    def begin_renaming(self) -> None:
        """Put a field in the place of the name."""
        self._name.hide()
        self._field.setText(self._party.name)
        self._field.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_renaming(self) -> None:
        """Show the name again, as it is."""
        self._field.hide()
        self._refusal.hide()
        self._name.show()
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        who = ((self._party.id, self._party.name),)
        circle = Avatars(who, _CIRCLE, self._context.tints, self)
        layout.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._field)
        words.addWidget(self._refusal)
        line = self._line()
        if line:
            words.addWidget(Prose(line, "dim", self, most_lines=3))
        words.addStretch(1)
        layout.addLayout(words, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def _line(self) -> str:
        party, reader = self._party, self._context.reader
        me = self.tr("this is you") if party.id == reader.me else ""
        if party.is_group:
            return joined(party.headline, group_kind_words(party.group_kind))
        memberships = reader.book.parties.memberships(party.id)
        current = [each.group_id for each in memberships if each.until is None]
        groups = [reader.name(group) or "" for group in current[:_MOST_GROUPS]]
        return joined(me, party.headline, party.pronouns, *groups)

    def _open_menu(self) -> None:
        corner = self._button.mapToGlobal(QPoint(0, self._button.height()))
        self.actions_offered().popup(corner)

    def _copy_name(self) -> None:
        QApplication.clipboard().setText(self._party.name)

    def _rename(self) -> None:
        typed = self._field.text()
        if typed == self._party.name:
            self.end_renaming()
            return
        try:
            self._context.reader.book.parties.rename(party_id=self._party.id, name=typed)
        except WeaverError as error:
            self._refusal.setText(spoken(error.phrase))
            self._refusal.show()

    def _be_me(self) -> None:
        self._context.reader.book.parties.set_me(party_id=self._party.id)

    def _delete(self) -> None:
        try:
            self._context.reader.book.parties.delete(party_id=self._party.id)
        except WeaverError as error:
            self._refusal.setText(spoken(error.phrase))
            self._refusal.show()


class NameField(QLineEdit):
    """A field for a name, left with Escape."""

    def __init__(self, name: str, header: Header) -> None:
        """Begin with the name as it is."""
        super().__init__(name, header)
        self._header = header
        self.setMaxLength(LONGEST_NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the name as it is on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._header.end_renaming()
        else:
            super().keyPressEvent(event)
