"""A bug becomes a report that the user can copy; the window lives on."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal

from weaver_desktop import __version__


class BugWatch(QObject):
    """Catches what nobody expected. ``caught`` carries the report."""

    caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Catch nothing yet."""
        super().__init__(parent)
        self._is_telling = False

    def install(self) -> None:
        """Stand where Python reports uncaught exceptions."""
        sys.excepthook = self._catch

    def uninstall(self) -> None:
        """Give Python its own way of reporting back."""
        sys.excepthook = sys.__excepthook__

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        # A fault while a fault is shown would go round for ever.
        if self._is_telling or issubclass(kind, KeyboardInterrupt):
            return
        self._is_telling = True
        self.caught.emit(report(kind, trace))
        self._is_telling = False


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what a developer needs.

    Not the message, which could quote somebody's data, nor whose home folder it is.
    """
    import platform
    import traceback

    where = "".join(traceback.format_tb(trace)).replace(str(Path.home()), "~")
    return (
        f"Weaver {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, "
        f"{platform.platform()}\n\n{where}{kind.__name__}"
    )
