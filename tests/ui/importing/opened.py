"""Imports in the real dialog, on a real book, read by a real worker."""

from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS
from weaver_desktop.book.book import Book
from weaver_desktop.ui.importing.dialog import ImportDialog
from weaver_desktop.ui.importing.model import Heap, Role
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.tints import Tints


class Imports:
    """Opens dialogs; whatever it opened, it closes."""

    def __init__(self, book: Book, theme: Theme, folder: Path, bot: QtBot) -> None:
        """Begin with none."""
        self.book = book
        self.folder = folder
        self.analyst = Analyst(worker_command())
        self._tints = Tints(theme)
        self._bot = bot
        self._made: list[ImportDialog] = []

    def file(self, text: str, name: str = "people.csv") -> Path:
        """Write a file."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def begin(self, paths: Path | Sequence[Path], into: Book | None = None) -> ImportDialog:
        """Open the dialog, which begins to read."""
        each = [paths] if isinstance(paths, Path) else paths
        dialog = ImportDialog(into or self.book, each, self.analyst, self._tints, None)
        self._made.append(dialog)
        with self._bot.waitExposed(dialog):
            dialog.open()
        return dialog

    def read(self, paths: Path | Sequence[Path], into: Book | None = None) -> ImportDialog:
        """Open the dialog and wait until all is read and compared, or refused, or asked."""
        dialog = self.begin(paths, into)
        self.wait(dialog)
        return dialog

    def text(self, text: str, name: str = "people.csv") -> ImportDialog:
        """Write a file, and read it."""
        return self.read(self.file(text, name))

    def wait(self, dialog: ImportDialog) -> None:
        """Wait until the dialog waits for the user."""

        def waits() -> bool:
            return dialog.is_ready or dialog.is_over or dialog._asked is not None

        self._bot.waitUntil(waits, timeout=PATIENCE_MS)

    def finish(self, dialog: ImportDialog) -> None:
        """Press Import, and wait until it is done."""
        dialog._go.click()
        self._bot.waitUntil(lambda: dialog.is_over, timeout=PATIENCE_MS)

    def leave(self) -> None:
        """Close everything."""
        for dialog in self._made:
            dialog.close()
            dialog.deleteLater()
        self.analyst.stop()
        self._tints.deleteLater()


def listed(dialog: ImportDialog, heap: Heap) -> list[tuple[str, str, str]]:
    """Turn to a heap; return name, second line and right side of each of its rows."""
    dialog.preview.show_heap(heap)
    model = dialog.preview.model
    rows = [model.index(row).data(Role.WORDS) for row in range(model.rowCount())]
    return [(words.name, words.line, words.right) for words in rows]


def choose(dialog: ImportDialog, *rows: int) -> None:
    """Choose rows of the heap that is shown."""
    view = dialog.preview.view
    view.clearSelection()
    for row in rows:
        index = dialog.preview.model.index(row)
        view.selectionModel().select(index, view.selectionModel().SelectionFlag.Select)


def left_out(dialog: ImportDialog) -> list[str]:
    """Return what was left out or assumed."""
    return dialog.preview.remarks.toPlainText().splitlines()
