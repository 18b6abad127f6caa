from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.running import process
from tests.fixtures.children import started
from weaver_desktop.book.book import Book
from weaver_desktop.cli.opening import reading, writing
from weaver_desktop.domain.errors import (
    BookInUseError,
    BookRefusedError,
    InvalidEditError,
    ReadOnlyBookError,
)

HOLD = """
import sys
from pathlib import Path
from weaver_desktop.book.book import Book
with Book.open(Path(sys.argv[1]), may_create=True) as book:
    book.parties.begin(name="Rosa")
    print("ready", flush=True)
    sys.stdin.read()
"""


def refuse_within(path: Path) -> None:
    """Open a book to write, and fail before anything is written."""
    with writing(path):
        raise InvalidEditError("No.")


def test_reading_makes_no_book(tmp_path: Path) -> None:
    with pytest.raises(BookRefusedError, match="There is no book at"), reading(tmp_path / "x"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_reading_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.weave"
    with writing(path) as book:
        book.parties.begin(name="Rosa")
    with reading(path) as book, pytest.raises(ReadOnlyBookError):
        book.parties.add_person(name="Ama")


def test_a_book_that_is_open_elsewhere_can_be_read_but_not_written(tmp_path: Path) -> None:
    path = tmp_path / "x.weave"
    with started(HOLD, path):
        with reading(path) as book:
            assert [line.name for line in book.parties.lines()] == ["Rosa"]
        with pytest.raises(BookInUseError, match="already open"), writing(path, patience=0.2):
            pass


def test_a_book_that_is_soon_free_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "x.weave"
    with started(HOLD, path) as holder:
        with pytest.raises(BookInUseError), writing(path, patience=0):
            pass
        assert holder.stdin is not None
        holder.stdin.close()  # it leaves in its own time
        with writing(path, patience=60) as book:
            assert [line.name for line in book.parties.lines()] == ["Rosa"]


def test_commands_at_the_same_time_all_come_through(tmp_path: Path) -> None:
    path = tmp_path / "x.weave"
    names = [f"Person{number}" for number in range(4)]
    with ThreadPoolExecutor(len(names)) as pool:
        done = list(pool.map(lambda name: process("--book", str(path), "add", name), names))
    assert [(one.returncode, one.stderr) for one in done] == [(0, b"")] * len(names)
    with reading(path) as book:
        assert {line.name for line in book.parties.lines()} == set(names)


def test_writing_begins_a_book_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "x.weave"
    with writing(path) as book:
        book.parties.begin(name="Rosa")
    with reading(path) as book:
        assert not book.is_empty


def test_a_book_begun_for_nothing_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "x.weave"
    with pytest.raises(InvalidEditError, match="No"):
        refuse_within(path)
    assert list(tmp_path.iterdir()) == []


def test_a_book_that_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.weave"
    Book.open(path, may_create=True).close()
    with pytest.raises(InvalidEditError, match="No"):
        refuse_within(path)
    assert path.exists()


def test_some_commands_begin_no_book(tmp_path: Path) -> None:
    refused = pytest.raises(BookRefusedError, match="There is no book at")
    with refused, writing(tmp_path / "x.weave", may_begin=False):
        pass
    assert list(tmp_path.iterdir()) == []
