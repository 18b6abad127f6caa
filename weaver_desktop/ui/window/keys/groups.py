"""Every action with its keys, in groups, made from the table of actions."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from weaver_desktop.ui.window.action import Action
from weaver_desktop.ui.window.keys.map_keys import KeyLine, arrow_lines, focus_line

_GO = (
    "quick-bar",
    "actions",
    "today",
    "people",
    "introductions",
    "history",
    "on",
    "back",
    "detail",
    "look",
    "full-screen",
    "keys",
)
_BOOK = (
    "undo",
    "redo",
    "log",
    "twice",
    "board",
    "results",
    "import",
    "export",
    "export-contacts",
    "calendar",
    "open",
    "sample",
    "own",
)
_STARS = (
    "open-star",
    "connect",
    "pin",
    "neighbours",
    "lasso",
    "select-shown",
    "deselect",
    "menu",
    "as-text",
)
_OF_MAP = ("filter", "stop-imagining")
_LOOKS = ("map-looks", "legend", "suggestions", "looks-first", "names", "motion")
_FOCUS, _COLOUR = "focus-", "colour-"


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Lines that belong together, under a title."""

    title: str
    lines: tuple[KeyLine, ...]


def key_groups(actions: tuple[Action, ...]) -> tuple[KeyGroup, ...]:
    """Return every action once, and the keys that are no actions, in groups."""
    known = {action.key: action for action in actions}
    go = [known[key] for key in _GO if key in known]
    book = [known[key] for key in _BOOK if key in known]
    stars = [known[key] for key in _STARS if key in known]
    looks = [each for each in actions if each.key in _LOOKS or each.key.startswith(_COLOUR)]
    told = {each.key for each in (*go, *book, *stars, *looks)}
    rest = [each for each in actions if each.key not in told]
    on_map = [each for each in rest if each.map_key or each.key in _OF_MAP]
    others = [each for each in rest if each not in on_map]
    groups = (
        KeyGroup(_tr("Go to"), tuple(_lines(go))),
        KeyGroup(_tr("The book"), tuple(_lines(book))),
        KeyGroup(_tr("More"), tuple(_lines(others))),
        KeyGroup(_tr("In the list of people"), _in_list()),
        KeyGroup(_tr("In the quick bar"), _in_bar()),
        KeyGroup(_tr("Stars on the map"), (*arrow_lines(), *_lines(stars))),
        KeyGroup(_tr("Looking at the map"), tuple(_lines(on_map))),
        KeyGroup(_tr("How the map looks"), tuple(_lines(looks))),
    )
    return tuple(group for group in groups if group.lines)


def _lines(actions: list[Action]) -> Iterator[KeyLine]:
    """Yield a line for each action, and one for all depths of focus."""
    for is_depth, run in groupby(actions, key=_is_depth):
        if is_depth:
            yield focus_line(tuple(run))
        else:
            yield from (KeyLine(_keys(each), each.text) for each in run)


def _is_depth(action: Action) -> bool:
    return action.key.startswith(_FOCUS) and action.map_key != "0"


def _keys(action: Action) -> str:
    """Return the keys that work anywhere, and those that the map alone takes."""
    keys = [_native(action.shortcut)] if action.shortcut else []
    if action.map_key:
        keys.append(_tr("{key} on the map").replace("{key}", _native(action.map_key)))
    return _tr(" or ").join(keys)


def _in_list() -> tuple[KeyLine, ...]:
    return (
        KeyLine(_tr("Letters"), _tr("Find; the arrow down leads back into the list")),
        KeyLine(_native("Space"), _tr("Tick one more, or no longer")),
        KeyLine(_native("Ctrl+A"), _tr("Choose all that are listed")),
        KeyLine(_native("Del"), _tr("Delete the chosen; asks, and can be undone")),
        KeyLine(_native("Esc"), _tr("Forget what was typed")),
    )


def _in_bar() -> tuple[KeyLine, ...]:
    return (
        KeyLine(_native("Tab"), _tr("Complete the name that is being typed")),
        KeyLine(_native("Return"), _tr("Do what the first row says")),
        KeyLine(">", _tr("Show every action")),
    )


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MapKeys", text)
