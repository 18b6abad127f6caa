"""Whatever people paste into a field: answered in words, inside the window, the book unharmed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.fixtures.dumps import dump, faults
from tests.ui.opening import CTRL, LAPTOP, House, enter, offered, press, type_line
from weaver_desktop.book.book import Book
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.quick_bar.row import RowKind
from weaver_desktop.ui.window.main_window import MainWindow

SMALL = (800, 500)


def _many(book: Book) -> None:
    with book.as_one(phrase("Added many")):
        book.parties.begin(name="Maren Holt")
        for number in range(40):
            book.parties.add_person(name=f"Ama {number} " + "Wolfeschlegelstein" * 4)


LINES = {
    "ten thousand letters": "x" * 10_000,
    "ten thousand words": "a " * 5_000,
    "a long word about someone": "Ama Boateng: " + "y" * 1_500,
    "a long note": "Ama met Tilly: " + "word " * 350,
    "thirty who met": "met " + " and ".join(f"Person{n} Some{n}" for n in range(30)),
    "forty of one name": "met Ama",
    "a long group": "Zed @" + "G" * 200,
    "zero bytes": "\0Ama\0met\0Tilly\0",
    "control characters": "Ama\x01\x02\x1b met\tTilly\x7f",
    "right to left": "ليلى حداد met שרה לוי",
    "directions turned round": "\u202eAma met Tilly\u202c",
    "emoji": "🌻👩‍👩‍👧‍👦 met 🏳️‍🌈",
    "html": "<img src='file:///x'> met <b>Bo</b>",
    "sql": "'; DROP TABLE party; --",
    "more sql": "Robert'); DROP TABLE party;-- met \" OR 1=1",
    "search operators": 'AND OR NOT NEAR("a" "b") -x * ^',
    "format fields": "{0} met {name}: {} %s %(x)s",
    "lone surrogate": "Ama \ud800 met Tilly",
    "lines": "Ama met Tilly\nBo met Cy\r\nDee",
    "quotes": "“Ama” 'met\" «Tilly",
    "spaces": " \t\u00a0\u3000 ",
    "punctuation": "@ # : > , ; & + ()",
}


@pytest.fixture(params=[LAPTOP, SMALL], ids=["laptop", "small"])
def crowded(house: House, request: pytest.FixtureRequest) -> MainWindow:
    return house.open(_many, size=request.param)


def _paste(window: MainWindow, line: str) -> None:
    window.quick_bar.setFocus()
    QApplication.clipboard().setText(line)
    press(window.quick_bar, Qt.Key.Key_V, CTRL)


def test_whatever_is_pasted_is_answered_inside_the_window(crowded: MainWindow) -> None:
    for name, line in LINES.items():
        _paste(crowded, line)
        popup, shown = crowded.quick_bar.popup, crowded.quick_bar.text().strip()
        assert popup.isVisible() == bool(shown), name
        if shown:
            assert crowded.rect().contains(popup.geometry()), name
            assert popup.width() >= crowded.quick_bar.width(), name
            for widget in popup._widgets:
                assert widget.width() <= popup.width(), name
                assert widget.height() < 90, name
        press(crowded.quick_bar, Qt.Key.Key_Escape)
        assert crowded.quick_bar.text() == "" or not shown, name
        crowded.quick_bar.setText("")


def test_every_row_can_be_reached_and_seen(crowded: MainWindow) -> None:
    _paste(crowded, "a")
    popup = crowded.quick_bar.popup
    seen = set()
    for _ in popup.rows:
        row = popup._widgets[popup.current]
        seen.add(popup.current)
        assert (
            popup._area.viewport()
            .rect()
            .contains(row.geometry().translated(popup._inner.pos()).center())
        )
        press(crowded.quick_bar, Qt.Key.Key_Down)
    assert seen == {at for at, row in enumerate(popup.rows) if row.can_be_chosen}
    press(crowded.quick_bar, Qt.Key.Key_Escape)


def test_whatever_is_entered_leaves_a_sound_book_that_undo_empties(window: MainWindow) -> None:
    empty = dump(window.book.path)
    for line in LINES.values():
        _paste(window, line)
        enter(window)
        press(window.quick_bar, Qt.Key.Key_Escape)
        window.quick_bar.setText("")
    assert faults(window.book.path) == []
    assert window.book.check() == []
    while window.book.history.undo() is not None:
        pass
    assert dump(window.book.path) == empty


@pytest.mark.parametrize("line", ["", "   ", "\u200b", "\0"])
def test_an_empty_line_does_nothing(window: MainWindow, line: str) -> None:
    _paste(window, line)
    enter(window)
    assert window.book.is_empty
    assert window.centre.toast.isHidden()


def test_a_line_that_is_too_long_says_so(window: MainWindow) -> None:
    _paste(window, "x" * 10_000)
    (said,) = offered(window)
    assert "10" in said
    assert "long" in said
    enter(window)
    assert window.book.is_empty
    assert len(window.quick_bar.text()) == 10_000


@pytest.mark.parametrize("line", ['"', "?", "-", "…", "@ # : , ; & + ()"])
def test_signs_alone_run_nothing(filled: MainWindow, line: str) -> None:
    type_line(filled, line)
    (row,) = filled.quick_bar.popup.rows
    assert row.kind is RowKind.SAY
