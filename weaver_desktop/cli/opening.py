"""Opening the book for a command: to look something up, or to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book


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
def writing(path: Path, *, may_begin: bool = True) -> Iterator["Book"]:
    """Open a book to write in it, a new one if there is none and the command may begin it.

    A book that was made for the command, and in which it then could not write, is removed again.

    Raises:
        BookRefusedError: if it cannot be opened, or another Weaver has it open.
    """
    from weaver_desktop.book.book import Book

    is_new = _is_missing(path)
    book = Book.open(path, may_create=may_begin)
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


def _is_missing(path: Path) -> bool:
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        pass  # opening it will say what is wrong
    return False
