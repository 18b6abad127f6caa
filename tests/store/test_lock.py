"""One writer at a time."""

import json
import os
import socket
from pathlib import Path

import pytest

from tests.fixtures import children
from weaver_desktop.domain.errors import BookInUseError, BookRefusedError
from weaver_desktop.store.lock import BookLock
from weaver_desktop.store.opening import open_file

HOLD = """
import sys
from pathlib import Path
from weaver_desktop.store.opening import open_file
opened = open_file(Path(sys.argv[1]), may_create=True)
print("open", flush=True)
sys.stdin.read()
opened.close()
"""


@pytest.fixture
def lock_file(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def leave_behind(lock_file: Path, text: str) -> None:
    lock_file.write_text(text, encoding="utf-8")


def test_the_lock_lies_beside_the_book_and_says_who_holds_it(path: Path, lock_file: Path) -> None:
    lock = BookLock(path)
    assert not lock_file.exists()
    lock.acquire()
    held = json.loads(lock_file.read_text(encoding="utf-8"))
    assert held == {"host": socket.gethostname(), "process": os.getpid()}
    lock.release()
    assert not lock_file.exists()
    lock.release()


def test_a_second_lock_is_refused_until_the_first_is_given_back(path: Path) -> None:
    first, second = BookLock(path), BookLock(path)
    first.acquire()
    with pytest.raises(BookInUseError) as refused:
        second.acquire()
    assert f"The book {path} is already open in another Weaver" in str(refused.value)
    assert f"process {os.getpid()}" in str(refused.value)
    assert "Close it there, or wait until it is done" in str(refused.value)
    second.release()
    with pytest.raises(BookRefusedError):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


@pytest.mark.parametrize("text", ["", "{", '{"process": "?"}'])
def test_a_holder_that_has_not_said_who_it_is_is_not_guessed(
    path: Path, lock_file: Path, text: str
) -> None:
    first, second = BookLock(path), BookLock(path)
    first.acquire()
    leave_behind(lock_file, text)
    with pytest.raises(BookInUseError) as refused:
        second.acquire()
    assert "already open in another Weaver. Close it there" in str(refused.value)
    first.release()


def test_a_book_that_another_process_holds_is_refused_and_free_after_its_end(path: Path) -> None:
    before = path.read_bytes()
    with children.started(HOLD, path) as holder:
        with pytest.raises(BookRefusedError, match=f"process {holder.pid}"):
            open_file(path)
        open_file(path, read_only=True).close()
        assert holder.stdin is not None
        holder.stdin.close()
        assert holder.wait(30) == 0
        open_file(path).close()
    assert path.read_bytes() == before


def test_a_book_whose_holder_was_killed_is_free(path: Path, lock_file: Path) -> None:
    with children.started(HOLD, path) as holder:
        holder.kill()
        holder.wait()
        assert lock_file.exists()
        open_file(path).close()
    assert not lock_file.exists()


def test_the_lock_of_another_computer_is_not_broken(path: Path, lock_file: Path) -> None:
    left = json.dumps({"host": "studio-mac", "process": 7})
    leave_behind(lock_file, left)
    before = path.read_bytes()
    with pytest.raises(BookRefusedError) as refused:
        open_file(path)
    assert not isinstance(refused.value, BookInUseError), "waiting would not free it"
    assert f"The book {path} is open on the computer studio-mac" in str(refused.value)
    assert f"delete {lock_file} and try again" in str(refused.value)
    assert lock_file.read_text(encoding="utf-8") == left
    assert path.read_bytes() == before
    opened = open_file(path, read_only=True)
    assert opened.is_read_only
    opened.close()
    lock_file.unlink()
    open_file(path).close()


@pytest.mark.parametrize(
    "left", ["", "{", "[]", "null", "7", '{"process": 7}', "\x00" * 100, '"studio-mac"']
)
def test_a_lock_that_says_nothing_is_taken_over(path: Path, lock_file: Path, left: str) -> None:
    leave_behind(lock_file, left)
    open_file(path).close()
    assert not lock_file.exists()


def test_a_lock_of_bytes_that_are_no_text_is_taken_over(path: Path, lock_file: Path) -> None:
    lock_file.write_bytes(bytes(range(128, 256)))
    open_file(path).close()
    assert not lock_file.exists()


def test_a_lock_of_this_computer_that_nobody_holds_is_taken_over(
    path: Path, lock_file: Path
) -> None:
    leave_behind(lock_file, json.dumps({"host": socket.gethostname(), "process": 1}) + " " * 99)
    lock = BookLock(path)
    lock.acquire()
    assert json.loads(lock_file.read_text(encoding="utf-8"))["process"] == os.getpid()
    lock.release()


def test_a_lock_file_that_cannot_be_used_is_named(path: Path, lock_file: Path) -> None:
    lock_file.mkdir()
    with pytest.raises(BookRefusedError) as refused:
        open_file(path)
    assert f"its lock file {lock_file} cannot be used: Is a directory" in str(refused.value)
    assert "If no Weaver has the book open, delete that file" in str(refused.value)


def test_a_lock_on_a_full_disk_is_refused_in_words(path: Path, lock_file: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.store.opening import open_file
resource.setrlimit(resource.RLIMIT_FSIZE, (4, 4))
try:
    open_file(Path(sys.argv[1]))
except BookRefusedError as error:
    print(error)
"""
    sentence = children.ask(script, path)
    assert f"its lock file {lock_file} cannot be used: File too large" in sentence
    assert "make room on the disk" in sentence
    open_file(path).close()


def test_one_book_under_two_names_has_one_lock(path: Path) -> None:
    link = path.with_name("link.weave")
    link.symlink_to(path)
    opened = open_file(link)
    with pytest.raises(BookRefusedError, match="already open in another Weaver"):
        open_file(path)
    opened.close()
    assert sorted(each.name for each in path.parent.glob("*.lock")) == []


def test_a_change_of_folder_does_not_lose_the_lock(
    path: Path, lock_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    opened = open_file(Path(path.name))
    monkeypatch.chdir("/")
    opened.close()
    assert not lock_file.exists()


def test_a_refused_book_keeps_no_lock(tmp_path: Path) -> None:
    stranger = tmp_path / "network.weave"
    stranger.write_bytes(b"SQLite format 3\x00" + b"\xff" * 8192)
    with pytest.raises(BookRefusedError):
        open_file(stranger)
    assert [each.name for each in tmp_path.iterdir()] == ["network.weave"]


def test_a_lock_file_that_was_deleted_while_it_was_opened_locks_nothing(
    path: Path, lock_file: Path
) -> None:
    lock, late = BookLock(path), BookLock(path)
    opened = lock_file.open("a+", encoding="utf-8")
    lock_file.unlink()  # its holder has just left
    lock._take(opened)
    assert lock_file.exists()
    with pytest.raises(BookRefusedError):
        late.acquire()
    lock.release()
