"""Everything can be reached with the keyboard, and is called something when it is read out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.opening import PATIENCE_MS, House, enter, settle, sky_of, type_line, who
from weaver_desktop.app.bug_dialog import BugDialog
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.ui.importing.dialog import ImportDialog
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.panels import INTRODUCTIONS, PEOPLE


def _some(book: Book) -> None:
    plant_sample(book, people=30)


def _parts(root: QWidget) -> Iterator[QWidget]:
    """Yield every widget that can be seen in another, itself first."""
    yield root
    yield from (each for each in root.findChildren(QWidget) if each.isVisible())


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text().strip() if isinstance(widget, QAbstractButton | QLabel) else ""


def _is_operated(widget: QWidget) -> bool:
    """Tell whether a person does something with this widget, by keyboard or by mouse."""
    if isinstance(widget, QScrollBar) or widget.focusProxy() is not None:
        return False
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return isinstance(widget, QAbstractButton | QLineEdit) or takes_focus


def _nameless(root: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} {each.objectName()!r} in {type(each.parent()).__name__}"
        for each in _parts(root)
        if _is_operated(each) and not _name(each)
    ]


def _unreachable(root: QWidget) -> list[str]:
    """Name the buttons and fields that Tab never comes to."""
    return [
        f"{type(each).__name__} {_name(each)!r}"
        for each in _parts(root)
        if isinstance(each, QAbstractButton | QLineEdit)
        and each.isEnabled()
        and not each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _walk(window: QWidget, start: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return where it has been."""
    start.setFocus()
    seen: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in seen:
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
    assert window.isVisible()
    return seen


def _can_be_seen(widget: QWidget) -> bool:
    """Tell whether some of a widget is inside everything that it lies in."""
    seen = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None:
        seen &= QRect(parent.mapTo(widget.window(), QPoint(0, 0)), parent.size())
        parent = parent.parentWidget()
    return not seen.isEmpty()


# --- names


@pytest.mark.parametrize("place", [PEOPLE, INTRODUCTIONS])
@pytest.mark.parametrize("shown", ["nobody", "person", "group", "pair"])
def test_everything_in_the_window_has_a_name_and_can_be_reached(
    house: House, qtbot: QtBot, place: str, shown: str
) -> None:
    window = house.open(_some, is_sample=True)
    window.places.show_place(place)
    qtbot.waitUntil(lambda: window.advisor.suggestions is not None, timeout=PATIENCE_MS)
    network = window.book.network()
    person, *_ = (network.ids[at] for at in range(len(network.ids)) if not network.is_group[at])
    group, *_ = (network.ids[at] for at in range(len(network.ids)) if network.is_group[at])
    if shown == "person":
        window.selection.select_party(person)
    elif shown == "group":
        window.selection.select_party(group)
    elif shown == "pair":
        one, *_ = window.advisor.suggestions or ()
        window.selection.select_two(one.a, one.b)
    QApplication.processEvents()
    assert _nameless(window) == []
    assert _unreachable(window) == []


def test_the_welcome_has_names(window: MainWindow) -> None:
    assert _nameless(window) == []
    assert _unreachable(window) == []


def test_what_the_quick_bar_offers_is_read_out_row_by_row(house: House) -> None:
    window = house.open(_some)
    type_line(window, "met Am")
    popup = window.quick_bar.popup
    assert popup.accessibleName()
    rows = [each for each in _parts(popup) if each.objectName() == "popupRow"]
    assert rows
    assert all(each.accessibleName() for each in rows)
    assert _nameless(popup) == []


def test_messages_are_read_out(house: House) -> None:
    window = house.open(_some)
    enter(window, "Zita Newcomer met Yves Newcomer")
    toast = window.centre.toast
    assert toast.accessibleName() == "Zita Newcomer met Yves Newcomer"
    assert _nameless(toast) == []


def test_the_map_tells_in_words_what_is_selected(house: House, qtbot: QtBot) -> None:
    window = house.open(_some)
    sky = settle(window, qtbot)
    assert sky.stage.accessibleName() == "Constellation map"
    window.selection.select_party(who(window.book, "Maren Holt"))
    assert sky.stage.accessibleDescription().startswith("Maren Holt · ")
    window.selection.clear()
    assert sky.stage.accessibleDescription() == ""


