"""The cheat sheet: every action once, found by typing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.opening import House
from tests.ui.window.handling import circle, here, on_map, over, stage_of
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.window.keys.groups import key_groups
from weaver_desktop.ui.window.keys.page import document
from weaver_desktop.ui.window.keys.sheet import KeySheet
from weaver_desktop.ui.window.main_window import MainWindow


def _sheet(window: MainWindow) -> KeySheet:
    found = over(window).sheet
    assert found is not None
    assert found.isVisible()
    return found


def _words(sheet: KeySheet) -> list[str]:
    return [line.words for line in sheet.model.lines]


def test_every_action_stands_in_it_once(window: MainWindow) -> None:
    told = [line.words for group in key_groups(window._actions) for line in group.lines]
    depths = {f"focus-{steps}" for steps in range(1, 10)}
    for action in window._actions:
        expected = 0 if action.key in depths else 1
        assert told.count(action.text) == expected, action.key
    assert told.count("Keep so many steps around the selected bright") == 1


def test_every_shortcut_is_told(window: MainWindow) -> None:
    keys = " ".join(line.keys for group in key_groups(window._actions) for line in group.lines)
    for action in window._actions:
        assert action.shortcut in keys, action.key


def test_groups_have_different_titles_and_something_in_them(window: MainWindow) -> None:
    groups = key_groups(window._actions)
    assert len({group.title for group in groups}) == len(groups) > 5
    assert all(group.lines for group in groups)


def test_f1_opens_it_from_anywhere_and_gives_the_keyboard_back(window: MainWindow) -> None:
    window.quick_bar.setFocus()
    here(Qt.Key.Key_F1)
    sheet = _sheet(window)
    assert sheet.field.hasFocus()
    here(Qt.Key.Key_F1)
    assert over(window).sheet is None
    assert window.quick_bar.hasFocus()


def test_the_tab_key_stays_within_it(window: MainWindow) -> None:
    window._run("keys")
    sheet = _sheet(window)
    for stop in (sheet.list, sheet.page_button, sheet.close_button, sheet.field):
        here(Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_typing_finds_by_words_keys_and_group(house: House) -> None:
    window = house.open(circle)
    stage_of(window).setFocus()
    on_map(window, Qt.Key.Key_Question)
    sheet = _sheet(window)
    every = len(_words(sheet))
    QTest.keyClicks(sheet.field, "undo")
    assert _words(sheet)[0] == "Undo"
    sheet.field.setText("ctrl+e")
    assert _words(sheet) == ["Export the map…"]
    sheet.field.setText("list of people")
    assert "Tick one more, or no longer" in _words(sheet)
    sheet.field.setText("qqq")
    assert _words(sheet) == []
    assert not sheet.list.isVisible()
    sheet.field.setText("")
    assert len(_words(sheet)) == every
    QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    assert sheet.list.currentIndex().row() == 2
    here(Qt.Key.Key_Escape)
    assert stage_of(window).hasFocus()


def test_it_fits_any_window_in_both_looks(house: House) -> None:
    window = house.open(circle)
    for size in ((1366, 768), (683, 384), (1366, 768)):
        window.resize(*size)
        if over(window).sheet is None:
            window._run("keys")
        sheet = _sheet(window)
        assert window.rect().contains(sheet.geometry())
        assert sheet.width() >= 480, "nothing is cut where only the map is narrow"
        for look in Look:
            house.theme.set_look(look)
            assert not sheet.grab().isNull()


def test_lines_are_read_out_with_their_keys(window: MainWindow) -> None:
    window._run("keys")
    model = _sheet(window).model
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(8)]
    assert "Capture, find or run: Ctrl+K or / on the map" in said


def test_all_of_it_fits_one_page_to_print(window: MainWindow) -> None:
    groups = key_groups(window._actions)
    page = document(groups, "Keys")
    assert page.pageCount() == 1
    text = page.toPlainText()
    for group in groups:
        assert group.title in text
        assert all(line.words in text for line in group.lines)


def test_the_page_is_saved_or_it_says_why_not(window: MainWindow, tmp_path: Path) -> None:
    window._run("keys")
    sheet = _sheet(window)
    path = tmp_path / "keys.pdf"
    sheet.save_page(path)
    assert path.read_bytes().startswith(b"%PDF")
    assert sheet._said.text() == "Saved as keys.pdf."
    sheet.save_page(tmp_path / "nowhere" / "keys.pdf")
    assert "keys.pdf could not be saved" in sheet._said.text()
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_in_a_tiny_window_the_field_and_the_list_have_all_of_it(window: MainWindow) -> None:
    window.resize(200, 150)
    over(window).show_keys()
    sheet = _sheet(window)
    assert sheet.geometry() == window.rect()
    for part in (sheet.field, sheet.list, sheet.close_button):
        assert part.visibleRegion().boundingRect() == part.rect()
    assert sheet.list.height() > 40
    assert not sheet.page_button.isVisible()
    sheet.close_button.click()
    assert over(window).sheet is None
