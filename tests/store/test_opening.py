"""Opening a book, and every way it can go wrong."""

import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures import children
from tests.fixtures.books import fresh_book
from tests.fixtures.dumps import faults, query
from weaver_desktop.domain.errors import BookInUseError, BookRefusedError
from weaver_desktop.store import driver
from weaver_desktop.store.lock import BookLock
from weaver_desktop.store.migrations import STEPS
from weaver_desktop.store.opening import open_file
from weaver_desktop.store.refusals import APPLICATION_ID


def refusal(path: Path, *, may_create: bool = True, read_only: bool = False) -> str:
    """Open a book that must be refused; return the sentence, and see that nothing was touched."""
    before = state(path.parent)
    with pytest.raises(BookRefusedError) as refused:
        open_file(path, may_create=may_create, read_only=read_only)
    assert state(path.parent) == before
    assert str(path) in str(refused.value)
    return str(refused.value)


def state(folder: Path) -> dict[str, bytes | None]:
    """Return the contents of a folder."""
    return {
        str(each.relative_to(folder)): each.read_bytes() if each.is_file() else None
        for each in folder.rglob("*")
    }


# --- a book that opens ---------------------------------------------------------------------------


def test_a_new_book_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "my network.weave"
    opened = open_file(path, may_create=True)
    assert not opened.is_read_only
    opened.close()
    assert path.read_bytes().startswith(b"SQLite format 3\x00")
    assert query(path, "PRAGMA application_id") == [(APPLICATION_ID,)] == [(0x57454156,)]
    assert query(path, "PRAGMA user_version") == [(len(STEPS),)]
    assert faults(path) == []


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize(
    "pragma, value",
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("query_only", 1),
        ("encoding", "UTF-8"),
    ],
)
def test_the_settings_are_in_force(
    tmp_path: Path, pragma: str, value: str | int, *, is_new: bool
) -> None:
    path = tmp_path / "network.weave"
    opened = open_file(path if is_new else fresh_book(path), may_create=True)
    try:
        assert opened.db.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    finally:
        opened.close()


def test_deleted_words_leave_the_search_index_too(path: Path) -> None:
    for index in ("search_word", "search_inside"):
        config = f"SELECT v FROM {index}_config WHERE k = 'secure-delete'"  # noqa: S608
        assert query(path, config) == [(1,)]


def test_opening_and_closing_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    open_file(path).close()
    open_file(path, may_create=True).close()
    open_file(path, read_only=True).close()
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_book_where_one_may_be_made(tmp_path: Path) -> None:
    path = tmp_path / "network.weave"
    path.touch()
    open_file(path, may_create=True).close()
    assert query(path, "SELECT * FROM party") == []


@pytest.mark.parametrize(
    "name",
    [
        "a b",
        "who?",
        "#1",
        "5%20",
        "100%",
        "?mode=memory",
        "Zoë 李 עמא",
        'it\'s "mine"',
        "-x",
        "a&b",
    ],
)
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.weave"
    open_file(path, may_create=True).close()
    opened = open_file(path)
    assert opened.path == path
    opened.close()
    assert {each.name for each in path.parent.iterdir()} <= {path.name, f"{path.name}-journal"}


