"""The one change feed: whoever shows something of the book hears here what changed."""

from collections.abc import Callable

from weaver_desktop.domain.changes import ChangeSet

Listener = Callable[[ChangeSet], None]


class ChangeFeed:
    """Calls every listener, in the order they subscribed, after an edit has been committed."""

    def __init__(self) -> None:
        """Begin with no listeners."""
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; return what removes it again."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, change_set: ChangeSet) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(change_set)
