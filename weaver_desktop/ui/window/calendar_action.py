"""The action that saves what is due for the calendar that one looks at anyway."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from weaver_desktop.ui.window.actions import Action
from weaver_desktop.ui.window.operable import Operable

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book


def calendar_action(window: Operable) -> Action:
    """Return the action that saves what is due as a calendar file."""

    def ask() -> None:
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog  # slow to load

        places = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(places) or Path.home())
        dialog = QFileDialog(
            window.centre.window(),
            window.tr("Save what is due as a calendar"),
            str(folder / "Weaver.ics"),
            "iCalendar (*.ics)",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.fileSelected.connect(lambda name: save_calendar(window, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    return Action("calendar", window.tr("Save what is due as a calendar…"), "", "", ask)


def save_calendar(window: Operable, path: Path) -> None:
    """Write what is due as iCalendar, whole or not at all, and say how it went."""
    try:
        count = _write(window.book, path)
    except OSError as error:
        said = window.tr("{name} could not be saved: {reason}. Choose another place.")
        reason = error.strerror or str(error)
        window.say(said.replace("{name}", path.name).replace("{reason}", reason))
        return
    said = window.tr("Saved as {name}; due: {count}.")
    window.say(said.replace("{name}", path.name).replace("{count}", str(count)))


def _write(book: Book, path: Path) -> int:
    from weaver_desktop.exchange.due_calendar import due_calendar
    from weaver_desktop.exchange.whole_file import replacing

    items = [item for item in book.agenda.items() if not item.is_private]
    with replacing(path) as part:
        part.write_bytes(due_calendar(items, now=book.now))
    return len(items)
