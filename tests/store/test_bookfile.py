"""The one write path."""

import math
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.fixtures import children
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump, faults, query
from weaver_desktop.domain.errors import BookRefusedError, ReadOnlyBookError
from weaver_desktop.domain.phrases import plain
from weaver_desktop.store import driver
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.opening import open_file


def add(file: BookFile, party: str) -> None:
    with file.edit(f"Added {party}") as opened:
        opened.edit.insert("party", party, kind="person", name=party)


WRITES = [
    "INSERT INTO setting VALUES ('me', '1', '', '')",
    "UPDATE party SET name = 'Bo'",
    "DELETE FROM history",
    "CREATE TABLE t (a)",
    "DROP TABLE fact",
    "PRAGMA user_version = 7",
]


@pytest.mark.parametrize("write", WRITES)
def test_a_write_outside_a_transaction_raises(file: BookFile, path: Path, write: str) -> None:
    add(file, "Ama")
    before = path.read_bytes()
    with pytest.raises((ReadOnlyBookError, driver.DriverError)):
        file.rows(write)
    assert path.read_bytes() == before


def test_after_an_edit_and_after_a_failed_one_the_door_is_shut_again(file: BookFile) -> None:
    add(file, "Ama")
    with pytest.raises(ReadOnlyBookError):
        file.rows(WRITES[0])
    with pytest.raises(LookupError), file.edit("x"):
        raise LookupError
    with pytest.raises(ReadOnlyBookError):
        file.rows(WRITES[0])
    file.undo()
    with pytest.raises(ReadOnlyBookError):
        file.rows(WRITES[0])


def replace(edit: Edit, *parties: str) -> None:
    edit.insert("party", "2", kind="person", name="Bo")
    for party in parties:
        edit.delete("party", party)


def test_an_edit_that_fails_leaves_nothing(file: BookFile, path: Path) -> None:
    add(file, "Ama")
    before = dump(path)
    with pytest.raises(KeyError), file.edit("Fails") as opened:
        replace(opened.edit, "Ama", "nobody")
    assert opened.change_set is None
    assert dump(path) == before
    assert file.label_to_undo() == plain("Added Ama")
    assert faults(path) == []


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "robot", "name": "x"},
        {"kind": "person", "name": ""},
        {"kind": "person", "name": "x" * 301},
        {"kind": "person"},
        {"kind": "person", "name": "x", "keep_in_touch_days": 0},
        {"kind": "person", "name": "x", "is_private": 2},
        {"kind": "person", "name": "x", "is_private": "perhaps"},
        {"kind": "person", "name": b"x"},
    ],
)
def test_the_schema_refuses_what_makes_no_sense(
    file: BookFile, path: Path, values: dict[str, str | int]
) -> None:
    before = dump(path)
    with pytest.raises(driver.DriverError), file.edit("x") as opened:
        opened.edit.insert("party", "1", **values)
    assert dump(path) == before
    assert not file.is_writing


def test_a_reference_to_nobody_fails_with_the_commit(file: BookFile, path: Path) -> None:
    before = dump(path)
    with pytest.raises(driver.DriverError, match="FOREIGN KEY"), file.edit("x") as opened:
        opened.edit.insert("fact", "1", party_id="nobody", kind="gift", text="x")
    assert dump(path) == before
    assert not file.is_writing
    add(file, "Ama")


def test_rows_may_come_in_any_order_within_an_edit(file: BookFile) -> None:
    with file.edit("x") as opened:
        opened.edit.insert("fact", "1", party_id="later", kind="gift", text="x")
        opened.edit.insert("party", "later", kind="person", name="Ama")
    assert opened.change_set is not None


def test_no_write_begins_while_another_is_under_way(file: BookFile) -> None:
    add(file, "Ama")
    with file.edit("Outer") as opened:
        assert file.is_writing
        opened.edit.insert("party", "2", kind="person", name="Bo")
        with pytest.raises(RuntimeError, match="under way"):
            file.undo()
        with pytest.raises(RuntimeError, match="under way"):
            file.keep_positions({"Ama": (0, 0)})
        with pytest.raises(RuntimeError, match="under way"), file.edit("Inner"):
            pass
        opened.edit.insert("party", "3", kind="person", name="Cy")
    assert file.rows("SELECT name FROM party ORDER BY id") == [("Bo",), ("Cy",), ("Ama",)]
    assert file.label_to_undo() == plain("Outer")


def test_an_edit_without_a_change_leaves_no_trace(file: BookFile, path: Path) -> None:
    before = path.read_bytes()
    with file.edit("Nothing") as opened:
        pass
    assert opened.change_set is None
    assert path.read_bytes() == before


