"""Paths that lead to nothing that can be read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.exchange.conftest import Write
from tests.exchange.making import refused
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.files import read_bytes


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == f"{tmp_path.name} is a folder. Choose a file in it."


def test_a_missing_file_is_named_with_its_path(tmp_path: Path) -> None:
    assert f"There is no file {tmp_path / 'gone.csv'}" in refused(tmp_path / "gone.csv")


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 300 + ".csv"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    assert "could not be read" in refused(tmp_path / name)


def test_a_link_that_goes_round_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to(tmp_path / "b.csv")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    assert "a.csv could not be read" in refused(tmp_path / "a.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert "pipe.csv is a device or a pipe" in refused(tmp_path / "pipe.csv")


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Step down from root, whom no permission stops."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(before)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no permissions of this kind here")
def test_a_file_that_may_not_be_read_is_refused(write: Write) -> None:
    path = write("From,To\nAma,Bo\n")
    path.chmod(0)
    with as_ordinary_user():
        assert refused(path).startswith("You may not read list.csv.")


def test_a_file_that_is_too_large_is_refused(write: Write) -> None:
    path = write("x" * 3_000_000)
    with pytest.raises(UnreadableFileError, match=r"list\.csv is larger than 2 MB"):
        read_bytes(path, largest=2 * 1024 * 1024)
    assert len(read_bytes(path, largest=3_000_000)) == 3_000_000
