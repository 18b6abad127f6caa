from pathlib import Path

import pytest

from tests.cli.running import FAILED, Weaver, process


@pytest.mark.slow
def test_the_map_is_drawn_without_a_screen(planted: Weaver, tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "map.png"
    before = planted.book.read_bytes()
    size = ("--width", "400", "--height", "300")
    done = process("--book", str(planted.book), "map", str(picture), *size)
    assert done.returncode == 0, done.stderr.decode()
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")) == (400, 300)
    assert planted.book.read_bytes() == before


@pytest.mark.slow
def test_a_picture_that_cannot_be_saved(planted: Weaver, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = process("--book", str(planted.book), "map", str(tmp_path / "file" / "map.png"))
    assert done.returncode == FAILED
    assert "The picture could not be saved" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.slow
def test_a_tour_that_cannot_be_saved(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = process("tour", str(tmp_path / "file"))
    assert done.returncode == FAILED, done.stderr.decode()
    assert "The picture could not be saved" in done.stderr.decode()


def test_a_map_is_a_png(planted: Weaver) -> None:
    assert "ends in .png, for example sky.png" in planted.refuses("map", "sky.jpeg")


def test_an_empty_book_has_no_map(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("me", "Rosa")
    weaver.says("undo")
    assert "Nobody is in the book yet" in weaver.refuses("map", str(tmp_path / "map.png"))


@pytest.mark.parametrize("command", ["map", "tour"])
@pytest.mark.parametrize("path", ["", " ", "a\0.png"])
def test_a_path_that_is_none(planted: Weaver, command: str, path: str) -> None:
    assert "is no path for a picture" in planted.refuses(command, path)
