"""The action that exports the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from weaver_desktop.domain.ids import pair
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.operable import Operable

if TYPE_CHECKING:
    from weaver_desktop.ui.export.dialog import AskForPath, ExportDialog
    from weaver_desktop.ui.sky.sky import Sky


def export_action(window: Operable, theme: Theme) -> Action:
    """Return the action that saves what is on the map as a file."""

    def export() -> None:
        if window.book.is_empty:
            window.say(window.tr("Nobody is on the map yet. Begin your book, then export it."))
        elif window.centre.sky is not None:
            from weaver_desktop.ui.export.asking import ask_for_path

            open_export(window, theme, window.centre.sky, ask_for_path)

    return Action("export", window.tr("Export the map…"), "Ctrl+E", "", export)


def open_export(window: Operable, theme: Theme, sky: Sky, ask_for_path: AskForPath) -> ExportDialog:
    """Show the dialog that exports the map as it is looked at in this moment."""
    from weaver_desktop.ui.export.capture import capture
    from weaver_desktop.ui.export.dialog import ExportDialog

    if window.centre.time is not None:
        window.centre.time.stop()
    lit = window.paths.lit
    suggestions = window.advisor.suggestions or ()
    shot = capture(
        sky,
        window.book,
        window.lens,
        window.selection,
        theme.palette,
        chain=() if lit is None else lit.parties,
        suggested=(pair(each.a, each.b) for each in suggestions),
    )
    wishes = window.book.sharing.wishes()
    dialog = ExportDialog(shot, wishes, theme, ask_for_path, window.centre.window())

    def tell(path: object) -> None:
        if isinstance(path, Path):
            window.say(window.tr("The map is saved as {name}.").replace("{name}", path.name))

    dialog.saved.connect(tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.open()
    return dialog
