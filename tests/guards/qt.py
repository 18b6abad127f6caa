"""Windows, timers, threads and processes of Qt that a test left behind.

Looking through all living objects after each test would be slow, so their making is noted instead.
"""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_Kind = TypeVar("_Kind", bound=QObject)
_WATCHED: tuple[type[QObject], ...] = (QTimer, QThread, QProcess)
_made: list[weakref.ref[QObject]] = []


def watch() -> None:
    """Note, from now on, every timer, thread and process that Python code makes."""
    for kind in _WATCHED:
        _note_making(kind)


def windows_now() -> frozenset[int]:
    """Return the addresses of the windows that there are now."""
    return frozenset(_address(window) for window in _windows())


def left_behind(windows_before: frozenset[int]) -> list[str]:
    """Name what is still there, and end it so that the next test starts clean."""
    if QCoreApplication.instance() is None or not _find(windows_before):
        return []
    _finish_deletions()
    if _find(windows_before):
        # What only a reference cycle keeps is nobody's any more.
        gc.collect()
        _finish_deletions()
    found = _find(windows_before)
    words = [_describe(each) for each in found]
    for each in found:
        _end(each)
    _finish_deletions()
    return words


def _note_making(kind: type[QObject]) -> None:
    make = kind.__init__

    def make_and_note(self: QObject, *args: Any, **settings: Any) -> None:  # noqa: ANN401
        make(self, *args, **settings)
        _made.append(weakref.ref(self))

    kind.__init__ = make_and_note  # type: ignore[method-assign]  # the one place to see them all


def _find(windows_before: frozenset[int]) -> list[QObject]:
    found: list[QObject] = [each for each in _windows() if _address(each) not in windows_before]
    found += [timer for timer in _living(QTimer) if timer.isActive() and timer.parent() is None]
    found += [thread for thread in _living(QThread) if thread.isRunning()]
    found += [
        process
        for process in _living(QProcess)
        if process.state() is not QProcess.ProcessState.NotRunning
    ]
    return found


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def _living(kind: type[_Kind]) -> Iterator[_Kind]:
    _made[:] = [each for each in _made if each() is not None]
    for reference in _made:
        each = reference()
        if isinstance(each, kind) and shiboken6.isValid(each):
            yield each


def _address(each: QObject) -> int:
    return int(shiboken6.getCppPointer(each)[0])


def _finish_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _describe(each: QObject) -> str:
    name = f"{type(each).__name__} {each.objectName()!r}"
    match each:
        case QWidget():
            return f"a window: {name}, titled {each.windowTitle()!r}"
        case QTimer():
            return f"an active timer that nobody owns: {name}, every {each.interval()} ms"
        case QThread():
            return f"a running Qt thread: {name}"
        case _:
            return f"a running Qt process: {name}"


def _end(each: QObject) -> None:
    match each:
        case QWidget():
            each.close()
            each.deleteLater()
        case QTimer():
            each.stop()
        case QThread():
            each.quit()
            each.wait(1000)
        case QProcess():
            each.kill()
            each.waitForFinished(1000)
