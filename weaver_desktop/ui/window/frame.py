"""The parts of the window: how they lie side by side, and how one gets from one to another."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from weaver_desktop.ui.window.giving_way import GivingWay
from weaver_desktop.ui.window.places import Places

_PANEL_WIDTH, _DETAIL_WIDTH = 300, 312


class Frame(QWidget):
    """The bar on top, banners, the rail, the panels, the map and the details."""

    def __init__(
        self,
        top: QWidget,
        banners: Sequence[QWidget],
        rail: QWidget,
        places: Places,
        centre: QWidget,
    ) -> None:
        """Lay the parts out; the details are empty until ``fill_detail``."""
        super().__init__()
        self.detail = QFrame()
        self.detail.setObjectName("detail")
        self._inside = QVBoxLayout(self.detail)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._places, self._centre = places, centre
        self._parts = (top, places, centre, self.detail)
        self._areas = (top, *banners, rail, places, centre, self.detail)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        for index, part in enumerate((places, centre, self.detail)):
            splitter.addWidget(part)
            splitter.setStretchFactor(index, int(part is centre))
            splitter.setCollapsible(index, False)
        splitter.setSizes([_PANEL_WIDTH, 700, _DETAIL_WIDTH])
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(rail)
        body.addWidget(splitter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (top, *banners):
            column.addWidget(each)
        column.addLayout(body, 1)
        self._giving_way = GivingWay(rail, places, centre, self.detail, banners, self)

    def toggle_detail(self) -> None:
        """Fold the details away, or back."""
        self.detail.setVisible(not self.detail.isVisible())

    def fit(self, size: QSize) -> None:
        """Show the parts for which a window of this size has room."""
        self._giving_way.fit(size.width(), size.height())

    def fill_detail(self, pane: QWidget) -> None:
        """Show the details."""
        self._inside.addWidget(pane)

    def show_place(self, key: str) -> None:
        """Show a panel; choosing the one in front folds the panels away, and back."""
        if self._is_in_front(key):
            self._places.hide()
        else:
            self._places.show_place(key)
            self._places.show()

    def go_to_place(self, key: str) -> None:
        """Show a panel and go to where one begins in it; from there, fold the panels away."""
        was = self._focused()
        is_in_front = self._is_in_front(key)
        if not is_in_front:
            self.show_place(key)
        self._places.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if is_in_front and self._focused() is was:
            self._places.hide()
            self._centre.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_part(self, *, is_back: bool) -> None:
        """Put the keyboard into the next part of the window: bar, panel, map, details."""
        from weaver_desktop.ui.widgets.tab_stops import next_part

        next_part(self._parts, self._focused(), is_back=is_back)

    def go_to_stop(self, *, is_back: bool) -> bool:
        """Go on with the Tab key, in the order in which one reads; tell whether that was done."""
        from weaver_desktop.ui.widgets.tab_stops import next_stop, reveal

        stop = next_stop(self._areas, self._focused(), is_back=is_back)
        if stop is not None:
            reasons = Qt.FocusReason
            stop.setFocus(reasons.BacktabFocusReason if is_back else reasons.TabFocusReason)
            reveal(stop)
        return stop is not None

    def _is_in_front(self, key: str) -> bool:
        return self._places.key == key and self._places.isVisible()

    def _focused(self) -> QWidget | None:
        return self.window().focusWidget()
