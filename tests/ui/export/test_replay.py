"""The growth of a network as a moving picture."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops
from PIL.GifImagePlugin import GifImageFile
from PIL.WebPImagePlugin import WebPImageFile
from PySide6.QtGui import QColor

from tests.ui.export.moments import HIDDEN, Fall, Moment, finish
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.export.errors import ExportError
from weaver_desktop.ui.export.exporting import Wish, exporting
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.replay import MOST_PICTURES, replay_days

KINDS = pytest.mark.parametrize("kind", ["gif", "webp"])


def _two_days(book: Book) -> None:
    """Let one tie come about on the day before today."""
    one, other = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    book.ties.state(a=one, b=other, depth=Depth.MET, on=PartialDate(2026, 3, 13))


def _undated(book: Book) -> None:
    one, other = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    book.ties.state(a=one, b=other, depth=Depth.MET)


def _pictures(path: Path) -> tuple[list[Image.Image], list[int]]:
    with Image.open(path) as film:
        assert isinstance(film, GifImageFile | WebPImageFile)
        pictures, times = [], []
        for number in range(film.n_frames):
            film.seek(number)
            pictures.append(film.convert("RGB"))
            times.append(int(film.info["duration"]))
        assert film.info["loop"] == 0
        return pictures, times


def _difference(one: Image.Image, other: Image.Image) -> int:
    grey = ImageChops.difference(one, other).convert("L")
    return sum(count for level, count in enumerate(grey.histogram()) if level > 24)


# --- days


@given(st.integers(700_000, 740_000), st.integers(1, 5_000))
def test_a_replay_goes_from_the_first_day_to_the_last(first: int, days: int) -> None:
    shown = replay_days(first, first + days)
    assert (shown[0], shown[-1]) == (first, first + days)
    assert shown == sorted(set(shown))
    assert 2 <= len(shown) <= MOST_PICTURES


@pytest.mark.parametrize("first", [None, 10, 11])
def test_without_a_past_there_is_no_replay(first: int | None) -> None:
    with pytest.raises(ExportError, match="There is nothing to replay"):
        replay_days(first, 10)


# --- pictures


@KINDS
def test_the_shortest_past_is_shown_day_by_day(fall: Fall, tmp_path: Path, kind: str) -> None:
    path = fall(_two_days).save(tmp_path / f"map.{kind}")
    pictures, times = _pictures(path)
    # The first day, the last with what is new on it, and the last at rest.
    assert len(pictures) == 3 or sum(times) == 700 + 90 + 3_000
    assert times[0] == 700
    assert all(picture.size == pictures[0].size for picture in pictures)


@pytest.mark.slow
@KINDS
def test_the_network_grows(moment: Moment, tmp_path: Path, kind: str) -> None:
    pictures, times = _pictures(moment.save(tmp_path / f"map.{kind}"))
    assert len(pictures) > MOST_PICTURES / 2
    assert times[0] >= 700
    assert times[-1] >= 3_000
    first, last = pictures[0], pictures[-1]
    assert _difference(first, last) > 300
    # It ends with what the picture of today shows.
    with Image.open(moment.save(tmp_path / "map.png")) as still:
        assert _difference(last, still.convert("RGB")) < 300


@pytest.mark.slow
def test_a_film_has_the_colours_of_the_legend(moment: Moment, tmp_path: Path) -> None:
    sheet = moment.composer().sheet(None)
    pictures, _ = _pictures(moment.save(tmp_path / "map.gif"))
    there = np.unique(np.asarray(pictures[-1]).reshape(-1, 3), axis=0).astype(int)
    for key in sheet.legend:
        wanted = QColor(key.colour)
        away = np.abs(there - (wanted.red(), wanted.green(), wanted.blue())).max(axis=1)
        assert away.min() <= 10, key


def test_a_replay_ends_on_the_day_that_is_seen(moment: Moment) -> None:
    day = date(2025, 7, 1).toordinal()
    moment.lens.set_day(day)
    assert moment.shot().last_day == day
    composer = moment.composer(has_past=True)
    assert len(composer.network(day).tie_ids) == 2
    assert len(composer.network(date(2025, 1, 5).toordinal()).tie_ids) == 1


def test_what_is_new_stands_out(moment: Moment) -> None:
    composer = moment.composer(has_past=True)
    before = composer.network(date(2025, 1, 5).toordinal())
    day = date(2025, 6, 5).toordinal()
    sheet = composer.sheet_of(composer.network(day), day, before=before)
    assert [len(stroke.ends) for stroke in sheet.strokes] == [1, 1]
    still = composer.sheet_of(composer.network(day), day, before=composer.network(day))
    assert still.strokes == ()


@KINDS
def test_a_replay_that_is_shared_shows_nobody_against_their_wish(
    moment: Moment, tmp_path: Path, kind: str
) -> None:
    composer = moment.composer(is_shareable=True, has_past=True)
    for day in replay_days(moment.shot().first_day, moment.shot().last_day)[::20]:
        sheet = composer.sheet(day)
        said = " ".join([name.text for name in sheet.names] + [key.words for key in sheet.legend])
        for part in HIDDEN:
            assert part not in said
    raw = moment.save(tmp_path / f"map.{kind}", is_shareable=True).read_bytes()
    for part in (*HIDDEN, "Ama Boateng", str(tmp_path), "network.weave"):
        assert part.encode() not in raw


@KINDS
def test_a_book_without_dates_is_refused_before_anything_is_made(
    fall: Fall, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "out" / f"map.{kind}"
    path.parent.mkdir()
    with pytest.raises(ExportError, match="There is nothing to replay"):
        finish(exporting(fall(_undated).shot(), Wish(Format(kind)), path))
    assert list(path.parent.iterdir()) == []
