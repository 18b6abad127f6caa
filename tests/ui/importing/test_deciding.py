"""Deciding about rows, one by one and all at once, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from tests.fixtures.dumps import dump
from tests.ui.importing.opened import Imports, choose, listed
from weaver_desktop.book.book import Book
from weaver_desktop.book.taking_in.plan import Fate
from weaver_desktop.ui.importing.model import Heap

ALIKE = "Name,Email\nTily Stone,\nBob Okoro,bo@okoro.org\nZita New,\nAma,\nZed Gone,\nNoor,\n"


@pytest.fixture
def known(book: Book) -> Book:
    """A book in which most of the file is in some way."""
    for name in ("Tilly Stone", "Noor", "Noor"):
        book.parties.add_person(name=name)
    robert = book.parties.add_person(name="Robert Okoro")
    book.ways.add(party_id=robert, kind="email", value="bo@okoro.org")
    book.erasing.erase(party_id=book.parties.add_person(name="Zed Gone"))
    return book


def _names(book: Book) -> list[str]:
    return sorted(line.name for line in book.parties.lines())


@pytest.mark.usefixtures("known")
def test_rows_lie_in_heaps_that_are_counted(imports: Imports) -> None:
    dialog = imports.text(ALIKE)
    assert [tab.text() for tab in dialog.preview.tabs.values()] == [
        "New · 1",
        "To decide · 4",
        "Known · 1",
        "Remarks · 0",
    ]
    assert dialog.preview.tabs[Heap.TO_DECIDE].isChecked()
    assert listed(dialog, Heap.TO_DECIDE) == [
        ("Tily Stone", "perhaps Tilly Stone?", "new"),
        ("Bob Okoro", "perhaps Robert Okoro?", "new"),
        ("Zed Gone", "you erased somebody like this", "left out"),
        ("Noor", "several in your book are called so", "left out"),
    ]
    assert listed(dialog, Heap.KNOWN) == [("Ama", "is in your book", "the same")]
    assert listed(dialog, Heap.NEW) == [("Zita New", "", "new")]
    assert dialog._outlook.text() == "New 3 · the same 1 · left out 2 · to decide 4"


def test_left_alone_the_doubtful_come_in_as_new_and_the_erased_stay_out(
    imports: Imports, known: Book
) -> None:
    before = _names(known)
    imports.finish(imports.text(ALIKE))
    assert _names(known) == sorted([*before, "Tily Stone", "Bob Okoro", "Zita New"])


def test_a_row_can_be_the_same_as_somebody(imports: Imports, known: Book) -> None:
    before = _names(known)
    dialog = imports.text(ALIKE)
    choose(dialog, 0)
    assert dialog.preview.bar.said == (
        "Tily Stone: Is this Tilly Stone in your book? They are spelt much alike."
    )
    dialog.preview.bar.buttons[Fate.SAME].click()
    assert listed(dialog, Heap.TO_DECIDE)[0] == (
        "Tily Stone",
        "Tilly Stone in your book",
        "the same",
    )
    assert "to decide 3" in dialog._outlook.text()
    imports.finish(dialog)
    assert _names(known) == sorted([*before, "Bob Okoro", "Zita New"])


def test_of_several_namesakes_one_is_chosen(imports: Imports, known: Book) -> None:
    dialog = imports.text("Name,Place\nNoor,Gent\n")
    choose(dialog, 0)
    who = dialog.preview.bar.who
    assert who.isVisible()
    assert who.count() == 2
    assert who.currentIndex() == -1
    who.setCurrentIndex(1)
    who.activated.emit(1)
    imports.finish(dialog)
    noors = known.names.whole("Noor")
    assert [known.parties.get(noor).place for noor in noors] == ["", "Gent"]


def test_an_erased_person_comes_back_only_when_told(imports: Imports, known: Book) -> None:
    dialog = imports.text("Name\nZed Gone\n")
    assert not dialog._go.isEnabled()
    choose(dialog, 0)
    assert "Import anyway?" in dialog.preview.bar.said
    dialog.preview.bar.buttons[Fate.NEW].click()
    assert dialog._go.isEnabled()
    imports.finish(dialog)
    assert "Zed Gone" in _names(known)


def test_all_rows_are_decided_about_with_two_keys(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.text("Name\nBo\nCy\nDee\n")
    view = dialog.preview.view
    view.setFocus()
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.SelectAll))
    assert dialog.preview.bar.said == "Chosen: 3"
    QTest.keyClick(view, Qt.Key.Key_L)
    assert [right for *_, right in listed(dialog, Heap.NEW)] == ["left out"] * 3
    assert not dialog._go.isEnabled()
    assert dump(book.path) == before


@pytest.mark.usefixtures("known")
def test_new_same_and_leave_out_have_keys(imports: Imports) -> None:
    dialog = imports.text(ALIKE)
    view = dialog.preview.view
    for key, word in (
        (Qt.Key.Key_S, "the same"),
        (Qt.Key.Key_L, "left out"),
        (Qt.Key.Key_N, "new"),
        (Qt.Key.Key_Delete, "left out"),
    ):
        choose(dialog, 1)
        QTest.keyClick(view, key)
        assert listed(dialog, Heap.TO_DECIDE)[1][2] == word


def test_what_makes_no_sense_is_not_offered(imports: Imports) -> None:
    dialog = imports.text("Name\nZita\n")
    buttons = dialog.preview.bar.buttons
    assert not any(each.isEnabled() for each in buttons.values())
    choose(dialog, 0)
    assert buttons[Fate.NEW].isChecked()
    assert not buttons[Fate.SAME].isEnabled()
    QTest.keyClick(dialog.preview.view, Qt.Key.Key_S)
    assert listed(dialog, Heap.NEW) == [("Zita", "", "new")]


def test_a_known_person_can_be_somebody_else(imports: Imports, book: Book) -> None:
    dialog = imports.text("Name\nAma\n")
    choose(dialog, 0)
    dialog.preview.bar.buttons[Fate.NEW].click()
    imports.finish(dialog)
    assert _names(book) == ["Ama", "Ama", "Maren Holt"]


def test_nobody_named_twice_in_two_files_comes_twice(imports: Imports, book: Book) -> None:
    files = [imports.file("Name\nBo\n", "one.csv"), imports.file("Name\nBo\n", "two.csv")]
    dialog = imports.read(files)
    assert listed(dialog, Heap.KNOWN) == [("Bo", "stands in one.csv, too", "the same")]
    imports.finish(dialog)
    assert _names(book) == ["Ama", "Bo", "Maren Holt"]


def test_ten_thousand_rows_are_decided_about_at_once(imports: Imports) -> None:
    dialog = imports.text("Name\n" + "".join(f"Person {n}\n" for n in range(10_000)))
    assert dialog.preview.tabs[Heap.NEW].text() == "New · 10,000"
    dialog.preview.view.selectAll()
    dialog.preview.bar.buttons[Fate.LEAVE_OUT].click()
    assert dialog._outlook.text() == "New 0 · the same 0 · left out 10,000"
