"""A file that may hold a whole book."""

from pathlib import Path

from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.everything.reading import is_book, read_book
from weaver_desktop.exchange.files import read_bytes, read_head
from weaver_desktop.exchange.formats import Format, check

LARGEST = 500 * 1024 * 1024
"""Bytes of the largest book: most of it are photos."""


def book_in(path: Path, wanted: Format | None) -> Batch | None:
    """Return the batch of a book as JSON, None if the file is something else.

    Raises:
        UnreadableFileError: if it cannot be read, is broken, or another format is wanted.
    """
    if not is_book(read_head(path).decode("utf-8-sig", "ignore")):
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
