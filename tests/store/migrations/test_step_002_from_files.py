"""The second step, frozen, on a book that the first version of Weaver made."""

import hashlib
import inspect
from pathlib import Path

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import faults, query
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.migrations import STEPS, step_002_from_files
from weaver_desktop.store.opening import open_file

FROZEN = "95a09d8633fe66135474f2709f5463dac053edd185ee385fbbd743d542c5a1c5"


def first_book(path: Path, clock: SettableClock) -> None:
    file = BookFile(open_file(path, may_create=True, steps=STEPS[:1]), clock)
    with file.edit("Added two") as opened:
        for party, name in (("1", "Ama"), ("2", "Tilly")):
            opened.edit.insert("party", party, kind="person", name=name)
        opened.edit.insert("tie", "t", a_id="1", b_id="2", depth=2, provenance="stated")
    with file.edit("Deeper") as opened:
        opened.edit.update("tie", "t", depth=3)
    file.close()


def test_the_step_is_as_it_was_when_the_first_books_were_brought_up_to_it() -> None:
    source = inspect.getsource(step_002_from_files).encode()
    assert hashlib.sha256(source).hexdigest() == FROZEN, (
        "Step 2 has changed. Books out there have it behind them and will never see the change: "
        "leave it alone and write a new step instead."
    )


def test_it_is_the_second_step() -> None:
    assert STEPS[1] is step_002_from_files.room_for_files


def test_an_older_book_gets_the_room_and_keeps_its_history(
    tmp_path: Path, clock: SettableClock
) -> None:
    path = tmp_path / "old.weave"
    first_book(path, clock)
    file = BookFile(open_file(path), clock)
    assert file.rows("SELECT depth, note FROM tie") == [(3, "")]
    with file.edit("Noted") as opened:
        opened.edit.update("tie", "t", note="share a kiln")
        opened.edit.insert("extra", "x", party_id="1", origin="vcard", name="GEO", value="GEO:1;2")
    assert {hit.party_id for hit in file.search("kiln")} == {"1", "2"}
    for _ in range(3):
        assert file.undo() is not None
    assert file.rows("SELECT count(*) FROM party") == [(0,)]
    for _ in range(3):
        assert file.redo() is not None
    assert file.rows("SELECT depth, note FROM tie") == [(3, "share a kiln")]
    with file.edit("Deleted Ama") as opened:
        opened.edit.delete("party", "1")
    assert file.rows("SELECT count(*) FROM extra") == [(0,)]
    assert file.search("kiln") == []
    file.close()
    assert faults(path) == []


def test_the_library_has_the_step_on_record(path: Path) -> None:
    names = query(path, "SELECT name FROM _sqlite_migrations ORDER BY id")
    assert names[:2] == [("first_schema",), ("room_for_files",)]
