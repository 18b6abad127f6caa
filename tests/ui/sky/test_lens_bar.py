"""Filters as chips over the sky."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import HasTag, InGroup
from weaver_desktop.ui.sky.lens_bar import LensBar
from weaver_desktop.ui.state.lens import Lens


@pytest.fixture
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path = tmp_path_factory.mktemp("lens") / "network.weave"
    with Book.open(path, may_create=True, clock=SettableClock(), new_id=SeededIds()) as opened:
        me = opened.parties.begin(name="Robin")
        kiln = opened.parties.add_group(name="Kiln & Yard")
        for name in ("Ama", "Bo"):
            party = opened.parties.add_person(name=name)
            opened.parties.join(person_id=party, group_id=kiln)
            opened.parties.tag(party_id=party, tag="clay")
            opened.ties.state(a=me, b=party, depth=Depth.HELP)
        yield opened


@pytest.fixture
def lens() -> Lens:
    return Lens()


@pytest.fixture
def bar(book: Book, lens: Lens, qtbot: QtBot) -> LensBar:
    over = QWidget()
    over.resize(700, 600)
    qtbot.addWidget(over)
    made = LensBar(book, lens, over)
    made.place(12, 12, 676)
    over.show()
    return made


def _shown(bar: LensBar) -> list[str]:
    buttons = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
    return [each.text() for each in sorted(buttons, key=lambda each: each.x())]


def _offered(menu: QMenu) -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found |= _offered(below)
        elif action.text():
            found[action.text()] = action
    return found


def _choose(bar: LensBar, text: str) -> None:
    bar.menu.aboutToShow.emit()
    _offered(bar.menu)[text].trigger()


def test_at_first_only_filter_is_there(bar: LensBar) -> None:
    assert _shown(bar) == ["Filter"]


def test_a_filter_becomes_a_chip_that_takes_it_off(bar: LensBar, lens: Lens) -> None:
    _choose(bar, "#clay")
    assert lens.filters == (HasTag("clay"),)
    chip, *others = _shown(bar)
    assert "clay" in chip
    assert others == ["Filter", "Restore all"]
    next(each for each in bar.findChildren(QPushButton) if each.text() == chip).click()
    assert lens.is_clear
    assert _shown(bar) == ["Filter"]


def test_a_group_is_offered_by_name(bar: LensBar, book: Book, lens: Lens) -> None:
    _choose(bar, "Kiln && Yard")
    (group,) = [line.id for line in book.parties.lines() if line.name == "Kiln & Yard"]
    assert lens.filters == (InGroup(PartyId(group)),)
    _choose(bar, "Kiln && Yard")
    assert lens.is_clear


def test_without_you_and_focus_are_chips_too(bar: LensBar, lens: Lens) -> None:
    _choose(bar, "Without you")
    lens.set_focus(1)
    lens.set_focus(3)
    assert [text.removesuffix("  ×") for text in _shown(bar)] == [
        "Without you",
        "3 steps around the selected",
        "Filter",
        "Restore all",
    ]
    next(each for each in bar.findChildren(QPushButton) if each.text() == "Restore all").click()
    assert lens.is_clear


def test_every_chip_has_a_name_to_be_read(bar: LensBar, lens: Lens) -> None:
    lens.add(HasTag("clay"))
    lens.toggle_you()
    names = [each.accessibleName() or each.text() for each in bar.findChildren(QPushButton)]
    assert all(names)
    assert any(name.startswith("Take off: ") for name in names)
