"""Words where stars would be, when what is looked at leaves nobody."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.widgets.locale_days import locale_day

_WIDEST, _MARGIN = 300, 16


class Nobody(QLabel):
    """Says why the map is empty; not there while anybody is on it, or in the book at all."""

    def __init__(self, seen: Seen, lens: Lens, over: QWidget) -> None:
        """Stand in the middle of a widget, and let the mouse through."""
        super().__init__(over)
        self.setProperty("role", "dim")
        self.setWordWrap(True)
        self._over = over
        self._seen = seen
        self._lens = lens
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def tell(self) -> None:
        """Look whether there is anything to say."""
        seen = self._seen
        is_empty = not seen.network.party_count and seen.whole.party_count > 0
        if is_empty:
            self.setText(self._said())
            self._place()
        self.setVisible(is_empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _said(self) -> str:
        day = self._seen.day
        if day is not None and not (self._lens.filters or self._lens.is_without_you):
            said = self.tr("Nobody was known yet on {day}. Move the day on.")
            return said.replace("{day}", locale_day(date.fromordinal(day)))
        if day is not None:
            said = self.tr("Nobody passes on {day}. Take a filter off, or move the day on.")
            return said.replace("{day}", locale_day(date.fromordinal(day)))
        return self.tr("Nobody passes all of this. Take something off, or restore all with Z.")

    def _place(self) -> None:
        over = self._over
        width = max(min(_WIDEST, over.width() - 2 * _MARGIN), 1)
        height = self.heightForWidth(width)
        left, top = (over.width() - width) // 2, (over.height() - height) // 2
        self.setGeometry(QRect(left, top, width, height))
