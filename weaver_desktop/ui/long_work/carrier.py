"""Carries long work out in the window's thread, a slice at a time."""

import gc
from collections.abc import Callable
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.long_work import Aside, Steps, in_one_go
from weaver_desktop.ui.widgets.wording import spoken

_SLICE_SECONDS = 0.012
_SLICE_AT_LAST = 0.004
"""Seconds once all is written: then views follow, and one of them can take longer than a slice."""
_MUCH = 16
"""Slices from which on work leaves more than one would want to go through again."""


class Carrier(QObject):
    """One piece of long work at a time.

    ``went_on`` carries how far it has come, 0 to 1, and whether it can still be stopped; ``done``
    what came of it; ``failed`` why it could not be done.
    """

    went_on = Signal(float, bool)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Prepare."""
        super().__init__(parent)
        self._steps: Steps[Any] | None = None
        self._may_stop = True
        self._is_inside = False
        self._beside: _Beside | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_under_way(self) -> bool:
        """Whether there is work that is not done."""
        return self._steps is not None

    @property
    def may_stop(self) -> bool:
        """Whether what is under way can be stopped, and taken back by that."""
        return self._may_stop

    def begin(self, steps: Steps[Any]) -> None:
        """Begin work; the slices come with the turns of the event loop."""
        self._steps = steps
        self._may_stop = True
        self._tidying = _Tidying()
        self._timer.start()

    def stop(self) -> None:
        """Stop, and take back what was done; what is written already is brought to its end."""
        error = self._wait()
        steps = self._steps
        if steps is None:
            return
        self._forget()
        if self._may_stop or error is not None:
            steps.close()
        else:
            in_one_go(steps)

    def _slice(self) -> None:
        if not self._is_inside:  # else somebody who hears of it turns the event loop
            self._go_on(None)

    def _go_on(self, error: BaseException | None) -> None:
        assert self._steps is not None  # noqa: S101 - the timer runs only while it is there
        began = perf_counter()
        self._is_inside = True
        try:
            while True:
                step = self._steps.send(None) if error is None else self._steps.throw(error)
                error = None
                if isinstance(step, Aside):
                    self._tidying.go_on()
                    self._make_beside(step)
                    return
                self._may_stop = step.may_stop
                slice_seconds = _SLICE_SECONDS if step.may_stop else _SLICE_AT_LAST
                if perf_counter() >= began + slice_seconds:
                    self._tidying.go_on()
                    self.went_on.emit(step.share, step.may_stop)
                    return
        except StopIteration as finished:
            self._forget()
            self.done.emit(finished.value)
        except WeaverError as refusal:
            self._forget()
            self.failed.emit(spoken(refusal.phrase))
        except BaseException:
            self._forget()
            self.failed.emit(
                self.tr("A fault of Weaver's own stopped this. Nothing of it was kept.")
                if self._may_stop
                else self.tr("This was done, and then a fault of Weaver's own came up.")
            )
            raise
        finally:
            self._is_inside = False

    def _make_beside(self, step: Aside) -> None:
        self._timer.stop()
        self._may_stop = step.may_stop
        self._beside = _Beside(step.call, self)
        self._beside.finished.connect(self._come_back)
        self._beside.start()

    def _come_back(self) -> None:
        if self._beside is None:
            return
        error = self._wait()
        self._timer.start()
        self._go_on(error)

    def _wait(self) -> BaseException | None:
        """Wait for what is under way in a thread; return what it raised."""
        beside, self._beside = self._beside, None
        if beside is None:
            return None
        beside.wait()
        beside.deleteLater()
        return beside.error

    def _forget(self) -> None:
        self._timer.stop()
        self._steps = None
        self._tidying.end()


class _Tidying:
    """Looks for garbage among what the last slices have made, and nowhere else, until ``end``.

    Left to itself, Python would look at every row that the work holds, again and again; or, where
    work lets go of as much as it makes, at all of it at once in the end.
    """

    def __init__(self) -> None:
        self._slices = 0
        gc.disable()

    def go_on(self) -> None:
        self._slices += 1
        gc.collect(generation=0)

    def end(self) -> None:
        gc.collect(generation=0)
        # What much work leaves is as little gone through as what stood there when the window woke:
        # after 10,000 new people that would take 70 ms. Whatever is in no ring goes all the same.
        if self._slices > _MUCH:
            gc.freeze()
        gc.enable()


class _Beside(QThread):
    """Makes one call that cannot be cut."""

    def __init__(self, call: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._call = call
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self._call()
        except BaseException as error:  # noqa: BLE001 - told to the work, which knows what to do
            self.error = error