def test_positions_are_kept_without_a_history(file: BookFile) -> None:
    add(file, "Ama")
    file.keep_positions({"Ama": (1.5, -2.0), "nobody": (0, 0)})
    file.keep_positions({"Ama": (3.0, 4.0)})
    assert file.rows("SELECT * FROM map_position") == [("Ama", 3.0, 4.0)]
    assert file.label_to_undo() == plain("Added Ama")
    file.undo()
    assert file.rows("SELECT * FROM map_position") == []


def test_a_star_that_stands_nowhere_is_not_kept_there(file: BookFile) -> None:
    for party in ("Ama", "Bo", "Cy"):
        add(file, party)
    file.keep_positions({"Ama": (1.0, 2.0), "Bo": (math.nan, 0.0), "Cy": (0.0, -math.inf)})
    assert file.rows("SELECT * FROM map_position") == [("Ama", 1.0, 2.0)]


def test_a_book_opened_for_reading_refuses_every_write(
    path: Path, file: BookFile, clock: SettableClock
) -> None:
    add(file, "Ama")
    add(file, "Bo")
    file.undo()
    file.close()
    before = path.read_bytes()
    reader = BookFile(open_file(path, read_only=True), clock)
    assert reader.is_read_only
    with pytest.raises(ReadOnlyBookError) as refused, reader.edit("x"):
        pass
    for act in (reader.undo, reader.redo, lambda: reader.keep_positions({"Ama": (0, 0)})):
        with pytest.raises(ReadOnlyBookError):
            act()
    assert str(path) in str(refused.value)
    assert "To change it, allow writing" in str(refused.value)
    assert reader.rows("SELECT name FROM party") == [("Ama",)]
    assert reader.search("ama")
    reader.close()
    assert path.read_bytes() == before


def test_a_sound_book_has_no_faults(file: BookFile) -> None:
    add(file, "Ama")
    assert file.faults() == []


def test_faults_are_named(path: Path, clock: SettableClock) -> None:
    db = driver.connect(path)
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("INSERT INTO fact VALUES ('1', 'nobody', 'gift', 'x', '', '', 0, 1, '', '', '')")
    db.close()
    file = BookFile(open_file(path), clock)
    assert "fact refers to a missing party" in file.faults()
    file.close()


def test_a_disk_that_fills_up_loses_nothing(path: Path) -> None:
    script = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.edit import Edit
from weaver_desktop.store.opening import open_file

path = Path(sys.argv[1])
file = BookFile(open_file(path), lambda: datetime.now(UTC))

def add(number, notes):
    with file.edit(f"Added {number}") as opened:
        opened.edit.insert("party", str(number), kind="person", name="Ama", notes=notes)

add(1, "saved")
most = path.stat().st_size + 8192
resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
try:
    add(2, "too much " * 100_000)
except BookRefusedError as error:
    print(error)
