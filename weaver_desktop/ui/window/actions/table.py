"""The table of actions, from which shortcuts, buttons, menus and the quick bar are made."""

from functools import partial

from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.actions.calendar import calendar_action
from weaver_desktop.ui.window.actions.contacts import contacts_action
from weaver_desktop.ui.window.actions.export import export_action
from weaver_desktop.ui.window.actions.ledger import ledger_actions
from weaver_desktop.ui.window.actions.log import log_action
from weaver_desktop.ui.window.actions.looks import look_actions
from weaver_desktop.ui.window.actions.map import map_actions
from weaver_desktop.ui.window.actions.operable import Operable
from weaver_desktop.ui.window.actions.views import view_actions

PLACES = (
    ("today", "sun"),
    ("people", "users"),
    ("introductions", "handshake"),
    ("history", "clock-counter-clockwise"),
)
"""The panels from the top of the rail, each by the key of its action, with its icon."""

ICONS_IN_BAR = (
    ("undo", "arrow-u-up-left"),
    ("redo", "arrow-u-up-right"),
    ("look", "moon-stars"),
    ("detail", "layout"),
)
IN_MENU = (
    "log",
    "actions",
    "export",
    "export-contacts",
    "calendar",
    "import",
    "open",
    "sample",
    "own",
    "fit",
    "motion",
    "keys",
    "full-screen",
)


def action_table(window: Operable, theme: Theme) -> tuple[Action, ...]:
    """Return every action of a window."""
    tr = window.tr
    outside, go, part = window.outside, window.frame.go_to_place, window.frame.go_to_part
    return (
        Action("quick-bar", tr("Capture, find or run"), "Ctrl+K", "", window.focus_quick_bar, "/"),
        Action("actions", tr("All actions"), "Ctrl+Shift+P", "", window.show_actions),
        Action("undo", tr("Undo"), "Ctrl+Z", "arrow-u-up-left", window.deeds.undo),
        Action("redo", tr("Redo"), "Ctrl+Shift+Z", "arrow-u-up-right", window.deeds.redo),
        log_action(window, theme),
        Action("today", tr("Today"), "Ctrl+1", "", partial(go, "today")),
        Action("people", tr("People"), "Ctrl+2", "", partial(go, "people")),
        Action(
            "introductions",
            tr("Introductions"),
            "Ctrl+3",
            "",
            partial(go, "introductions"),
        ),
        Action("history", tr("History"), "Ctrl+4", "", partial(go, "history")),
        Action("twice", tr("The same person?"), "", "", window.show_lookalikes),
        Action("on", tr("To the next part of the window"), "F6", "", partial(part, is_back=False)),
        Action("back", tr("To the part before"), "Shift+F6", "", partial(part, is_back=True)),
        Action("detail", tr("Fold the details"), "Ctrl+D", "", window.frame.toggle_detail),
        *map_actions(window),
        *view_actions(window),
        *look_actions(window),
        *ledger_actions(window, theme),
        Action("look", tr("Dark or light"), "Ctrl+L", "moon-stars", theme.toggle),
        Action("full-screen", tr("Full screen"), "F11", "", window.toggle_full_screen),
        Action("import", tr("Import contacts…"), "Ctrl+I", "", outside.import_wanted.emit),
        export_action(window, theme),
        contacts_action(window),
        calendar_action(window),
        Action("open", tr("Open another book…"), "Ctrl+O", "", outside.other_book_wanted.emit),
        Action("sample", tr("Explore the sample"), "", "", outside.sample_wanted.emit),
        Action("own", tr("Go to my own book"), "", "", outside.own_book_wanted.emit),
    )
