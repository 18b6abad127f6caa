"""Pictures of the map and of the window, made offscreen."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.app.start import make_qt_application
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Look, Theme


def qt_application() -> QApplication:
    """Return the Qt application of this process, making it if there is none."""
    # Pictures are made without disturbing whoever sits at the screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    qInstallMessageHandler(_pass_on)
    return make_qt_application(["weaver"])


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    # The offscreen screen remarks at every window that it cannot size it; nobody needs to know.
    if not text.startswith("This plugin does not support "):
        print(text, file=sys.stderr)  # noqa: T201 - where Qt itself would say it


def passing_settings(folder: Path) -> QSettings:
    """Return settings that nobody will read again, so that a picture changes no preference."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def save_picture(widget: QWidget, path: Path) -> None:
    """Save what a widget shows as PNG.

    Raises:
        WeaverError: if the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise WeaverError(
            "The picture {path} could not be saved. Check that its folder can be written and that "
            "the name ends in .png.",
            path=str(path),
        )


def save_map(book: Book, path: Path, *, width: int, height: int, look: Look, folder: Path) -> None:
    """Save the settled map of a book as PNG, every star where it was last seen.

    Args:
        book: what to draw.
        path: where to write.
        width: pixels.
        height: pixels.
        look: dark sky or light paper.
        folder: a folder for passing files.
    """
    from weaver_desktop.ui.sky.sky import Sky

    qt = qt_application()
    theme = Theme(qt, passing_settings(folder), look)
    changes = Changes(book)
    sky = Sky(book, changes, Selection(), theme)
    try:
        sky.resize(width, height)
        sky.show()
        qt.processEvents()
        sky.settle_now()
        sky.fit_now()
        save_picture(sky, path)
    finally:
        changes.stop()
        sky.stop()
        sky.close()
        theme.deleteLater()
        qt.processEvents()
