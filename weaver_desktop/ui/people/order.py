"""In which order people stand in the list, remembered from one start to the next."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

_KEY = "people-order"


class Order(StrEnum):
    """The orders; each leads with whom one looks for, and then goes by name."""

    NAME = "name"
    LAST_CONTACT = "last contact"
    MOST_TIES = "most ties"
    NEWEST = "newest"
    COOLING = "cooling"


class Ordering(QObject):
    """Which order is on. ``changed`` when it is another."""

    changed = Signal()

    def __init__(self, settings: QSettings | None = None, parent: QObject | None = None) -> None:
        """Take over what is remembered; without settings nothing is."""
        super().__init__(parent)
        self._settings = settings
        remembered = None if settings is None else settings.value(_KEY)
        self._order = Order(remembered) if remembered in set(Order) else Order.NAME

    @property
    def order(self) -> Order:
        """The order that is on."""
        return self._order

    def choose(self, order: Order) -> None:
        """Put people into another order, and remember it."""
        if order is self._order:
            return
        self._order = order
        if self._settings is not None:
            self._settings.setValue(_KEY, order.value)
        self.changed.emit()


def order_words(order: Order) -> str:
    """Return what an order is called in a menu."""
    known = {
        Order.NAME: _tr("Name"),
        Order.LAST_CONTACT: _tr("Last contact"),
        Order.MOST_TIES: _tr("Most ties"),
        Order.NEWEST: _tr("Newest"),
        Order.COOLING: _tr("Cooling"),
    }
    return known[order]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Order", text)
