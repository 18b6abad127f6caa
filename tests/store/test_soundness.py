"""Whether a book file is whole."""

from pathlib import Path

import pytest

from weaver_desktop.store import driver
from weaver_desktop.store.soundness import faults, is_sound


def after(path: Path, *statements: str) -> tuple[list[str], bool]:
    db = driver.connect(path)
    try:
        db.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            db.execute(statement)
        return faults(db), is_sound(db)
    finally:
        db.close()


def test_a_new_book_is_sound(path: Path) -> None:
    assert after(path) == ([], True)


@pytest.mark.parametrize(
    "statement, fault",
    [
        ("DROP INDEX tie_b", "tie_b is not as Weaver made it"),
        ("CREATE TABLE t (a)", "t is not as Weaver made it"),
        ("ALTER TABLE tie ADD COLUMN x TEXT", "tie is not as Weaver made it"),
        ("DROP TRIGGER search_entry_deleted", "search_entry_deleted is not as Weaver made it"),
        (
            "INSERT INTO pin VALUES ('1', 'nobody', 0, 0, '', '')",
            "pin refers to a missing party",
        ),
    ],
)
def test_a_fault_is_named(path: Path, statement: str, fault: str) -> None:
    assert after(path, statement) == ([fault], False)


def test_a_book_of_another_format_is_not_held_against_this_one(path: Path) -> None:
    assert after(path, "ALTER TABLE tie ADD COLUMN x TEXT", "PRAGMA user_version = 9") == ([], True)


def test_what_cannot_be_looked_through_is_not_sound(path: Path) -> None:
    db = driver.connect(path)
    db.close()
    raw = bytearray(path.read_bytes())
    raw[200:4096] = b"\xff" * (4096 - 200)
    path.write_bytes(raw)
    db = driver.connect(path)
    try:
        assert not is_sound(db)
    finally:
        db.close()
