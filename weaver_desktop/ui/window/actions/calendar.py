"""The action that saves what is due for the calendar that one looks at anyway."""

from __future__ import annotations

from pathlib import Path

from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable


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
    """Write what is due as iCalendar in a process of its own, and say how it went."""
    from weaver_desktop.domain.phrases import Phrase
    from weaver_desktop.ui.exporting.due import SaveDue
    from weaver_desktop.ui.state.analyst import Analyst, worker_command
    from weaver_desktop.ui.widgets.wording import spoken

    writer = Analyst(worker_command(), window.centre)

    def leave() -> None:
        writer.stop()
        writer.deleteLater()

    def tell(answer: object) -> None:
        leave()
        if isinstance(answer, Phrase):
            window.say(spoken(answer))

    def fail(report: str) -> None:
        fault = window.tr("It could not be saved because of a fault of Weaver's own:")
        leave()
        window.say(f"{fault} {report.strip().splitlines()[-1]}")

    writer.answered.connect(tell)
    writer.failed.connect(fail)
    items = tuple(item for item in window.book.agenda.items() if not item.is_private)
    writer.ask(SaveDue(items, window.book.now, path))
