"""Type: Inter, which comes along; scripts that it lacks fall back to the system's fonts."""

from PySide6.QtGui import QFont, QFontDatabase

from weaver_desktop.ui.resources import resource

FAMILY = "Inter"
READING = 13
"""Pixels of the one size for reading."""
SMALL = 12

_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")


def load_fonts() -> None:
    """Make the family known to Qt; once, before the first window."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def font(size: int = READING, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font of so many pixels, with figures of one width."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