def test_the_import_dialog_has_names(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    window = house.open(_some)
    path = tmp_path / "ties.csv"
    path.write_text("From,To\nAma,Bo\nCy,Cy\n", encoding="utf-8")
    analyst = Analyst(worker_command(), window)
    dialog = ImportDialog(window.book, [path], analyst, window._tints, window)
    dialog.open()
    assert _nameless(dialog) == []
    qtbot.waitUntil(dialog._go.isEnabled, timeout=PATIENCE_MS)
    assert _nameless(dialog) == []
    assert _unreachable(dialog) == []
    dialog.preview.show_heap(None)
    assert dialog.preview.remarks.isVisible()
    assert _nameless(dialog) == []
    dialog._go.click()
    qtbot.waitUntil(lambda: dialog.is_over, timeout=PATIENCE_MS)
    assert _nameless(dialog) == []
    dialog.reject()


def test_the_question_about_columns_has_names(house: House, qtbot: QtBot, tmp_path: Path) -> None:
    window = house.open(_some)
    path = tmp_path / "odd.csv"
    path.write_text("Wer,Wo\nAma,Gent\n", encoding="utf-8")
    analyst = Analyst(worker_command(), window)
    dialog = ImportDialog(window.book, [path], analyst, window._tints, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.columns.combos), timeout=PATIENCE_MS)
    assert _nameless(dialog) == []
    assert _unreachable(dialog) == []
    dialog.reject()


@pytest.mark.usefixtures("theme")
def test_the_report_of_a_fault_has_names(qtbot: QtBot) -> None:
    dialog = BugDialog("a report")
    qtbot.addWidget(dialog)
    dialog.show()
    assert _nameless(dialog) == []


def test_every_entry_of_every_menu_has_words(house: House) -> None:
    window = house.open(_some)
    menus = window.findChildren(QMenu)
    assert menus
    assert all(action.text() or action.isSeparator() for menu in menus for action in menu.actions())


# --- the way of the Tab key


def test_tab_goes_from_the_bar_by_rail_and_list_and_map_to_the_detail(
    house: House, qtbot: QtBot
) -> None:
    window = house.open(_some)
    settle(window, qtbot)
    window.selection.select_party(who(window.book, "Maren Holt"))
    QApplication.processEvents()
    seen = _walk(window, window.quick_bar)
    parts: tuple[QWidget, ...] = (
        window.quick_bar,
        window._rail,
        window.places,
        sky_of(window).stage,
        window.detail,
    )
    first = [
        next((at for at, each in enumerate(seen) if each is part or part.isAncestorOf(each)), -1)
        for part in parts
    ]
    assert first[0] == 0
    assert -1 not in first
    assert first == sorted(first)


def test_where_tab_goes_can_be_seen(house: House, qtbot: QtBot) -> None:
    window = house.open(lambda book: plant_sample(book, people=60), size=(900, 500))
    settle(window, qtbot)
    window.places.show_place(INTRODUCTIONS)
    qtbot.waitUntil(lambda: bool(window.advisor.suggestions), timeout=PATIENCE_MS)
    window.selection.select_party(who(window.book, "Maren Holt"))
    QApplication.processEvents()
    seen = _walk(window, window.quick_bar)
    assert len(seen) > 30
    for way in (seen, reversed(seen)):
        for stop in way:
            stop.setFocus()
            key = Qt.Key.Key_Tab if way is seen else Qt.Key.Key_Backtab
            QTest.keyClick(stop, key)
            focus = QApplication.focusWidget()
            assert focus is not None
            assert _can_be_seen(focus), _name(focus)


def test_tab_goes_on_from_a_card_to_its_own_buttons(house: House, qtbot: QtBot) -> None:
    window = house.open(_some)
    window.places.show_place(INTRODUCTIONS)
    qtbot.waitUntil(lambda: bool(window.advisor.suggestions), timeout=PATIENCE_MS)
    QApplication.processEvents()
    (panel,) = window.places.findChildren(IntroductionsPanel)
    card = panel.cards.cards[0]
    card.setFocus()
    own = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or card, Qt.Key.Key_Tab)
        own.append(QApplication.focusWidget())
    assert all(each is not None and card.isAncestorOf(each) for each in own)
    assert [_name(each).split(":")[0].split(" ")[0] for each in own if each] == [
        "Take",
        "Not",
        "Never",
    ]


def test_shift_tab_is_the_way_back(house: House, qtbot: QtBot) -> None:
    window = house.open(_some)
    settle(window, qtbot)
    forth = _walk(window, window.quick_bar)
    window.quick_bar.setFocus()
    QTest.keyClick(window.quick_bar, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is forth[-1]


def test_at_the_first_start_tab_reaches_all_three_ways(window: MainWindow) -> None:
    window.welcome.name.setText("Maren")
    seen = {_name(each) for each in _walk(window, window.welcome.name)}
    assert {"Your name", "Begin my book", "Explore the sample", "Import contacts…"} <= seen
