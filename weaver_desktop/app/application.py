"""Which book is open in which window, and the ways from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt

from weaver_desktop.app.where import own_book, sample_book
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import spoken
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.outside import Outside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QFileDialog

    from weaver_desktop.app.bug_dialog import BugDialog
    from weaver_desktop.ui.importing.dialog import ImportDialog

_BOOKS = "Weaver (*.weave);;* (*)"
_FILES = "*.vcf *.vcard *.csv *.tsv *.txt *.xlsx *.ics *.graphml *.gexf *.json"


class Application(QObject):
    """Holds the one window, and opens another book in its place."""

    def __init__(self, theme: Theme, settings: QSettings, home: Path) -> None:
        """Prepare; ``open`` shows the first window. ``home`` is the weaver's own book."""
        super().__init__(theme)
        self._theme = theme
        self._settings = settings
        self._home = home
        self._icons = Icons(theme)
        self._tints = Tints(theme)
        self._planter = Analyst(worker_command(), self)
        self._planter.answered.connect(self._planted)
        self._planter.failed.connect(self._not_planted)
        self._bug: BugDialog | None = None
        self._dialogs: set[QDialog] = set()
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
        outside.import_wanted.connect(self._ask_for_files)
        outside.files_dropped.connect(self.import_files)
        before = self.window
        try:
            self.window = MainWindow(
                book, self._theme, self._icons, self._settings, outside, is_sample=is_sample
            )
        except BaseException:
            # Damage can come to light as late as this; another try must not find the book locked.
            book.close()
            raise
        self.window.show()
        if before is not None:
            before.close()

    def import_files(self, paths: Sequence[Path]) -> ImportDialog | None:
        """Show the import of files into the open book, one import for all of them."""
        from weaver_desktop.ui.importing.dialog import ImportDialog

        if self.window is None:
            return None
        reader = Analyst(worker_command(), self.window)
        dialog = ImportDialog(self.window.book, paths, reader, self._tints, self.window)
        dialog.finished.connect(reader.stop)
        dialog.finished.connect(reader.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.open()
        return dialog

    def tell(self, error: WeaverError) -> None:
        """Show why a book cannot be opened, and the ways on."""
        from PySide6.QtWidgets import QMessageBox  # slow to load, and seldom seen

        box = QMessageBox(self.window)
        box.setWindowTitle("Weaver")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(spoken(error.phrase))
        other = box.addButton(self.tr("Open another book…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        other.clicked.connect(self._ask_for_book)
        self._show(box)

    def show_bug(self, report: str) -> None:
        """Show a report of a fault, one at a time."""
        from weaver_desktop.app.bug_dialog import BugDialog

        if self._bug is None:
            window = self.window
            is_there = window is not None and shiboken6.isValid(window)
            self._bug = BugDialog(report, window if is_there else None)
            self._bug.destroyed.connect(self._forget_bug)
            self._bug.finished.connect(self._bug.deleteLater)
            self._bug.open()

    def _forget_bug(self) -> None:
        self._bug = None

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
        from weaver_desktop.app.planting import PlantSample

        self._planter.ask(PlantSample(sample_book()))

    def _planted(self, answer: object) -> None:
        self._planter.stop()
        if isinstance(answer, Phrase):
            self._not_planted(spoken(answer))
        else:
            self._try_open(sample_book())

    def _not_planted(self, why: str) -> None:
        self._planter.stop()
        if self.window is not None:
            said = self.tr("The sample could not be made.")
            self.window.say(f"{said} {why}")

    def _ask_for_book(self) -> None:
        folder, title = own_book().parent, self.tr("Open a book")
        dialog = self._ask(title, folder, _BOOKS)
        dialog.fileSelected.connect(lambda name: self._try_open(Path(name)))

    def _ask_for_files(self) -> None:
        kinds = self.tr("Contacts, lists and networks") + f" ({_FILES});;* (*)"
        dialog = self._ask(self.tr("Import contacts"), Path.home(), kinds)
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.import_files([*map(Path, names)]))

    def _ask(self, title: str, folder: Path, kinds: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog  # slow to load

        dialog = QFileDialog(self.window, title, str(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show(dialog)
        return dialog

    def _show(self, dialog: QDialog) -> None:
        # Where there is no window, nobody else keeps a dialog.
        self._dialogs.add(dialog)
        dialog.destroyed.connect(lambda: self._dialogs.discard(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
