"""What keys do on the map by themselves; single letters belong to the window's actions."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Way:
    """A step in a direction (x, y, y up): alone, extending the selection, or moving it."""

    x: float
    y: float
    is_extending: bool = False
    is_moving: bool = False


class Keys(QObject):
    """``stepped`` carries a ``Way``, ``panned`` the direction in which to look.

    ``let_go`` when the key that moves stars came up, ``lost`` when they slipped from it.
    """

    stepped = Signal(object)
    panned = Signal(float, float)
    let_go = Signal()
    lost = Signal()
    entered = Signal()
    menu_wanted = Signal()

    def press(self, event: QKeyEvent) -> bool:
        """Tell what a key does; return whether it does anything."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS and modifiers & _CTRL:
            self.panned.emit(*_ARROWS[key])
        elif key in _ARROWS:
            way = Way(*_ARROWS[key], bool(modifiers & _SHIFT), bool(modifiers & _ALT))
            self.stepped.emit(way)
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and modifiers & _SHIFT):
            self.menu_wanted.emit()
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> None:
        """Hear that Alt came up."""
        if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self.let_go.emit()
