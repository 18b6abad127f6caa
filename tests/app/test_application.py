"""Which book is open, and the ways from one to another, each refusal in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.app.running import Running
from tests.fixtures.books import fresh_book
from tests.fixtures.dumps import dump
from tests.ui.opening import PATIENCE_MS
from weaver_desktop.app.bug_dialog import BugDialog
from weaver_desktop.app.where import sample_book
from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.store import driver
from weaver_desktop.ui.importing.dialog import ImportDialog
from weaver_desktop.ui.window.banner import Banner


def _folder(path: Path) -> None:
    path.mkdir()


def _letter(path: Path) -> None:
    path.write_text("Dear Ama, …\n" * 50, encoding="utf-8")


def _newer(path: Path) -> None:
    fresh_book(path)
    db = driver.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()


def _half_written(path: Path) -> None:
    whole = fresh_book(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


BAD = pytest.mark.parametrize("spoil", [_folder, _letter, _newer, _half_written])


# --- opening


def test_a_book_is_made_where_there_is_none(running: Running) -> None:
    window = running.open(running.home.parent / "deep" / "new.weave")
    assert window.isVisible()
    assert window.book.is_empty
    assert window.welcome.isVisible()


def test_another_book_takes_the_place_of_the_first(running: Running, qtbot: QtBot) -> None:
    first = running.open()
    path = first.book.path
    running.open(running.home.with_name("other.weave"))
    assert running.window is not first
    qtbot.waitUntil(lambda: not shiboken6.isValid(first), timeout=PATIENCE_MS)
    with Book.open(path) as book:
        assert book.is_empty


def test_back_and_forth_as_often_as_one_likes(running: Running) -> None:
    for name in ("a.weave", "b.weave", "a.weave", "b.weave"):
        running.open(running.home.with_name(name))
        assert running.window.centre.sky is not None


@BAD
def test_what_cannot_be_opened_keeps_the_window_that_was_there(
    running: Running, spoil: Callable[[Path], None]
) -> None:
    window = running.open()
    window.book.parties.add_person(name="Ama")
    bad = running.home.with_name("bad.weave")
    spoil(bad)
    before = bad.read_bytes() if bad.is_file() else b""
    with pytest.raises(BookRefusedError) as refused:
        running.application.open(bad)
    assert "bad.weave" in str(refused.value)
    assert running.window is window
    assert window.isVisible()
    assert [line.name for line in window.book.parties.lines()] == ["Ama"]
    window.deeds.undo()
    assert window.book.is_empty
    assert (bad.read_bytes() if bad.is_file() else b"") == before


@BAD
def test_a_refusal_is_said_in_words_with_a_way_on(
    running: Running, spoil: Callable[[Path], None]
) -> None:
    running.open()
    bad = running.home.with_name("<b>bad.weave")
    spoil(bad)
    running.application._try_open(bad)
    box = running.refusal()
    assert "bad.weave" in box.text()
    assert box.textFormat().name == "PlainText"
    assert "Traceback" not in box.text()
    (other,) = [each for each in box.buttons() if "another book" in each.text()]
    other.click()
    assert running.file_dialog().isVisible()
    running.file_dialog().reject()


def test_a_refusal_can_be_left_with_escape(running: Running, qtbot: QtBot) -> None:
    running.open()
    bad = running.home.with_name("bad.weave")
    _letter(bad)
    running.application._try_open(bad)
    box = running.refusal()
    box.reject()
    qtbot.waitUntil(lambda: not running.window.findChildren(QMessageBox))
    assert running.window.isVisible()


def test_an_empty_file_is_as_good_as_none(running: Running) -> None:
    path = running.home.with_name("empty.weave")
    _nothing(path)
    assert running.open(path).book.is_empty


def test_a_second_window_on_the_same_book_is_refused_in_words(running: Running) -> None:
    window = running.open()
    with pytest.raises(BookRefusedError, match="open") as refused:
        running.application.open(window.book.path)
    assert window.book.path.name in str(refused.value)
    assert running.window is window


def test_asking_for_the_book_that_is_open_does_nothing(running: Running) -> None:
    window = running.open()
    running.application._try_open(window.book.path)
    assert running.window is window
    assert not window.findChildren(QMessageBox)


def test_damage_that_shows_late_leaves_the_book_free_for_another_try(running: Running) -> None:
    window = running.open()
    path = fresh_book(running.home.with_name("damaged.weave"))
    db = driver.connect(path)
    db.execute("DROP TABLE map_position")
    db.close()
    for _ in range(2):
        with pytest.raises(BookRefusedError, match="damaged") as refused:
            running.application.open(path)
        assert "open in another" not in str(refused.value)
    assert running.window is window


# --- the sample


def test_the_sample_is_planted_elsewhere_and_opened_and_leads_home(running: Running) -> None:
    own = running.open()
    own.book.parties.begin(name="Maren Holt")
    before = dump(running.home)
    own.outside.sample_wanted.emit()
    assert "sample" in own.centre.toast.accessibleName()
    running.wait_for_window_on(sample_book())
    assert len(running.window.book.network().ids) > 120
    (banner,) = running.window.findChildren(Banner)
    (home,) = banner.findChildren(QPushButton)
    home.click()
    running.wait_for_window_on(running.home)
    assert dump(running.home) == before
    assert not running.window.findChildren(Banner)
    assert running.application._planter._process is None


def test_asking_twice_for_the_sample_opens_it_once(running: Running) -> None:
    window = running.open()
    window.outside.sample_wanted.emit()
    window.outside.sample_wanted.emit()
    running.wait_for_window_on(sample_book())
    sample = running.window
    sample.outside.sample_wanted.emit()
    assert running.window is sample
    assert not running.application._planter.is_busy


def test_a_sample_that_cannot_be_planted_says_why(running: Running, qtbot: QtBot) -> None:
    window = running.open()
    sample_book().parent.mkdir(parents=True)
    _letter(sample_book())
    window.outside.sample_wanted.emit()
    toast = window.centre.toast
    qtbot.waitUntil(lambda: "could not be made" in toast.accessibleName(), timeout=PATIENCE_MS)
    assert "sample.weave" in toast.accessibleName()
    assert "Traceback" not in toast.accessibleName()
    assert running.window is window


def test_a_planter_that_is_killed_is_told(running: Running, qtbot: QtBot) -> None:
    window = running.open()
    window.outside.sample_wanted.emit()
    planter = running.application._planter
    assert planter._process is not None
    planter._process.kill()
    toast = window.centre.toast
    qtbot.waitUntil(lambda: "could not be made" in toast.accessibleName(), timeout=PATIENCE_MS)
    window.outside.sample_wanted.emit()
    running.wait_for_window_on(sample_book())


# --- choosing files


def test_another_book_is_chosen_in_a_dialog(running: Running) -> None:
    window = running.open()
    other = fresh_book(running.home.with_name("other.weave"))
    window.outside.other_book_wanted.emit()
    running.choose(other)
    running.wait_for_window_on(other)


def test_leaving_the_dialog_changes_nothing(running: Running) -> None:
    window = running.open()
    window.outside.other_book_wanted.emit()
    running.file_dialog().reject()
    assert running.window is window


def test_a_file_to_import_is_chosen_in_a_dialog(running: Running, qtbot: QtBot) -> None:
    window = running.open()
    path = running.home.with_name("ties.csv")
    path.write_text("From,To\nAma,Bo\n", encoding="utf-8")
    window.outside.import_wanted.emit()
    running.choose(path)
    (dialog,) = window.findChildren(ImportDialog)
    assert dialog.isModal()
    qtbot.waitUntil(dialog._go.isEnabled, timeout=PATIENCE_MS)
    dialog._go.click()
    qtbot.waitUntil(lambda: dialog._title.text() == "Imported", timeout=PATIENCE_MS)
    analyst = dialog._arrival._analyst
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not shiboken6.isValid(analyst), timeout=PATIENCE_MS)
    assert not window.welcome.isVisible()
    assert len(window.book.network().ends) == 1
    assert window.centre.sky is not None
    assert len(window.centre.sky.seen.network.ids) == 2
    window.deeds.undo()
    assert window.welcome.isVisible()


def test_files_that_are_dropped_are_imported(running: Running, qtbot: QtBot) -> None:
    window = running.open()
    path = running.home.with_name("ties.csv")
    path.write_text("From,To\nAma,Bo\n", encoding="utf-8")
    window.outside.files_dropped.emit((path,))
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog._go.isEnabled, timeout=PATIENCE_MS)
    dialog.reject()
    assert window.book.is_empty


# --- faults


def test_a_fault_is_shown_once_at_a_time_and_outlives_the_window(
    running: Running, qtbot: QtBot
) -> None:
    window = running.open()
    running.application.show_bug("first")
    running.application.show_bug("second")
    (dialog,) = window.findChildren(BugDialog)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.findChildren(BugDialog), timeout=PATIENCE_MS)
    running.application.show_bug("third")
    assert len(window.findChildren(BugDialog)) == 1
    running.open(running.home.with_name("other.weave"))
    qtbot.waitUntil(lambda: not shiboken6.isValid(window), timeout=PATIENCE_MS)
    running.application.show_bug("fourth")
    assert len(running.window.findChildren(BugDialog)) == 1


def test_without_a_window_a_fault_is_still_shown(running: Running, qtbot: QtBot) -> None:
    window = running.open()
    window.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window), timeout=PATIENCE_MS)
    running.application.show_bug("late")
    bug = running.application._bug
    assert bug is not None
    assert bug.isVisible()
    bug.accept()
    qtbot.waitUntil(lambda: not shiboken6.isValid(bug), timeout=PATIENCE_MS)
