"""An application that is running, without the event loop that only a real start enters."""

from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS
from weaver_desktop.app.application import Application
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.main_window import MainWindow

_Dialog = TypeVar("_Dialog", bound=QDialog)


class Running:
    """The application, the window that it shows now, and the dialogs over it."""

    def __init__(self, theme: Theme, settings: QSettings, home: Path, bot: QtBot) -> None:
        """Start; nothing is open yet."""
        self.home = home
        self.application = Application(theme, settings, home)
        self._bot = bot

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        assert self.application.window is not None
        return self.application.window

    def open(self, path: Path | None = None) -> MainWindow:
        """Open a book, one's own if none is named, and wait until its window is awake."""
        self.application.open(path or self.home)
        self.wake()
        return self.window

    def wake(self) -> None:
        """Wait until the window that is open is awake."""
        self._bot.waitUntil(lambda: self.window.is_awake, timeout=PATIENCE_MS)

    def wait_for_window_on(self, path: Path) -> None:
        """Wait until the window shows another book."""
        self._bot.waitUntil(lambda: self.window.book.path == path, timeout=PATIENCE_MS)
        self.wake()

    def refusal(self) -> QMessageBox:
        """Return the box that says why something cannot be opened."""
        return self._dialog(QMessageBox)

    def file_dialog(self) -> QFileDialog:
        """Return the dialog that asks for a file."""
        return self._dialog(QFileDialog)

    def choose(self, path: Path) -> None:
        """Type a path into the dialog that asks for a file, and accept it."""
        dialog = self.file_dialog()
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit), "this is not Qt's own dialog"
        field.setText(str(path))
        dialog.accept()

    def end(self) -> None:
        """Close what is open."""
        window = self.application.window
        if window is not None and shiboken6.isValid(window):
            window.close()
            self._bot.waitUntil(lambda: not shiboken6.isValid(window), timeout=PATIENCE_MS)
        self.application._planter.stop()

    def _dialog(self, kind: type[_Dialog]) -> _Dialog:
        (found,) = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return found
