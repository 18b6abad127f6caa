"""Ctrl+M logs a meeting of those who are selected."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.opening import CTRL, House, message, who
from weaver_desktop.book.book import Book
from weaver_desktop.ui.encounters.form import EncounterForm


def _three(book: Book) -> None:
    book.parties.begin(name="Robin")
    for name in ("Ama", "Tilly"):
        book.parties.add_person(name=name)


def test_the_key_opens_the_form_with_the_weaver_and_who_is_selected(house: House) -> None:
    window = house.open(_three)
    ama, me = who(window.book, "Ama"), who(window.book, "Robin")
    window.selection.select_party(ama)
    QTest.keyClick(window, Qt.Key.Key_M, CTRL)
    (form,) = window.findChildren(EncounterForm)
    assert form.people.parties == (me, ama)
    assert form.keep()
    assert window.book.ties.between(me, ama) is not None
    assert set(window.selection.now.parties) == {me, ama}


def test_of_two_others_the_weaver_is_none(house: House) -> None:
    window = house.open(_three)
    two = who(window.book, "Ama"), who(window.book, "Tilly")
    window.selection.select_two(*two)
    QTest.keyClick(window, Qt.Key.Key_M, CTRL)
    (form,) = window.findChildren(EncounterForm)
    assert set(form.people.parties) == set(two)
    form.reject()


def test_in_a_new_book_it_says_what_comes_first(house: House) -> None:
    window = house.open()
    QTest.keyClick(window, Qt.Key.Key_M, CTRL)
    assert window.findChildren(EncounterForm) == []
    assert message(window).startswith("Begin your book first")
