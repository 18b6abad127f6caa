"""Telling what columns mean: guessed, changed, remembered."""

import pytest

from tests.fixtures.dumps import dump
from tests.ui.importing.opened import Imports
from weaver_desktop.book.book import Book
from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.mapping import CHOICES, Rest, Told
from weaver_desktop.ui.importing.dialog import ImportDialog

ODD = "Wer,Erreichbar unter,Spricht\nBo Okoro,bo@x.org,Twi\nLi Na,li@x.org,中文\n"


def _tell(dialog: ImportDialog, at: int, told: Told) -> None:
    combo = dialog.columns.combos[at]
    place = CHOICES[dialog.columns.meaning.shape].index(told)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def test_an_unknown_table_is_asked_about(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.text(ODD)
    assert dialog._title.text() == "What is in people.csv?"
    assert [combo.currentText() for combo in dialog.columns.combos] == [
        "whole name",
        "email",
        "a note",
    ]
    assert dialog._go.text() == "Go on"
    assert dialog._go.isEnabled()
    assert dump(book.path) == before


def test_what_is_told_is_taken_in_and_remembered(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.text(ODD)
    _tell(dialog, 2, Field.TAGS)
    dialog._go.click()
    imports.wait(dialog)
    assert dialog._text.text() == "People: 2."
    dialog.preview.tag_on.setChecked(False)
    imports.finish(dialog)
    (bo,) = book.names.whole("Bo Okoro")
    assert book.parties.tags(bo) == ("Twi",)
    after = dump(book.path)
    again = imports.text(ODD, "next.csv")
    assert again.is_ready
    imports.finish(again)
    assert again._title.text() == "Nothing new"
    assert dump(book.path) == after
    book.history.undo()
    assert dump(book.path) == before


def test_without_a_name_one_cannot_go_on(imports: Imports) -> None:
    dialog = imports.text(ODD)
    _tell(dialog, 0, Rest.LEAVE_OUT)
    assert not dialog._go.isEnabled()
    assert dialog.columns.problem == "Say in which column the names stand."
    _tell(dialog, 0, Field.FIRST_NAME)
    assert dialog._go.isEnabled()


def test_the_rows_can_be_ties(imports: Imports, book: Book) -> None:
    dialog = imports.text("Wer,Mit,Wie\nAma,Bo,kiln\n")
    shape = dialog.columns.shape
    shape.setCurrentIndex(shape.findData(Shape.TIES))
    shape.activated.emit(shape.currentIndex())
    assert dialog.columns.meaning.columns[:2] == (Field.FROM, Field.TO)
    dialog._go.click()
    imports.wait(dialog)
    imports.finish(dialog)
    assert len(book.network().ends) == 1


def test_the_first_line_can_be_somebody(imports: Imports, book: Book) -> None:
    dialog = imports.text("Bo Okoro,bo@x.org\nLi Na,li@x.org\n")
    assert not dialog.columns.headings.isChecked()
    dialog._go.click()
    imports.wait(dialog)
    imports.finish(dialog)
    assert len(book.parties.lines()) == 4


def test_leaving_while_asked_changes_nothing(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.text(ODD)
    dialog.reject()
    assert dump(book.path) == before


@pytest.mark.parametrize("width", [61, 300])
def test_of_a_very_wide_table_the_first_columns_are_asked_about(
    imports: Imports, width: int
) -> None:
    head = ",".join(f"X{n}" for n in range(width))
    dialog = imports.text(f"{head}\n" + ",".join(["word"] * width) + "\n")
    assert len(dialog.columns.combos) == 60
    assert len(dialog.columns.meaning.columns) == width
