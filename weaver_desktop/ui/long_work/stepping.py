"""Undoing and redoing over a window, also what changed thousands of rows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.long_work.carrying_out import carry_out
from weaver_desktop.ui.widgets.wording import spoken


def step(
    book: Book,
    *,
    is_undo: bool,
    over: QWidget | None,
    done: Callable[[ChangeSet | None], None],
    failed: Callable[[str], None],
) -> None:
    """Undo or redo; ``done`` hears what that changed, or None if there was nothing to do."""
    history = book.history
    try:
        rows = history.rows_to_undo() if is_undo else history.rows_to_redo()
        said = history.to_undo if is_undo else history.to_redo
        steps = history.undo_in_steps() if is_undo else history.redo_in_steps()
    except WeaverError as error:
        failed(spoken(error.phrase))
        return
    words = _tr("Taking back: {label} …") if is_undo else _tr("Doing again: {label} …")
    label = "" if said is None else spoken(said)
    carry_out(
        steps,
        rows=rows,
        words=words.replace("{label}", label),
        over=over,
        done=done,
        failed=failed,
    )


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("Stepping", text)
