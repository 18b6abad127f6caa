"""The keys of the map that stand for more than one action, or for none."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from weaver_desktop.ui.widgets.wording import filled
from weaver_desktop.ui.window.action import Action


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Which keys, as this computer writes them, and what they do; no keys for an action without."""

    keys: str
    words: str


def arrow_lines() -> tuple[KeyLine, ...]:
    """Return what the arrows do on the map."""
    return (
        KeyLine(_tr("Arrows"), _tr("Walk from star to star along ties")),
        KeyLine(_with("Shift"), _tr("Select more on the way")),
        KeyLine(_with("Alt"), _tr("Move the selected stars, and pin them")),
        KeyLine(_with("Ctrl"), _tr("Look further that way")),
    )


def focus_line(depths: tuple[Action, ...]) -> KeyLine:
    """Return one line for the digits that keep so many steps bright."""
    first, last = (_native(each.map_key) for each in (depths[0], depths[-1]))
    keys = filled(_tr("{first} – {last} on the map"), first=first, last=last)
    return KeyLine(keys, _tr("Keep so many steps around the selected bright"))


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _with(modifier: str) -> str:
    """Return arrows with a modifier, as this computer writes it."""
    written = _native(f"{modifier}+Left").removesuffix(_native("Left"))
    return f"{written}{_tr('Arrows')}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("MapKeys", text)
