"""The table of actions, from which shortcuts, buttons, menus and the quick bar are made."""

from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.actions import Action
from weaver_desktop.ui.window.map_actions import map_actions
from weaver_desktop.ui.window.operable import Operable

ICONS_IN_BAR = (
    ("undo", "arrow-u-up-left"),
    ("redo", "arrow-u-up-right"),
    ("look", "moon-stars"),
    ("detail", "layout"),
)
IN_MENU = ("import", "open", "sample", "own", "fit", "full-screen")


def action_table(window: Operable, theme: Theme) -> tuple[Action, ...]:
    """Return every action of a window."""
    tr = window.tr
    outside = window.outside
    return (
        Action("quick-bar", tr("Capture, find or run"), "Ctrl+K", "", window.focus_quick_bar, "/"),
        Action("undo", tr("Undo"), "Ctrl+Z", "arrow-u-up-left", window.deeds.undo),
        Action("redo", tr("Redo"), "Ctrl+Shift+Z", "arrow-u-up-right", window.deeds.redo),
        Action("people", tr("People"), "Ctrl+1", "users", lambda: window.show_place("people")),
        Action(
            "introductions",
            tr("Introductions"),
            "Ctrl+2",
            "handshake",
            lambda: window.show_place("introductions"),
        ),
        Action("detail", tr("Fold the details"), "Ctrl+D", "", window.toggle_detail),
        *map_actions(window),
        Action("look", tr("Dark or light"), "Ctrl+L", "moon-stars", theme.toggle),
        Action("full-screen", tr("Full screen"), "F11", "", window.toggle_full_screen),
        Action("import", tr("Import contacts…"), "Ctrl+I", "", outside.import_wanted.emit),
        Action("open", tr("Open another book…"), "Ctrl+O", "", outside.other_book_wanted.emit),
        Action("sample", tr("Explore the sample"), "", "", outside.sample_wanted.emit),
        Action("own", tr("Go to my own book"), "", "", outside.own_book_wanted.emit),
    )
