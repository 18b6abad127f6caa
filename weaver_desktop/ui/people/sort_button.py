"""The small menu that says by what people are sorted."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from weaver_desktop.ui.filters.chip_row import HEIGHT
from weaver_desktop.ui.people.order import Order, Ordering, order_words


class SortButton(QPushButton):
    """Wears the order that is on; a press, Space or Alt+Down opens the others."""

    def __init__(self, ordering: Ordering, parent: QWidget) -> None:
        """Offer the orders."""
        super().__init__(parent)
        self._ordering = ordering
        self.setProperty("role", "chip")
        self.setFixedHeight(HEIGHT)
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions = {}
        for order in Order:
            action = menu.addAction(order_words(order))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, order=order: ordering.choose(order))
            self._actions[order] = action
        self.setMenu(menu)
        ordering.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        words = order_words(self._ordering.order)
        self._actions[self._ordering.order].setChecked(True)
        self.setText(self.tr("{order} ▾").replace("{order}", words))
        self.setAccessibleName(self.tr("Sorted by: {order}").replace("{order}", words))
        self.setToolTip(self.tr("What the list is sorted by"))
