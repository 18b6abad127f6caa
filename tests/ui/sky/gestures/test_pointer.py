"""The mouse on a real sky: ties, loops, many stars at once, and hands that slip."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.opening import CTRL, SHIFT, who
from tests.ui.sky.nights import LEFT, NONE, PLAIN, Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import HasTag

MIDDLE = Qt.MouseButton.MiddleButton


def _four(book: Book) -> None:
    ama, bo, cy, _ = people(book, "Ama", "Bo", "Cy", "Dee")
    book.encounters.log(parties=[ama, bo], on=PartialDate.of(book.today))
    book.ties.state(a=bo, b=cy, depth=Depth.MAKE)


@pytest.fixture
def night(nights: Nights) -> Night:
    made = nights.fall(_four)
    made.settle()
    return made


def _ids(night: Night, *names: str) -> set[PartyId]:
    return {who(night.book, name) for name in names}


def _between(night: Night, one: str, other: str) -> QPointF:
    """Return the middle of a line, where no star is near."""
    return (night.place(one) + night.place(other)) / 2


def _around(night: Night, *names: str) -> list[QPointF]:
    """Return the corners of a loop around some stars, from the dark and back to it."""
    places = [night.place(name) for name in names]
    xs, ys = [p.x() for p in places], [p.y() for p in places]
    low, high = QPointF(min(xs) - 22, min(ys) - 22), QPointF(max(xs) + 22, max(ys) + 22)
    corners = [low, QPointF(high.x(), low.y()), high, QPointF(low.x(), high.y())]
    # A hand passes many points on its way.
    return [
        a + (b - a) * step / 5
        for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
        for step in range(5)
    ]


# --- ties


def test_a_click_on_a_line_selects_the_two(night: Night) -> None:
    night.click(_between(night, "Ama", "Bo"))
    assert set(night.selection.now.parties) == _ids(night, "Ama", "Bo")
    assert night.selection.now.two is not None


def test_a_line_tells_how_deep_the_tie_is(night: Night) -> None:
    at = _between(night, "Bo", "Cy")
    night.hover(at)
    said = night.sky.stage.toolTip()
    assert "Bo – Cy" in said or "Cy – Bo" in said
    assert "Make things together" in said
    assert night.sky.stage.cursor().shape() is Qt.CursorShape.PointingHandCursor
    night.hover(QPointF(4, 4))
    assert night.sky.stage.toolTip() == ""


def test_a_star_on_the_way_from_a_line_tells_of_itself(night: Night) -> None:
    night.hover(_between(night, "Bo", "Cy"))
    night.hover(night.place("Bo"))
    assert "Bo · 2" in night.sky.stage.toolTip()


def test_an_ended_tie_is_no_line_to_click(night: Night) -> None:
    ama, bo = who(night.book, "Ama"), who(night.book, "Bo")
    tie = night.book.ties.between(ama, bo)
    assert tie is not None
    night.book.ties.end(tie_id=tie.id, on=PartialDate.of(night.book.today))
    night.settle()
    night.click(_between(night, "Ama", "Bo"))
    assert night.selection.now.two is None


# --- several


@pytest.mark.parametrize("key", [SHIFT, CTRL])
def test_shift_and_ctrl_add_stars_and_take_them_out(night: Night, key: object) -> None:
    assert isinstance(key, Qt.KeyboardModifier)
    for name in ("Ama", "Cy", "Dee"):
        night.click(night.place(name), modifiers=key)
    assert set(night.selection.now.parties) == _ids(night, "Ama", "Cy", "Dee")
    night.click(night.place("Cy"), modifiers=key)
    assert set(night.selection.now.parties) == _ids(night, "Ama", "Dee")
    night.click(QPointF(6, 6), modifiers=key)
    assert len(night.selection.now.parties) == 2, "a slip beside the stars loses nothing"
    night.click(_between(night, "Bo", "Cy"), modifiers=key)
    assert set(night.selection.now.parties) == _ids(night, "Ama", "Bo", "Cy", "Dee")


def test_one_of_several_selected_takes_the_others_along(night: Night) -> None:
    moved = ("Ama", "Dee")
    night.selection.select_many(_ids(night, *moved))
    before = {name: night.place(name) for name in moved}
    at = night.take("Ama")
    night.release(at)
    assert set(night.book.pins.all()) == _ids(night, *moved)
    night.settle()
    steps = [night.place(name) - before[name] for name in moved]
    assert (steps[0] - steps[1]).manhattanLength() <= 2
    night.book.history.undo()
    assert night.book.pins.all() == {}, "one drag is one step"


def test_a_star_that_is_not_selected_moves_alone(night: Night) -> None:
    night.selection.select_many(_ids(night, "Ama", "Dee"))
    night.release(night.take("Cy"))
    assert set(night.book.pins.all()) == _ids(night, "Cy")


# --- loops


def test_a_loop_with_shift_selects_what_it_goes_round(night: Night) -> None:
    before = night.sky.stage.view.viewRect()
    night.draw(_around(night, "Ama"), SHIFT)
    assert set(night.selection.now.parties) == _ids(night, "Ama")
    assert night.sky.stage.view.viewRect() == before, "the map stays where it is"
    night.draw(_around(night, "Cy"), SHIFT | CTRL)
    assert set(night.selection.now.parties) == _ids(night, "Ama", "Cy")
    night.draw(_around(night, "Dee"), SHIFT)
    assert set(night.selection.now.parties) == _ids(night, "Dee")


def test_the_loop_is_seen_while_it_is_drawn_and_gone_after(night: Night) -> None:
    corners = _around(night, "Ama", "Bo", "Cy", "Dee")
    night.send(QEvent.Type.MouseButtonPress, corners[0], modifiers=SHIFT)
    for corner in corners[1:]:
        night.send(QEvent.Type.MouseMove, corner, NONE, LEFT, SHIFT)
    assert len(night.sky.stage.sketch.loop) > 10
    assert not night.sky.grab().isNull()
    night.release(corners[-1])
    assert len(night.sky.stage.sketch.loop) == 0
    assert len(night.selection.now.parties) == 4


def test_the_lasso_loops_from_a_star_too_and_is_put_down_after(night: Night) -> None:
    pointer = night.sky.stage.pointer
    night.sky.hands.toggle_lasso()
    assert night.sky.stage.cursor().shape() is Qt.CursorShape.CrossCursor
    start = night.place("Bo")
    night.draw([start, start + QPointF(30, 0), start + QPointF(0, 30), start + QPointF(-30, -30)])
    assert night.book.pins.all() == {}
    assert not pointer.has_lasso
    night.sky.hands.toggle_lasso()
    night.sky.hands.toggle_lasso()
    assert not pointer.has_lasso


def test_a_loop_around_nothing_selects_nothing(night: Night) -> None:
    night.click(night.place("Bo"))
    night.draw([QPointF(2, 2), QPointF(30, 2), QPointF(30, 30), QPointF(2, 30)], SHIFT)
    assert night.selection.now.parties == ()


def test_the_lasso_pressed_on_a_star_without_moving_is_a_click(night: Night) -> None:
    night.sky.hands.toggle_lasso()
    night.click(night.place("Bo"))
    assert night.selection.now.party == who(night.book, "Bo")
    assert not night.sky.stage.pointer.has_lasso


# --- panning


def test_the_middle_button_moves_the_map_even_from_a_star(night: Night) -> None:
    before = night.sky.stage.view.viewRect()
    start = night.place("Bo")
    night.send(QEvent.Type.MouseButtonPress, start, MIDDLE, MIDDLE)
    night.send(QEvent.Type.MouseMove, start + QPointF(50, 20), NONE, MIDDLE)
    night.send(QEvent.Type.MouseButtonRelease, start + QPointF(50, 20), MIDDLE, NONE)
    after = night.sky.stage.view.viewRect()
    unit = before.width() / night.sky.stage.viewport().width()
    assert before.left() - after.left() == pytest.approx(50 * unit, rel=0.02)
    assert after.top() - before.top() == pytest.approx(20 * unit, rel=0.02)
    assert night.book.pins.all() == {}


def test_who_is_pulled_stays_under_the_hand(night: Night) -> None:
    start = QPointF(8, 8)
    world = night.sky.stage.world(start)
    night.send(QEvent.Type.MouseButtonPress, start)
    night.send(QEvent.Type.MouseMove, QPointF(208, 108), NONE)
    now = night.sky.stage.world(QPointF(208, 108))
    pixel = night.sky.stage.view.viewPixelSize()[0]
    assert np.hypot(now[0] - world[0], now[1] - world[1]) < 2 * pixel
    night.release(QPointF(208, 108))


# --- hands that slip


def test_a_release_that_went_elsewhere_ends_the_drag_without_a_pin(night: Night) -> None:
    at = night.take("Bo")
    night.send(QEvent.Type.MouseMove, at + QPointF(30, 0), NONE, NONE)
    assert not night.sky.stage.pointer.is_busy
    night.release(at)
    assert night.book.pins.all() == {}
    night.settle()


def test_back_where_it_began_a_drag_is_still_no_click(night: Night) -> None:
    start = night.place("Bo")
    night.send(QEvent.Type.MouseButtonPress, start)
    night.send(QEvent.Type.MouseMove, start + QPointF(60, 0), NONE)
    night.send(QEvent.Type.MouseMove, start, NONE)
    night.release(start)
    assert night.selection.now.parties == ()
    assert set(night.book.pins.all()) == _ids(night, "Bo")


def test_escape_in_the_middle_of_a_drag_lets_go(night: Night) -> None:
    at = night.take("Bo")
    assert night.sky.hands.leave()
    night.release(at)
    assert night.book.pins.all() == {}
    assert not night.sky.hands.leave()


@pytest.mark.parametrize("is_pinned", [True, False])
def test_a_star_that_slips_goes_back_to_where_it_was_taken(night: Night, is_pinned: bool) -> None:
    bo = who(night.book, "Bo")
    if is_pinned:
        night.book.pins.pin(places={bo: (2.0, 1.0)})
        night.settle()
    before = night.sky.snapshot()[bo]
    night.take("Bo")
    assert night.sky.snapshot()[bo] != before
    night.sky.hands.leave()
    assert night.sky.snapshot()[bo] == before
    night.settle()
    if is_pinned:
        assert night.sky.snapshot()[bo] == before == night.book.pins.all()[bo]


def _look_at_others(night: Night) -> None:
    """Give the stars other numbers and back again, as time does while it plays."""
    night.lens.add(HasTag("clay"))
    assert night.sky.seen.network.ids != night.sky.seen.whole.ids
    night.send(QEvent.Type.MouseMove, QPointF(350, 300), NONE)
    night.lens.restore()


@pytest.fixture
def potter(night: Night) -> Night:
    """The night in which Cy is a potter."""
    night.book.parties.tag(party_id=who(night.book, "Cy"), tag="clay")
    night.settle()
    return night


def test_a_star_stays_in_the_hand_while_others_come_and_go(potter: Night) -> None:
    potter.take("Cy")
    _look_at_others(potter)
    potter.release(QPointF(350, 300))
    assert set(potter.book.pins.all()) == _ids(potter, "Cy")
    assert (potter.place("Cy") - QPointF(350, 300)).manhattanLength() < 4


def test_a_star_that_is_not_drawn_any_more_slips_from_the_hand(potter: Night) -> None:
    before = potter.sky.snapshot()[who(potter.book, "Ama")]
    potter.take("Ama")
    _look_at_others(potter)
    potter.release(QPointF(350, 300))
    assert potter.book.pins.all() == {}
    assert potter.sky.snapshot()[who(potter.book, "Ama")] == before


def test_the_map_is_moved_and_looped_while_stars_come_and_go(potter: Night) -> None:
    seen = potter.sky.stage.view.viewRect()
    potter.send(QEvent.Type.MouseButtonPress, QPointF(9, 9))
    potter.send(QEvent.Type.MouseMove, QPointF(49, 9), NONE)
    _look_at_others(potter)
    potter.release(QPointF(350, 300))
    pixel = seen.width() / potter.sky.stage.viewport().width()
    assert potter.sky.stage.view.viewRect().x() == pytest.approx(seen.x() - 341 * pixel)
    potter.sky.fit_now()
    corners = _around(potter, "Ama", "Bo", "Cy")
    potter.send(QEvent.Type.MouseButtonPress, corners[0], modifiers=SHIFT)
    for corner in corners[1:]:
        potter.lens.toggle_you()
        potter.send(QEvent.Type.MouseMove, corner, NONE, LEFT, SHIFT)
    potter.send(QEvent.Type.MouseButtonRelease, corners[-1], LEFT, NONE, SHIFT)
    assert _ids(potter, "Ama", "Bo", "Cy") <= set(potter.selection.now.parties)


def test_who_is_under_the_pointer_stays_told_while_others_come_and_go(potter: Night) -> None:
    potter.hover(potter.place("Cy"))
    potter.lens.add(HasTag("clay"))
    assert "Cy" in potter.sky.stage.toolTip()
    assert potter.sky.stage.pointer.under == 0
    potter.lens.restore()
    potter.lens.add(HasTag("nobody's"))
    assert potter.sky.stage.toolTip() == ""


def test_a_second_star_opened_is_the_one_in_focus(night: Night) -> None:
    for name, steps in (("Ama", 1), ("Cy", 1), ("Cy", 0), ("Cy", 1)):
        night.double_click(night.place(name))
        assert night.lens.focus == steps
        assert night.selection.now.parties == (who(night.book, name),)


@pytest.mark.parametrize("doing", ["star", "loop", "pan"])
def test_a_book_undone_to_nothing_in_the_middle_of_any_gesture(night: Night, doing: str) -> None:
    at, key = QPointF(9, 9), PLAIN
    if doing == "star":
        at = night.take("Bo")
    else:
        key = SHIFT if doing == "loop" else PLAIN
        night.send(QEvent.Type.MouseButtonPress, at, modifiers=key)
        for step in range(1, 9):
            at = QPointF(9 + 40 * step, 9 + 30 * (step % 3))
            night.send(QEvent.Type.MouseMove, at, NONE, LEFT, key)
    while night.book.history.undo() is not None:
        night.send(QEvent.Type.MouseMove, at + QPointF(3, 3), NONE, LEFT, key)
    assert not night.sky.grab().isNull()
    night.send(QEvent.Type.MouseButtonRelease, at, LEFT, NONE, key)
    assert night.book.is_empty
    assert night.selection.now.parties == ()
    night.settle()


def test_the_theme_changed_in_the_middle_of_a_loop(nights: Nights, night: Night) -> None:
    corners = _around(night, "Ama", "Bo")
    night.send(QEvent.Type.MouseButtonPress, corners[0], modifiers=SHIFT)
    for corner in corners[1:8]:
        night.send(QEvent.Type.MouseMove, corner, NONE, LEFT, SHIFT)
    nights.theme.toggle()
    assert not night.sky.grab().isNull()
    for corner in corners[8:]:
        night.send(QEvent.Type.MouseMove, corner, NONE, LEFT, SHIFT)
    night.release(corners[-1])
    assert _ids(night, "Ama", "Bo") <= set(night.selection.now.parties)


def test_in_a_map_of_200_by_150_everything_can_be_done(nights: Nights) -> None:
    night = nights.fall(_four, name="small.weave", size=(200, 150))
    night.settle()
    stage = night.sky.stage
    night.click(night.place("Bo"))
    assert night.selection.now.party == who(night.book, "Bo")
    night.draw([QPointF(1, 1), QPointF(198, 1), QPointF(198, 148), QPointF(1, 148)], SHIFT)
    night.release(night.take("Dee"))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Menu):
        QTest.keyClick(stage, key)
    assert not night.sky.grab().isNull()
    night.settle()
