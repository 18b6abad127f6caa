"""How long the window is deaf: the longest single turn of its event loop while something goes on.

A turn is everything between two moments at which the loop takes in what the user does: it begins
when the event dispatcher wakes, and ends when it wakes next. An act is done in a turn of its own,
as if a key had been pressed; paints, timers and answers that follow have theirs. The loop is kept
from falling asleep, so that no turn holds any waiting for something to do; waiting for the
processor, for the disk or for another thread counts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, thread_time

_CHECK_MS = 2
_PATIENCE_MS = 180_000


@dataclass(frozen=True, slots=True)
class Longest:
    """The most milliseconds that one turn took, and that the window's thread worked in one.

    They are of two turns where something else kept the processor busy.
    """

    taken: float
    worked: float


class Watch:
    """Goes on with a window until something is so, and remembers the longest turn."""

    def __init__(self) -> None:
        """Listen to the event loop of this thread."""
        from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

        self._loop = QEventLoop()
        self._ticking = QTimer()
        self._ticking.setInterval(0)
        self._checking = QTimer()
        self._checking.setInterval(_CHECK_MS)
        self._checking.timeout.connect(self._check)
        self._is_over: Callable[[], bool] = bool
        self._began: tuple[float, float] | None = None
        self._end = 0.0
        self._longest = Longest(0.0, 0.0)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None  # noqa: S101 - there is an application
        dispatcher.awake.connect(self._turn)

    def longest(self, act: Callable[[], object], is_over: Callable[[], bool]) -> Longest:
        """Do something in a turn of its own and go on until all is over; return the longest turn.

        Raises:
            TimeoutError: if it does not come to an end.
        """
        from PySide6.QtCore import QTimer

        done: list[object] = []
        QTimer.singleShot(_CHECK_MS, lambda: done.append(act()))
        self._is_over = lambda: bool(done) and is_over()
        self._longest = Longest(0.0, 0.0)
        self._end = perf_counter() + _PATIENCE_MS / 1000
        self._began = (perf_counter(), thread_time())
        self._ticking.start()
        self._checking.start()
        self._loop.exec()
        self._began = None
        self._ticking.stop()
        self._checking.stop()
        if not self._is_over():
            msg = "the window did not come to rest"
            raise TimeoutError(msg)
        return self._longest

    def _turn(self) -> None:
        if self._began is not None:
            now = (perf_counter(), thread_time())
            taken, worked = ((at - was) * 1000 for at, was in zip(now, self._began, strict=True))
            before = self._longest
            self._longest = Longest(max(before.taken, taken), max(before.worked, worked))
            self._began = (perf_counter(), thread_time())

    def _check(self) -> None:
        if self._is_over() or perf_counter() > self._end:
            self._loop.quit()
