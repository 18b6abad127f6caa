"""What the looks mean: as many colours as fit, the rest one press away, and each does something."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.graph.views import HasTag
from weaver_desktop.ui.sky.legend import HEIGHT, Legend
from weaver_desktop.ui.sky.rules import PLAIN, Meaning
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import ColourBy, LookRules, Looks
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Look, Theme

NAMES = ("Choir", "Arts & Co", "<b>Bo</b>", "G" * 300, "ليلى", "Kiln", "Last")
GROUPS = tuple(
    Meaning(number, phrase("{name}", name=name), 10 - number, party=PartyId(name))
    for number, name in enumerate(NAMES)
)
OTHERS = Meaning(PLAIN, phrase("in none of these groups"), 4)


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def lens() -> Lens:
    return Lens()


@pytest.fixture
def looks() -> Looks:
    return Looks()


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    return made


@pytest.fixture
def legend(
    room: QWidget, looks: Looks, lens: Lens, selection: Selection, theme: Theme, qtbot: QtBot
) -> Legend:
    made = Legend(looks, lens, selection, theme, room)
    with qtbot.waitExposed(room):
        room.show()
    return made


def _show(legend: Legend, *meanings: Meaning, width: int = 900) -> None:
    legend.show_meanings(meanings, lambda number: (PartyId(f"of {number}"),))
    legend.place(0, 480, width)


def _buttons(widget: QWidget) -> list[QPushButton]:
    return [each for each in widget.findChildren(QPushButton) if each.isVisible()]


def _named(widget: QWidget, name: str) -> QPushButton:
    return next(each for each in _buttons(widget) if each.accessibleName() == name)


def _colours(legend: Legend) -> list[str]:
    return [each.accessibleName() for each in _buttons(legend) if each.accessibleName() in NAMES]


# --- the row


def test_without_colours_it_says_why_and_can_be_changed(legend: Legend) -> None:
    _show(legend)
    assert legend.isVisible()
    assert _colours(legend) == []
    texts = [label.text() for label in legend.findChildren(QLabel) if label.isVisible()]
    assert texts == ["no groups yet"]
    assert _named(legend, "How the map looks").menu() is legend.menu


def test_each_group_is_named_and_selects_itself(legend: Legend, selection: Selection) -> None:
    _show(legend, *GROUPS[:4])
    for name in NAMES[:4]:
        _named(legend, name).click()
        assert selection.now.party == name


def test_what_can_be_filtered_by_is_and_pressed_again_is_not(legend: Legend, lens: Lens) -> None:
    _show(legend, Meaning(0, phrase("#clay"), 3, filter=HasTag("clay")))
    _named(legend, "#clay").click()
    assert lens.filters == (HasTag("clay"),)
    _named(legend, "#clay").click()
    assert not lens.filters


def test_another_colour_selects_all_who_have_it(legend: Legend, selection: Selection) -> None:
    _show(legend, OTHERS)
    _named(legend, "in none of these groups").click()
    assert selection.now.parties == (f"of {PLAIN}",)


def test_names_are_shown_as_they_are(legend: Legend) -> None:
    _show(legend, *GROUPS[:4])
    texts = [_named(legend, name).text() for name in NAMES[:4]]
    # One “&” would make a shortcut of the letter after it.
    assert texts[:3] == ["Choir", "Arts && Co", "<b>Bo</b>"]
    assert texts[3].endswith("…")
    assert all("<b>" not in _named(legend, name).toolTip() for name in NAMES[:4])


@pytest.mark.parametrize("width", [900, 672, 500, 330, 256])
def test_what_does_not_fit_is_one_press_away(legend: Legend, room: QWidget, width: int) -> None:
    _show(legend, *GROUPS, width=width)
    shown = _colours(legend)
    assert shown == list(NAMES[: len(shown)]), "the most telling come first"
    area = legend.geometry()
    assert (area.bottom() + 1, area.height()) == (480, HEIGHT)
    assert area.left() >= 0
    assert area.right() < width
    for button in _buttons(legend):
        corner = button.mapTo(room, QPoint(button.width(), 0))
        assert corner.x() <= width, "nothing is cut off"
    rest = len(NAMES) - len(shown)
    if rest:
        _named(legend, f"{rest} more colours").click()
    else:
        _named(legend, "What the map's looks mean").click()
    assert legend.sheet.isVisible()
    told = [each.accessibleName().split(", ")[0] for each in _buttons(legend.sheet)]
    assert set(told) >= set(NAMES)


def test_room_that_comes_back_is_used(legend: Legend) -> None:
    _show(legend, *GROUPS[:5], width=330)
    few = len(_colours(legend))
    legend.place(0, 480, 900)
    assert len(_colours(legend)) == 5 > few


def test_another_theme_keeps_the_legend_in_its_place(legend: Legend, theme: Theme) -> None:
    _show(legend, *GROUPS, width=500)
    before = _colours(legend)
    theme.set_look(Look.LIGHT)
    assert _colours(legend) == before
    assert legend.isVisible()


def test_folded_for_want_of_room_it_stays_so_whatever_the_colours(
    legend: Legend, theme: Theme
) -> None:
    _show(legend, *GROUPS, width=500)
    legend.show_or_fold(is_shown=False)
    theme.set_look(Look.LIGHT)
    _show(legend, *GROUPS[:2])
    assert legend.isHidden()
    legend.show_or_fold(is_shown=True)
    assert legend.isVisible()


def test_other_numbers_alone_make_no_new_buttons(legend: Legend) -> None:
    _show(legend, *GROUPS[:2])
    button = _named(legend, "Choir")
    _show(legend, Meaning(0, GROUPS[0].said, 99, GROUPS[0].party), GROUPS[1])
    assert _named(legend, "Choir") is button


# --- the sheet


def test_the_sheet_tells_every_colour_with_how_many_and_every_sign(legend: Legend) -> None:
    _show(legend, *GROUPS[:2], OTHERS)
    legend.toggle_sheet()
    names = [each.accessibleName() for each in _buttons(legend.sheet)]
    assert names[1:] == ["Choir, 10", "Arts & Co, 9", "in none of these groups, 4"]
    texts = [label.text() for label in legend.sheet.findChildren(QLabel)]
    for wanted in ("Larger: more ties", "A ring: a group", "Dashes: who might be introduced"):
        assert wanted in texts


def test_who_reads_the_sheet_while_time_plays_reads_on(legend: Legend) -> None:
    _show(legend, *GROUPS[:2])
    legend.toggle_sheet()
    button = _named(legend.sheet, "Choir, 10")
    button.setFocus()
    legend.show_meanings((replace(GROUPS[0], count=3), GROUPS[1]), lambda _: ())
    assert button.accessibleName() == "Choir, 3"
    assert button.hasFocus()
    assert "3" in [label.text() for label in legend.sheet.findChildren(QLabel)]


def test_the_signs_follow_the_rules(legend: Legend, looks: Looks) -> None:
    looks.set_rules(LookRules(ColourBy.NOTHING, has_suggestions=False))
    _show(legend)
    legend.toggle_sheet()
    texts = [label.text() for label in legend.sheet.findChildren(QLabel)]
    assert not any("Dashes" in text for text in texts)


@pytest.mark.parametrize("size", [(900, 500), (280, 300), (200, 150)])
def test_the_sheet_stays_in_the_window(
    legend: Legend, room: QWidget, size: tuple[int, int]
) -> None:
    room.resize(*size)
    legend.show_meanings(GROUPS, lambda _: ())
    legend.place(12, size[1] - 12, size[0] - 24)
    legend.toggle_sheet()
    assert room.rect().contains(legend.sheet.geometry())


def test_escape_closes_the_sheet_and_gives_the_keyboard_back(legend: Legend, qtbot: QtBot) -> None:
    _show(legend, *GROUPS)
    legend.toggle_sheet()
    inside = _buttons(legend.sheet)[0]
    qtbot.waitUntil(inside.hasFocus)
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert not legend.sheet.isVisible()
    assert _named(legend, "What the map's looks mean").hasFocus()


def test_an_entry_of_the_sheet_selects_too(legend: Legend, selection: Selection) -> None:
    _show(legend, *GROUPS)
    legend.toggle_sheet()
    _named(legend.sheet, "Kiln, 5").click()
    assert selection.now.party == "Kiln"


def test_in_another_theme_entries_wear_its_colours_and_keep_the_focus(
    legend: Legend, theme: Theme
) -> None:
    _show(legend, *GROUPS[:3])
    entry = _named(legend, NAMES[1])
    entry.setFocus()
    theme.set_look(Look.LIGHT if theme.palette.is_dark else Look.DARK)
    assert _named(legend, NAMES[1]) is entry
    assert entry.hasFocus()
    dot = entry.grab().toImage().pixelColor(5, entry.height() // 2)
    assert dot.name() == theme.palette.tint(1).lower()


def test_while_circles_are_looked_for_it_says_so_and_then_that_there_are_none(
    legend: Legend, looks: Looks, room: QWidget
) -> None:
    looks.set_rules(LookRules(colour=ColourBy.COMMUNITY))
    legend.show_meanings((), lambda _: (), is_looking=True)
    legend.toggle_sheet()
    for words in ("looking who hangs together …", "no circles yet"):
        said = [each.text().casefold() for each in room.findChildren(QLabel)]
        assert said.count(words) == 2, "in the row and on the sheet"
        legend.show_meanings((), lambda _: (), is_looking=False)
