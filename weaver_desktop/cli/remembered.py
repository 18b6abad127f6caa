"""Reading files as the window was told to, where their headings do not say what they mean."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from weaver_desktop.cli.opening import reading
from weaver_desktop.domain.errors import BookRefusedError, UnreadableFileError

if TYPE_CHECKING:
    from weaver_desktop.domain.batch import Batch
    from weaver_desktop.exchange.formats import Format
    from weaver_desktop.exchange.mapping import Meaning


def read_files(
    book: Path, paths: Sequence[Path], wanted: "Format | None", *, day_first: bool
) -> "tuple[Batch, ...]":
    """Read files; what the columns mean of those that nobody knows was perhaps told to the book.

    Raises:
        UnreadableFileError: if one of the files cannot be read; then none is.
    """
    from weaver_desktop.exchange.readers import read_all
    from weaver_desktop.exchange.tables import UnknownColumnsError

    try:
        return read_all(paths, day_first=day_first, wanted=wanted)
    except UnknownColumnsError:
        told = _told(book, paths) if wanted is None else {}
        if not told:
            raise
    from weaver_desktop.exchange.mapping import read_told

    plain = [path for path in paths if path not in told]
    return (
        *(read_all(plain, day_first=day_first) if plain else ()),
        *(read_told(path, meaning, day_first=day_first) for path, meaning in told.items()),
    )


def _told(at: Path, paths: Sequence[Path]) -> "dict[Path, Meaning]":
    from weaver_desktop.exchange.mapping import Meaning

    told: dict[Path, Meaning] = {}
    try:
        with reading(at) as book:
            for path in paths:
                headings = _headings(path)
                text = book.importer.columns.recall(headings) if headings else None
                meaning = None if text is None else Meaning.read(text, len(headings))
                if meaning is not None and meaning.problem is None:
                    told[path] = meaning
    except BookRefusedError:
        return {}  # there is none yet, or what is wrong is said when it is written into
    return told


def _headings(path: Path) -> tuple[str, ...]:
    from weaver_desktop.exchange.mapping import glance

    try:
        return tuple(glance(path).headings)
    except UnreadableFileError:
        return ()
