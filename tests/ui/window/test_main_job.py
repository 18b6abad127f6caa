"""The main job through the real window: keep people, log, see it on the map, take it back."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.fixtures.dumps import dump
from tests.ui.opening import (
    CTRL,
    SHIFT,
    House,
    enter,
    message,
    offered,
    press,
    settle,
    sky_of,
    type_line,
    who,
)
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.people.view import PeopleView
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.panels import INTRODUCTIONS


def _three_who_met(book: Book) -> None:
    me = book.parties.begin(name="Maren Holt")
    ama = book.parties.add_person(name="Ama Boateng", headline="ceramicist")
    tilly = book.parties.add_person(name="Tilly Stone", headline="printmaker")
    today = PartialDate.of(book.today)
    book.encounters.log(parties=[me, ama], on=today)
    book.encounters.log(parties=[me, tilly], on=today)


def _listed(window: MainWindow) -> list[str]:
    """Return the names in the list of people, from the top."""
    model = window.places.findChildren(PeopleView)[0].model()
    return [model.index(row, 0).data(Role.WORDS).name for row in range(model.rowCount())]


def _told(window: MainWindow) -> str:
    """Return all that the detail pane says."""
    (pane,) = window.detail.findChildren(DetailPane)
    pane.finish()
    return "\n".join(label.text() for label in pane.page.findChildren(Prose))


def _ties(book: Book) -> set[frozenset[str]]:
    network = book.network()
    return {frozenset(network.names[at] for at in pair) for pair in network.ends.tolist()}


def _click_star(window: MainWindow, name: str) -> None:
    stage, at = sky_of(window).stage, window.book.network().position[who(window.book, name)]
    QTest.mouseClick(stage.viewport(), Qt.MouseButton.LeftButton, pos=stage.place_of(at).toPoint())


# --- the first start


def test_a_book_is_begun_by_keyboard_alone(window: MainWindow) -> None:
    assert window.welcome.isVisible()
    assert window.welcome.name.hasFocus()
    QTest.keyClicks(window.welcome.name, "Maren Holt")
    press(window.welcome.name, Qt.Key.Key_Return)
    assert not window.welcome.isVisible()
    assert window.book.parties.me == who(window.book, "Maren Holt")
    assert window.selection.now.party == window.book.parties.me
    assert window.quick_bar.hasFocus()
    assert "met Ama" in message(window)


def test_undoing_the_beginning_brings_the_welcome_back(window: MainWindow) -> None:
    QTest.keyClicks(window.welcome.name, "Maren Holt")
    press(window.welcome.name, Qt.Key.Key_Return)
    press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert window.book.is_empty
    assert window.welcome.isVisible()
    assert window.welcome.name.hasFocus()
    assert window.selection.now.parties == ()


# --- logging a meeting


def test_a_meeting_puts_both_stars_and_the_line_on_the_map(
    window: MainWindow, qtbot: QtBot
) -> None:
    enter(window, "Ama Boateng met Tilly Stone at the Hay Bales: residencies")
    sky = sky_of(window)
    assert _ties(window.book) == {frozenset({"Ama Boateng", "Tilly Stone"})}
    assert set(sky.snapshot()) == set(window.book.network().ids)
    assert not sky.is_settled, "a pulse tells what just happened"
    assert message(window) == "Ama Boateng met Tilly Stone at the Hay Bales"
    assert _listed(window) == ["Ama Boateng", "Tilly Stone"]
    assert set(window.selection.now.parties) == set(window.book.network().ids)
    assert "Hay Bales" in _told(window)
    settle(window, qtbot)
    for star in (0, 1):
        assert sky.stage.star_at(sky.stage.place_of(star)) == star


def test_ctrl_z_takes_it_back_everywhere_and_redo_brings_it_back(
    house: House, qtbot: QtBot
) -> None:
    window = house.open(_three_who_met)
    settle(window, qtbot)
    before, places = dump(window.book.path), sky_of(window).snapshot()
    enter(window, "Ama met Tilly and Zoë Ferrer yesterday at the Hay Bales")
    after = dump(window.book.path)
    assert len(_ties(window.book)) == 5
    assert "Zoë Ferrer" in _listed(window)

    press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert dump(window.book.path) == before
    assert len(_ties(window.book)) == 2
    assert _listed(window) == ["Ama Boateng", "Maren Holt", "Tilly Stone"]
    assert "Hay Bales" not in _told(window)
    assert sky_of(window).snapshot().keys() == places.keys()
    assert message(window).startswith("Undone: Ama")

    press(window.quick_bar, Qt.Key.Key_Z, CTRL | SHIFT)
    assert dump(window.book.path) == after
    assert "Zoë Ferrer" in _listed(window)
    assert message(window).startswith("Done again: Ama")
    settle(window, qtbot)


def test_undo_goes_back_to_the_empty_book_and_then_says_so(window: MainWindow) -> None:
    empty = dump(window.book.path)
    lines = ("Ama Boateng, potter #clay @Nest Collective", "Ama met Tilly Stone", "Bo knows Ama")
    for line in lines:
        enter(window, line)
    for _ in lines:
        press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert dump(window.book.path) == empty
    assert window.book.history.label_to_undo is None
    window.deeds.undo()
    assert message(window) == "There is nothing to undo."


def test_the_message_itself_offers_to_take_it_back(window: MainWindow) -> None:
    enter(window, "Ama met Tilly")
    window.centre.toast._undo.click()
    assert window.book.is_empty


def test_a_line_that_says_nothing_new_does_not_claim_to_have_done_something(
    window: MainWindow,
) -> None:
    enter(window, "Ama Boateng #clay")
    enter(window, "Bo Reed, baker")
    enter(window, "Ama Boateng #clay")
    assert message(window) == "That is in your book already."
    assert not window.centre.toast._undo.isVisible()


def test_who_is_added_to_a_group_is_what_is_shown(window: MainWindow) -> None:
    enter(window, "Ama Boateng, ceramicist #clay @Nest Collective")
    assert window.selection.now.party == who(window.book, "Ama Boateng")


# --- a line that cannot be kept


def test_a_line_that_a_read_only_book_refuses_is_not_lost(house: House) -> None:
    house.close(house.open(_three_who_met))
    window = house.open(read_only=True)
    before = dump(window.book.path)
    enter(window, "Ama met Tilly")
    assert window.quick_bar.text() == "Ama met Tilly"
    assert "read" in message(window)
    assert dump(window.book.path) == before


# --- Ctrl+Z and text


def test_ctrl_z_in_a_field_undoes_text_first_and_then_the_book(house: House) -> None:
    window = house.open(_three_who_met)
    labels = window.book.history.label_to_undo
    type_line(window, "Ama met Ti")
    press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert window.quick_bar.text() == ""
    assert window.book.history.label_to_undo == labels
    press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert window.book.history.label_to_undo != labels


def test_what_tab_completed_is_undone_as_text(house: House) -> None:
    window = house.open(_three_who_met)
    labels = window.book.history.label_to_undo
    type_line(window, "met Til")
    press(window.quick_bar, Qt.Key.Key_Tab)
    assert window.quick_bar.text() == "met Tilly Stone"
    press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert window.quick_bar.text() == "met Til"
    assert window.book.history.label_to_undo == labels


def test_after_enter_ctrl_z_is_about_the_book(house: House) -> None:
    window = house.open(_three_who_met)
    enter(window, "Ama met Tilly")
    press(window.quick_bar, Qt.Key.Key_Z, CTRL)
    assert window.quick_bar.text() == ""
    assert len(_ties(window.book)) == 2


@pytest.mark.parametrize("text", ["", "Til"])
def test_every_field_lets_ctrl_z_through_once_it_has_nothing_to_undo(
    house: House, text: str
) -> None:
    window = house.open(_three_who_met)
    labels = window.book.history.label_to_undo
    (find,) = window.places.findChildren(QLineEdit)
    find.setFocus()
    QTest.keyClicks(find, text)
    if text:
        press(find, Qt.Key.Key_Z, CTRL)
        assert find.text() == ""
        assert window.book.history.label_to_undo == labels
    press(find, Qt.Key.Key_Z, CTRL)
    assert window.book.history.label_to_undo != labels


# --- selection everywhere


def test_a_click_on_a_star_selects_in_the_list_and_the_detail(house: House, qtbot: QtBot) -> None:
    window = house.open(_three_who_met)
    settle(window, qtbot)
    _click_star(window, "Tilly Stone")
    tilly = who(window.book, "Tilly Stone")
    assert window.selection.now.party == tilly
    assert window.places.findChildren(PeopleView)[0].parties() == (tilly,)
    assert "printmaker" in _told(window)


def test_a_click_on_the_dark_selects_nothing(house: House, qtbot: QtBot) -> None:
    window = house.open(_three_who_met)
    settle(window, qtbot)
    _click_star(window, "Tilly Stone")
    viewport = sky_of(window).stage.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPointF(5, 5).toPoint())
    assert window.selection.now.parties == ()
    assert window.places.findChildren(PeopleView)[0].parties() == ()


def test_a_row_of_the_list_lights_its_star(house: House, qtbot: QtBot) -> None:
    window = house.open(_three_who_met)
    sky = settle(window, qtbot)
    view = window.places.findChildren(PeopleView)[0]
    index = view.model().index(0, 0)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    ama = who(window.book, "Ama Boateng")
    assert window.selection.now.party == ama
    assert sky.stage.overlay._highlights.selected == (window.book.network().position[ama],)
    assert sky.stage.accessibleDescription() == "Ama Boateng · 1: Maren Holt"


def test_arrows_on_the_map_walk_and_select(house: House, qtbot: QtBot) -> None:
    window = house.open(_three_who_met)
    sky = settle(window, qtbot)
    window.selection.clear()
    press(sky.stage, Qt.Key.Key_Left)
    assert window.selection.now.party == who(window.book, "Maren Holt"), "the best-tied star"
    at = window.book.network().position
    here = sky.stage.place_of(at[window.selection.now.party])
    for key, sign in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
        window.selection.select_party(who(window.book, "Maren Holt"))
        press(sky.stage, key)
        there = sky.stage.place_of(at[window.selection.now.parties[0]])
        assert there == here or (there.x() - here.x()) * sign > 0


def test_a_card_of_the_introductions_selects_two_with_a_line_between(
    house: House, qtbot: QtBot
) -> None:
    window = house.open(_three_who_met)
    sky = settle(window, qtbot)
    press(window, Qt.Key.Key_3, CTRL)
    assert window.places.key == INTRODUCTIONS
    panel = window.places.findChildren(IntroductionsPanel)[0]
    qtbot.waitUntil(lambda: bool(panel.cards.cards), timeout=20_000)
    panel.cards.cards[0].click()
    two = {who(window.book, "Ama Boateng"), who(window.book, "Tilly Stone")}
    assert set(window.selection.now.parties) == two
    assert panel.cards.cards[0].is_marked
    assert sky.stage.overlay._highlights.dashed is not None
    assert "Ama Boateng" in _told(window)


def test_a_row_of_the_quick_bar_shows_somebody(house: House) -> None:
    window = house.open(_three_who_met)
    type_line(window, "printm")
    assert offered(window) == ["Tilly Stone printmaker"]
    enter(window)
    assert window.selection.now.party == who(window.book, "Tilly Stone")
    assert window.quick_bar.text() == ""
