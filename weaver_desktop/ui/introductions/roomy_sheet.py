"""A sheet that is never cut: where there is no room below what asked for it, it moves up."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.filters.sheet import Sheet

_MARGIN = 12


class RoomySheet(Sheet):
    """Covers what asked for it rather than squeeze its own parts."""

    def showEvent(self, event: QShowEvent) -> None:
        """Find its place again: only parts that are dressed know how high they are."""
        super().showEvent(event)
        for part in self.findChildren(QWidget):
            part.updateGeometry()
        self.place()

    def place(self) -> None:
        """Lie below the asker, or as far up as the parts need."""
        self.stack.invalidate()
        super().place()
        place = self.geometry()
        wanted = max(self.stack.heightForWidth(place.width()), self.sizeHint().height())
        height = min(wanted, self._over.height() - 2 * _MARGIN)
        top = min(place.top(), self._over.height() - _MARGIN - height)
        self.setGeometry(place.left(), max(_MARGIN, top), place.width(), height)
