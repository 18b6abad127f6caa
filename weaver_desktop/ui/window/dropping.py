"""Files dropped anywhere on the window are brought in."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_PICTURES = frozenset(
    (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".svg")
)
"""Pictures are for the faces of people, and left to whoever takes them there."""


class Dropping(QObject):
    """Stands before every field of a window, so that none takes a file's name for text.

    ``dropped`` carries the paths.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        """Watch a window from the moment at which it is shown."""
        super().__init__(window)
        self._window = window
        self._handle: QObject | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and leave everything else to the widget that it is over."""
        kind = event.type()
        if watched is self._window:
            if kind == QEvent.Type.Show:
                self._watch_handle()
            return False
        # A QDragEnterEvent and a QDragMoveEvent are QDropEvents, too.
        if not isinstance(event, QDropEvent):
            return False
        paths = dropped_files(event.mimeData())
        if not paths or QApplication.activeModalWidget() is not None:
            return False
        event.acceptProposedAction()
        if kind == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True

    def _watch_handle(self) -> None:
        # Qt says None where there is no window of the system's, which its types leave out.
        handle: QObject | None = self._window.windowHandle()
        if handle is not None and handle is not self._handle:
            self._handle = handle
            self._window.setAcceptDrops(True)
            handle.installEventFilter(self)


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    """Return the files that are dragged; none where one of them is no file, or a picture."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if len(paths) != len(mime.urls()) or any(path.suffix.lower() in _PICTURES for path in paths):
        return ()
    return tuple(paths)
