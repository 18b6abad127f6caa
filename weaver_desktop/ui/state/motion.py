"""How much may move: less where the system or the user asks for it."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QStyle

_KEY = "less-motion"
_REDUCED = 1
"""``Qt::MotionPreference::ReducedMotion``; Qt tells from 6.12 on."""


class Motion(QObject):
    """Whether things jump instead of gliding. ``changed`` when that changes.

    Follows the system until the user has chosen; the choice is remembered.
    """

    changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        """Take over what is remembered; without settings nothing is."""
        super().__init__(parent)
        self._settings = settings
        remembered = None if settings is None else settings.value(_KEY)
        self._chosen = None if remembered is None else str(remembered).lower() == "true"

    @property
    def is_less(self) -> bool:
        """Whether nothing may move that the user does not move."""
        return system_wants_less() if self._chosen is None else self._chosen

    def set_less(self, is_less: bool) -> None:  # noqa: FBT001
        """Choose, and remember the choice."""
        before = self.is_less
        self._chosen = is_less
        if self._settings is not None:
            self._settings.setValue(_KEY, is_less)
        if is_less != before:
            self.changed.emit()

    def toggle(self) -> None:
        """Move less, or as before."""
        self.set_less(not self.is_less)


def system_wants_less() -> bool:
    """Return whether the system asks for less motion, as far as Qt tells; False if it does not."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    hints = app.styleHints()
    preference = hints.accessibility().property("motionPreference")
    if preference is not None:
        return bool(getattr(preference, "value", preference) == _REDUCED)
    # A desktop whose animations are switched off says so through its style.
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
