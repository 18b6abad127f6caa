"""A file that is taken in again changes nothing, and one that is taken back leaves no trace."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest

from tests.exchange.contacts.headings import OTHERS, OUTLOOK, split
from tests.fixtures.books import fresh_book
from tests.fixtures.dumps import dump, query
from tests.fuzz.seeds import partners, seeds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.readers import read_all

_DAYS = (
    *("birth", "geburt", "annivers", "cumple", "complean", "verjaar", "aniver", "nascim"),
    "connected",
)


def _files() -> dict[str, bytes]:
    """Return a file of every format and dialect, by name."""
    return seeds() | {
        f"{program}, filled.csv": _filled(split(header))
        for program, header in (OUTLOOK | OTHERS).items()
    }


def _filled(header: list[str]) -> bytes:
    file = StringIO()
    csv.writer(file).writerows(
        [header, *([_cell(heading, at, row) for at, heading in enumerate(header)] for row in "12")]
    )
    return file.getvalue().encode()


def _cell(heading: str, at: int, row: str) -> str:
    folded = heading.casefold()
    if "mail" in folded:
        return f"x{at}r{row}@example.org"
    return f"1985-04-0{row}" if any(word in folded for word in _DAYS) else f"w{at}r{row}"


def _take(book: Book, folder: Path, name: str, data: bytes) -> None:
    path = folder / name
    path.write_bytes(data)
    paths = [path]
    if name in partners():
        beside, other = partners()[name]
        (folder / beside).write_bytes(other)
        paths.append(folder / beside)
    with book.as_one(phrase("Imported")):
        for batch in read_all(paths):
            book.importer.take_in_whole(*book.importer.without_erased(batch))


def _all_of(at: Path) -> dict[str, list[tuple[object, ...]]]:
    return {**dump(at), "places": query(at, "SELECT * FROM map_position ORDER BY 1, 2")}


@contextmanager
def _new_book(folder: Path) -> Iterator[tuple[Book, Path]]:
    at = fresh_book(folder / "network.weave")
    with Book.open(at) as book:
        yield book, at


@pytest.mark.parametrize("part", range(4))
def test_each_file_twice_and_taken_back(tmp_path: Path, part: int) -> None:
    for at, (name, data) in enumerate(_files().items()):
        if at % 4 != part:
            continue
        folder = tmp_path / str(at)
        folder.mkdir()
        with _new_book(folder) as (book, path):
            empty = _all_of(path)
            _take(book, folder, name, data)
            first = _all_of(path)
            assert first["party"], name
            _take(book, folder, name, data)
            assert (name, _all_of(path)) == (name, first)
            assert book.history.undo() is not None
            assert (name, _all_of(path)) == (name, empty)


def test_all_files_in_one_book_and_all_again(tmp_path: Path) -> None:
    files = _files()
    # A whole book says who its weaver is, with whom connections of LinkedIn are then tied.
    names = sorted(files, key=lambda name: (not name.startswith("whole"), name))
    with _new_book(tmp_path) as (book, path):
        befores = []
        for name in names:
            befores.append(_all_of(path))
            _take(book, tmp_path, name, files[name])
        whole = _all_of(path)
        for name in reversed(names):
            _take(book, tmp_path, name, files[name])
            assert (name, _all_of(path)) == (name, whole)
        for before in reversed(befores):
            if before != _all_of(path):
                book.history.undo()
            assert _all_of(path) == before
