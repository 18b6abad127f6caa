"""Chips: as many as there is room for, the others folded; each comes off by mouse and by key."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.filters.bars import Bar
from weaver_desktop.domain.ids import pair
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import DepthAtLeast, HasOpenNeed, HasTag, InGroup
from weaver_desktop.ui.state.lens import Filter

THREE: tuple[Filter, ...] = (HasTag("clay"), DepthAtLeast(Depth.IN_TOUCH), HasOpenNeed())


def _add(at: Bar, filters: tuple[Filter, ...] = THREE) -> None:
    for each in filters:
        at.lens.add(each)


def test_where_there_is_room_every_chip_is_shown(at: Bar) -> None:
    _add(at)
    assert at.shown() == [
        "Tagged “clay”",
        "In touch, or closer",
        "Has an open need",
        "Filter",
        "Restore all",
    ]


def test_what_finds_no_room_is_folded_and_can_be_taken_off_there(at: Bar) -> None:
    _add(at)
    at.place(420)
    assert at.shown() == ["Tagged “clay”", "+2", "Filter", "Restore all"]
    assert at.bar.row.more.accessibleName() == "2 more"
    assert "Has an open need" in at.bar.row.more.toolTip()
    menu = at.bar.row.more.menu()
    last = menu.actions()[-1]
    assert last.text() == "Take off: Has an open need"
    last.trigger()
    assert at.lens.filters == THREE[:2]


def test_where_hardly_anything_fits_the_first_is_cut(at: Bar) -> None:
    long = "a rather long tag that goes on"
    _add(at, (HasTag(long), *THREE))
    at.place(310)
    first, *others = at.shown()
    assert others == ["+3", "Filter", "Restore all"]
    assert first.startswith("Tagged")
    assert first.endswith("…")
    at.place(140)
    assert at.shown()[0] == "+4"
    assert at.bar.width() <= 310


@pytest.mark.parametrize("width", [20, 100, 200, 280, 303, 320, 500, 900])
def test_chips_never_overlap_nor_stand_out(at: Bar, width: int) -> None:
    _add(at)
    at.lens.toggle_you()
    at.lens.set_focus(3)
    at.place(width)
    shown = [each for each in at.bar.findChildren(QPushButton) if each.isVisible()]
    places = sorted((each.x(), each.x() + each.width()) for each in shown)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert at.bar.width() <= width
    for chip in [each for each in at.bar.row.chips if each.isVisible()]:
        assert chip.fontMetrics().horizontalAdvance(chip.text()) <= chip.width() - 24


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space])
def test_a_key_takes_a_chip_off_and_goes_on_to_the_next(at: Bar, key: Qt.Key) -> None:
    _add(at)
    chip = at.chip("In touch, or closer")
    chip.setFocus()
    QTest.keyClick(chip, key)
    assert at.lens.filters == (THREE[0], THREE[2])
    assert at.chip("Has an open need").hasFocus()
    for _ in range(2):
        QTest.keyClick(at.over.focusWidget(), key)
    assert at.lens.is_clear
    assert at.button("Filter").hasFocus()


def test_the_mouse_takes_a_chip_off(at: Bar) -> None:
    _add(at)
    QTest.mouseClick(at.chip("Tagged “clay”"), Qt.MouseButton.LeftButton)
    assert at.lens.filters == THREE[1:]


def test_restore_all_is_there_while_there_is_something_to_restore(at: Bar) -> None:
    _add(at)
    at.lens.toggle_you()
    restore = at.button("Restore all")
    restore.setFocus()
    QTest.keyClick(restore, Qt.Key.Key_Space)
    assert at.lens.is_clear
    assert at.shown() == ["Filter"]
    assert at.button("Filter").hasFocus(), "the keyboard stays where it was needed"


def test_stop_imagining_is_one_chip_however_much_is_imagined(at: Bar) -> None:
    robin, _, ama, bo = at.book.network().ids
    at.lens.imagine(pair(ama, bo))
    at.lens.imagine(pair(robin, bo))
    assert at.shown() == ["Stop imagining", "Filter", "Restore all"]
    chip = at.chip("Stop imagining")
    assert chip.accessibleName() == "Stop imagining"
    chip.click()
    assert at.lens.imagined == ()


def test_a_chip_follows_the_name_of_its_group(at: Bar) -> None:
    at.lens.add(InGroup(at.kiln))
    assert at.shown()[0] == "In Kiln && Yard"
    at.book.parties.rename(party_id=at.kiln, name="Potters")
    assert at.shown()[0] == "In Potters"
    at.book.parties.delete(party_id=at.kiln)
    assert at.shown()[0] == "In a group that is not here"
