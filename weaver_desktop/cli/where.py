"""Where the book is, for the command line."""

from pathlib import Path

from weaver_desktop.app.where import BOOK_VARIABLE, own_book
from weaver_desktop.domain.errors import BookRefusedError

__all__ = ["BOOK_VARIABLE", "book_path"]


def book_path(chosen: str | None) -> Path:
    """Return the path of the book: the chosen one, or the one that the window would open.

    Raises:
        BookRefusedError: if the path is blank, or no file can have it.
    """
    path = own_book(chosen)
    if "\0" in str(path):
        raise BookRefusedError(
            "The path of the book has a character in it that no path can have (NUL). Type it again."
        )
    return path
