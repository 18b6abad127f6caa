"""Starting for real: a process of its own that opens its window, and leaves by itself."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.children import run, started
from tests.fixtures.dumps import dump
from weaver_desktop import __version__

# The timer belongs to the test: the program itself has no hidden way out.
SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from weaver_desktop.app import start as module
from weaver_desktop.ui.window.main_window import MainWindow

make = module.make_qt_application


def look_around():
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    for window in windows:
        if window.is_awake:
            print("window", window.windowTitle(), window.welcome.isVisible(), flush=True)
            # What has been on the screen must not cry out while everything is taken down.
            window.frame.show_place("introductions")
            me = window.book.parties.begin(name="Maren Holt")
            window.selection.select_party(me)
            QApplication.processEvents()
            window.close()
    for box in boxes:
        if box.isVisible():
            print("box", box.text(), flush=True)
            box.reject()


def make_and_watch(arguments):
    qt = make(arguments)
    timer = QTimer(qt)
    timer.timeout.connect(look_around)
    timer.start(20)
    return qt


module.make_qt_application = make_and_watch
code = module.start(["weaver-desktop", *sys.argv[1:]])
print("code", code, flush=True)
sys.exit(code)
"""


def _start(*arguments: str | Path) -> tuple[int, list[str], str]:
    done = run(SCRIPT, *arguments)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_the_book_named_is_opened_and_the_end_is_an_end(tmp_path: Path) -> None:
    code, said, _ = _start(tmp_path / "potters.weave")
    assert said == ["window potters – Weaver True", "code 0"]
    assert code == 0
    assert (tmp_path / "potters.weave").is_file()


def test_without_a_name_ones_own_book_is_opened(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WEAVER_BOOK", raising=False)
    code, said, _ = _start()
    assert (code, len(said)) == (0, 2)
    assert list(home.rglob("*.weave"))
    assert list((home / "config").rglob("window.ini"))


def test_a_book_that_is_refused_is_told_in_a_box_and_on_the_terminal(tmp_path: Path) -> None:
    letter = tmp_path / "letter.weave"
    letter.write_text("Dear Ama, …\n" * 50, encoding="utf-8")
    code, said, told = _start(letter)
    assert code == 1
    assert said[0].startswith("box ")
    assert "letter.weave" in said[0]
    assert "letter.weave" in told
    assert said[-1] == "code 1"
    assert letter.read_text(encoding="utf-8").startswith("Dear Ama")


def test_a_second_start_on_the_same_book_is_refused_in_words(tmp_path: Path) -> None:
    path = fresh_book(tmp_path / "network.weave")
    before = dump(path)
    holding = """
import sys
from pathlib import Path
from weaver_desktop.book.book import Book
with Book.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""
    with started(holding, path):
        code, said, _ = _start(path)
    assert code == 1
    assert "open" in said[0]
    assert "network.weave" in said[0]
    assert dump(path) == before


def _program(arguments: Sequence[str]) -> tuple[int, str, str]:
    script = (
        "import runpy, sys; sys.argv = ['weaver-desktop', *sys.argv[1:]]; "
        "runpy.run_module('weaver_desktop.app', run_name='__main__', alter_sys=False)"
    )
    done = run(script, *arguments)
    return done.returncode, done.stdout, done.stderr


def test_the_version_is_told_without_a_window() -> None:
    assert _program(["--version"])[:2] == (0, f"{__version__}\n")


def test_wrong_usage_ends_with_two() -> None:
    code, _, told = _program(["one.weave", "two.weave"])
    assert code == 2
    assert "usage: weaver-desktop" in told


@pytest.mark.parametrize("name", ["", " ", "\t"])
def test_a_name_of_nothing_is_wrong_usage_and_opens_nothing(name: str) -> None:
    code, _, told = _program([name])
    assert code == 2
    assert "The name of the book is empty" in told
    assert "Traceback" not in told


def test_a_fault_at_the_start_is_a_report_and_no_hang(tmp_path: Path) -> None:
    script = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from weaver_desktop.app import start as module
from weaver_desktop.app.bug_dialog import BugDialog

make = module.make_qt_application


def fail():
    raise LookupError("Ama Boateng")


def look():
    for each in QApplication.topLevelWidgets():
        if isinstance(each, BugDialog) and each.isVisible():
            text = each._text.toPlainText()
            print("LookupError" in text, "Boateng" in text, flush=True)
            for window in QApplication.topLevelWidgets():
                window.close()


def make_and_fail(arguments):
    qt = make(arguments)
    QTimer.singleShot(300, qt, fail)
    timer = QTimer(qt)
    timer.timeout.connect(look)
    timer.start(20)
    return qt


module.make_qt_application = make_and_fail
sys.exit(module.start(["weaver-desktop", {str(tmp_path / "a.weave")!r}]))
"""
    done = run(script)
    assert done.stdout.split() == ["True", "False"]
    assert done.returncode == 0
    assert "LookupError: Ama Boateng" in done.stderr


def test_no_test_meets_the_users_own_folders() -> None:
    assert "WEAVER_BOOK" not in os.environ
    assert sys.argv
