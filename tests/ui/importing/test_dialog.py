"""Importing through the real dialog: read in the worker, shown, taken in, taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump, faults
from tests.ui.opening import PATIENCE_MS, press
from weaver_desktop.book.book import Book
from weaver_desktop.domain.batch import Batch, IncomingParty
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.importing.dialog import ImportDialog
from weaver_desktop.ui.resources import resource
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.theme.theme import Theme

Begin = Callable[[Path], ImportDialog]
TIES = "From,To,Strength\nAma,Bo,3\nBo,Cy,4\nCy,Ama,2\nCy,Cy,1\nDee,,3\n"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = fresh_book(tmp_path / "network.weave")
    with Book.open(path, clock=SettableClock()) as opened:
        opened.parties.begin(name="Maren Holt")
        opened.parties.add_person(name="Ama")
        yield opened


@pytest.fixture
def analyst() -> Iterator[Analyst]:
    made = Analyst(worker_command())
    yield made
    made.stop()


@pytest.fixture
def begin(book: Book, analyst: Analyst, theme: Theme, qtbot: QtBot) -> Iterator[Begin]:
    assert theme.palette.is_dark
    made: list[ImportDialog] = []

    def begin(path: Path, into: Book | None = None) -> ImportDialog:
        dialog = ImportDialog(into or book, path, analyst, None)
        made.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    yield begin
    for dialog in made:
        dialog.close()
        dialog.deleteLater()


def _file(folder: Path, text: str, name: str = "ties.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _many(folder: Path, count: int = 3000) -> Path:
    rows = "".join(f"Person {number},maker\n" for number in range(count))
    return _file(folder, "Name,Headline\n" + rows, "people.csv")


def _read(dialog: ImportDialog, bot: QtBot) -> None:
    bot.waitUntil(lambda: not dialog._analyst.is_busy, timeout=PATIENCE_MS)


def _finish(dialog: ImportDialog, bot: QtBot) -> None:
    dialog._go.click()
    bot.waitUntil(lambda: not dialog._timer.isActive(), timeout=PATIENCE_MS)


def _left_out(dialog: ImportDialog) -> list[str]:
    (listed,) = dialog.findChildren(QPlainTextEdit)
    return listed.toPlainText().splitlines() if listed.isVisible() else []


def _is_busy(book: Book) -> bool:
    return book.is_busy


def _has_process(analyst: Analyst) -> bool:
    return analyst._process is not None


def _button(dialog: ImportDialog, text: str) -> QPushButton:
    (found,) = [each for each in dialog.findChildren(QPushButton) if each.text() == text]
    return found


# --- reading and showing


def test_while_the_file_is_read_nothing_can_be_imported(begin: Begin, tmp_path: Path) -> None:
    dialog = begin(_file(tmp_path, TIES))
    assert dialog._title.text() == "Reading ties.csv …"
    assert dialog.windowTitle() == "Import ties.csv"
    assert not dialog._go.isEnabled()
    assert dialog._progress.isVisible()


def test_what_was_found_is_shown_before_anything_is_written(
    begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    before = dump(book.path)
    dialog = begin(_file(tmp_path, TIES))
    _read(dialog, qtbot)
    assert dialog._title.text() == "ties.csv"
    assert "ties 3" in dialog._text.text()
    assert dialog._go.isEnabled()
    assert not dialog._progress.isVisible()
    rows = _left_out(dialog)
    assert rows
    assert all(row.startswith("Row ") for row in rows)
    assert dump(book.path) == before


def test_new_gatherings_are_counted(begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = begin(_file(tmp_path, "Person,Gathering\nAma,Hay Bales\nTilly,Hay Bales\n"))
    _read(dialog, qtbot)
    _finish(dialog, qtbot)
    assert "ties 0, gatherings 1." in dialog._text.text()
    assert len(book.encounters.all_gatherings()) == 1


def test_an_import_is_one_step_that_undo_takes_back(
    begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    before = dump(book.path)
    dialog = begin(_file(tmp_path, TIES))
    _read(dialog, qtbot)
    _finish(dialog, qtbot)
    assert dialog._title.text() == "Imported"
    said = "New in your book: people and groups 2, ties 3. Known already: 1."
    assert said in dialog._text.text()
    assert _button(dialog, "Close").isVisible()
    assert not dialog._go.isVisible()
    assert len(book.network().ends) == 3
    assert book.history.label_to_undo == "Imported ties.csv"
    book.history.undo()
    assert dump(book.path) == before


def test_the_sample_file_that_comes_along_is_read_whole(
    begin: Begin, book: Book, qtbot: QtBot
) -> None:
    dialog = begin(resource("samples", "southern_women.csv"))
    _read(dialog, qtbot)
    assert "89" in dialog._text.text()
    _finish(dialog, qtbot)
    assert len(book.parties.lines()) == 2 + 18


def test_the_keyboard_imports_too(begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = begin(_file(tmp_path, TIES))
    _read(dialog, qtbot)
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._title.text() == "Imported", timeout=PATIENCE_MS)
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert len(book.network().ends) == 3


# --- stopping


@pytest.mark.parametrize("way", ["Escape", "button", "window"])
def test_cancelling_half_way_takes_everything_back(
    begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    before = dump(book.path)
    dialog = begin(_many(tmp_path))
    _read(dialog, qtbot)
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


def test_cancelling_while_the_file_is_read_ends_the_worker(
    begin: Begin, analyst: Analyst, tmp_path: Path
) -> None:
    dialog = begin(_many(tmp_path))
    assert _has_process(analyst)
    dialog.reject()
    assert not _has_process(analyst)


def test_a_dialog_that_was_left_leaves_no_worker(
    begin: Begin, analyst: Analyst, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = begin(_file(tmp_path, TIES))
    _read(dialog, qtbot)
    assert _has_process(analyst)
    dialog.reject()
    assert not _has_process(analyst)


def test_a_fault_half_way_says_so_and_keeps_nothing(
    begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    before = dump(book.path)
    dialog = begin(_file(tmp_path, TIES))
    _read(dialog, qtbot)
    # A batch that no reader makes: its second party has no name at all.
    none: str = None  # type: ignore[assignment]
    parties = tuple(
        IncomingParty(key=key, kind=PartyKind.PERSON, name=name, row=1)
        for key, name in (("a", "Zed"), ("b", none))
    )
    dialog._batch = Batch("broken.csv", rows_read=2, parties=parties)
    with qtbot.captureExceptions() as faults_told:
        _finish(dialog, qtbot)
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
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot, name: str, content: bytes, why: str
) -> None:
    before = dump(book.path)
    path = tmp_path / name
    path.write_bytes(content)
    dialog = begin(path)
    _read(dialog, qtbot)
    assert dialog._title.text() == "This file cannot be imported"
    assert name in dialog._text.text()
    assert why in dialog._text.text()
    assert "Traceback" not in dialog._text.text()
    assert not dialog._go.isVisible()
    assert _button(dialog, "Close").isVisible()
    assert dump(book.path) == before


def test_a_folder_and_a_file_that_is_not_there_say_why(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    for path in (tmp_path, tmp_path / "nowhere.csv"):
        dialog = begin(path)
        _read(dialog, qtbot)
        assert dialog._title.text() == "This file cannot be imported"
        assert path.name in dialog._text.text()


def test_a_file_without_anybody_cannot_be_imported(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = begin(_file(tmp_path, "From,To\nAma,Ama\n"))
    _read(dialog, qtbot)
    assert not dialog._go.isEnabled() or not dialog._go.isVisible()


def test_names_that_look_like_html_are_shown_as_they_are(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = begin(_file(tmp_path, TIES, "<b>ties<b>.csv"))
    _read(dialog, qtbot)
    assert dialog._title.text() == "<b>ties<b>.csv"
    assert dialog._title.textFormat() is Qt.TextFormat.PlainText
    assert dialog._text.textFormat() is Qt.TextFormat.PlainText


def test_a_read_only_book_takes_nothing_and_says_so(
    begin: Begin, book: Book, tmp_path: Path, qtbot: QtBot
) -> None:
    path = book.path
    book.close()
    before = dump(path)
    with Book.open(path, read_only=True) as held:
        dialog = begin(_file(tmp_path, TIES), held)  # type: ignore[call-arg]
        _read(dialog, qtbot)
        assert "can be read but not changed" in dialog._text.text()
        assert not dialog._go.isVisible()
        dialog._start()
        qtbot.waitUntil(lambda: not dialog._timer.isActive(), timeout=PATIENCE_MS)
        dialog.close()
    assert dump(path) == before


def test_a_killed_reader_is_reported(
    begin: Begin, analyst: Analyst, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = begin(_many(tmp_path))
    assert analyst._process is not None
    analyst._process.kill()
    qtbot.waitUntil(lambda: not analyst.is_busy, timeout=PATIENCE_MS)
    assert "fault of its own" in dialog._text.text()
    assert _button(dialog, "Close").isVisible()


def test_a_thousand_left_out_rows_are_counted_and_not_all_listed(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = begin(_file(tmp_path, "From,To\nAma,Bo\n" + "Cy,Cy\n" * 1000))
    _read(dialog, qtbot)
    rows = _left_out(dialog)
    assert len(rows) == 501
    assert rows[-1] == "… and 500 more"
