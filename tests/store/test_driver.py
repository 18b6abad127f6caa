"""One SQLite in the process, with its settings on every connection."""

from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils

from tests.fixtures import children
from weaver_desktop.store import driver


def test_sqlite_utils_stands_on_sqlcipher3() -> None:
    theirs = vars(sqlite_utils.db)
    assert theirs["sqlite3"] is sqlcipher3
    assert theirs["OperationalError"] is sqlcipher3.dbapi2.OperationalError


def test_the_whole_book_runs_without_python_s_own_sqlite(tmp_path: Path) -> None:
    # sqlite-utils imports it for its type hints; what must not happen is that it opens a file.
    script = """
import sqlite3
import sys
from pathlib import Path
from weaver_desktop.book.book import Book

def refuse(*arguments, **settings):
    raise AssertionError("opened with the wrong SQLite")

sqlite3.connect = sqlite3.dbapi2.connect = refuse
sqlite3.Connection = sqlite3.dbapi2.Connection = refuse
with Book.open(Path(sys.argv[1]), may_create=True) as book:
    ama, bo = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    book.search.find("ama")
    book.network()
    book.advice.suggestions()
    book.history.undo()
print([name for name in ("apsw",) if name in sys.modules])
"""
    assert children.ask(script, tmp_path / "network.weave") == "[]"


@pytest.mark.parametrize(
    "pragma, value",
    [
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("cache_spill", 8000),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_every_connection_has_its_settings(
    path: Path, pragma: str, value: int, read_only: bool
) -> None:
    db = driver.connect(path, read_only=read_only)
    try:
        assert db.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    finally:
        db.close()


def test_the_driver_says_nothing_on_its_own(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from weaver_desktop.store import driver
try:
    driver.connect(Path(sys.argv[1])).execute("SELECT * FROM sqlite_schema").fetchall()
except driver.DriverError as error:
    print(driver.error_code(error))
"""
    damaged = tmp_path / "damaged.weave"
    damaged.write_bytes(b"x" * 8192)
    done = children.run(script, damaged)
    assert (done.stdout.strip(), done.stderr) == (str(driver.NOT_A_DATABASE), "")


def test_an_error_without_a_code_has_the_code_zero() -> None:
    assert driver.error_code(driver.DriverError("from elsewhere")) == 0


def test_a_read_only_connection_writes_nothing_and_makes_no_file(path: Path) -> None:
    db = driver.connect(path, read_only=True)
    try:
        with pytest.raises(driver.DriverError) as refused:
            db.execute("DELETE FROM party")
        assert driver.error_code(refused.value) == driver.READ_ONLY
    finally:
        db.close()
    with pytest.raises(driver.DriverError) as refused:
        driver.connect(path.with_name("none.weave"), read_only=True)
    assert driver.error_code(refused.value) == driver.CANT_OPEN
    assert not path.with_name("none.weave").exists()


@pytest.mark.parametrize(
    "name", ["a b.weave", "50%.weave", "who?.weave", "#1.weave", "Zoë 李.weave"]
)
def test_any_name_of_a_file_is_taken_as_it_is(tmp_path: Path, name: str) -> None:
    db = driver.connect(tmp_path / name)
    try:
        db.execute("CREATE TABLE t (a)")
    finally:
        db.close()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_taking_back_without_a_transaction_does_nothing(path: Path) -> None:
    db = driver.connect(path)
    try:
        driver.roll_back(db)
        db.execute("BEGIN")
        driver.roll_back(db)
        assert not db.in_transaction
    finally:
        db.close()