def test_a_name_that_is_no_text_will_do_too(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.weave"))
    open_file(path, may_create=True).close()
    open_file(path).close()
    assert path.exists()


def test_a_link_opens_what_it_points_to(path: Path) -> None:
    link = path.with_name("link.weave")
    link.symlink_to(path)
    opened = open_file(link)
    opened.close()
    assert link.is_symlink()
    assert opened.path == path


# --- nothing there, or something else ------------------------------------------------------------


def test_where_nothing_is_nothing_is_made_unasked(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "network.weave"
    for may_create, read_only in ((False, False), (False, True), (True, True)):
        sentence = refusal(path, may_create=may_create, read_only=read_only)
        assert "There is no book at" in sentence
        assert "Check the name, or begin a new book there" in sentence
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_book(tmp_path: Path) -> None:
    path = tmp_path / "network.weave"
    path.touch()
    for may_create, read_only in ((False, False), (False, True), (True, True)):
        assert "There is no book at" in refusal(path, may_create=may_create, read_only=read_only)


def test_a_folder_is_refused_and_a_file_in_it_proposed(tmp_path: Path) -> None:
    folder = tmp_path / "networks"
    folder.mkdir()
    sentence = refusal(folder)
    assert f"{folder} is a folder, and a book is one file" in sentence
    assert str(folder / "my network.weave") in sentence


@pytest.mark.parametrize(
    "contents",
    [
        b"Name,Place\nAma,Leyton\n",
        b"\x89PNG\r\n\x1a\n" + bytes(1000),
        b"PK\x03\x04" + bytes(1000),
        b"x",
        b"SQLite format 2\x00" + bytes(1000),
        "Zoë".encode("utf-16"),
        bytes(5000),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(contents)
    sentence = refusal(path)
    assert "is not a Weaver book but some other kind of file" in sentence
    assert "to bring in contacts from a file, import it" in sentence


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(BookRefusedError, match="some other kind of file"):
        open_file(path)


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(BookRefusedError, match="some other kind of file"):
        open_file(Path(device), may_create=True)


def test_a_path_through_a_file_is_refused(path: Path) -> None:
    with pytest.raises(BookRefusedError, match="cannot be read: Not a directory"):
        open_file(path / "network.weave", may_create=True)


def test_a_path_that_is_too_long_is_refused(tmp_path: Path) -> None:
    for length in (240, 248, 255, 256, 5000):
        path = tmp_path / ("x" * length)
        if length <= 240:
            open_file(path, may_create=True).close()
        else:
            with pytest.raises(BookRefusedError):
                open_file(path, may_create=True)


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(BookRefusedError, match="Too many levels of symbolic links"):
        open_file(one, may_create=True)


# --- other people's databases, and newer books ---------------------------------------------------

MAKE_A_DATABASE = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for statement in sys.argv[2:]:
    db.execute(statement)
db.commit()
db.close()
"""


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE party (id, name)", "INSERT INTO party VALUES (1, 'Ama')"],
        ["PRAGMA user_version = 1", "CREATE TABLE t (a)"],
        ["PRAGMA user_version = 99", "CREATE TABLE t (a)"],
        ["PRAGMA application_id = 252006674", "CREATE TABLE t (a)"],
        ["PRAGMA application_id = 252006674"],
        ["PRAGMA user_version = 5"],
        ["PRAGMA journal_mode = WAL", "CREATE TABLE t (a)"],
        ["PRAGMA page_size = 65536", "CREATE TABLE t (a)"],
        ["PRAGMA encoding = 'UTF-16'", "CREATE TABLE t (a)"],
    ],
)
def test_a_database_of_another_program_is_refused(tmp_path: Path, statements: list[str]) -> None:
    path = tmp_path / "places.sqlite"
    children.ask(MAKE_A_DATABASE, path, *statements)
    for read_only in (False, True):
        sentence = refusal(path, read_only=read_only)
        assert "is a database of another program, not a Weaver book" in sentence
        assert "Open another file" in sentence


def test_a_newer_book_is_refused_and_left_alone(path: Path) -> None:
    db = driver.connect(path)
    db.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    db.execute("ALTER TABLE party ADD COLUMN aura TEXT")
    db.close()
    for read_only in (False, True):
        sentence = refusal(path, read_only=read_only)
        assert "was last used with a newer Weaver" in sentence
        assert f"its format is {len(STEPS) + 1}, this Weaver knows {len(STEPS)}" in sentence
        assert "Update Weaver to open it; nothing was changed" in sentence


# --- locked --------------------------------------------------------------------------------------

HOLD_EXCLUSIVELY = """
import sys, sqlite3
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.slow
def test_a_book_that_another_program_has_locked_is_refused_after_a_while(path: Path) -> None:
    with children.started(HOLD_EXCLUSIVELY, path) as holder:
        with pytest.raises(BookRefusedError) as refused:
            open_file(path)
        assert f"Another program is using the book {path} and has locked it" in str(refused.value)
        assert "Close the other program, then try again" in str(refused.value)
        assert not path.with_name(path.name + ".lock").exists()
        holder.kill()
        holder.wait()
        open_file(path).close()


# --- not allowed ---------------------------------------------------------------------------------


@pytest.fixture
def shared() -> Iterator[Path]:
    """A book in a folder that an ordinary user reaches, which those of pytest are not."""
    folder = Path(tempfile.mkdtemp(prefix="weaver-shared-"))
    folder.chmod(0o755)
    book = fresh_book(folder / "network.weave")
    if os.geteuid() == 0:
        os.chown(folder, children.NOBODY, children.NOBODY)
        os.chown(book, children.NOBODY, children.NOBODY)
    yield book
    folder.chmod(0o755)
    shutil.rmtree(folder)


TRY_AS_ORDINARY_USER = """
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.opening import open_file
# Python itself may lie where an ordinary user cannot read it: what loads late loads now.
with tempfile.TemporaryDirectory() as folder:
    open_file(Path(folder) / "first.weave", may_create=True).close()
AS_ORDINARY_USER
try:
    file = BookFile(open_file(Path(sys.argv[1]), may_create=True), lambda: datetime.now(UTC))
    print("read-only" if file.is_read_only else "writable", file.rows("SELECT name FROM party"))
    with file.edit("x") as opened:
        opened.edit.insert("party", "1", kind="person", name="Ama")
    print("written")
    file.close()
except WeaverError as error:
    print(type(error).__name__, error)
""".replace("AS_ORDINARY_USER", children.AS_ORDINARY_USER)


def test_an_ordinary_user_writes_where_it_may(shared: Path) -> None:
    assert children.ask(TRY_AS_ORDINARY_USER, shared).splitlines() == ["writable []", "written"]


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_written_opens_for_reading(shared: Path, what: str) -> None:
    before = shared.read_bytes()
    if what == "file":
        shared.chmod(0o444)
    else:
        shared.parent.chmod(0o555)
    opened, refused = children.ask(TRY_AS_ORDINARY_USER, shared).splitlines()
    assert opened == "read-only []"
    assert refused.startswith("ReadOnlyBookError")
    assert f"The book {shared} can be read but not changed" in refused
    assert shared.read_bytes() == before
    assert [each.name for each in shared.parent.iterdir()] == ["network.weave"]


def test_what_may_not_be_read_is_refused(shared: Path) -> None:
    shared.chmod(0)
    sentence = children.ask(TRY_AS_ORDINARY_USER, shared)
    assert sentence.startswith(f"BookRefusedError The book {shared} cannot be read")
    assert "Permission denied. Check that you may read it" in sentence


def test_a_folder_that_may_not_be_entered_is_refused(shared: Path) -> None:
    shared.parent.chmod(0)
    sentence = children.ask(TRY_AS_ORDINARY_USER, shared)
    assert sentence.startswith(f"BookRefusedError The book {shared} cannot be read")


def test_a_new_book_where_none_may_be_made_is_refused(shared: Path) -> None:
    shared.unlink()
    shared.parent.chmod(0o555)
    sentence = children.ask(TRY_AS_ORDINARY_USER, shared)
    assert sentence.startswith("BookRefusedError")
    assert str(shared) in sentence
    sentence = children.ask(TRY_AS_ORDINARY_USER, shared.parent / "sub" / "network.weave")
    assert f"The folder {shared.parent / 'sub'} for the book cannot be made" in sentence
    assert "Permission denied. Choose another place" in sentence


# --- cut short -----------------------------------------------------------------------------------

SAVE_AND_DIE_HALF_WAY = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.opening import open_file

path = Path(sys.argv[1])
file = BookFile(open_file(path), lambda: datetime.now(UTC))
# A save writes the pages in their order, the first with the new size of the book. The first page
# behind the old end kills the process.
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
with file.edit("A large one") as opened:
    for number in range(100):
        opened.edit.insert("party", str(number), kind="person", name="Ama", notes="x" * 5000)
"""


@pytest.fixture
def cut_short(path: Path) -> Path:
    """A book whose last save died between its first and its last page."""
    assert children.run(SAVE_AND_DIE_HALF_WAY, path).returncode < 0
    pages = int.from_bytes(path.read_bytes()[28:32], "big")
    assert pages * 4096 > path.stat().st_size, "it did not die where it should"
    return path


def test_a_save_that_was_cut_short_is_taken_back(cut_short: Path) -> None:
    open_file(cut_short).close()
    assert query(cut_short, "SELECT * FROM party") == []
    assert faults(cut_short) == []


def test_a_reader_takes_a_cut_short_save_back_as_well(cut_short: Path) -> None:
    opened = open_file(cut_short, read_only=True)
    assert opened.is_read_only
    assert opened.db.execute("SELECT * FROM party").fetchall() == []
    opened.close()
    assert not cut_short.with_name(cut_short.name + ".lock").exists()
    assert faults(cut_short) == []


def test_a_reader_does_not_take_back_what_a_writer_has_in_hand(cut_short: Path) -> None:
    before = cut_short.read_bytes()
    lock = BookLock(cut_short)
    lock.acquire()
    with pytest.raises(BookInUseError, match="already open in another Weaver"):
        open_file(cut_short, read_only=True)
    assert cut_short.read_bytes() == before
    lock.release()
    open_file(cut_short, read_only=True).close()


def test_where_it_cannot_be_taken_back_it_is_said(shared: Path) -> None:
    assert children.run(SAVE_AND_DIE_HALF_WAY, shared).returncode < 0
    journal = shared.with_name(shared.name + "-journal")
    for each in (shared, journal, shared.with_name(shared.name + ".lock")):
        each.chmod(0o444)
    shared.parent.chmod(0o555)
    before = shared.read_bytes()
    sentence = children.ask(TRY_AS_ORDINARY_USER, shared)
    assert f"The last save to the book {shared} was cut short" in sentence
    assert f"together with {journal}" in sentence
    assert shared.read_bytes() == before


def test_a_cut_short_save_whose_journal_is_lost_is_damage(cut_short: Path) -> None:
    cut_short.with_name(cut_short.name + "-journal").unlink()
    cut_short.with_name(cut_short.name + ".lock").unlink()
    assert "is damaged" in refusal(cut_short)


@pytest.mark.parametrize("keep", [1, 15, 16, 17, 99, 100, 101, 512, 4095, 4096, 4097, 40_000])
def test_a_cut_book_is_damaged(path: Path, keep: int) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    for read_only in (False, True):
        sentence = refusal(path, read_only=read_only)
        assert "is damaged" in sentence if keep >= 16 else "some other kind of file" in sentence
        assert "Weaver has left it as it is" in sentence


def test_a_book_cut_anywhere_is_never_opened(path: Path) -> None:
    whole = path.read_bytes()
    lengths = random.Random(1).sample(range(1, len(whole)), 60)  # noqa: S311 - no secret
    for length in [*lengths, len(whole) - 1]:
        path.write_bytes(whole[:length])
        refusal(path)


def test_a_new_book_is_nobody_elses(tmp_path: Path) -> None:
    path = tmp_path / "network.weave"
    open_file(path, may_create=True).close()
    assert path.stat().st_mode & 0o077 == 0
