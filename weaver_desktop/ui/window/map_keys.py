"""The keys of the map in a short list, made from the table of actions."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from weaver_desktop.ui.window.actions import Action

_STEPS = "focus-"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Which keys, as this computer writes them, and what they do on the map."""

    keys: str
    words: str


def cheat_list(actions: tuple[Action, ...]) -> tuple[KeyLine, ...]:
    """Return every key of the map: the arrows first, then the actions in their order."""
    arrows = (
        KeyLine(_tr("Arrows"), _tr("Walk from star to star along ties")),
        KeyLine(_with("Shift"), _tr("Select more on the way")),
        KeyLine(_with("Alt"), _tr("Move the selected stars, and pin them")),
        KeyLine(_with("Ctrl"), _tr("Look further that way")),
    )
    return (*arrows, *_from_table(actions))


def _from_table(actions: tuple[Action, ...]) -> list[KeyLine]:
    lines: list[KeyLine] = []
    depths = [each for each in actions if each.key.startswith(_STEPS) and each.map_key != "0"]
    for action in actions:
        if not action.map_key:
            continue
        if action not in depths:
            lines.append(KeyLine(_native(action.map_key), action.text))
        elif action is depths[0]:
            keys = f"{_native(depths[0].map_key)} – {_native(depths[-1].map_key)}"
            lines.append(KeyLine(keys, _tr("Keep so many steps around the selected bright")))
    return lines


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _with(modifier: str) -> str:
    """Return arrows with a modifier, as this computer writes it."""
    written = _native(f"{modifier}+Left").removesuffix(_native("Left"))
    return f"{written}{_tr('Arrows')}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("MapKeys", text)
