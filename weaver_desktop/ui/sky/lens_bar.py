"""What is left out of the view, as chips over the sky, and what else could be."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.ui.filters.chip_row import GAP, HEIGHT, ChipRow, ChipWords
from weaver_desktop.ui.filters.menu import FilterMenu
from weaver_desktop.ui.filters.views_menu import ViewsMenu
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.views import Views
from weaver_desktop.ui.widgets.wording import spoken


class LensBar(QWidget):
    """A row of chips, “Filter”, and “Restore all” while anything is left out.

    ``troubled`` carries why something could not be done.
    """

    troubled = Signal(str)

    def __init__(
        self,
        book: Book,
        lens: Lens,
        parent: QWidget,
        changes: Changes | None = None,
        views: Views | None = None,
    ) -> None:
        """Show what a lens leaves out of a book; with views, offer and keep those as well."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the map shows"))
        self._over = parent
        self._book = book
        self._lens = lens
        self._row = ChipRow(self, self.tr("{count} more"))
        self._filter = self._button(self.tr("Filter"), "chip")
        self._menu = QMenu(self._filter)
        self._filter.setMenu(self._menu)
        self._filters = FilterMenu(book, lens, self._filter, parent)
        self._views: ViewsMenu | None = None
        if views is not None:
            self._views = ViewsMenu(
                views, self._filter, parent, self.troubled.emit, is_read_only=book.is_read_only
            )
        self._menu.aboutToShow.connect(self._fill_menu)
        self._restore = self._button(self.tr("Restore all"), "link")
        self._restore.clicked.connect(lens.restore)
        lens.changed.connect(self._show_chips)
        if changes is not None:
            changes.happened.connect(self._heed)
        self._room = parent.width()
        self._show_chips()

    @property
    def menu(self) -> QMenu:
        """What can be filtered by; filled when it is about to show."""
        return self._menu

    @property
    def row(self) -> ChipRow:
        """The chips."""
        return self._row

    def ask_for_filters(self) -> None:
        """Open the menu, for the keyboard."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.showMenu()

    def ask_for_name(self) -> None:
        """Ask under which name to keep the view, if it can be kept."""
        if self._views is not None and not self._book.is_read_only:
            self._views.ask_name()

    def place(self, left: int, top: int, width: int) -> None:
        """Stand at the top left, as wide as need be, and no wider than there is room."""
        self._room = width
        tail = [each for each in (self._filter, self._restore) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + GAP for each in tail)
        x = self._row.place(width - taken)
        for each in tail:
            hint = each.sizeHint().width()
            each.setGeometry(x, 0, hint, HEIGHT)
            x += hint + GAP
        self.setGeometry(left, top, min(x, width), HEIGHT)
        self.raise_()

    def _show_chips(self) -> None:
        at = self._row.show_words([*self._worn()])
        if self._lens.is_clear and self._restore.hasFocus():
            # Hidden, it would hand the keyboard to anything.
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._restore.setVisible(not self._lens.is_clear)
        self.place(self.x(), self.y(), self._room)
        if at is not None:
            left = [chip for chip in self._row.chips if not chip.isHidden()]
            stop = left[min(at, len(left) - 1)] if left else self._filter
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _worn(self) -> list[ChipWords]:
        lens, network = self._lens, self._book.network()
        worn: list[ChipWords] = []
        if lens.imagined:
            text = self.tr("Stop imagining")
            worn.append(ChipWords(text, text, lens.stop_imagining))
        worn += [
            self._words(spoken(each.said(network)), partial(lens.remove, each))
            for each in lens.filters
        ]
        if lens.is_without_you:
            worn.append(self._words(self.tr("Without you"), lens.toggle_you))
        if lens.focus:
            steps = self.tr("{count} steps around the selected")
            one = self.tr("1 step around the selected")
            text = one if lens.focus == 1 else steps.replace("{count}", str(lens.focus))
            worn.append(self._words(text, partial(lens.set_focus, 0)))
        return worn

    def _words(self, text: str, take_off: Callable[[], None]) -> ChipWords:
        return ChipWords(text, self.tr("Take off: {text}").replace("{text}", text), take_off)

    def _button(self, text: str, role: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.setFixedHeight(HEIGHT)
        button.ensurePolished()
        return button

    def _fill_menu(self) -> None:
        # Submenus of before are objects of the menu, and would gather there.
        for below in self._menu.findChildren(QMenu):
            below.deleteLater()
        self._menu.clear()
        self._filters.fill(self._menu)
        if self._views is not None:
            self._menu.addSeparator()
            self._views.fill(self._menu)

    def _heed(self, change_set: ChangeSet) -> None:
        # A group that a chip names may have been renamed, or has gone.
        if self._lens.filters and change_set.touches("party"):
            self._show_chips()
