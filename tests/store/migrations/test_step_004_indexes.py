"""The fourth step, frozen, on a book of the third; and what it is there for."""

import hashlib
import inspect
from pathlib import Path

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import faults, query
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.migrations import STEPS, step_004_indexes
from weaver_desktop.store.opening import open_file

FROZEN = "920b19cca3661db076618fb2bc5cc60bf7eb97ab68ce6a91d3ad674e48d47a1d"

REFERENCES = """SELECT m.name, f."from" FROM sqlite_schema AS m
    JOIN pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table'"""


def test_the_step_is_as_it_was_when_the_first_books_were_brought_up_to_it() -> None:
    source = inspect.getsource(step_004_indexes).encode()
    assert hashlib.sha256(source).hexdigest() == FROZEN, (
        "Step 4 has changed. Books out there have it behind them and will never see the change: "
        "leave it alone and write a new step instead."
    )


def test_every_reference_is_looked_up_by_an_index(path: Path) -> None:
    scanned = []
    for table, column in query(path, REFERENCES):
        asked = f'SELECT 1 FROM "{table}" WHERE "{column}" = 1'  # noqa: S608 - our own schema
        plan = query(path, f"EXPLAIN QUERY PLAN {asked}")
        if not all(str(step[-1]).startswith("SEARCH") for step in plan):
            scanned.append((table, column))
    assert scanned == []


def test_a_book_of_before_gets_the_indexes_and_keeps_what_it_says(
    tmp_path: Path, clock: SettableClock
) -> None:
    path = tmp_path / "old.weave"
    file = BookFile(open_file(path, may_create=True, steps=STEPS[:3]), clock)
    with file.edit("Added two") as opened:
        for party, name in (("1", "Ama"), ("2", "Tilly")):
            opened.edit.insert("party", party, kind="person", name=name)
        opened.edit.insert("gathering", "g", name="Open day")
        opened.edit.insert("guest", "e", gathering_id="g", party_id="1", brought_by="2")
    file.close()
    file = BookFile(open_file(path), clock)
    with file.edit("Deleted Tilly") as opened:
        opened.edit.delete("party", "2")
    assert file.rows("SELECT party_id, brought_by FROM guest") == [("1", None)]
    assert file.undo() is not None
    assert file.rows("SELECT party_id, brought_by FROM guest") == [("1", "2")]
    file.close()
    assert faults(path) == []
