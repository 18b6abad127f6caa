"""Undoing and redoing over a window, also what changed thousands of rows."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.long_work import Steps, forgetting
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.long_work.carrying_out import carry_out
from weaver_desktop.ui.widgets.wording import spoken


def step(
    book: Book,
    *,
    is_undo: bool,
    over: QWidget | None,
    said: Callable[[str, bool], None],
    failed: Callable[[str], None],
) -> None:
    """Undo or redo.

    Args:
        book: the book.
        is_undo: whether to undo.
        over: as for ``carry_out``.
        said: hears what that did, or that there was nothing to do, and whether to offer to undo it.
        failed: hears why it could not be done.
    """
    history = book.history
    try:
        rows = history.rows_to_undo() if is_undo else history.rows_to_redo()
        told = history.to_undo if is_undo else history.to_redo
        steps = history.undo_in_steps() if is_undo else history.redo_in_steps()
    except WeaverError as error:
        failed(spoken(error.phrase))
        return
    words = _tr("Taking back: {label} …") if is_undo else _tr("Doing again: {label} …")
    carry_out(
        _in_words(steps),
        rows=rows,
        words=words.replace("{label}", "" if told is None else spoken(told)),
        over=over,
        done=lambda done: said(*_said_of(done, is_undo=is_undo)),
        failed=failed,
    )


def steps_by_keys(dialog: QWidget, do: Callable[[bool], None]) -> None:
    """Let the keys for undo (True) and redo (False) do something where a window's do not reach."""
    for keys, is_undo in (("Ctrl+Z", True), ("Ctrl+Shift+Z", False)):
        shortcut = QShortcut(QKeySequence(keys), dialog)
        shortcut.activated.connect(lambda is_undo=is_undo: do(is_undo))


def go_to(
    book: Book,
    number: int,
    *,
    over: QWidget | None,
    done: Callable[[], None],
    failed: Callable[[str], None],
) -> None:
    """Step back or forth in the history until a step is the newest that stands."""
    try:
        rows = book.history.rows_on_the_way(number)
    except WeaverError as error:
        failed(spoken(error.phrase))
        return
    carry_out(
        book.history.go_to_in_steps(number),
        rows=rows,
        words=_tr("Going through the history …"),
        over=over,
        done=lambda _: done(),
        failed=failed,
    )


def _said_of(done: Phrase | None, *, is_undo: bool) -> tuple[str, bool]:
    if done is None:
        return _tr("There is nothing to undo.") if is_undo else _tr(
            "There is nothing to redo."
        ), False
    words = _tr("Undone: {label}") if is_undo else _tr("Done again: {label}")
    return words.replace("{label}", spoken(done)), not is_undo


def _in_words(steps: Steps[ChangeSet | None]) -> Steps[Phrase | None]:
    done = yield from steps
    if done is None:
        return None
    told, rows, done = done.told, deque(done.changes), None
    yield from forgetting(rows)
    return told


def _tr(text: str) -> str:
    return QCoreApplication.translate("Stepping", text)
