"""The middle of the window: the sky, with the legend and short messages over it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.ui.icons import Icons
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
    from weaver_desktop.ui.sky.time_bar import TimeBar

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
        icons: Icons,
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
        self._icons = icons
        self._first = FirstLight(book.positions(), theme, self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._first)
        self.toast = Toast(self)
        self.sky: Sky | None = None
        self._legend: Legend | None = None
        self._lens_bar: LensBar | None = None
        self.time: TimeBar | None = None

    def wake(self) -> None:
        """Let the living sky take the place of the first light."""
        from weaver_desktop.ui.sky.legend import Legend
        from weaver_desktop.ui.sky.lens_bar import LensBar
        from weaver_desktop.ui.sky.sky import Sky
        from weaver_desktop.ui.sky.time_bar import TimeBar

        self.sky = Sky(self._book, self._changes, self._selection, self._theme, self, self._lens)
        self._stack.addWidget(self.sky)
        self._stack.setCurrentWidget(self.sky)
        self._first.deleteLater()
        self._lens_bar = LensBar(self._book, self._lens, self)
        self._lens_bar.show()
        self.time = TimeBar(self._icons, self)
        self.time.day_chosen.connect(self._choose_day)
        self._changes.happened.connect(self._tell_span)
        self._legend = Legend(self._selection, self._theme, self)
        self.sky.looks_changed.connect(self._tell_looks)
        self._tell_span()
        self._tell_looks()
        self.awake.emit()

    def stop(self) -> None:
        """Stand still for good, because the window closes."""
        self.toast.stop()
        if self.time is not None:
            self.time.stop()
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
        foot, width = self.height() - _MARGIN, self.width() - 2 * _MARGIN
        if self.time is not None:
            height = self.time.sizeHint().height()
            self.time.setGeometry(_MARGIN, foot - height, width, height)
            foot -= 0 if self.time.isHidden() else height + 4
        if self._legend is not None:
            self._legend.place(_MARGIN, foot, width)

    def _tell_span(self) -> None:
        if self.time is not None:
            self.time.show_span(self._book.first_day(), self._book.today)
            self._place()

    def _choose_day(self, day: object) -> None:
        self._lens.set_day(day.toordinal() if isinstance(day, date) else None)
