"""The action that exports contacts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable

if TYPE_CHECKING:
    from weaver_desktop.ui.exporting.dialog import AskForPath, ExportContactsDialog


def contacts_action(window: Operable) -> Action:
    """Return the action that saves people, ties and gatherings for other programs."""

    def ask() -> None:
        if window.book.is_empty:
            window.say(window.tr("Nobody is in the book yet. Begin it, then export it."))
            return
        from weaver_desktop.ui.exporting.asking import ask_for_path

        open_contacts_export(window, ask_for_path)

    return Action("export-contacts", window.tr("Export contacts…"), "Ctrl+Shift+E", "", ask)


def open_contacts_export(window: Operable, ask_for_path: AskForPath) -> ExportContactsDialog:
    """Show the dialog that exports contacts, filtered like the map if one wants."""
    from weaver_desktop.ui.exporting.dialog import ExportContactsDialog

    book, lens = window.book, window.lens
    past = None if lens.day is None else book.past()
    seen = lens.view_on(book.network(), book.party_facts(), past, lens.day)
    dialog = ExportContactsDialog(book, seen, ask_for_path, window.centre.window())

    def tell(path: object, remarks: object) -> None:
        if isinstance(path, Path) and isinstance(remarks, tuple):
            saved = window.tr("Saved as {name}.").replace("{name}", path.name)
            window.say(" ".join((saved, *remarks)))

    dialog.saved.connect(tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.open()
    return dialog
