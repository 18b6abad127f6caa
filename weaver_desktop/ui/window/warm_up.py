"""Loading what the first paint did without, in a thread, while the window is alive."""

import importlib
import threading

from PySide6.QtCore import QObject, Signal

_MODULES = (
    "numpy",
    "pyqtgraph",
    "qtawesome",
    "weaver_desktop.ui.sky.sky",
    "weaver_desktop.ui.window.over_map.over_map",
    "weaver_desktop.ui.sky.legend",
    "weaver_desktop.ui.sky.lens_bar",
    "weaver_desktop.ui.sky.time_bar",
    "weaver_desktop.ui.detail.pane",
    "weaver_desktop.ui.introductions.panel",
    "weaver_desktop.ui.quick_bar.offers",
    "weaver_desktop.book.names",
    "weaver_desktop.book.advice",
    "weaver_desktop.book.capture.parser",
)
_LATER = ("scipy.spatial", "scipy.sparse.csgraph")
"""What only a map that is laid out anew needs: the window does not wait for it."""


class WarmUp(QObject):
    """Imports the slow libraries; ``done`` comes in the thread of the window, unless stopped."""

    done = Signal()
    _loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Prepare; nothing is loaded yet."""
        super().__init__(parent)
        self._is_over = False
        self._thread = threading.Thread(target=self._load, name="warm-up", daemon=True)
        self._loaded.connect(self._tell)

    def start(self) -> None:
        """Begin loading, once."""
        if not self._is_over and self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """Say nothing any more; returns when the thread has ended."""
        self._is_over = True
        if self._thread.ident is not None:
            self._thread.join()

    def _load(self) -> None:
        try:
            for name in _MODULES:
                importlib.import_module(name)
        finally:
            # What cannot be loaded here fails again in the window's thread, and is reported there.
            self._loaded.emit()
        for name in _LATER:
            importlib.import_module(name)

    def _tell(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.done.emit()
