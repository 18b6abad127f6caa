"""Which book is open in which window, and the ways from one to another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from weaver_desktop.app.planting import PlantSample
from weaver_desktop.app.where import own_book, sample_book
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.outside import Outside

if TYPE_CHECKING:
    from weaver_desktop.app.bug_dialog import BugDialog
    from weaver_desktop.ui.importing.dialog import ImportDialog

_BOOKS = "Weaver (*.weave);;* (*)"
_FILES = "*.csv *.tsv *.txt *.xlsx *.json"


class Application(QObject):
    """Holds the one window, and opens another book in its place."""

    def __init__(self, theme: Theme, settings: QSettings, home: Path) -> None:
        """Prepare; ``open`` shows the first window. ``home`` is the weaver's own book."""
        super().__init__(theme)
        self._theme = theme
        self._settings = settings
        self._home = home
        self._icons = Icons(theme)
        self._planter = Analyst(worker_command(), self)
        self._planter.answered.connect(self._planted)
        self._planter.failed.connect(self._not_planted)
        self._bug: BugDialog | None = None
        self.window: MainWindow | None = None

    def open(self, path: Path) -> None:
        """Open a book, making it if there is none, and show its window.

        Raises:
            BookRefusedError: if it cannot be opened; the window that was open stays.
        """
        is_sample = path == sample_book()
        book = Book.open(path, may_create=True)
        outside = Outside(self)
        outside.sample_wanted.connect(self._open_sample)
        outside.own_book_wanted.connect(lambda: self._try_open(self._home))
        outside.other_book_wanted.connect(self._ask_for_book)
        outside.import_wanted.connect(self._ask_for_file)
        before = self.window
        self.window = MainWindow(
            book, self._theme, self._icons, self._settings, outside, is_sample=is_sample
        )
        self.window.show()
        if before is not None:
            before.close()

    def import_file(self, path: Path) -> ImportDialog | None:
        """Show the import of a file into the open book."""
        from weaver_desktop.ui.importing.dialog import ImportDialog

        if self.window is None:
            return None
        dialog = ImportDialog(
            self.window.book, path, Analyst(worker_command(), self.window), self.window
        )
        dialog.setModal(True)
        dialog.open()
        return dialog

    def tell(self, error: WeaverError) -> None:
        """Show why a book cannot be opened, and the ways on."""
        box = QMessageBox(self.window)
        box.setWindowTitle("Weaver")
        box.setText(spoken(error.phrase))
        other = QPushButton(self.tr("Open another book…"))
        box.addButton(other, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is other:
            self._ask_for_book()

    def show_bug(self, report: str) -> None:
        """Show a report of a fault, one at a time."""
        from weaver_desktop.app.bug_dialog import BugDialog

        if self._bug is None or not self._bug.isVisible():
            self._bug = BugDialog(report, self.window)
            self._bug.open()

    def _try_open(self, path: Path) -> None:
        if self.window is not None and self.window.book.path == path:
            return
        try:
            self.open(path)
        except WeaverError as error:
            self.tell(error)

    def _open_sample(self) -> None:
        if self.window is not None and self.window.book.path == sample_book():
            return
        if self.window is not None:
            self.window.say(self.tr("Planting the sample …"))
        self._planter.ask(PlantSample(sample_book()))

    def _planted(self, answer: object) -> None:
        self._planter.stop()
        self._try_open(sample_book())

    def _not_planted(self, report: str) -> None:
        self._planter.stop()
        if self.window is not None:
            self.window.say(self.tr("The sample could not be made. {why}").format(why=report))

    def _ask_for_book(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a book"), str(own_book().parent), _BOOKS
        )
        if name:
            self._try_open(Path(name))

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            self.tr("Import contacts"),
            str(Path.home()),
            self.tr("Lists and Kumu files") + f" ({_FILES});;* (*)",
        )
        if name:
            self.import_file(Path(name))
