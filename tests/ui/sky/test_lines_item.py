"""Ties on the stage: plain while they move, smooth at rest, and suggestions dashed among them."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS, who
from tests.ui.sky.nights import Night, Nights, Paints, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.sky.lines_item import LinesItem
from weaver_desktop.ui.sky.rules import LineLooks
from weaver_desktop.ui.state.looks import LookRules

pytestmark = pytest.mark.usefixtures("qapp")

PEOPLE = 80


def _painted(item: LinesItem) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("black"))
    painter = QPainter(image)
    item.paint(painter, None)  # type: ignore[arg-type]
    painter.end()
    return image


def _item(*ties: tuple[int, int, float]) -> LinesItem:
    item = LinesItem()
    item.set_colour("#ffffff")
    item.set_accent("#ff8800")
    ends = np.array([(a, b) for a, b, _ in ties], np.int32).reshape(-1, 2)
    item.set_lines(LineLooks(ends, np.array([light for *_, light in ties])))
    item.move(np.array([[10.0, 20.0], [90.0, 20.0], [10.0, 80.0], [90.0, 80.0]]))
    return item


def test_a_deeper_tie_is_brighter() -> None:
    image = _painted(_item((0, 1, 0.6), (2, 3, 0.1)))
    deep, shallow = (image.pixelColor(50, y).lightness() for y in (20, 80))
    assert deep > shallow + 30 > 30


def test_what_is_not_near_is_dimmed_and_comes_back() -> None:
    item = _item((0, 1, 0.6), (2, 3, 0.6))
    before = _painted(item)
    item.brighten(np.array([True, True, True, False]))
    dimmed = _painted(item)
    assert dimmed.pixelColor(50, 80).lightness() < before.pixelColor(50, 80).lightness() - 30
    assert dimmed.pixelColor(50, 20) == before.pixelColor(50, 20)
    item.brighten(np.ones(4, bool))
    assert _painted(item) == before


def test_a_suggestion_is_dashed_in_the_colour_of_what_asks_for_action() -> None:
    item = _item((0, 1, 0.6))
    item.set_suggested(np.array([[2, 3]], np.int32))
    image = _painted(item)
    row = [image.pixelColor(x, 80) for x in range(15, 85)]
    lit = [each for each in row if each.lightness() > 20]
    assert 0.25 < len(lit) / len(row) < 0.75
    assert all(each.red() > each.blue() + 20 for each in lit if each.lightness() > 40)
    item.brighten(np.array([True, True, True, False]))
    image = _painted(item)
    assert max(image.pixelColor(x, 80).lightness() for x in range(15, 85)) == 0


def test_only_the_best_suggestions_are_drawn() -> None:
    item = _item((0, 1, 0.6))
    item.set_suggested(np.array([[2, 3]] * 40, np.int32))
    assert len(item._suggested) == 12


def test_lines_whose_stars_have_no_place_yet_wait_for_them() -> None:
    item = _item((0, 1, 0.6))
    item.set_lines(LineLooks(np.array([[0, 7]], np.int32), np.array([0.5])))
    assert _painted(item).pixelColor(50, 20).lightness() == 0


def test_no_lines_are_no_trouble() -> None:
    assert _painted(_item()).pixelColor(50, 50).lightness() == 0


# --- on the real stage


def _suggestible(book: Book) -> None:
    people(book, "Ama", "Bo", "Cy")


def _accents(night: Night, one: str, other: str) -> int:
    """Return how many points between two stars are more amber than the sky is."""
    image = night.sky.grab().toImage()
    a, b = night.place(one), night.place(other)
    colours = (
        image.pixelColor((a + (b - a) * share).toPoint())
        for share in np.linspace(0.15, 0.85, 140).tolist()
    )
    return sum(each.red() > each.blue() + 10 for each in colours)


def test_who_might_be_introduced_is_seen_until_it_is_switched_off(nights: Nights) -> None:
    night = nights.fall(_suggestible)
    night.settle()
    assert _accents(night, "Ama", "Cy") == 0
    night.sky.suggest((pair(who(night.book, "Ama"), who(night.book, "Cy")),))
    assert _accents(night, "Ama", "Cy") > 8
    night.sky.rules.set_rules(LookRules(has_suggestions=False))
    assert _accents(night, "Ama", "Cy") == 0
    night.sky.rules.set_rules(LookRules())
    assert _accents(night, "Ama", "Cy") > 8


def test_a_suggestion_about_somebody_who_is_gone_is_not_drawn(nights: Nights) -> None:
    night = nights.fall(_suggestible)
    night.settle()
    ama, cy = who(night.book, "Ama"), who(night.book, "Cy")
    night.sky.suggest((pair(ama, cy),))
    night.book.parties.delete(party_id=cy)
    assert len(night.sky.stage.lines._suggested) == 0


def _web(nights: Nights) -> Night:
    """Return a night at rest on which everybody is joined to everybody, thousands of times."""

    def fill(book: Book) -> None:
        with book.as_one(phrase("Added many")):
            people(book, *(f"Person {number}" for number in range(PEOPLE)))

    night = nights.fall(fill)
    night.settle()
    ends = np.stack(np.triu_indices(PEOPLE, 1), axis=1).astype(np.int32)
    night.sky.stage.lines.set_lines(LineLooks(ends, np.full(len(ends), 0.3)))
    return night


def test_many_lines_become_smooth_by_and_by_and_then_all_is_still(
    nights: Nights, qtbot: QtBot
) -> None:
    night = _web(nights)
    lines = night.sky.stage.lines
    at = night.positions
    night.sky.stage.move(at, is_moving=True)
    night.sky.stage.move(at, is_moving=False)
    night.sky.stage.viewport().repaint()
    assert lines.is_refining
    assert not night.sky.is_settled
    plain = night.sky.stage.viewport().grab().toImage()
    qtbot.waitUntil(lambda: not lines.is_refining, timeout=PATIENCE_MS)
    smooth = night.sky.stage.viewport().grab().toImage()
    assert smooth != plain
    paints = Paints(night.sky)
    _turn_around()
    before = paints.count
    _turn_around()
    assert paints.count == before
    assert night.sky.is_settled


def test_a_picture_of_many_lines_is_smooth_at_once(nights: Nights) -> None:
    night = _web(nights)
    night.sky.fit_now()
    image = night.sky.grab().toImage()
    assert not night.sky.stage.lines.is_refining
    key = night.sky.stage.lines._kept._key
    assert key is not None, "the smooth picture is complete"
    assert not image.isNull()


def _turn_around() -> None:
    """Let whatever waits in the loop of events be done."""
    for _ in range(20):
        QApplication.processEvents()
