"""A file that may hold a whole book."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.everything.reading import batch_of, is_book, read_book
from weaver_desktop.exchange.files import read_bytes, read_head
from weaver_desktop.exchange.formats import Format, check

LARGEST = 500 * 1024 * 1024
"""Bytes of the largest book: most of it are photos."""


_SQLITE = b"SQLite format 3\0"
_MARK, _MARK_AT, _VERSION_AT = b"WEAV", slice(68, 72), slice(60, 64)

BOOK = ".weave"
"""How the name of a book ends."""


def book_in(path: Path, wanted: Format | None) -> Batch | None:
    """Return the batch of another book, as it is or as JSON; None if the file is something else.

    Raises:
        BookRefusedError: if it is a book that cannot be opened.
        UnreadableFileError: if it cannot be read, is broken, or another format is wanted.
    """
    head = read_head(path)
    if head.startswith(_SQLITE) and head[_MARK_AT] == _MARK:
        check(wanted, Format.WEAVER, path.name)
        return _other_book(path, head)
    if path.suffix.lower() == BOOK and b"\0" in head:
        raise UnreadableFileError(
            "{file} cannot be read as a book: it is damaged, or protected with a password. Ask "
            "whoever it comes from for another copy, without a password.",
            file=path.name,
        )
    if not is_book(head.decode("utf-8-sig", "ignore")):
        return None
    check(wanted, Format.WEAVER, path.name)
    try:
        text = read_bytes(path, LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            "{file} is a book of Weaver, but not in UTF-8 any more: another program has changed "
            "it. Export it again.",
            file=path.name,
        ) from error
    return read_book(text, path.name)


def _other_book(path: Path, head: bytes) -> Batch:
    from weaver_desktop.store.migrations import STEPS

    if int.from_bytes(head[_VERSION_AT]) >= len(STEPS):
        return _batch(path, path, is_copy=False)
    # An older book has to be brought up to date to be read; it stays as it is, and a copy is.
    with TemporaryDirectory(prefix="weaver-") as folder:
        copy = Path(folder, "older book.weave")
        try:
            shutil.copyfile(path, copy)
        except OSError as error:
            raise UnreadableFileError(
                "{file} comes from an older Weaver, and it could not be copied to be brought up to "
                "date: {reason}. Make room on the disk, then import it again.",
                file=path.name,
                reason=error.strerror or str(error),
            ) from error
        return _batch(copy, path, is_copy=True)


def _batch(at: Path, path: Path, *, is_copy: bool) -> Batch:
    from weaver_desktop.book.book import Book
    from weaver_desktop.book.outgoing.choice import Choice

    with Book.open(at, read_only=not is_copy) as book:
        rows = book.outgoing.rows(Choice(with_private=True))
        return batch_of(rows, book.outgoing.places(rows), path.name)
