"""Who it is: photo, name, headline, pronouns and place, each edited in place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, focused, key, labels, type_into
from tests.ui.widgets.scene import Scene, scene


def offers(page: OpenedPage) -> list[str]:
    menu = page.header.actions_offered()
    texts = [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    return texts


def do(page: OpenedPage, text: str) -> None:
    menu = page.header.actions_offered()
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


def test_renaming_from_the_menu(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    do(page, "Rename …")
    type_into(focused(), "Ama Boateng")
    key(focused(), Qt.Key.Key_Return)
    assert on.book.parties.get(ama).name == "Ama Boateng"
    assert page.said[0] == "Ama Boateng"
    on.book.history.undo()
    assert page.said[0] == "Ama"


def test_a_click_on_the_name_edits_it_and_escape_restores_it(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(page.header.name.words, Qt.MouseButton.LeftButton)
    type_into(focused(), "Zzz")
    key(focused(), Qt.Key.Key_Escape)
    assert on.book.parties.get(ama).name == "Ama"
    assert page.said[0] == "Ama"


def test_the_same_name_is_no_edit(on: Scene, qtbot: QtBot) -> None:
    page = OpenedPage(on, qtbot, on.person("Ama"))
    made = labels(on)
    page.header.begin_renaming()
    key(focused(), Qt.Key.Key_Return)
    assert made() == []


def test_a_name_that_is_pasted_and_too_long_is_refused_and_not_cut(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.header.begin_renaming()
    QApplication.clipboard().setText("a" * 301)
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    key(focused(), Qt.Key.Key_Return)
    assert "is 301 characters long; at most 300 fit" in page.header.name.refusal
    assert page.header.name.unsaved == "a" * 301
    assert on.book.parties.get(ama).name == "Ama"


def test_a_name_of_nothing_is_refused_in_words_and_not_lost(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.header.begin_renaming()
    type_into(focused(), "   ")
    key(focused(), Qt.Key.Key_Return)
    assert page.header.name.refusal.startswith("A name needs at least one letter")
    assert page.header.name.unsaved == "   "
    assert on.book.parties.get(ama).name == "Ama"


def test_each_line_is_kept_when_it_is_left(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    made = labels(on)
    for label, text in (("Headline", "potter"), ("Pronouns", "she/her"), ("Place", "Hackney")):
        page.field(label).begin()
        type_into(focused(), text)
        key(focused(), Qt.Key.Key_Tab)
    party = on.book.parties.get(ama)
    assert (party.headline, party.pronouns, party.place) == ("potter", "she/her", "Hackney")
    assert made() == [
        "Changed the headline of Ama",
        "Changed the pronouns of Ama",
        "Changed the place of Ama",
    ]


def test_typing_on_a_line_that_has_the_keyboard_edits_it(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama", "potter")
    page = OpenedPage(on, qtbot, ama)
    page.header.headline.words.setFocus()
    QTest.keyClicks(page.header.headline.words, "w")
    QTest.keyClicks(focused(), "elder")
    key(focused(), Qt.Key.Key_Return)
    assert on.book.parties.get(ama).headline == "welder"
    assert page.header.headline.words.hasFocus()


def test_copying_the_name(on: Scene, qtbot: QtBot) -> None:
    do(OpenedPage(on, qtbot, on.person("Ama 🌻")), "Copy name")
    assert QApplication.clipboard().text() == "Ama 🌻"


def test_deleting_and_undo(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    do(page, "Delete")
    assert on.book.parties.line(ama) is None
    assert on.selection.now.party is None
    on.book.history.undo()
    assert on.book.parties.get(ama).name == "Ama"


def test_the_weaver_cannot_be_deleted_or_erased(on: Scene, qtbot: QtBot) -> None:
    me = on.book.parties.begin(name="Robin")
    page = OpenedPage(on, qtbot, me)
    assert "Delete" not in offers(page)
    assert "Erase for good …" not in offers(page)
    assert "this is you" in page.said
    assert page.header.erase() is None
    assert page.header.trouble.startswith("Robin is you")


def test_saying_who_the_weaver_is(on: Scene, qtbot: QtBot) -> None:
    page = OpenedPage(on, qtbot, on.person("Ama"))
    do(page, "This is me")
    assert "this is you" in page.said


def test_a_book_for_reading_only_offers_no_edit(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with scene(qapp, tmp_path) as on:
        ama = on.person("Ama")
    with scene(qapp, tmp_path, read_only=True) as on:
        page = OpenedPage(on, qtbot, ama)
        assert offers(page) == ["Copy name", "Save all about them …"]
        page.header.begin_renaming()
        assert page.header.name.field is None
        assert not [each for each in page.said if each.startswith("+")]


def test_the_menu_opens_by_its_button(on: Scene, qtbot: QtBot) -> None:
    page = OpenedPage(on, qtbot, on.person("Ama"))
    page.press("More about Ama")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.parent() is page.header
    menu.close()
