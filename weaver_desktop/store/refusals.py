"""What SQLite and the file system say, in the user's words."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from weaver_desktop.domain.errors import BookRefusedError, ReadOnlyBookError, WeaverError
from weaver_desktop.store import driver

_HEADER = b"SQLite format 3\x00"
_PAGE_SIZE_AT, _PAGE_COUNT_AT = slice(16, 18), slice(28, 32)


def damaged(path: Path) -> BookRefusedError:
    """Say that the file cannot be read any further."""
    return BookRefusedError(
        "The book {path} is damaged or not a Weaver book at all: its contents cannot be read. "
        "Weaver has left it as it is. Put a copy from your backups in its place, or open another "
        "book.",
        path=str(path),
    )


def check_file(path: Path) -> None:
    """Refuse what can be seen to be no whole book before SQLite touches it.

    Nothing is refused that does not exist or is empty: a new book can be made there.

    Raises:
        BookRefusedError: for a folder, an unreadable file, a foreign or a cut file.
    """
    if path.is_dir():
        raise BookRefusedError(
            "{path} is a folder, and a book is one file. Name a file in it, for example {example}.",
            path=str(path),
            example=str(path / "my network.weave"),
        )
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise BookRefusedError(
            "The book {path} cannot be read: {reason}. Check that you may read it and that its "
            "disk is there.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from error
    if not head:
        return
    if not head.startswith(_HEADER):
        raise BookRefusedError(
            "{path} is not a Weaver book but some other kind of file. Weaver has left it as it is. "
            "Open another book; to bring in contacts from a file, import it.",
            path=str(path),
        )
    if size < _declared_size(head):
        raise damaged(path)


def _declared_size(head: bytes) -> int:
    if len(head) < 100:  # noqa: PLR2004 - SQLite's header is 100 bytes
        return 100
    page_size = int.from_bytes(head[_PAGE_SIZE_AT], "big")
    pages = int.from_bytes(head[_PAGE_COUNT_AT], "big")
    return pages * (65536 if page_size == 1 else page_size)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn the driver's errors within into sentences; an error that is a bug passes as it is.

    Raises:
        BookRefusedError: busy, damaged, out of space, out of reach.
        ReadOnlyBookError: the file cannot be written.
    """
    try:
        yield
    except driver.DriverError as error:
        sentence = _in_words(path, driver.error_code(error))
        if sentence is None:
            raise
        raise sentence from error


def _in_words(path: Path, code: int) -> WeaverError | None:
    where = str(path)
    if code in {driver.CORRUPT, driver.NOT_A_DATABASE}:
        return damaged(path)
    if code == driver.BUSY:
        return BookRefusedError(
            "Another program is using the book {path} and has locked it. Nothing was changed. "
            "Close the other program, then try again.",
            path=where,
        )
    if code == driver.READ_ONLY:
        return read_only(path)
    if code in {driver.FULL, driver.IO_ERROR}:
        return BookRefusedError(
            "The book {path} could not be written: the disk is full or does not answer. What you "
            "saved before is safe; the last step was not saved. Make room, then try again.",
            path=where,
        )
    if code == driver.CANT_OPEN:
        return BookRefusedError(
            "The book {path} cannot be opened: its folder is missing or you may not use it. "
            "Choose another place for it.",
            path=where,
        )
    return None


def read_only(path: Path) -> ReadOnlyBookError:
    """Say that the book can be read and not changed."""
    return ReadOnlyBookError(
        "The book {path} can be read but not changed. To change it, allow writing to the file and "
        "its folder, or work on a copy elsewhere.",
        path=str(path),
    )


def may_write(path: Path) -> bool:
    """Tell whether the book's file and its folder, where the journal goes, can be written."""
    folder = path.parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