print(file.rows("SELECT id FROM party"), str(file.label_to_undo()), file.faults())
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
add(3, "room again")
print(file.rows("SELECT id FROM party"))
file.close()
"""
    sentence, after, later = children.ask(script, path).splitlines()
    assert str(path) in sentence
    assert "the disk is full or does not answer" in sentence
    assert "Make room, then try again" in sentence
    assert after == "[('1',)] Added 1 []"
    assert later == "[('1',), ('3',)]"
    assert faults(path) == []
    assert query(path, "SELECT count(*) FROM party") == [(2,)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of 600 kB, where this user may make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        pytest.skip("no disk can be mounted here")
    made = [mount, "-t", "tmpfs", "-o", "size=600k", "none", str(folder)]
    if subprocess.run(made, capture_output=True, check=False).returncode != 0:
        pytest.skip("only root mounts disks")
    yield folder
    subprocess.run([umount, str(folder)], check=True)


def overfill(file: BookFile, times: int) -> None:
    with file.edit("Too much") as opened:
        for number in range(100):
            notes = "too much " * times
            opened.edit.insert("party", str(number), kind="person", name="Bo", notes=notes)


# With notes of 900 kB even SQLite's own rollback fails.
@pytest.mark.parametrize("times", [100, 20_000, 100_000])
def test_after_a_full_disk_others_can_read_at_once(
    small_disk: Path, clock: SettableClock, times: int
) -> None:
    path = small_disk / "network.weave"
    file = BookFile(open_file(path, may_create=True), clock)
    add(file, "Ama")
    with pytest.raises(BookRefusedError, match="the disk is full"):
        overfill(file, times)
    assert path.with_name(f"{path.name}-journal").stat().st_size == 0
    reader = BookFile(open_file(path, read_only=True), clock)
    assert reader.rows("SELECT id FROM party") == [("Ama",)]
    reader.close()
    assert file.label_to_undo() == plain("Added Ama")
    assert file.faults() == []
    file.close()


def test_a_book_that_is_damaged_while_it_is_open_says_so(file: BookFile, path: Path) -> None:
    add(file, "Ama")
    with path.open("r+b") as raw:
        raw.seek(4096)
        raw.write(b"\xff" * (path.stat().st_size - 4096))
    db = driver.connect(path)  # another program's write, so that nothing is read from memory
    db.execute("PRAGMA user_version = 1")
    db.close()
    for act in (file.undo, file.label_to_undo, lambda: file.rows("SELECT * FROM party")):
        with pytest.raises(BookRefusedError, match="is damaged"):
            act()
    with pytest.raises(BookRefusedError, match="is damaged"), file.edit("x") as opened:
        opened.edit.insert("party", "2", kind="person", name="Bo")


def test_a_closed_book_is_not_called_damaged(file: BookFile) -> None:
    file.close()
    with pytest.raises(driver.MisuseError, match="closed"):
        file.rows("SELECT * FROM party")
    with pytest.raises(driver.MisuseError, match="closed"):
        add(file, "Ama")
    file.close()


def test_the_book_belongs_to_one_thread(file: BookFile) -> None:
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(file.rows, "SELECT * FROM party")
        assert isinstance(asked.exception(), driver.MisuseError)
    assert file.rows("SELECT * FROM party") == []


def move_away(path: Path) -> None:
    path.rename(path.with_name("elsewhere.weave"))


def delete(path: Path) -> None:
    path.unlink()


def replace_by_a_copy(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copy2(path, copy)
    copy.replace(path)


@pytest.mark.parametrize("change", [move_away, delete, replace_by_a_copy])
def test_what_is_no_longer_in_its_place_is_not_written(
    file: BookFile, path: Path, change: Callable[[Path], None]
) -> None:
    add(file, "Ama")
    change(path)
    there = path.read_bytes() if path.exists() else None
    for act in (
        lambda: add(file, "Bo"),
        file.undo,
        lambda: file.keep_positions({"Ama": (0, 0)}),
    ):
        with pytest.raises(BookRefusedError) as refused:
            act()
        assert f"The book {path} was moved, deleted or replaced" in str(refused.value)
        assert "The last step was not saved. Put the file back" in str(refused.value)
    assert file.rows("SELECT name FROM party") == [("Ama",)]
    assert (path.read_bytes() if path.exists() else None) == there


def test_what_is_put_back_is_written_again(file: BookFile, path: Path) -> None:
    move_away(path)
    with pytest.raises(BookRefusedError):
        add(file, "Ama")
    path.with_name("elsewhere.weave").rename(path)
    add(file, "Ama")
    assert query(path, "SELECT name FROM party") == [("Ama",)]


def test_what_another_program_wrote_into_the_same_file_is_kept(file: BookFile, path: Path) -> None:
    add(file, "Ama")
    db = driver.connect(path)
    db.execute("UPDATE party SET notes = 'from elsewhere'")
    db.close()
    add(file, "Bo")
    assert query(path, "SELECT name, notes FROM party ORDER BY name") == [
        ("Ama", "from elsewhere"),
        ("Bo", ""),
    ]
    assert faults(path) == []


def test_what_is_done_for_good_forgets_the_history(file: BookFile, path: Path) -> None:
    with file.edit("Added") as opened:
        opened.edit.insert("party", "1", kind="person", name="Ama Boateng")
    assert [entry[1] for entry in file.history(9)] == [plain("Added")]
    assert b"Boateng" in path.read_bytes()
    with file.edit_for_good("Erased") as opened:
        opened.edit.delete("party", "1")
    assert opened.change_set is not None
    assert [change.table for change in opened.change_set.changes] == ["party"]
    assert file.history(9) == []
    assert file.undo() is None
    assert b"Boateng" not in path.read_bytes()
    assert file.faults() == []


def test_what_fails_for_good_forgets_nothing(file: BookFile) -> None:
    with file.edit("Added") as opened:
        opened.edit.insert("party", "1", kind="person", name="Ama")

    def fail() -> None:
        with file.edit_for_good("Erased") as opened:
            opened.edit.delete("party", "1")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert [entry[1] for entry in file.history(9)] == [plain("Added")]
    assert file.rows("SELECT name FROM party") == [("Ama",)]
