"""Bringing an older book up to date."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import sqlite_utils

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump, faults, query
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.migrations import STEPS, Step
from weaver_desktop.store.opening import open_file

NEXT = len(STEPS) + 1


def add_a_nickname(db: sqlite_utils.Database) -> None:
    db.execute("ALTER TABLE party ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")


def fail_half_way(db: sqlite_utils.Database) -> None:
    db.execute("DELETE FROM fact")
    db.table("half").insert({"id": 1})
    raise LookupError


def break_references(db: sqlite_utils.Database) -> None:
    db.execute("DELETE FROM party")


@pytest.fixture
def book(path: Path, clock: SettableClock) -> Path:
    """A book of the newest format with somebody in it, closed."""
    file = BookFile(open_file(path), clock)
    with file.edit("Added Ama") as opened:
        opened.edit.insert("party", "1", kind="person", name="Ama")
        opened.edit.insert("fact", "2", party_id="1", kind="gift", text="a kiln")
    with file.edit("Renamed Ama") as opened:
        opened.edit.update("party", "1", name="Amma")
    file.close()
    return path


def upgrade(path: Path, steps: Sequence[Step], clock: SettableClock) -> BookFile:
    return BookFile(open_file(path, steps=steps), clock)


def copy_of(path: Path, number: str = "") -> Path:
    return path.with_name(f"{path.stem} before format {NEXT}{number}.weave")


def test_a_second_step_is_applied_once(book: Path, clock: SettableClock) -> None:
    steps = (*STEPS, add_a_nickname)
    for _ in range(2):
        upgrade(book, steps, clock).close()
    assert query(book, "SELECT name, nickname FROM party") == [("Amma", "")]
    assert query(book, "PRAGMA user_version") == [(NEXT,)]
    names = query(book, "SELECT name FROM _sqlite_migrations ORDER BY id")
    assert names == [*((step.__name__,) for step in STEPS), ("add_a_nickname",)]
    assert faults(book) == []


def test_the_book_is_copied_before(book: Path, clock: SettableClock) -> None:
    before = book.read_bytes()
    upgrade(book, (*STEPS, add_a_nickname), clock).close()
    assert copy_of(book).read_bytes() == before
    assert book.read_bytes() != before
    assert sorted(path.suffix for path in book.parent.iterdir()).count(".lock") == 0


def test_an_earlier_copy_is_not_written_over(book: Path, clock: SettableClock) -> None:
    copy_of(book).write_bytes(b"an earlier copy")
    before = book.read_bytes()
    upgrade(book, (*STEPS, add_a_nickname), clock).close()
    assert copy_of(book).read_bytes() == b"an earlier copy"
    assert copy_of(book, " (2)").read_bytes() == before


def test_a_new_book_leaves_no_copy(tmp_path: Path) -> None:
    open_file(tmp_path / "new.weave", may_create=True, steps=(*STEPS, add_a_nickname)).close()
    assert {path.suffix for path in tmp_path.iterdir()} <= {".weave", ".weave-journal"}
    assert query(tmp_path / "new.weave", "SELECT nickname FROM party") == []


def test_a_step_that_fails_is_taken_back_whole_and_stays_pending(
    book: Path, clock: SettableClock
) -> None:
    before, rows = book.read_bytes(), dump(book)
    for _ in range(2):
        with pytest.raises(LookupError):
            upgrade(book, (*STEPS, add_a_nickname, fail_half_way), clock)
    assert dump(book) == rows
    assert query(book, "PRAGMA user_version") == [(len(STEPS),)]
    names = query(book, "SELECT name FROM _sqlite_migrations ORDER BY id")
    assert names == [(step.__name__,) for step in STEPS]
    assert query(book, "SELECT name FROM sqlite_schema WHERE name = 'half'") == []
    copies = [each.name for each in book.parent.glob("* before *")]
    assert copies == [f"network before format {NEXT + 1}.weave"]  # one, though it was tried twice
    assert (book.parent / copies[0]).read_bytes() == before
    upgrade(book, (*STEPS, add_a_nickname), clock).close()
    assert faults(book) == []


def test_a_step_that_breaks_references_is_taken_back(book: Path, clock: SettableClock) -> None:
    rows = dump(book)
    with pytest.raises(RuntimeError, match="broke references"):
        upgrade(book, (*STEPS, break_references), clock)
    assert dump(book) == rows


def test_references_are_enforced_again_afterwards(book: Path, clock: SettableClock) -> None:
    opened = open_file(book, steps=(*STEPS, add_a_nickname))
    try:
        assert opened.db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert opened.db.execute("PRAGMA query_only").fetchone() == (1,)
    finally:
        opened.close()
    file = upgrade(book, (*STEPS, add_a_nickname), clock)
    with pytest.raises(Exception, match="FOREIGN KEY"), file.edit("x") as edit:
        edit.edit.insert("fact", "3", party_id="nobody", kind="gift", text="x")
    file.close()


def test_edits_from_before_a_step_can_be_undone_after_it(book: Path, clock: SettableClock) -> None:
    file = upgrade(book, (*STEPS, add_a_nickname), clock)
    with file.edit("Nicknamed Amma") as edit:
        edit.edit.update("party", "1", nickname="Am")
    taken_back = [file.undo() for _ in range(3)]
    assert [each.label for each in taken_back if each] == [
        "Nicknamed Amma",
        "Renamed Ama",
        "Added Ama",
    ]
    assert file.rows("SELECT * FROM party") == []
    for _ in range(3):
        assert file.redo() is not None
    assert file.rows("SELECT name, nickname FROM party") == [("Amma", "Am")]
    file.close()
    assert faults(book) == []


def test_an_older_book_that_may_not_be_changed_is_refused(book: Path) -> None:
    before = book.read_bytes()
    with pytest.raises(BookRefusedError, match="comes from an older Weaver") as refused:
        open_file(book, read_only=True, steps=(*STEPS, add_a_nickname))
    assert str(book) in str(refused.value)
    assert "Allow writing to it" in str(refused.value)
    assert book.read_bytes() == before
    assert list(book.parent.glob("* before *")) == []


def test_a_book_that_cannot_be_copied_is_left_as_it_is(book: Path, clock: SettableClock) -> None:
    book = book.rename(book.with_stem("x" * 240))  # of a longer one a file system has no room
    before = book.read_bytes()
    with pytest.raises(BookRefusedError, match="could not be copied") as refused:
        upgrade(book, (*STEPS, add_a_nickname), clock)
    assert "Nothing was changed" in str(refused.value)
    assert book.read_bytes() == before
    assert not book.with_name(book.name + ".lock").exists()
