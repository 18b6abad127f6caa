"""The middle of the window: the sky, with the legend and short messages over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.ui.sky.first_light import FirstLight
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.window.toast import Toast

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.legend import Legend
    from weaver_desktop.ui.sky.lens_bar import LensBar
    from weaver_desktop.ui.sky.sky import Sky

_MARGIN = 12


class Centre(QWidget):
    """First light until ``wake``, then the living sky."""

    awake = Signal()

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        theme: Theme,
        lens: Lens,
        parent: QWidget | None = None,
    ) -> None:
        """Show the stars where they were last seen."""
        super().__init__(parent)
        self.setMinimumWidth(280)
        self._book = book
        self._changes = changes
        self._selection = selection
        self._theme = theme
        self._lens = lens
        self._first = FirstLight(book.positions(), theme, self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._first)
        self.toast = Toast(self)
        self.sky: Sky | None = None
        self._legend: Legend | None = None
        self._lens_bar: LensBar | None = None

    def wake(self) -> None:
        """Let the living sky take the place of the first light."""
        from weaver_desktop.ui.sky.legend import Legend
        from weaver_desktop.ui.sky.lens_bar import LensBar
        from weaver_desktop.ui.sky.sky import Sky

        self.sky = Sky(self._book, self._changes, self._selection, self._theme, self, self._lens)
        self._stack.addWidget(self.sky)
        self._stack.setCurrentWidget(self.sky)
        self._first.deleteLater()
        self._lens_bar = LensBar(self._book, self._lens, self)
        self._lens_bar.show()
        self._legend = Legend(self._selection, self._theme, self)
        self.sky.looks_changed.connect(self._tell_looks)
        self._tell_looks()
        self.awake.emit()

    def stop(self) -> None:
        """Stand still for good, because the window closes."""
        self.toast.stop()
        if self.sky is not None:
            self.sky.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats over the sky in its place."""
        super().resizeEvent(event)
        self._place()
        if self.toast.isVisible():
            self.toast.place()

    def _tell_looks(self) -> None:
        if self.sky is not None and self._legend is not None:
            self._legend.show_groups(self.sky.looks.groups)
            self._place()
            self.toast.raise_()

    def _place(self) -> None:
        if self._lens_bar is not None:
            self._lens_bar.place(_MARGIN, _MARGIN, self.width() - 2 * _MARGIN)
            self._lens_bar.setVisible(not self._book.is_empty)
        if self._legend is not None:
            self._legend.place(_MARGIN, self.height() - _MARGIN, self.width() - 2 * _MARGIN)
