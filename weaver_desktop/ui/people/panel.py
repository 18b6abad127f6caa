"""The People panel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.changed import parties_concerned, renames_group
from weaver_desktop.ui.people.model import Match, PeopleModel
from weaver_desktop.ui.people.view import PeopleView
from weaver_desktop.ui.people.wording import excerpt
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import short_name

_RELOAD = 500
"""From so many changed rows on the list is made anew."""

_NAME = "name"


class FindField(QLineEdit):
    """Where one types whom one looks for; the keys that leave it are told."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the list, or forget what was typed."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_down.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class PeoplePanel(QWidget):
    """Everyone in the book by name; finds people by anything written about them."""

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        tints: Tints | None = None,
    ) -> None:
        """Show the book, follow its changes, and share the selection."""
        super().__init__()
        self._book = book
        self._selection = selection
        tints = tints or Tints(theme)
        self._model = PeopleModel(lambda: book.today, book.parties.line, self)
        self._title = Prose(self.tr("People"), "title", self, most_lines=1)
        self._count = Prose("", "dim", self, most_lines=1)
        self._find = FindField(self)
        self._find.setPlaceholderText(self.tr("Find by name, need, offer, place …"))
        self._find.setAccessibleName(self.tr("Find people"))
        self._note = Prose("", "dim", self)
        self._view = PeopleView(self._model, tints, self)
        self._view.setAccessibleName(self.tr("People and groups"))
        self._lay_out()
        self._model.load(book.parties.roll())
        self._tell_state()
        self._follow(None)
        self._find.textChanged.connect(self._search)
        self._find.left_down.connect(self._view.step_in)
        self._view.chosen.connect(self._choose)
        selection.changed.connect(self._follow)
        changes.happened.connect(self._heed)

    @property
    def view(self) -> PeopleView:
        """The list."""
        return self._view

    @property
    def find_field(self) -> QLineEdit:
        """Where one types whom one looks for."""
        return self._find

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 16, 8)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addSpacing(4)
        head.addWidget(self._count)
        head.addSpacing(12)
        head.addWidget(self._find)
        layout.addLayout(head)
        self._note.setContentsMargins(8, 8, 16, 16)
        layout.addWidget(self._note)
        layout.addWidget(self._view, 1)
        layout.addStretch(0)

    def _search(self) -> None:
        typed = self._find.text().strip()
        if not typed:
            self._model.show_matches(None)
        else:
            matches: list[Match] = [
                # A name is shown as the name that it is; only other words need to be told.
                (hit.party_id, "" if hit.kind == _NAME else excerpt(hit.text, typed))
                for hit in self._book.search.find(typed)
            ]
            self._model.show_matches(matches)
            self._view.scrollToTop()
        self._tell_state()
        self._follow(None)

    def _tell_state(self) -> None:
        everyone = self._model.everyone
        groups = sum(line.kind is PartyKind.GROUP for line in everyone)
        self._count.setText(self._counted(len(everyone) - groups, groups))
        rows = self._model.rowCount()
        if not everyone:
            self._note.setText(
                self.tr(
                    "Nobody here yet. Type a name in the bar above, for example “Ama Boateng, "
                    "ceramicist”."
                )
            )
        elif self._model.is_searching and not rows:
            typed = short_name(self._find.text().strip())
            self._note.setText(
                self.tr(
                    "Nobody is called “{typed}”, and nothing you noted about anyone has these "
                    "words. Try fewer letters."
                ).replace("{typed}", typed)
            )
        self._find.setVisible(bool(everyone))
        self._note.setVisible(not rows)
        self._view.setVisible(bool(rows))

    def _counted(self, people: int, groups: int) -> str:
        said = [
            self.tr("1 person")
            if people == 1
            else self.tr("{count} people").replace("{count}", f"{people:,}")
        ]
        if groups:
            said.append(
                self.tr("1 group")
                if groups == 1
                else self.tr("{count} groups").replace("{count}", f"{groups:,}")
            )
        return ", ".join(said) if people or groups else ""

    def _choose(self, parties: tuple[PartyId, ...]) -> None:
        if parties:
            self._selection.select_many(parties)

    def _follow(self, _: object) -> None:
        self._view.mark(self._selection.now.parties)

    def _heed(self, change_set: ChangeSet) -> None:
        concerned = parties_concerned(change_set)
        is_all = renames_group(change_set)
        if not concerned:
            return
        if len(concerned) > _RELOAD or is_all or self._model.is_searching:
            self._model.load(self._book.parties.roll())
        else:
            for party in concerned:
                self._model.renew(party)
        if self._model.is_searching:
            self._search()
        self._tell_state()
        self._follow(None)
