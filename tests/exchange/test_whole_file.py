"""Files that are there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from weaver_desktop.exchange.whole_file import replacing


def test_a_file_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    with replacing(path) as part:
        part.write_text("whole", encoding="utf-8")
        assert not path.exists()
        assert part.suffix == ".svg"
        assert "map" not in part.name
    assert path.read_text(encoding="utf-8") == "whole"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_if_anything_goes_wrong(tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(KeyError):
        _fail_halfway(path)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_leads_to_the_file_that_is_meant(tmp_path: Path) -> None:
    target, link = tmp_path / "real.png", tmp_path / "map.png"
    target.write_text("before", encoding="utf-8")
    link.symlink_to(target)
    with replacing(link) as part:
        part.write_text("after", encoding="utf-8")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "after"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_others_may_read_what_was_made_to_be_shown(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    with replacing(tmp_path / "map.png") as part:
        part.write_text("whole", encoding="utf-8")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (plain, tmp_path / "map.png")]
    assert modes[0] == modes[1]


def _fail_halfway(path: Path) -> None:
    with replacing(path) as part:
        part.write_text("half", encoding="utf-8")
        raise KeyError


def test_a_place_that_is_not_there_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "nowhere" / "map.png"):
        pytest.fail("there is no such place")


def test_a_folder_is_left_alone_before_any_work_is_done(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="a folder of this name"), replacing(tmp_path):
        pytest.fail("there is no file to write")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes in folders")
@pytest.mark.parametrize("is_linked", [False, True])
def test_what_is_no_file_is_never_replaced_by_one(tmp_path: Path, *, is_linked: bool) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    link = tmp_path / "map.png"
    link.symlink_to(pipe)
    with (
        pytest.raises(OSError, match="no file but a device"),
        replacing(link if is_linked else pipe),
    ):
        pytest.fail("there is no file to write")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
