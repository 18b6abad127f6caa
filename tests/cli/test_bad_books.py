"""Paths that hold no book, for every command that takes one."""

import json
from pathlib import Path

import pytest

from tests.cli.running import FAILED, Weaver, run

READERS = [("find", "x"), ("suggest",), ("health",), ("check",), ("map", "x.png")]
WRITERS = [("add", "Ama met Tilly"), ("me", "Rosa"), ("sample",), ("undo",), ("redo",)]
EVERY = READERS + WRITERS

every_command = pytest.mark.parametrize("command", EVERY, ids=lambda command: command[0])


def refusal(path: Path, command: tuple[str, ...]) -> str:
    """Run a command on a path that is no book; return the sentence, the same in JSON."""
    done = run("--book", str(path), *command, "--json")
    assert done.exit_code == FAILED, done.output
    assert isinstance(done.exception, SystemExit)
    sentence = done.stderr.strip()
    assert json.loads(done.stdout) == {"error": sentence}
    assert str(path) in sentence
    return sentence


@every_command
def test_a_folder(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert "is a folder" in refusal(tmp_path, command)
    assert list(tmp_path.iterdir()) == []


@every_command
def test_a_text_file(tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "list.txt"
    path.write_text("Ama\nTilly\n", encoding="utf-8")
    assert "not a Weaver book" in refusal(path, command)
    assert path.read_text(encoding="utf-8") == "Ama\nTilly\n"


@every_command
def test_a_half_written_book(planted: Weaver, command: tuple[str, ...]) -> None:
    whole = planted.book.read_bytes()
    planted.book.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refusal(planted.book, command)
    assert planted.book.read_bytes() == whole[: len(whole) // 2]


@every_command
def test_a_newer_book(planted: Weaver, command: tuple[str, ...]) -> None:
    data = bytearray(planted.book.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")  # user_version, sqlite.org/fileformat2.html
    planted.book.write_bytes(data)
    assert "newer Weaver" in refusal(planted.book, command)
    assert planted.book.read_bytes() == data


@pytest.mark.parametrize("command", READERS, ids=lambda command: command[0])
def test_no_book(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert "There is no book at" in refusal(tmp_path / "x.weave", command)
    assert list(tmp_path.iterdir()) == []


@every_command
def test_a_path_that_no_file_can_have(command: tuple[str, ...]) -> None:
    done = run("--book", "a\0b", *command)
    assert done.exit_code == FAILED
    assert "NUL" in done.stderr


@every_command
def test_a_name_longer_than_files_have(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run("--book", str(tmp_path / ("x" * 5_000)), *command)
    assert done.exit_code == FAILED, done.output
    assert isinstance(done.exception, SystemExit)


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("--book", str(tmp_path / "file" / "x.weave"), "me", "Rosa")
    assert done.exit_code == FAILED, done.output
    assert isinstance(done.exception, SystemExit)
