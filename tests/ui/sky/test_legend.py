"""What the colours mean: as many groups as fit, each of which selects itself."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.legend import HEIGHT, Legend
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Look, Theme

GROUPS = tuple(
    (PartyId(name), name, number)
    for number, name in enumerate(("Choir", "Arts & Co", "<b>Bo</b>", "G" * 300, "ليلى", "Kiln"))
)


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 200)
    return made


@pytest.fixture
def legend(room: QWidget, selection: Selection, theme: Theme, qtbot: QtBot) -> Legend:
    made = Legend(selection, theme, room)
    with qtbot.waitExposed(room):
        room.show()
    return made


def _buttons(legend: Legend) -> list[QPushButton]:
    return [each for each in legend.findChildren(QPushButton) if each.isVisible()]


def test_without_groups_there_is_no_legend(legend: Legend) -> None:
    legend.show_groups(())
    legend.place(0, 200, 900)
    assert not legend.isVisible()


def test_each_group_is_named_and_selects_itself(legend: Legend, selection: Selection) -> None:
    legend.show_groups(GROUPS)
    legend.place(0, 200, 900)
    assert legend.isVisible()
    for button, (party, name, _) in zip(_buttons(legend), GROUPS, strict=True):
        assert button.accessibleName() == name
        button.click()
        assert selection.now.party == party


def test_names_are_shown_as_they_are(legend: Legend) -> None:
    legend.show_groups(GROUPS)
    legend.place(0, 200, 900)
    texts = [button.text() for button in _buttons(legend)]
    # One “&” would make a shortcut of the letter after it.
    assert texts[:3] == ["Choir", "Arts && Co", "<b>Bo</b>"]
    assert texts[3].endswith("…")
    assert all("<b>" not in button.toolTip() for button in _buttons(legend))


@pytest.mark.parametrize("width", [900, 400, 150, 20, 0])
def test_as_many_groups_are_shown_as_fit(legend: Legend, width: int) -> None:
    legend.show_groups(GROUPS)
    legend.place(10, 190, width)
    shown = [button.accessibleName() for button in _buttons(legend)]
    assert shown == [name for _, name, _ in GROUPS][: len(shown)], "the largest come first"
    assert legend.isVisible() == bool(shown)
    if shown:
        area = legend.geometry()
        assert (area.bottom() + 1, area.height()) == (190, HEIGHT)
        assert area.left() >= 10
        assert area.right() <= 10 + width


def test_room_that_comes_back_is_used(legend: Legend) -> None:
    legend.show_groups(GROUPS)
    legend.place(0, 200, 150)
    few = len(_buttons(legend))
    legend.place(0, 200, 900)
    assert len(_buttons(legend)) == len(GROUPS) > few


def test_another_theme_keeps_the_legend_in_its_place(legend: Legend, theme: Theme) -> None:
    legend.show_groups(GROUPS)
    legend.place(0, 200, 400)
    before = [button.accessibleName() for button in _buttons(legend)]
    theme.set_look(Look.LIGHT)
    assert [button.accessibleName() for button in _buttons(legend)] == before
    assert legend.isVisible()
