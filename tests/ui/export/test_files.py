"""Saving the map: whole or not at all, and if not, why."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ui.export.moments import Moment
from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.files import replacing


@pytest.mark.parametrize("path", ["nowhere/map.png", "file/map.png"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(ExportError, match=r"could not be saved as map\.png: .+ Choose another"),
        replacing(tmp_path / path),
    ):
        pytest.fail("there is no such place")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "map.png").mkdir()
    with (
        pytest.raises(ExportError, match="could not be saved"),
        replacing(tmp_path / "map.png") as part,
    ):
        part.write_text("whole", encoding="utf-8")
    assert [each.name for each in tmp_path.iterdir()] == ["map.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets files no such limit")
@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "html", "gif", "webp"])
def test_where_there_is_no_room_left_nothing_is_left_behind(
    moment: Moment, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "maps" / f"map.{kind}"
    path.parent.mkdir()
    path.write_text("before", encoding="utf-8")
    with little_room(4_000), pytest.raises(ExportError, match=r"could not be saved as map\."):
        moment.save(path)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_text(encoding="utf-8") == "before"


@contextmanager
def little_room(most: int) -> Iterator[None]:
    """Let no file become larger than so many bytes, as on a disk that is full."""
    import resource  # not there on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
