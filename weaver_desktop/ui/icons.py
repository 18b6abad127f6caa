"""Icons by name, on buttons, in the colours of the theme; loaded after the first paint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from weaver_desktop.ui.theme.theme import Theme

_FONT = ("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")


class Icons(QObject):
    """Dresses buttons with icons of the Phosphor set, and again when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        """Remember the theme; no icon font is loaded until ``wake``."""
        super().__init__(theme)
        self._theme = theme
        self._font: Any = None
        self._worn: WeakKeyDictionary[QAbstractButton, str] = WeakKeyDictionary()
        theme.changed.connect(self._dress_all)

    def wake(self) -> None:
        """Load the one icon font that is used, and dress all buttons that wait."""
        import qtawesome

        fonts = Path(qtawesome.__file__).parent / "fonts"
        prefix, font, names = _FONT
        self._font = qtawesome.IconicFont((prefix, font, names, str(fonts)))
        self._dress_all()

    def put_on(self, button: QAbstractButton, name: str) -> None:
        """Give a button an icon, ``users`` for instance; it changes with the theme."""
        self._worn[button] = name
        self._dress(button, name)

    def icon(self, name: str, colour: str) -> QIcon:
        """Return an icon in one colour; an empty one before ``wake``."""
        return QIcon() if self._font is None else self._drawn(name, color=colour)

    def _dress_all(self) -> None:
        for button, name in list(self._worn.items()):
            # Buttons of a window that was closed may live on in Python, and only there.
            if shiboken6.isValid(button):
                self._dress(button, name)
            else:
                del self._worn[button]

    def _dress(self, button: QAbstractButton, name: str) -> None:
        if self._font is None:
            return
        palette = self._theme.palette
        button.setIcon(
            self._drawn(
                name,
                color=palette.dim,
                color_active=palette.text,
                color_on=palette.text,
                color_disabled=palette.faint,
            )
        )

    def _drawn(self, name: str, **colours: str) -> QIcon:
        icon: QIcon = self._font.icon(f"ph.{name}", **colours)
        # What is kept there forms a ring with the font. Should the ring be collected as garbage
        # while a button still wears the icon, the icon's engine is freed twice.
        self._font.icon_cache.clear()
        return icon
