"""Pictures of the map and of the window, made offscreen."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.app.start import make_qt_application
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Look, Theme

if TYPE_CHECKING:
    from weaver_desktop.ui.export.exporting import Wish
    from weaver_desktop.ui.export.shot import Shot
    from weaver_desktop.ui.export.steps import Work

_PAUSE = 0.005
_LEAST_MAP = 0.5
"""How much of the height is the map's own, however long the legend is."""

_Result = TypeVar("_Result")


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
    # The offscreen screen remarks at every window that it cannot size it, and a font at every name
    # in a script that it lacks, which another font writes; nobody needs to know.
    if not text.startswith(("This plugin does not support ", "OpenType support missing for ")):
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


def save_map(
    book: Book,
    path: Path,
    wish: "Wish",
    *,
    width: int,
    height: int,
    look: Look,
    day: int | None,
    folder: Path,
) -> None:
    """Save the settled map of a book, every star where it was last seen.

    Args:
        book: what to draw.
        path: where to write; folders that are missing are made.
        wish: what as, how fine, and whether others will see it.
        width: pixels at scale 1.
        height: pixels at scale 1, the legend included where there is room for it.
        look: dark sky or light paper.
        day: as of when, an ordinal; None for today.
        folder: a folder for passing files.

    Raises:
        ExportError: if it cannot be made or saved.
    """
    from weaver_desktop.ui.export.exporting import check_pixels, exporting

    check_pixels(width, height, wish)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _sky(book, look, folder, day) as taken:
        shot = taken(width, height)
        footer = _finish(_footer_height(shot, wish))
        shot = taken(width, max(height - round(footer), round(height * _LEAST_MAP)))
        _finish(exporting(shot, wish, path))


@contextmanager
def _sky(
    book: Book, look: Look, folder: Path, day: int | None
) -> Iterator[Callable[[int, int], "Shot"]]:
    """Hang up the sky of a book as of a day; yield what takes shots of it, by width and height."""
    from weaver_desktop.ui.export.capture import capture
    from weaver_desktop.ui.sky.sky import Sky

    qt = qt_application()
    theme = Theme(qt, passing_settings(folder), look)
    changes, selection, lens = Changes(book), Selection(), Lens()
    lens.set_day(day)
    sky = Sky(book, changes, selection, theme, lens=lens)

    def taken(width: int, height: int) -> "Shot":
        sky.resize(width, height)
        qt.processEvents()
        sky.settle_now()
        sky.fit_now()
        return capture(sky, book, lens, selection, theme.palette)

    try:
        sky.show()
        yield taken
    finally:
        changes.stop()
        sky.stop()
        sky.close()
        theme.deleteLater()
        qt.processEvents()


def _footer_height(shot: "Shot", wish: "Wish") -> "Work[float]":
    from weaver_desktop.ui.export.exporting import composing
    from weaver_desktop.ui.export.footer import Footer

    composer = yield from composing(shot, wish)
    return Footer(composer.sheet(shot.day)).height


def _finish(work: "Work[_Result]") -> _Result:
    """Do work to its end, with nothing else to do meanwhile."""
    while True:
        try:
            step = next(work)
        except StopIteration as ended:
            result: _Result = ended.value
            return result
        if step.is_waiting:
            sleep(_PAUSE)
