"""The first schema, frozen."""

import hashlib
import inspect
from pathlib import Path

from tests.fixtures.dumps import query
from weaver_desktop.store.migrations import STEPS, step_001_first_schema

FROZEN = "d7c085a4167a6bf4b8c48300b45eb311dae7e7f06535ff379fb53fe13c27e438"

RECORDED_BY_NOBODY = {"history", "history_change", "search_entry"}


def test_the_step_is_as_it_was_when_the_first_books_were_made() -> None:
    source = inspect.getsource(step_001_first_schema).encode()
    assert hashlib.sha256(source).hexdigest() == FROZEN, (
        "Step 1 has changed. Books out there were made with it as it was and will never see the "
        "change: leave it alone and write a new step instead."
    )


def test_it_is_the_first_step() -> None:
    assert STEPS[0] is step_001_first_schema.first_schema


def test_every_table_is_strict_but_those_of_the_libraries(path: Path) -> None:
    loose = query(
        path,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict ORDER BY name",
    )
    theirs = ("sqlite_", "_sqlite_", "search_word", "search_inside")
    assert [name for (name,) in loose if not name.startswith(theirs)] == []


def test_every_recorded_row_has_an_id_and_says_when_it_was_made_and_changed(path: Path) -> None:
    found = query(
        path,
        """SELECT t.name, group_concat(c.name) FROM pragma_table_list AS t
           JOIN pragma_table_info(t.name) AS c
           WHERE t.schema = 'main' AND t.strict GROUP BY t.name""",
    )
    without = {
        table
        for table, columns in found
        if not {"id", "created_at", "changed_at"} <= set(columns.split(","))
    }
    assert without == RECORDED_BY_NOBODY | {"map_position"}
