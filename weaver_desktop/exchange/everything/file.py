"""A file that may hold a whole book."""

from pathlib import Path

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.everything.reading import batch_of, is_book, read_book
from weaver_desktop.exchange.files import read_bytes, read_head
from weaver_desktop.exchange.formats import Format, check

LARGEST = 500 * 1024 * 1024
"""Bytes of the largest book: most of it are photos."""


_SQLITE = b"SQLite format 3\0"
_MARK, _MARK_AT = b"WEAV", slice(68, 72)


def book_in(path: Path, wanted: Format | None) -> Batch | None:
    """Return the batch of another book, as it is or as JSON; None if the file is something else.

    Raises:
        BookRefusedError: if it is a book that cannot be opened.
        UnreadableFileError: if it cannot be read, is broken, or another format is wanted.
    """
    head = read_head(path)
    if head.startswith(_SQLITE) and head[_MARK_AT] == _MARK:
        check(wanted, Format.WEAVER, path.name)
        return _other_book(path)
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


def _other_book(path: Path) -> Batch:
    from weaver_desktop.book.book import Book
    from weaver_desktop.book.outgoing.choice import Choice

    with Book.open(path, read_only=True) as book:
        rows = book.outgoing.rows(Choice(with_private=True))
        return batch_of(rows, book.outgoing.places(rows), path.name)
