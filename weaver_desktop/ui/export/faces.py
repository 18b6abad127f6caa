"""Type on pictures that leave the window."""

from PySide6.QtGui import QFont

from weaver_desktop.ui.theme.fonts import font


def face(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font of so many pixels.

    Its figures are plain ones: those of one width are other glyphs, which a PDF does not know as
    digits, so that no date in it could be found or copied.
    """
    made = font(size, weight)
    made.unsetFeature(QFont.Tag("tnum"))
    return made
