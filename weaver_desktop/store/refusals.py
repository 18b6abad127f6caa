"""What SQLite and the file system say, in the user's words."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from weaver_desktop.domain.errors import BookRefusedError, ReadOnlyBookError, WeaverError
from weaver_desktop.store import driver

APPLICATION_ID = 0x57454156
"""``WEAV``: marks an SQLite file as a book of Weaver."""

_HEADER = b"SQLite format 3\x00"
_HEAD_LENGTH = 100
_PAGE_SIZE_AT, _PAGE_COUNT_AT, _MARK_AT = slice(16, 18), slice(28, 32), slice(68, 72)
_MARK = APPLICATION_ID.to_bytes(4, "big")


def damaged(path: Path) -> BookRefusedError:
    """Say that the file cannot be read any further."""
    return BookRefusedError(
        "The book {path} is damaged or not a Weaver book at all: its contents cannot be read. "
        "Weaver has left it as it is. Put a copy from your backups in its place, or open another "
        "book.",
        path=str(path),
    )


def foreign(path: Path) -> BookRefusedError:
    """Say that the file belongs to another program."""
    return BookRefusedError(
        "{path} is a database of another program, not a Weaver book. Weaver has left it as it is. "
        "Open another file.",
        path=str(path),
    )


def check_file(path: Path) -> None:
    """Refuse what can be seen to be no whole book before SQLite touches it.

    Nothing is refused that does not exist or is empty: a new book can be made there.

    Raises:
        BookRefusedError: for a folder, an unreadable file, a foreign or a cut file.
    """
    try:
        mode = path.stat().st_mode
        # A pipe would be waited for, so nothing but a plain file is read.
        head = _head(path) if stat.S_ISREG(mode) else _HEADER
    except FileNotFoundError:
        return
    except OSError as error:
        raise BookRefusedError(
            "The book {path} cannot be read: {reason}. Check that you may read it and that its "
            "disk is there.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from error
    if stat.S_ISDIR(mode):
        raise BookRefusedError(
            "{path} is a folder, and a book is one file. Name a file in it, for example {example}.",
            path=str(path),
            example=str(path / "my network.weave"),
        )
    if not stat.S_ISREG(mode) or (head and not head.startswith(_HEADER)):
        raise BookRefusedError(
            "{path} is not a Weaver book but some other kind of file. Weaver has left it as it is. "
            "Open another book; to bring in contacts from a file, import it.",
            path=str(path),
        )
    # A save that was cut short is taken back by SQLite, from its journal beside the book.
    if head and not has_journal(path):
        # SQLite itself would leave files beside a stranger's database, and tidy up in it.
        if head[_MARK_AT] not in {_MARK, b""}:
            raise foreign(path)
        check_whole(path)


def check_whole(path: Path) -> None:
    """Refuse a book that is shorter than it says itself.

    Raises:
        BookRefusedError: if its end is missing.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_LENGTH)
        size = file.seek(0, os.SEEK_END)
    if size < _declared_size(head):
        raise damaged(path)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD_LENGTH)


def has_journal(path: Path) -> bool:
    """Tell whether a save is under way, or was cut short: SQLite's journal is not empty."""
    journal = _journal(path)
    return journal.exists() and journal.stat().st_size > 0


def _journal(path: Path) -> Path:
    real = path.resolve()
    return real.with_name(real.name + "-journal")


def _declared_size(head: bytes) -> int:
    if len(head) < _HEAD_LENGTH:
        return _HEAD_LENGTH if head else 0
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
        if sentence is None and "decode to UTF-8" in str(error):
            sentence = damaged(path)
        if sentence is None:
            raise
        raise sentence from error
    except UnicodeDecodeError as error:
        # The driver cannot even say what it found.
        raise damaged(path) from error


class _Located(Protocol):
    @property
    def path(self) -> Path: ...


_File = TypeVar("_File", bound=_Located)
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def makes_sense(
    query: Callable[Concatenate[_File, _Asked], _Answer],
) -> Callable[Concatenate[_File, _Asked], _Answer]:
    """Let a query say that the book is damaged where it holds what Weaver never writes."""

    @wraps(query)
    def checked(file: _File, /, *asked: _Asked.args, **named: _Asked.kwargs) -> _Answer:
        with making_sense(file.path):
            return query(file, *asked, **named)

    return checked


def as_text(value: object) -> str:
    """Return what can only be text.

    Raises:
        TypeError: if it is not; a single wrong bit can make bytes of it.
    """
    if isinstance(value, str):
        return value
    raise TypeError(value)


@contextmanager
def making_sense(path: Path) -> Iterator[None]:
    """Take what cannot be understood within as damage of the book that it was read from.

    A date with a letter in it, or a tie to nobody, passes SQLite's own checks.

    Raises:
        BookRefusedError: damaged.
    """
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise damaged(path) from error


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


def cut_short(path: Path) -> BookRefusedError:
    """Say that the book cannot even be read before an unfinished save has been taken back."""
    return BookRefusedError(
        "The last save to the book {path} was cut short, and only a Weaver that may write to it "
        "can take that save back. Allow writing to the file and its folder, or copy it elsewhere "
        "together with {journal}, then open it again.",
        path=str(path),
        journal=str(_journal(path)),
    )


def moved(path: Path) -> BookRefusedError:
    """Say that the file is not where it was, so that a save would be lost."""
    return BookRefusedError(
        "The book {path} was moved, deleted or replaced by another program while it was open. The "
        "last step was not saved. Put the file back if you can, then close the book and open it "
        "again.",
        path=str(path),
    )


def may_write(path: Path) -> bool:
    """Tell whether the book's file and its folder, where the journal goes, can be written."""
    folder = path.parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
