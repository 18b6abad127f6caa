from pathlib import Path

from weaver_desktop.exchange.folders import unfolded


def test_a_folder_is_the_files_in_it_that_may_be_meant(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    for name in ("ties.csv", "people.CSV", "notes.txt", ".hidden.csv", "face.png"):
        (folder / name).write_text("x")
    (folder / "deeper.csv").mkdir()
    other = tmp_path / "a.vcf"
    assert unfolded([other, folder]) == (other, folder / "people.CSV", folder / "ties.csv")


def test_a_folder_without_any_is_left_to_be_refused(tmp_path: Path) -> None:
    assert unfolded([tmp_path, tmp_path / "gone", Path("a\0b")]) == (
        tmp_path,
        tmp_path / "gone",
        Path("a\0b"),
    )
