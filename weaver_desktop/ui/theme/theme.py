"""Which looks are on, and who hears when they change."""

from enum import StrEnum

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication

from weaver_desktop.ui.theme.fonts import font, load_fonts
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette
from weaver_desktop.ui.theme.style import style_sheet


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
        self._app.setStyleSheet(style_sheet(self.palette))
