"""Loading what the first paint did without, in a thread, while the window is alive."""

import importlib
import threading

from PySide6.QtCore import QObject, Signal

_MODULES = (
    "numpy",
    "pyqtgraph",
    "qtawesome",
    "weaver_desktop.ui.sky.sky",
    "weaver_desktop.ui.sky.legend",
    "weaver_desktop.ui.detail.pane",
    "weaver_desktop.ui.introductions.panel",
    "weaver_desktop.ui.quick_bar.offers",
    "weaver_desktop.book.names",
    "weaver_desktop.book.advice",
    "weaver_desktop.book.capture.parser",
)


class WarmUp(QObject):
    """Imports the slow libraries; ``done`` comes in the thread of the window."""

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Prepare; nothing is loaded yet."""
        super().__init__(parent)
        self._thread = threading.Thread(target=self._load, name="warm-up", daemon=True)

    def start(self) -> None:
        """Begin loading."""
        self._thread.start()

    def wait(self) -> None:
        """Wait until everything is loaded."""
        if self._thread.ident is not None:
            self._thread.join()

    def _load(self) -> None:
        for name in _MODULES:
            importlib.import_module(name)
        self.done.emit()
