"""Work that goes on while the window lives: a few milliseconds at a time."""

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.export.steps import Step
from weaver_desktop.ui.widgets.wording import spoken

_SLICE_SECONDS = 0.012
_WAIT_MS = 12


class Job(QObject):
    """One piece of work at a time; starting another one drops the one before.

    ``progressed`` carries how much is done, 0-1; ``done`` what came of it; ``refused`` the
    sentence why it cannot be done; ``broke`` that a fault of Weaver's own stopped it.
    """

    progressed = Signal(float)
    done = Signal(object)
    refused = Signal(str)
    broke = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._work: Generator[Step, None, object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._slice)

    @property
    def is_working(self) -> bool:
        """Whether there is something left to do."""
        return self._work is not None

    def start(self, work: Generator[Step, None, object]) -> None:
        """Begin, or begin something else."""
        self.stop()
        self._work = work
        self._timer.start(0)

    def stop(self) -> None:
        """Drop what is left to do; what it had begun is taken back."""
        self._timer.stop()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _slice(self) -> None:
        work = self._work
        if work is None:
            return
        end = perf_counter() + _SLICE_SECONDS
        try:
            step = next(work)
            while not step.is_waiting and perf_counter() < end:
                step = next(work)
        except StopIteration as ended:
            self._work = None
            self.done.emit(ended.value)
        except WeaverError as error:
            self._work = None
            self.refused.emit(spoken(error.phrase))
        except BaseException:
            self._work = None
            self.broke.emit()
            raise
        else:
            self.progressed.emit(step.share)
            # Whoever hears of the progress may have stopped it.
            if self._work is work:
                self._timer.start(_WAIT_MS if step.is_waiting else 0)
