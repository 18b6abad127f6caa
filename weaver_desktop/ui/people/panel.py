"""The People panel."""

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Progress, Steps, in_one_go
from weaver_desktop.ui.people.changed import concerns_many, parties_concerned, renames_group
from weaver_desktop.ui.people.deleting import Deleting
from weaver_desktop.ui.people.filter_row import FilterRow
from weaver_desktop.ui.people.find_field import FindField
from weaver_desktop.ui.people.listing import Listing
from weaver_desktop.ui.people.model import PeopleModel
from weaver_desktop.ui.people.order import Ordering
from weaver_desktop.ui.people.sort_button import SortButton
from weaver_desktop.ui.people.state_words import counted, note
from weaver_desktop.ui.people.view import PeopleView
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.lookalikes import Lookalikes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints

_LOW = 420
"""Pixels of the panel below which it has no title."""

_GOING_ON = Progress(0.5)
_AFTER_PAINT_MS = 20
"""When another order than by name is put on: it needs what the first paint does without."""


class PeoplePanel(QWidget):
    """Everyone in the book; finds people by anything written about them.

    ``said`` carries a sentence and whether undo fits; ``twice_wanted`` comes when the user would
    see who may be there twice.
    """

    said = Signal(str, bool)
    twice_wanted = Signal()

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        tints: Tints | None = None,
        *,
        lens: Lens | None = None,
        settings: QSettings | None = None,
        lookalikes: Lookalikes | None = None,
    ) -> None:
        """Show the book through a lens, follow its changes, and share the selection."""
        super().__init__()
        self._book = book
        self._selection = selection
        self._lens = lens or Lens(self)
        self._lookalikes = lookalikes
        self._ordering = Ordering(settings, self)
        self._listing = Listing(book, self._lens)
        tints = tints or Tints(theme)
        self._model = PeopleModel(lambda: book.today, book.parties.line, self)
        self._title = Prose(self.tr("People"), "title", self, most_lines=1)
        self._sort = SortButton(self._ordering, self)
        self._count = Prose("", "dim", self, most_lines=1)
        self._restore = button(
            self.tr("Restore all"), "link", self.tr("Restore all in the list and on the map"), self
        )
        self._find = FindField(self)
        self._find.setPlaceholderText(self.tr("Find by name, need, offer, place …"))
        self._find.setAccessibleName(self.tr("Find people"))
        self.setFocusProxy(self._find)
        self._filters = FilterRow(book, self._lens, self)
        self._twice = button("", "more", "", self)
        self._note = Prose("", "dim", self)
        self._view = PeopleView(self._model, tints, self)
        self._view.setAccessibleName(self.tr("People and groups"))
        self._view.setAccessibleDescription(
            self.tr("Type to find. Space ticks, Ctrl+A takes all, Delete asks.")
        )
        self._top = QGridLayout()
        self._lay_out()
        self._listing.load(book.parties.roll())
        self._connect(changes)
        self._tell_twice()
        self._look()

    @property
    def view(self) -> PeopleView:
        """The list."""
        return self._view

    @property
    def find_field(self) -> QLineEdit:
        """Where one types whom one looks for."""
        return self._find

    @property
    def filters(self) -> FilterRow:
        """The filters that are shared with the map."""
        return self._filters

    @property
    def sort_button(self) -> SortButton:
        """What people are sorted by."""
        return self._sort

    def showEvent(self, event: QShowEvent) -> None:
        """Put the remembered order on once the panel has been seen."""
        super().showEvent(event)
        if self._ordering.order is not self._listing.order:
            QTimer.singleShot(_AFTER_PAINT_MS, self, self._sort_anew)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do without the title where the list needs the room."""
        super().resizeEvent(event)
        is_low = self.height() < _LOW
        if is_low is self._title.isVisibleTo(self):
            self._title.setVisible(not is_low)
            self._top.addWidget(self._count, 0 if is_low else 1, 0)
            self._hold_room()

    def _connect(self, changes: Changes) -> None:
        self._find.textChanged.connect(self._search)
        self._find.left_down.connect(lambda: self._view.step_in(self._selection.now.parties))
        self._view.chosen.connect(self._choose)
        self._view.typed.connect(self._find.take)
        self._view.left_up.connect(self._find.setFocus)
        self._view.left.connect(self._find.clear)
        self._view.unwanted.connect(self._ask_to_delete)
        self._restore.clicked.connect(self._lens.restore)
        self._twice.clicked.connect(self.twice_wanted)
        self._lens.changed.connect(self._refilter)
        self._ordering.changed.connect(self._sort_anew)
        self._selection.changed.connect(self._follow)
        changes.happened.connect(self._heed, self._take_in)
        if self._lookalikes is not None:
            self._lookalikes.changed.connect(self._tell_twice)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 16, 8)
        head.setSpacing(0)
        top = self._top
        top.setHorizontalSpacing(8)
        top.setVerticalSpacing(4)
        top.setColumnStretch(0, 1)
        top.addWidget(self._title, 0, 0)
        top.addWidget(self._sort, 0, 1, Qt.AlignmentFlag.AlignRight)
        top.addWidget(self._count, 1, 0)
        top.addWidget(self._restore, 1, 1, Qt.AlignmentFlag.AlignRight)
        head.addLayout(top)
        head.addWidget(self._twice)
        head.addSpacing(8)
        head.addWidget(self._find)
        head.addSpacing(8)
        head.addWidget(self._filters)
        layout.addLayout(head)
        self._note.setContentsMargins(8, 8, 16, 16)
        layout.addWidget(self._note)
        layout.addWidget(self._view, 1)
        layout.addStretch(0)

    def _hold_room(self) -> None:
        """Keep the line of the count as high as with its button: nothing jumps when that comes."""
        has_line = self._listing.count > 0 and not self._title.isHidden()
        height = self._restore.sizeHint().height() if has_line else 0
        self._top.setRowMinimumHeight(1, height)

    def _search(self) -> None:
        self._listing.search(self._find.text().strip())
        self._look()
        self._view.scrollToTop()

    def _sort_anew(self) -> None:
        self._listing.order = self._ordering.order
        self._look()
        self._view.scrollToTop()

    def _refilter(self) -> None:
        if self._listing.is_narrowed or self._was_narrowed:
            self._look()
        self._tell_state()

    def _look(self) -> None:
        """Bring the rows up to date with what is listed."""
        listing = self._listing
        self._was_narrowed = listing.is_narrowed
        with self._view.holding():
            self._model.show(listing.parties(), listing.matches, listing.order)
        self._tell_state()
        self._follow(None)

    def _tell_state(self) -> None:
        listing, rows = self._listing, self._model.rowCount()
        has_any = listing.count > 0
        self._count.setText(counted(listing, rows))
        self._count.setVisible(has_any)
        self._hold_room()
        self._note.setText(note(listing, rows))
        self._restore.setVisible(listing.is_narrowed)
        self._filters.show_chips()
        for part in (self._find, self._filters, self._sort):
            part.setVisible(has_any)
        self._note.setVisible(not rows)
        self._view.setVisible(bool(rows))

    def _tell_twice(self) -> None:
        pairs = 0 if self._lookalikes is None else len(self._lookalikes.pairs)
        many = self.tr("{count} may be there twice").replace("{count}", f"{pairs:,}")
        text = self.tr("1 may be there twice") if pairs == 1 else many
        self._twice.setText(text)
        self._twice.setAccessibleName(text)
        self._twice.setVisible(pairs > 0)

    def _choose(self, parties: tuple[PartyId, ...]) -> None:
        if parties:
            self._selection.select_many(parties)

    def _follow(self, _: object) -> None:
        self._view.mark(self._selection.now.parties)

    def _ask_to_delete(self) -> None:
        parties = self._view.parties()
        if not parties:
            return
        if self._book.is_read_only:
            self.said.emit(self.tr("This book can be read but not changed."), False)
            return
        asking = Deleting(self._book, parties, self._view, self)
        asking.deleted.connect(self._deleted)
        asking.open(asking.first)

    def _deleted(self, label: str) -> None:
        self._selection.clear()
        self.said.emit(label, True)

    def _heed(self, change_set: ChangeSet) -> None:
        in_one_go(self._take_in(change_set))

    def _take_in(self, change_set: ChangeSet) -> Steps[None]:
        is_much = concerns_many(change_set)
        concerned = frozenset() if is_much else parties_concerned(change_set)
        is_other = is_much or bool(concerned)
        if not (is_other or self._listing.is_narrowed or self._listing.is_searching):
            return
        if is_much:
            everybody = self._book.parties.roll()
            yield _GOING_ON
            self._listing.load(everybody)
            yield _GOING_ON
        for party in concerned:
            self._listing.take(party, self._book.parties.line(party))
        if self._listing.is_searching:
            self._listing.search(self._listing.typed)
        self._look()
        # The name of a group stands in the rows of all its members.
        is_all = is_much or renames_group(change_set)
        self._model.forget(None if is_all else concerned)
