"""Opening the book for a command: to look something up, or to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from weaver_desktop.domain.errors import BookInUseError

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book

PATIENCE = 5.0
"""Seconds for which a command waits for another Weaver to be done with the book."""

_PAUSE = 0.05


@contextmanager
def reading(path: Path) -> Iterator["Book"]:
    """Open a book without the writer's lock, so that a window may have it open as well.

    Raises:
        BookRefusedError: if it cannot be opened.
    """
    from weaver_desktop.book.book import Book

    with Book.open(path, read_only=True) as book:
        yield book


@contextmanager
def writing(path: Path, *, may_begin: bool = True, patience: float = PATIENCE) -> Iterator["Book"]:
    """Open a book to write in it, a new one if there is none and the command may begin it.

    A book that was made for the command, and in which it then could not write, is removed again.
    A book that another Weaver has open is waited for, ``patience`` seconds at most.

    Raises:
        BookInUseError: if another Weaver has it open all that time.
        BookRefusedError: if it cannot be opened.
    """
    is_new, book = _opened(path, may_begin=may_begin, patience=patience)
    is_unused = False
    try:
        with book:
            try:
                yield book
            finally:
                is_unused = is_new and book.history.label_to_undo is None
    finally:
        if is_unused:
            book.path.unlink()
            # SQLite empties its journal and leaves it behind.
            book.path.with_name(f"{book.path.name}-journal").unlink(missing_ok=True)


def _opened(path: Path, *, may_begin: bool, patience: float) -> tuple[bool, "Book"]:
    """Return whether the book was missing, and the book."""
    from weaver_desktop.book.book import Book

    end = monotonic() + patience
    while True:
        is_new = _is_missing(path)
        try:
            return is_new, Book.open(path, may_create=may_begin)
        except BookInUseError:
            if monotonic() >= end:
                raise
        sleep(_PAUSE)


def _is_missing(path: Path) -> bool:
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        pass  # opening it will say what is wrong
    return False
