"""Saving the map: whole or not at all, and if not, why."""

from pathlib import Path

import pytest

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
