import os
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.running import FAILED, MISUSED, Weaver, process, run
from weaver_desktop.book.book import Book
from weaver_desktop.cli.drawing import day_asked
from weaver_desktop.cli.errors import PictureError
from weaver_desktop.domain.parties import Appearance

SMALL = ("--width", "400", "--height", "300")


def _draw(weaver: Weaver, *arguments: str) -> str:
    done = process("--book", str(weaver.book), "map", *arguments)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.mark.slow
def test_the_map_is_drawn_without_a_screen(planted: Weaver, tmp_path: Path) -> None:
    picture = tmp_path / "pictures" / "map.png"
    before = planted.book.read_bytes()
    _draw(planted, str(picture), *SMALL, "--scale", "2")
    with Image.open(picture) as image:
        assert image.size == (800, 600)
    assert planted.book.read_bytes() == before
    assert list(picture.parent.iterdir()) == [picture]


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind, begin",
    [("svg", b"<?xml"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>"), ("gif", b"GIF89a")],
)
def test_the_ending_says_what_it_becomes(
    weaver: Weaver, tmp_path: Path, kind: str, begin: bytes
) -> None:
    weaver.says("sample", "--people", "12")
    picture = tmp_path / f"map.{kind}"
    answered = _draw(weaver, str(picture), *SMALL, "--look", "light", "--json")
    assert f'"format": "{kind}"' in answered
    assert picture.read_bytes().startswith(begin)


@pytest.mark.slow
def test_a_map_to_be_shared_shows_nobody_against_their_wish(
    planted: Weaver, tmp_path: Path
) -> None:
    with Book.open(planted.book) as book:
        (ama,) = book.names.whole("Ama Boateng")
        (maren,) = book.names.whole("Maren Holt")
        book.parties.describe(party_id=ama, may_appear=Appearance.NO)
        book.parties.describe(party_id=maren, may_appear=Appearance.INITIALS)
    own, shared = tmp_path / "own.html", tmp_path / "shared.html"
    assert "2 parties wish to be left out or shortened" in _draw(planted, str(own))
    assert "--shareable" not in _draw(planted, str(shared), "--shareable")
    assert b"Ama Boateng" in own.read_bytes()
    assert b"Maren Holt" in own.read_bytes()
    for name in (b"Ama Boateng", b"Boateng", b"Maren", b"Holt", str(tmp_path).encode()):
        assert name not in shared.read_bytes()
    assert b'["MH",' in shared.read_bytes()


@pytest.mark.slow
def test_the_map_of_another_day_has_fewer_on_it(planted: Weaver, tmp_path: Path) -> None:
    first = _first_day(planted)
    now, then = tmp_path / "now.svg", tmp_path / "then.svg"
    _draw(planted, str(now))
    answered = _draw(planted, str(then), "--as-of", first.isoformat(), "--json")
    assert f'"as_of": "{first.isoformat()}"' in answered
    stars = [path.read_text(encoding="utf-8").count("<circle") for path in (then, now)]
    assert 0 < stars[0] < stars[1]
    assert re.search(rf"As of {first.day} \w+ {first.year}", then.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_a_picture_that_cannot_be_saved(planted: Weaver, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = process("--book", str(planted.book), "map", str(tmp_path / "file" / "map.png"))
    assert done.returncode == FAILED
    assert "The picture could not be saved" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.slow
def test_a_picture_that_is_too_large(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("add", "Ama")
    size = ("--width", "8000", "--height", "8000", "--scale", "8")
    done = process("--book", str(weaver.book), "map", str(tmp_path / "map.png"), *size)
    assert done.returncode == FAILED
    assert "up to 100 million pixels are safe" in done.stderr.decode()
    assert list(tmp_path.glob("map*")) == []


@pytest.mark.slow
def test_a_tour_that_cannot_be_saved(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = process("tour", str(tmp_path / "file"))
    assert done.returncode == FAILED, done.stderr.decode()
    assert "The picture could not be saved" in done.stderr.decode()


def test_another_ending_is_refused_with_an_example(planted: Weaver) -> None:
    assert "Name it for example sky.png" in planted.refuses("map", "sky.jpeg")


def test_a_file_that_is_there_is_left_alone(planted: Weaver, tmp_path: Path) -> None:
    picture = tmp_path / "map.png"
    picture.write_text("mine", encoding="utf-8")
    assert "--force to replace it" in planted.refuses("map", str(picture))
    assert picture.read_text(encoding="utf-8") == "mine"
    assert "left alone" in run("map", "--help").output


def test_a_name_that_is_too_long_is_refused(planted: Weaver, tmp_path: Path) -> None:
    said = planted.refuses("map", str(tmp_path / f"{'x' * 300}.png"))
    assert "The picture could not be saved" in said
    assert "Choose another place" in said


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes in folders")
def test_not_even_force_replaces_what_is_no_file(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("add", "Ama")
    pipe, link = tmp_path / "pipe", tmp_path / "map.png"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    done = process("--book", str(weaver.book), "map", str(link), "--force", *SMALL)
    assert done.returncode == FAILED
    assert "no file but a device" in done.stderr.decode()
    assert pipe.is_fifo()


@pytest.mark.slow
def test_force_replaces_it(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("add", "Ama")
    picture = tmp_path / "map.svg"
    picture.write_text("mine", encoding="utf-8")
    _draw(weaver, str(picture), "--force", *SMALL)
    assert "Ama" in picture.read_text(encoding="utf-8")


def test_an_empty_book_has_no_map(weaver: Weaver, tmp_path: Path) -> None:
    weaver.says("me", "Rosa")
    weaver.says("undo")
    assert "Nobody is in the book yet" in weaver.refuses("map", str(tmp_path / "map.png"))


@pytest.mark.parametrize("scale", ["0", "9", "x"])
def test_a_scale_that_is_none(planted: Weaver, scale: str) -> None:
    assert planted.run("map", "map.png", "--scale", scale).exit_code == MISUSED


@pytest.mark.parametrize("command", ["map", "tour"])
@pytest.mark.parametrize("path", ["", " ", "a\0.png"])
def test_a_path_that_is_none(planted: Weaver, command: str, path: str) -> None:
    assert "is no path for a picture" in planted.refuses(command, path)


# --- days


FIRST, TODAY = date(2023, 12, 6), date(2026, 3, 14)


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("2024-05-12", date(2024, 5, 12)),
        ("2024-05", date(2024, 5, 31)),
        ("2024", date(2024, 12, 31)),
        ("2023", date(2023, 12, 31)),
        ("2026", TODAY),
        ("2026-03-14", TODAY),
        ("2023-12-06", FIRST),
    ],
)
def test_a_day_is_the_last_that_is_meant(typed: str, meant: date) -> None:
    assert date.fromordinal(day_asked(typed, FIRST, TODAY)) == meant


@pytest.mark.parametrize(
    "typed, said",
    [
        ("2023-12-05", "tells of no day before 2023-12-06"),
        ("1999", "tells of no day before 2023-12-06"),
        ("2026-03-15", "is yet to come"),
        ("9999", "is yet to come"),
        ("soon", "“soon” is no date"),
        ("2024-13", "is no date"),
        ("", "is no date"),
    ],
)
def test_a_day_of_which_nothing_is_known(typed: str, said: str) -> None:
    with pytest.raises(PictureError, match=said):
        day_asked(typed, FIRST, TODAY)


def test_a_book_without_dates_has_no_other_day() -> None:
    with pytest.raises(PictureError, match="tells of no date at all"):
        day_asked("2024", None, TODAY)


def _first_day(weaver: Weaver) -> date:
    with Book.open(weaver.book, read_only=True) as book:
        first = book.first_day()
    assert first is not None
    return first
