"""The book's change feed for the window."""

from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QMetaMethod, QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.long_work import Progress, Steps, within

Patient = Callable[[ChangeSet], Steps[None]]


class _Relay(QObject):
    told = Signal(object)

    def __init__(self, parent: QObject, patient: Patient | None) -> None:
        super().__init__(parent)
        # Whoever listens is not kept alive by it.
        self._patient = None if patient is None else WeakMethod(patient)

    @property
    def patient(self) -> Patient | None:
        """What takes in a large edit in steps, as long as its owner is there."""
        return self._patient() if self._patient is not None and self.is_heard else None

    @property
    def is_heard(self) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(self.told))


class Happened:
    """Like a Qt signal that carries a ``ChangeSet``, but each listener can have its own turn."""

    def __init__(self, parent: QObject) -> None:
        """Begin with no listeners."""
        self._parent = parent
        self._relays: list[_Relay] = []

    def connect(self, slot: Callable[..., Any], patient: Patient | None = None) -> None:
        """Add a listener. A method of a widget is forgotten with the widget.

        Args:
            slot: hears of an edit in one go.
            patient: a method of the same widget that takes in a large edit in steps instead.
        """
        relay = _Relay(self._parent, patient)
        relay.told.connect(slot)
        self._relays.append(relay)

    def emit_in_steps(self, change_set: ChangeSet) -> Steps[None]:
        """Tell one listener after the other, in the order in which they connected."""
        every = tuple(self._relays)
        for number, relay in enumerate(every, 1):
            patient = relay.patient
            if patient is None:
                relay.told.emit(change_set)
            else:
                share = 1 / len(every)
                yield from within((number - 1) * share, number * share, patient(change_set))
            yield Progress(number / len(every))

    def emit(self, change_set: ChangeSet) -> None:
        """Tell every listener, and forget those that are gone."""
        for relay in tuple(self._relays):
            relay.told.emit(change_set)
        for relay in [each for each in self._relays if not each.is_heard]:
            self._relays.remove(relay)
            relay.deleteLater()


class Changes(QObject):
    """Tells views what changed. ``happened`` carries a ``ChangeSet``, after its commit."""

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        """Listen to a book for as long as this object lives."""
        super().__init__(parent)
        self.happened = Happened(self)
        self._unsubscribe = book.feed.subscribe(self.happened.emit, self.happened.emit_in_steps)

    def stop(self) -> None:
        """Listen no more."""
        self._unsubscribe()
