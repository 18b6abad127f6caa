"""The one change feed: whoever shows something of the book hears here what changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.long_work import Progress, Step, Steps, passed_on, within

Listener = Callable[[ChangeSet], object]
PatientListener = Callable[[ChangeSet], Steps[None]]


@dataclass(frozen=True, slots=True, eq=False)
class _Subscription:
    listener: Listener
    patient: PatientListener | None


class ChangeFeed:
    """Calls every listener, in the order they subscribed, after an edit has been committed."""

    def __init__(self) -> None:
        """Begin with no listeners."""
        self._listeners: list[_Subscription] = []

    def subscribe(
        self, listener: Listener, patient: PatientListener | None = None
    ) -> Callable[[], None]:
        """Add a listener; return what removes it again.

        Args:
            listener: hears of an edit in one go.
            patient: takes in a large edit in steps instead. It cannot be stopped: the edit is
                written.
        """
        subscription = _Subscription(listener, patient)
        self._listeners.append(subscription)
        return lambda: self._listeners.remove(subscription)

    def publish(self, change_set: ChangeSet) -> None:
        """Tell every listener."""
        for each in tuple(self._listeners):
            each.listener(change_set)

    def publish_in_steps(self, change_set: ChangeSet) -> Steps[None]:
        """Tell every listener, one after the other; who has left meanwhile is not told."""
        every = tuple(self._listeners)
        for number, each in enumerate(every, 1):
            if each not in self._listeners:
                continue
            if each.patient is None:
                each.listener(change_set)
            else:
                told = within(
                    (number - 1) / len(every), number / len(every), each.patient(change_set)
                )
                yield from passed_on(told, _to_its_end)
            yield Progress(number / len(every), may_stop=False)


def _to_its_end(step: Step) -> Step:
    return replace(step, may_stop=False)
