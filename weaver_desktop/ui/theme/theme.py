"""Which looks are on, and who hears when they change."""

from collections.abc import Iterable
from enum import StrEnum

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.ui.theme.fonts import font, load_fonts
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette
from weaver_desktop.ui.theme.style import qt_palette, style_sheet

_AT_ONCE = 40
"""Widgets that are dressed anew in one turn."""


class Look(StrEnum):
    """What the user chose."""

    DARK = "dark"
    LIGHT = "light"


class Theme(QObject):
    """The looks of the application; the night sky unless the user chose the paper."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings, look: Look | None = None) -> None:
        """Dress the application; ``look`` overrides what is remembered, and is not remembered."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._unseen: list[QWidget] = []
        self._dressing = QTimer(self)
        self._dressing.setSingleShot(True)
        self._dressing.timeout.connect(self._dress_unseen)
        load_fonts()
        app.setFont(font())
        remembered = settings.value("look", Look.DARK.value)
        self._look = look or (Look.LIGHT if remembered == Look.LIGHT.value else Look.DARK)
        self._dress()

    @property
    def palette(self) -> Palette:
        """The colours that are on."""
        return DARK if self._look is Look.DARK else LIGHT

    def set_look(self, look: Look) -> None:
        """Change the looks and remember it."""
        self._settings.setValue("look", look.value)
        if look is not self._look:
            self._look = look
            self._dress()
            self.changed.emit()

    def toggle(self) -> None:
        """Change from dark to light or back."""
        self.set_look(Look.LIGHT if self._look is Look.DARK else Look.DARK)

    def _dress(self) -> None:
        scheme = Qt.ColorScheme.Dark if self.palette.is_dark else Qt.ColorScheme.Light
        self._app.styleHints().setColorScheme(scheme)
        self._app.setPalette(qt_palette(self.palette))
        if self._app.styleSheet() != style_sheet():
            self._app.setStyleSheet(style_sheet())
            return
        everything = self._app.allWidgets()
        _dress_anew(each for each in everything if each.isVisible())
        # What is not seen can wait: there may be a thousand of them.
        self._unseen = [each for each in everything if not each.isVisible()]
        self._dressing.start(0)

    def _dress_unseen(self) -> None:
        some, self._unseen = self._unseen[:_AT_ONCE], self._unseen[_AT_ONCE:]
        _dress_anew(each for each in some if shiboken6.isValid(each))
        if self._unseen:
            self._dressing.start(0)


def _dress_anew(widgets: Iterable[QWidget]) -> None:
    """Let widgets take other colours.

    What a rule of the style sheet says of them is worked out once, and kept until it is asked anew.
    """
    for widget in widgets:
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
