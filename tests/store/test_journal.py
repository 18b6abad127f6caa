"""The history of a book, inside the book."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import query
from weaver_desktop.domain.changes import Cause
from weaver_desktop.domain.phrases import phrase, plain
from weaver_desktop.store import journal
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.opening import open_file

VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(st.characters(codec="utf-8")),
    st.binary(),
)


def add(file: BookFile, number: int) -> None:
    with file.edit(f"Added {number}") as opened:
        opened.edit.insert("party", str(number), kind="person", name=f"Person {number}")


def test_a_new_book_has_no_history(file: BookFile) -> None:
    assert file.label_to_undo() is None
    assert file.label_to_redo() is None
    assert file.undo() is None
    assert file.redo() is None


def test_edits_are_taken_back_newest_first_and_brought_back_oldest_first(file: BookFile) -> None:
    for number in range(3):
        add(file, number)
    undone = [file.undo() for _ in range(3)]
    assert [each.label for each in undone if each] == ["Added 2", "Added 1", "Added 0"]
    assert file.undo() is None
    assert file.label_to_redo() == plain("Added 0")
    redone = [file.redo() for _ in range(3)]
    assert [each.label for each in redone if each] == ["Added 0", "Added 1", "Added 2"]
    assert file.redo() is None


def test_undo_and_redo_say_what_they_are_and_what_they_did(
    file: BookFile, clock: SettableClock
) -> None:
    made_at = clock.now
    add(file, 1)
    clock.move(days=1)
    undone, redone = file.undo(), file.redo()
    assert undone is not None
    assert redone is not None
    assert (undone.cause, redone.cause) == (Cause.UNDO, Cause.REDO)
    assert undone.made_at == redone.made_at == made_at
    assert undone.number == redone.number
    assert redone.changes == tuple(change.inverted() for change in undone.changes)


def test_an_edit_after_an_undo_forgets_what_was_undone(file: BookFile, path: Path) -> None:
    for number in range(3):
        add(file, number)
    file.undo()
    file.undo()
    add(file, 7)
    assert file.label_to_redo() is None
    assert file.redo() is None
    assert query(path, "SELECT label FROM history ORDER BY number") == [("Added 0",), ("Added 7",)]
    assert query(path, "SELECT DISTINCT row_id FROM history_change ORDER BY 1") == [("0",), ("7",)]


def _add_many(file: BookFile, first: int, count: int) -> None:
    with file.edit(plain(f"Added {count}")) as opened:
        for number in range(first, first + count):
            opened.edit.insert("party", str(number), kind="person", name="Bo")


def test_a_large_edit_that_is_forgotten_goes_bit_by_bit(file: BookFile, path: Path) -> None:
    def left() -> int:
        ((count,),) = query(path, "SELECT count(*) FROM history_change WHERE number = 2")
        return int(count)

    add(file, 0)
    _add_many(file, 1_000, 100)
    file.undo()
    assert file.label_to_redo() == plain("Added 100")
    add(file, 1)
    assert left() == 60
    assert file.forgotten_rows() == 61
    assert file.label_to_redo() is None
    assert file.redo() is None
    assert [str(told) for _, told, _, _ in file.history(9)] == ["Added 1", "Added 0"]
    add(file, 2)
    assert left() == 20
    add(file, 3)
    assert left() == file.forgotten_rows() == 0
    assert query(path, "SELECT number FROM history") == [(1,), (3,), (4,), (5,)]


def test_what_is_forgotten_is_gone_before_something_else_is_undone(
    file: BookFile, path: Path
) -> None:
    add(file, 0)
    _add_many(file, 1_000, 100)
    _add_many(file, 2_000, 100)
    file.undo()
    file.undo()
    add(file, 1)
    assert file.forgotten_rows() == 162
    file.undo()
    assert file.label_to_redo() == plain("Added 1")
    assert query(path, "SELECT DISTINCT number FROM history_change ORDER BY 1") == [(1,), (4,)]
    file.redo()
    assert file.redo() is None
    assert file.rows("SELECT id FROM party ORDER BY 1") == [("0",), ("1",)]


def test_numbers_are_never_used_again(file: BookFile, path: Path) -> None:
    add(file, 1)
    add(file, 2)
    file.undo()
    add(file, 3)
    assert query(path, "SELECT number, label FROM history") == [(1, "Added 1"), (3, "Added 3")]


def test_the_order_is_that_of_the_edits_whatever_the_clock_says(
    file: BookFile, clock: SettableClock
) -> None:
    add(file, 1)
    clock.move(days=-10_000)
    add(file, 2)
    assert file.label_to_undo() == plain("Added 2")
    file.undo()
    assert file.label_to_undo() == plain("Added 1")


def test_the_history_outlives_the_window(path: Path, clock: SettableClock) -> None:
    file = BookFile(open_file(path), clock)
    add(file, 1)
    add(file, 2)
    file.undo()
    file.close()
    file = BookFile(open_file(path), clock)
    assert (file.label_to_undo(), file.label_to_redo()) == (plain("Added 1"), plain("Added 2"))
    file.redo()
    assert file.rows("SELECT count(*) FROM party") == [(2,)]
    file.close()


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), VALUES, min_size=2))
def test_any_row_is_read_as_it_was_written(
    row: dict[str, str | int | float | bytes | None],
) -> None:
    assert journal._read_row(journal._written(row)) == row


def test_a_label_is_kept_with_its_gaps_and_one_of_old_reads_as_it_was(
    file: BookFile, path: Path
) -> None:
    label = phrase("Tagged {who} #{tag}", who=phrase("{count} parties", count=8), tag="clay")
    add(file, 1)
    with file.edit(label) as opened:
        opened.edit.insert("party", "2", kind="person", name="Bo")
    assert file.label_to_undo() == label
    assert [said for _, said, _, _ in file.history(9)] == [label, plain("Added 1")]
    assert query(path, "SELECT label FROM history WHERE number = 1") == [("Added 1",)]
    undone = file.undo()
    assert undone is not None
    assert (undone.told, undone.label) == (label, "Tagged 8 parties #clay")
