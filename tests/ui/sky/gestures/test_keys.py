"""Everything that the pointer can do, with the keyboard alone."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.opening import CTRL, SHIFT, who
from tests.ui.sky.nights import Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId

ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT, UP, DOWN = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


def _cross(book: Book) -> None:
    """Fill a book with Hub in the middle, tied to one on each side; Far is tied to nobody."""
    hub, *sides = people(book, "Hub", "West", "East", "North", "South")
    far = book.parties.add_person(name="Far")
    for side in sides:
        book.encounters.log(parties=[hub, side], on=PartialDate.of(book.today))
    spots = ((0, 0), (-10, 0), (10, 0), (0, 10), (0, -10), (25, 0))
    ids = (hub, *sides, far)
    book.pins.pin(places={p: (float(x), float(y)) for p, (x, y) in zip(ids, spots, strict=True)})


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(_cross)
    made.settle()
    return made


def _press(
    night: Night, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(night.sky.stage, key, modifiers)


def _ids(night: Night, *names: str) -> set[PartyId]:
    return {who(night.book, name) for name in names}


def _chosen(night: Night) -> set[str]:
    return {night.book.parties.get(party).name for party in night.selection.now.parties}


def test_arrows_walk_along_ties_and_beyond_them(night: Night) -> None:
    ways = ((UP, "Hub"), (LEFT, "West"), (RIGHT, "Hub"), (RIGHT, "East"), (RIGHT, "Far"))
    for key, name in ways:
        _press(night, key)
        assert _chosen(night) == {name}


def test_shift_selects_more_on_the_way_and_less_on_the_way_back(night: Night) -> None:
    _press(night, UP)
    _press(night, LEFT, SHIFT)
    assert _chosen(night) == {"Hub", "West"}
    _press(night, RIGHT, SHIFT)
    assert _chosen(night) == {"Hub"}
    _press(night, RIGHT, SHIFT)
    _press(night, RIGHT, SHIFT)
    assert _chosen(night) == {"Hub", "East", "Far"}


def test_alt_moves_the_selected_and_pins_them_as_one_step(night: Night) -> None:
    moved = ("West", "East")
    night.selection.select_many(_ids(night, *moved))
    before = {name: night.place(name) for name in moved}
    stage = night.sky.stage
    QTest.keyPress(stage, Qt.Key.Key_Alt)
    for _ in range(5):
        QTest.keyPress(stage, UP, ALT)
    assert night.book.history.label_to_undo == "Pinned 6 stars", "nothing yet"
    QTest.keyRelease(stage, Qt.Key.Key_Alt)
    assert night.book.history.label_to_undo == "Pinned 2 stars"
    night.settle()
    spots = night.book.pins.all()
    for name in moved:
        x, y = spots[who(night.book, name)]
        assert abs(x) == pytest.approx(10.0)
        assert y > 1.0
        assert (night.place(name) - before[name]).manhattanLength() > 3
    night.book.history.undo()
    assert night.book.pins.all()[who(night.book, "West")] == (-10.0, 0.0)


def test_a_key_that_never_comes_up_pins_once_the_map_loses_the_keyboard(night: Night) -> None:
    night.selection.select_party(who(night.book, "Far"))
    stage = night.sky.stage
    stage.setFocus()
    QTest.keyPress(stage, Qt.Key.Key_Alt)
    QTest.keyPress(stage, RIGHT, ALT)
    assert night.book.pins.all()[who(night.book, "Far")] == (25.0, 0.0)
    stage.clearFocus()
    assert night.book.pins.all()[who(night.book, "Far")][0] > 25.0


def test_who_is_deleted_while_the_keys_move_them_is_let_go(night: Night) -> None:
    night.selection.select_many(_ids(night, "Far", "West"))
    stage = night.sky.stage
    QTest.keyPress(stage, Qt.Key.Key_Alt)
    QTest.keyPress(stage, RIGHT, ALT)
    night.book.parties.delete(party_id=who(night.book, "Far"))
    QTest.keyPress(stage, RIGHT, ALT)
    QTest.keyRelease(stage, Qt.Key.Key_Alt)
    night.settle()
    assert set(night.book.pins.all()) == _ids(night, "Hub", "West", "East", "North", "South")


def test_alt_with_nobody_selected_moves_nobody(night: Night) -> None:
    before = night.book.pins.all()
    _press(night, RIGHT, ALT)
    assert night.book.pins.all() == before


@pytest.mark.parametrize("key, sign", [(LEFT, -1), (RIGHT, 1)])
def test_ctrl_looks_further_that_way(night: Night, key: Qt.Key, sign: int) -> None:
    before = night.sky.stage.view.viewRect()
    _press(night, key, CTRL)
    moved = night.sky.stage.view.viewRect().left() - before.left()
    assert moved * sign > 0
    assert not night.sky.stage.camera.is_fitting


def test_enter_focuses_like_a_double_click(night: Night) -> None:
    _press(night, Qt.Key.Key_Return)
    assert night.sky._lens.focus == 0, "on nobody"
    night.selection.select_party(who(night.book, "East"))
    heard: list[None] = []
    night.sky.hands.opened.connect(lambda: heard.append(None))
    _press(night, Qt.Key.Key_Enter)
    assert night.sky._lens.focus == 1
    _press(night, Qt.Key.Key_Return)
    assert night.sky._lens.focus == 0
    assert len(heard) == 2


def test_neighbours_and_all_shown_stand_in_for_the_loop(night: Night) -> None:
    hands = night.sky.hands
    hands.select_neighbours()
    assert _chosen(night) == set()
    night.selection.select_party(who(night.book, "West"))
    hands.select_neighbours()
    assert _chosen(night) == {"West", "Hub"}
    hands.select_neighbours()
    assert _chosen(night) == {"West", "Hub", "East", "North", "South"}
    hands.select_shown()
    assert len(night.selection.now.parties) == 6
    night.selection.select_party(who(night.book, "West"))
    night.sky._lens.set_focus(1)
    hands.select_shown()
    assert _chosen(night) == {"West", "Hub"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Menu, Qt.Key.Key_F10])
def test_the_menu_key_asks_for_the_menu_of_the_selected(night: Night, key: Qt.Key) -> None:
    asked: list[tuple[PartyId, ...]] = []
    night.sky.hands.menu_wanted.connect(lambda parties, _: asked.append(parties))
    modifiers = SHIFT if key == Qt.Key.Key_F10 else Qt.KeyboardModifier.NoModifier
    _press(night, key, modifiers)
    night.selection.select_many(_ids(night, "West", "East"))
    _press(night, key, modifiers)
    assert [set(each) for each in asked] == [set(), _ids(night, "West", "East")]


# --- looking for a partner


def _begin(night: Night, name: str) -> list[tuple[PartyId, PartyId]]:
    found: list[tuple[PartyId, PartyId]] = []
    partner = night.sky.hands.partner
    partner.found.connect(lambda one, other: found.append((one, other)))
    night.selection.select_party(who(night.book, name))
    partner.begin(who(night.book, name))
    return found


def test_a_rubber_line_follows_the_pointer_and_a_click_finds_the_partner(night: Night) -> None:
    found = _begin(night, "West")
    night.hover(QPointF(30, 40))
    rubber = night.sky.stage.sketch.rubber
    assert rubber is not None
    assert (rubber.star, rubber.other) == (night.number("West"), None)
    assert rubber.place == pytest.approx(night.sky.stage.world(QPointF(30, 40)))
    night.hover(night.place("Far"))
    rubber = night.sky.stage.sketch.rubber
    assert rubber is not None
    assert rubber.other == night.number("Far")
    assert not night.sky.grab().isNull()
    night.click(night.place("Far"))
    assert found == [(who(night.book, "West"), who(night.book, "Far"))]
    assert night.sky.stage.sketch.rubber is None


def test_arrows_go_to_the_partner_and_enter_takes_them(night: Night) -> None:
    found = _begin(night, "West")
    _press(night, RIGHT)
    _press(night, RIGHT)
    assert _chosen(night) == {"West"}
    assert "East" in night.sky.stage.toolTip()
    assert found == []
    _press(night, Qt.Key.Key_Return)
    assert found == [(who(night.book, "West"), who(night.book, "East"))]


def test_whoever_is_selected_elsewhere_is_the_partner(night: Night) -> None:
    found = _begin(night, "West")
    night.selection.select_party(who(night.book, "South"))
    assert found == [(who(night.book, "West"), who(night.book, "South"))]


def test_enter_before_anybody_is_considered_finds_nobody(night: Night) -> None:
    found = _begin(night, "West")
    _press(night, Qt.Key.Key_Return)
    assert found == []
    assert night.sky.hands.partner.is_on


@pytest.mark.parametrize("way", ["escape", "dark", "deleted", "undone"])
def test_a_search_ends_when_it_has_no_sense_any_more(night: Night, way: str) -> None:
    found = _begin(night, "West")
    if way == "escape":
        assert night.sky.hands.leave()
    elif way == "dark":
        night.click(QPointF(5, 5))
    elif way == "deleted":
        night.book.parties.delete(party_id=who(night.book, "West"))
    else:
        while night.book.history.undo() is not None:
            pass
    assert not night.sky.hands.partner.is_on
    assert night.sky.stage.sketch.rubber is None
    assert found == []


def test_the_candidate_may_be_deleted(night: Night) -> None:
    _begin(night, "West")
    _press(night, RIGHT)
    _press(night, RIGHT)
    night.book.parties.delete(party_id=who(night.book, "East"))
    assert not night.sky.grab().isNull()
    _press(night, RIGHT)
    assert night.sky.hands.partner.is_on


def test_the_pointer_leaves_while_a_partner_is_looked_for(night: Night) -> None:
    _begin(night, "West")
    night.hover(night.place("Far"))
    night.sky.stage.leaveEvent(QEvent(QEvent.Type.Leave))
    rubber = night.sky.stage.sketch.rubber
    assert rubber is not None
    assert rubber.other is None
