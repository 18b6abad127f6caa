"""Starting up: the Qt application, its looks, the first window."""

import gc
import sys
from collections.abc import Sequence

# PySide6 reads the source of every module that is imported after it. The book's floors need no Qt,
# so they come before it, and the window shows a tenth sooner.
import weaver_desktop.book.book  # noqa: F401

# isort: split
from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from weaver_desktop import __version__
from weaver_desktop.app.application import Application
from weaver_desktop.app.bugs import BugWatch
from weaver_desktop.app.where import own_book, settings_file
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.theme.theme import Theme

_A_BOOK_AND_NO_MORE = 2


def start(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    # Collecting garbage while modules load finds none and takes a tenth of the time.
    gc.disable()
    application = open_first_window(arguments)
    if application.window is None:
        gc.enable()
    else:
        application.window.awake.connect(collect_from_now_on)
    code = QApplication.exec()
    # A refused book is told in a box, which may lead to another book.
    return 1 if application.window is None else code


def collect_from_now_on() -> None:
    """Collect garbage again, but never among what has been loaded by now.

    That is a million objects which live as long as the window; going through them would stop it
    for 60 ms now and then.
    """
    gc.freeze()
    gc.enable()


def open_first_window(arguments: Sequence[str]) -> Application:
    """Make the application and show its window; a book that is refused is said in words."""
    named = _book_named(arguments)
    qt = make_qt_application(arguments[:1])
    watch = BugWatch(qt)
    watch.install()
    settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
    home = own_book(named)
    application = Application(Theme(qt, settings), settings, home)
    watch.caught.connect(application.show_bug)
    try:
        application.open(home)
    except WeaverError as error:
        print(error, file=sys.stderr)  # noqa: T201 - for whoever started it from a terminal
        application.tell(error)
    return application


def _book_named(arguments: Sequence[str]) -> str | None:
    if len(arguments) == 1:
        return None
    plain = arguments[1].strip().strip("-")
    if len(arguments) == _A_BOOK_AND_NO_MORE and plain and plain == arguments[1]:
        return plain  # what needs no parser does not wait for one to load
    import argparse

    parser = argparse.ArgumentParser(
        prog="weaver-desktop", description="A contact book and star map for network weavers."
    )
    parser.add_argument("book", nargs="?", help="the book to open (default: your own)")
    parser.add_argument("--version", action="version", version=__version__)
    named: str | None = parser.parse_args(list(arguments[1:])).book
    try:
        own_book(named)
    except WeaverError as error:
        parser.error(str(error))
    return named


def make_qt_application(arguments: Sequence[str]) -> QApplication:
    """Return a Qt application with its name, and Qt's own words in the user's language."""
    qt = QApplication(list(arguments))
    qt.setApplicationName("Weaver")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("weaver-desktop")
    words = QTranslator(qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(QLocale(), "qtbase", "_", folder):
        qt.installTranslator(words)
    return qt
