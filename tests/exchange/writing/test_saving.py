from pathlib import Path

import pytest

from weaver_desktop.exchange.writing.errors import ExportError
from weaver_desktop.exchange.writing.saving import save


def test_a_file_is_left_alone_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    save(path, b"one")
    with pytest.raises(ExportError, match="is there already and has been left as it is"):
        save(path, b"two")
    assert path.read_bytes() == b"one"
    save(path, b"two", may_replace=True)
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_keeps_what_its_owner_put_there(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    save(path, {"People/Ama.md": b"1", "People/Bo.md": b"1"})
    (path / "own.md").write_bytes(b"mine")
    with pytest.raises(ExportError, match="--force"):
        save(path, {"People/Ama.md": b"2"})
    save(path, {"People/Ama.md": b"2", "Groups/Nest.md": b"2"}, may_replace=True)
    found = {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}
    assert found == {
        "own.md": b"mine",
        "People/Ama.md": b"2",
        "People/Bo.md": b"1",
        "Groups/Nest.md": b"2",
    }
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    save(tmp_path / "out", {"a.csv": b"1"})
    assert (tmp_path / "out" / "a.csv").read_bytes() == b"1"


def test_files_and_folders_are_not_taken_for_each_other(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError, match="needs a folder"):
        save(tmp_path / "file", {"a": b""}, may_replace=True)
    with pytest.raises(ExportError, match="is one file"):
        save(tmp_path / "folder", b"", may_replace=True)


def test_nothing_is_left_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be saved"):
        save(tmp_path / "missing" / "all.vcf", b"one")
    assert list(tmp_path.iterdir()) == []
