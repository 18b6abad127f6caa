"""Nobody, one, two, and thousands."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QRectF

from tests.exchange.web_map.test_page import Read
from tests.fixtures.books import fresh_book
from tests.ui.export.moments import Fall, finish
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId, TieId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.export.exporting import Wish, exporting
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.sky.rules import Known, star_looks
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import LookRules
from weaver_desktop.ui.theme.theme import Theme

_MANY = 3_000


def _nobody(book: Book) -> None:
    """Leave the book empty."""


def _one(book: Book) -> None:
    book.parties.add_person(name="Ama")


def _two(book: Book) -> None:
    ids = [book.parties.add_person(name=name) for name in ("Ama", "Bo")]
    book.ties.state(a=ids[0], b=ids[1], depth=Depth.MET, on=PartialDate(2026, 3, 1))


@pytest.mark.parametrize("shareable", [False, True])
@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "html"])
@pytest.mark.parametrize("fill, names", [(_nobody, []), (_one, ["Ama"]), (_two, ["Ama", "Bo"])])
def test_few_are_no_trouble(
    fall: Fall, tmp_path: Path, fill: object, names: list[str], kind: str, *, shareable: bool
) -> None:
    path = fall(fill).save(tmp_path / f"map.{kind}", is_shareable=shareable)  # type: ignore[arg-type]
    match kind:
        case "png":
            with Image.open(path) as image:
                assert image.width == 640
        case "svg":
            text = path.read_text(encoding="utf-8")
            assert [name for name in ("Ama", "Bo") if f">{name}</text>" in text] == names
        case "pdf":
            text = PdfReader(path).pages[0].extract_text()
            assert [name for name in ("Ama", "Bo") if name in text] == names
        case _:
            read = Read(path.read_text(encoding="utf-8"))
            assert sorted(star[0] for star in read.data["stars"]) == names


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "html"])
@pytest.mark.parametrize("size", [(200, 150), (40, 30)])
def test_a_small_window_is_no_trouble(
    fall: Fall, tmp_path: Path, kind: str, size: tuple[int, int]
) -> None:
    moment = fall(_two)
    moment.show(size)
    assert moment.save(tmp_path / f"map.{kind}").stat().st_size > 200


def test_thousands_are_drawn_as_well(theme: Theme, tmp_path: Path) -> None:
    shot = _crowd(theme, fresh_book(tmp_path / "network.weave"))
    kinds = {kind: tmp_path / f"map.{kind}" for kind in ("html", "svg", "pdf", "png")}
    for kind, path in kinds.items():
        finish(exporting(shot, Wish(Format(kind)), path))
        assert path.stat().st_size < 15_000_000
    read = Read(kinds["html"].read_text(encoding="utf-8"))
    assert len(read.data["stars"]) == _MANY
    assert len(read.data["ties"]) == len(shot.whole.tie_ids)
    svg = kinds["svg"].read_text(encoding="utf-8")
    assert svg.count("<circle") + svg.count("<ellipse") >= _MANY
    assert "Person " in svg
    assert len(PdfReader(kinds["pdf"]).pages) == 1


def _crowd(theme: Theme, book: Path) -> Shot:
    """Return a shot of thousands in a disc, each tied to four who are near."""
    random = np.random.default_rng(7)
    one = np.repeat(np.arange(_MANY - 30), 4)
    ends = np.unique(np.stack([one, one + random.integers(1, 30, len(one))], axis=1), axis=0)
    ends = ends.astype(np.int32)
    count = len(ends)
    nothing = np.zeros(count, np.int32)
    whole = Network(
        ids=tuple(PartyId(str(at)) for at in range(_MANY)),
        names=tuple(f"Person {at}" for at in range(_MANY)),
        is_group=np.zeros(_MANY, bool),
        tie_ids=tuple(TieId(str(at)) for at in range(count)),
        ends=ends,
        depth=random.integers(1, 6, count).astype(np.uint8),
        since=nothing,
        last_contact=nothing,
        is_ended=np.zeros(count, bool),
        is_inferred=np.zeros(count, bool),
        members=np.zeros((0, 2), np.int32),
        together=np.zeros((0, 2), np.int32),
        together_count=np.zeros(0, np.int32),
    )
    # A spiral: who comes soon after stands near.
    away = 50 * np.sqrt((np.arange(_MANY) + 1) / _MANY)
    angle = away * 3
    rules = LookRules()
    return Shot(
        path=book,
        today=date(2026, 3, 14),
        first_day=None,
        whole=whole,
        places=np.stack([away * np.cos(angle), away * np.sin(angle)], axis=1),
        view=QRectF(-60, -45, 120, 90),
        width=800.0,
        height=600.0,
        palette=theme.palette,
        lens=Lens(),
        day=None,
        rules=rules,
        looks=star_looks(whole, rules, Known(date(2026, 3, 14).toordinal())),
    )
