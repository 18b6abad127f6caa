"""Importing through the real dialog: read in the worker, shown, taken in, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.fixtures.dumps import dump, faults
from tests.ui.importing.opened import Imports, left_out
from tests.ui.opening import PATIENCE_MS, press
from weaver_desktop.book.book import Book
from weaver_desktop.domain.batch import Batch, IncomingParty
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.importing.dialog import ImportDialog
from weaver_desktop.ui.importing.model import Heap
from weaver_desktop.ui.resources import resource

TIES = "From,To,Strength\nAma,Bo,3\nBo,Cy,4\nCy,Ama,2\nCy,Cy,1\nDee,,3\n"
MANY = "Name,Headline\n" + "".join(f"Person {number},maker\n" for number in range(3000))


def _button(dialog: ImportDialog, text: str) -> QPushButton:
    (found,) = [each for each in dialog.findChildren(QPushButton) if each.text() == text]
    return found


def _is_busy(book: Book) -> bool:
    return book.is_busy


def _has_process(imports: Imports) -> bool:
    return imports.analyst._process is not None


# --- reading and showing


def test_while_the_file_is_read_nothing_can_be_imported(imports: Imports) -> None:
    dialog = imports.begin(imports.file(TIES, "ties.csv"))
    assert dialog._title.text() == "Reading ties.csv …"
    assert dialog.windowTitle() == "Import ties.csv"
    assert not dialog._go.isEnabled()
    assert dialog._progress.isVisible()


def test_what_was_found_is_shown_before_anything_is_written(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.text(TIES, "ties.csv")
    assert dialog._title.text() == "ties.csv"
    assert dialog._text.text() == "People: 3 · ties: 3."
    assert dialog._go.isEnabled()
    assert not dialog._progress.isVisible()
    rows = left_out(dialog)
    assert rows
    assert all(row.startswith("Row ") for row in rows)
    assert dialog.preview.tabs[None].text() == f"Remarks · {len(rows)}"
    assert dump(book.path) == before


def test_new_gatherings_are_counted(imports: Imports, book: Book) -> None:
    dialog = imports.text("Person,Gathering\nAma,Hay Bales\nTilly,Hay Bales\n")
    imports.finish(dialog)
    assert "new gatherings: 1 ·" in dialog._text.text()
    assert len(book.encounters.all_gatherings()) == 1


def test_an_import_is_one_step_that_undo_takes_back(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.text(TIES, "ties.csv")
    imports.finish(dialog)
    assert dialog._title.text() == "Imported"
    said = "New people and groups: 2 · new ties: 3 · known already: 1."
    assert said in dialog._text.text()
    assert _button(dialog, "Close").isVisible()
    assert not dialog._go.isVisible()
    assert dialog.preview.remarks.isVisible()
    assert len(book.network().ends) == 3
    assert book.history.label_to_undo == "Imported ties.csv"
    book.history.undo()
    assert dump(book.path) == before


@pytest.mark.parametrize("is_tagged", [True, False])
def test_the_same_file_again_is_nothing_new(
    imports: Imports, book: Book, *, is_tagged: bool
) -> None:
    dialog = imports.text(TIES, "ties.csv")
    dialog.preview.tag_on.setChecked(is_tagged)
    imports.finish(dialog)
    after = dump(book.path)
    again = imports.text(TIES, "ties.csv")
    assert again.preview.tabs[Heap.NEW].text() == "New · 0"
    assert again.preview.tabs[Heap.KNOWN].isChecked()
    imports.finish(again)
    assert again._title.text() == "Nothing new"
    assert "Nothing was changed" in again._text.text()
    assert dump(book.path) == after


def test_the_sample_file_that_comes_along_is_read_whole(imports: Imports, book: Book) -> None:
    dialog = imports.read(resource("samples", "southern_women.csv"))
    assert "89" in dialog._text.text()
    imports.finish(dialog)
    assert len(book.parties.lines()) == 2 + 18


def test_the_keyboard_imports_too(imports: Imports, book: Book, qtbot: QtBot) -> None:
    dialog = imports.text(TIES)
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._title.text() == "Imported", timeout=PATIENCE_MS)
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert len(book.network().ends) == 3


def test_several_files_are_one_step(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    nodes = imports.file("Id,Label\n1,Bo\n2,Cy\n", "nodes.csv")
    edges = imports.file("Source,Target,Weight\n1,2,3\n", "edges.csv")
    dialog = imports.read([nodes, edges])
    assert dialog._text.text() == "People: 2 · ties: 1."
    imports.finish(dialog)
    assert len(book.network().ends) == 1
    book.history.undo()
    assert dump(book.path) == before


def test_files_of_different_kinds_meet_in_one_book(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nTITLE:Potter\r\nEND:VCARD\r\n"
    dialog = imports.read([imports.file(card, "bo.vcf"), imports.file(TIES, "ties.csv")])
    imports.finish(dialog)
    assert sorted(line.name for line in book.parties.lines()) == ["Ama", "Bo", "Cy", "Maren Holt"]
    assert book.history.label_to_undo == "Imported bo.vcf, ties.csv"
    book.history.undo()
    assert dump(book.path) == before


# --- the tag of the batch


def test_the_new_get_a_tag_that_can_be_changed(imports: Imports, book: Book) -> None:
    dialog = imports.text("Name\nAma\nBo\n")
    assert dialog.preview.tag.text().startswith("imported on ")
    assert dialog.preview.tag.text().endswith(" from people.csv")
    dialog.preview.tag.setText("village list")
    imports.finish(dialog)
    (bo,) = book.names.whole("Bo")
    (ama,) = book.names.whole("Ama")
    assert book.parties.tags(bo) == ("village list",)
    assert book.parties.tags(ama) == ()


def test_the_tag_can_be_left_out(imports: Imports, book: Book) -> None:
    dialog = imports.text("Name\nBo\n")
    dialog.preview.tag_on.setChecked(False)
    assert not dialog.preview.tag.isEnabled()
    imports.finish(dialog)
    assert book.parties.all_tags() == ()


# --- stopping


@pytest.mark.parametrize("way", ["Escape", "button", "window"])
def test_cancelling_half_way_takes_everything_back(
    imports: Imports, book: Book, qtbot: QtBot, way: str
) -> None:
    before = dump(book.path)
    dialog = imports.text(MANY)
    dialog._go.click()
    qtbot.waitUntil(lambda: dialog._progress.value() > 100, timeout=PATIENCE_MS)
    assert _is_busy(book)
    if way == "Escape":
        press(dialog, Qt.Key.Key_Escape)
    elif way == "button":
        _button(dialog, "Cancel").click()
    else:
        dialog.close()
    assert not dialog.isVisible()
    assert not _is_busy(book)
    assert dump(book.path) == before
    assert faults(book.path) == []
    assert book.history.label_to_undo == "Added Ama"
    book.parties.add_person(name="Bo")


def test_cancelling_while_the_file_is_read_ends_the_worker(imports: Imports) -> None:
    dialog = imports.begin(imports.file(MANY))
    assert _has_process(imports)
    dialog.reject()
    assert not _has_process(imports)


def test_a_dialog_that_was_left_leaves_no_worker(imports: Imports) -> None:
    dialog = imports.text(TIES)
    dialog.reject()
    assert not _has_process(imports)


def test_a_fault_half_way_says_so_and_keeps_nothing(
    imports: Imports, book: Book, qtbot: QtBot
) -> None:
    before = dump(book.path)
    dialog = imports.text(TIES)
    # A batch that no reader makes: its second party has no name at all.
    none: str = None  # type: ignore[assignment]
    parties = tuple(
        IncomingParty(key=key, kind=PartyKind.PERSON, name=name, row=1)
        for key, name in (("a", "Zed"), ("b", none))
    )
    dialog._arrival.batches = (Batch("broken.csv", rows_read=2, parties=parties),)
    with qtbot.captureExceptions() as faults_told:
        imports.finish(dialog)
    assert len(faults_told) == 1
    assert dialog._title.text() == "This file cannot be imported"
    assert "Nothing of it was kept" in dialog._text.text()
    assert dump(book.path) == before
    assert not book.is_busy


# --- files and books that will not do


@pytest.mark.parametrize(
    "name, content, why",
    [
        ("empty.csv", b"", "empty"),
        ("zeros.csv", b"\0" * 500, ""),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + b"x" * 100, ""),
        ("list.json", b"[1, 2", ""),
        ("list.pdf", b"%PDF-1.7", ""),
        ("one.csv", b"nothing of any use", ""),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    imports: Imports, book: Book, tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    before = dump(book.path)
    path = tmp_path / name
    path.write_bytes(content)
    dialog = imports.read(path)
    assert dialog._title.text() == "This file cannot be imported"
    assert name in dialog._text.text()
    assert why in dialog._text.text()
    assert "Traceback" not in dialog._text.text()
    assert not dialog._go.isVisible()
    assert _button(dialog, "Close").isVisible()
    assert dump(book.path) == before


def test_a_folder_and_a_file_that_is_not_there_say_why(imports: Imports, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for path in (empty, tmp_path / "nowhere.csv"):
        dialog = imports.read(path)
        assert dialog._title.text() == "This file cannot be imported"
        assert path.name in dialog._text.text()


def test_of_several_files_none_is_taken_if_one_cannot_be_read(imports: Imports, book: Book) -> None:
    before = dump(book.path)
    dialog = imports.read([imports.file(TIES), imports.file("", "empty.csv")])
    assert dialog._title.text() == "This file cannot be imported"
    assert "empty.csv" in dialog._text.text()
    assert dump(book.path) == before


def test_a_file_without_anybody_cannot_be_imported(imports: Imports) -> None:
    dialog = imports.text("From,To\nAma,Ama\n")
    assert not dialog._go.isEnabled() or not dialog._go.isVisible()


def test_names_that_look_like_html_are_shown_as_they_are(imports: Imports) -> None:
    dialog = imports.text(TIES, "<b>ties<b>.csv")
    assert dialog._title.text() == "<b>ties<b>.csv"
    assert dialog._title.textFormat() is Qt.TextFormat.PlainText
    assert dialog._text.textFormat() is Qt.TextFormat.PlainText


def test_a_file_whose_name_has_braces_is_named(imports: Imports) -> None:
    dialog = imports.text(TIES, "{0} {x}.csv")
    assert dialog._title.text() == "{0} {x}.csv"
    imports.finish(dialog)
    assert dialog._title.text() == "Imported"


def test_a_read_only_book_takes_nothing_and_says_so(imports: Imports, book: Book) -> None:
    path = book.path
    book.close()
    before = dump(path)
    with Book.open(path, read_only=True) as held:
        dialog = imports.read(imports.file(TIES), held)
        assert "can be read but not changed" in dialog._text.text()
        assert not dialog._go.isVisible()
        assert not dialog.is_ready
        dialog.close()
    assert dump(path) == before


def test_a_killed_reader_is_reported(imports: Imports, qtbot: QtBot) -> None:
    dialog = imports.begin(imports.file(MANY))
    process = imports.analyst._process
    assert process is not None
    process.kill()
    qtbot.waitUntil(lambda: dialog.is_over, timeout=PATIENCE_MS)
    assert "fault of its own" in dialog._text.text()
    assert _button(dialog, "Close").isVisible()


def test_a_thousand_left_out_rows_are_counted_and_not_all_listed(imports: Imports) -> None:
    dialog = imports.text("From,To\nAma,Bo\n" + "Cy,Cy\n" * 1000)
    rows = left_out(dialog)
    assert len(rows) == 501
    assert rows[-1] == "… and 500 more"
    assert dialog.preview.tabs[None].text() == "Remarks · 1,000"


def test_a_large_file_of_cards_is_looked_at_before_it_is_read(imports: Imports) -> None:
    photo = "A" * 8000
    cards = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {n}\r\nNOTE:{photo}\r\nEND:VCARD\r\n"
        for n in range(900)
    )
    dialog = imports.begin(imports.file(cards, "cards.vcf"))
    model = dialog.preview.model
    seen: list[int] = []
    model.counted.connect(lambda: seen.append(model.rowCount()))
    imports.wait(dialog)
    first = next(count for count in seen if count)
    assert 0 < first < 900
    assert model.rowCount() == 900


def test_what_is_said_at_the_end_takes_no_more_room_than_it_needs(imports: Imports) -> None:
    imports.finish(imports.text("Name\nAma\n"))
    again = imports.text("Name\nAma\n")
    tall = again.height()
    tabs = again.preview.tabs
    assert [heap for heap, tab in tabs.items() if tab.isEnabled()] == [Heap.KNOWN]
    imports.finish(again)
    assert again._title.text() == "Nothing new"
    assert again.height() < tall / 2
    refused = imports.text("", "empty.csv")
    assert refused.height() < tall / 2
    assert "empty.csv is empty" in refused._text.text()
