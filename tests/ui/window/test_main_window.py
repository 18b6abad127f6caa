"""The window as a whole: its life from first paint to the end, its shape, what it shows when."""

import pytest
from PySide6.QtCore import QByteArray, QPoint, QProcess, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.fixtures.dumps import dump
from tests.ui.opening import CTRL, LAPTOP, PATIENCE_MS, SHIFT, House, press, settle, sky_of, who
from tests.ui.window.handling import can
from weaver_desktop.book.asking import Asking
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.importing.dialog import ImportDialog
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.sky.first_light import FirstLight
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.window.banner import Banner
from weaver_desktop.ui.window.main_window import MainWindow
from weaver_desktop.ui.window.panels import INTRODUCTIONS, PEOPLE


def _one(book: Book) -> None:
    book.parties.begin(name="Maren Holt")


def _is_shown(window: MainWindow, part: str) -> bool:
    return bool({"places": window.places, "detail": window.detail}[part].isVisible())


# --- from the first paint to the end


def test_the_first_paint_needs_nothing_slow_and_the_rest_follows(
    house: House, qtbot: QtBot
) -> None:
    book = house.book()
    _one(book)
    window = house.build(book)
    assert window.centre.sky is None
    window.show()
    assert not window.is_awake
    assert [light.isVisible() for light in window.findChildren(FirstLight)] == [True]
    with qtbot.waitSignal(window.awake, timeout=PATIENCE_MS):
        pass
    assert sky_of(window).isVisible()
    assert window.findChildren(DetailPane)
    qtbot.waitUntil(lambda: not window.findChildren(FirstLight))


def test_a_window_closed_before_it_wakes_never_does(house: House) -> None:
    book = house.book()
    window = house.build(book)
    woken: list[None] = []
    window.awake.connect(lambda: woken.append(None))
    window.show()
    house.close(window)
    QApplication.processEvents()
    assert woken == []
    with pytest.raises(Exception, match="closed"):
        book.parties.lines()
    assert house.open().is_awake


def test_hidden_and_shown_again_it_wakes_once(house: House, qtbot: QtBot) -> None:
    window = house.build(house.book())
    woken: list[None] = []
    window.awake.connect(lambda: woken.append(None))
    window.show()
    window.hide()
    window.show()
    qtbot.waitUntil(lambda: window.is_awake, timeout=PATIENCE_MS)
    window.hide()
    window.show()
    QApplication.processEvents()
    assert woken == [None]


def test_closing_lets_go_of_the_book_and_ends_the_worker(house: House) -> None:
    window = house.open(_one)
    path, analyst = window.book.path, window.advisor._inquiry._analyst
    house.close(window)
    assert not analyst.is_busy
    with Book.open(path) as book:
        assert not book.is_read_only


def test_closing_twice_does_no_harm(house: House) -> None:
    window = house.open(_one)
    window.close()
    house.close(window)


def test_windows_follow_each_other_with_their_icons(house: House) -> None:
    for _ in range(3):
        window = house.open(_one if house._books == 0 else None)
        house.theme.toggle()
        buttons = window._rail._buttons.values()
        assert all(not button.icon().isNull() for button in buttons)
        house.close(window)
        house.theme.toggle()


def test_an_import_under_way_is_taken_back_when_the_window_closes(
    house: House, qtbot: QtBot
) -> None:
    window = house.open(_one)
    before, path = dump(window.book.path), window.book.path
    people = house.folder / "people.csv"
    people.write_text("Name\n" + "".join(f"Person {n}\n" for n in range(3000)), encoding="utf-8")
    analyst = Analyst(worker_command(), window)
    dialog = ImportDialog(window.book, [people], analyst, window._tints, window)
    dialog.open()
    qtbot.waitUntil(dialog._go.isEnabled, timeout=PATIENCE_MS)
    dialog._go.click()
    qtbot.waitUntil(lambda: window.book.is_busy, timeout=PATIENCE_MS)
    house.close(window)
    assert dump(path) == before


# --- its shape


def test_its_shape_and_place_are_remembered(house: House) -> None:
    window = house.open(_one)
    window.resize(780, 640)
    window.frame.show_place(INTRODUCTIONS)
    house.close(window)
    book = house.book()
    again = house.build(book)
    assert (again.width(), again.height()) == (780, 640)
    assert again.places.key == INTRODUCTIONS


@pytest.mark.parametrize(
    "key, value",
    [
        ("geometry", QByteArray(b"rubbish")),
        ("geometry", "text"),
        ("place", "nowhere"),
        ("place", 7),
        ("look", "purple"),
    ],
)
def test_settings_that_make_no_sense_are_passed_over(house: House, key: str, value: object) -> None:
    house.settings.setValue(key, value)
    window = house.open(_one)
    assert window.places.key == PEOPLE
    assert (window.width(), window.height()) == LAPTOP


@pytest.mark.parametrize("size", [(200, 150), (800, 500), (1366, 768), (2732, 1536)])
def test_everything_has_its_place_at_every_size(house: House, size: tuple[int, int]) -> None:
    window = house.open(lambda book: plant_sample(book, people=20))
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    bar = window.quick_bar.rect().translated(window.quick_bar.mapTo(window, QPoint(0, 0)))
    parts = [part for part in (window.places, window.centre, window.detail) if part.isVisible()]
    for part in parts:
        corner = part.mapTo(window, QPoint(0, 0))
        assert window.rect().contains(part.rect().translated(corner))
        assert not bar.intersects(part.rect().translated(corner))
    assert not window.grab().isNull()


def test_in_a_small_window_the_welcome_is_still_reached(house: House) -> None:
    window = house.open(size=(800, 500))
    name = window.welcome.name
    assert window.rect().contains(name.rect().translated(name.mapTo(window, QPoint(0, 0))))
    assert name.hasFocus()
    window.resize(320, 200)
    QApplication.processEvents()
    assert window.welcome.height() > window.centre.height(), "so it is scrolled"
    press(window.quick_bar, Qt.Key.Key_Tab)
    stop = QApplication.focusWidget()
    while stop is not None and not window.welcome.isAncestorOf(stop):
        press(stop, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
    assert stop is not None
    there = stop.rect().translated(stop.mapTo(window.centre, QPoint(0, 0)))
    assert window.centre.rect().intersects(there), "whoever goes there with the keyboard sees it"


# --- what is shown


def test_the_title_names_the_book(house: House) -> None:
    assert house.open(name="potters of E17.weave").windowTitle() == "potters of E17 – Weaver"


def test_places_are_changed_by_shortcut_and_folded_by_the_same(house: House) -> None:
    window = house.open(_one)
    assert isinstance(window.places.findChildren(PeoplePanel)[0], PeoplePanel)
    assert not window.findChildren(IntroductionsPanel), "made when first shown"
    press(window, Qt.Key.Key_3, CTRL)
    assert window.places.key == INTRODUCTIONS
    assert window.findChildren(IntroductionsPanel)
    press(window, Qt.Key.Key_3, CTRL)
    assert not _is_shown(window, "places")
    press(window, Qt.Key.Key_2, CTRL)
    assert _is_shown(window, "places")
    assert window.places.key == PEOPLE
    press(window, Qt.Key.Key_D, CTRL)
    assert not _is_shown(window, "detail")
    press(window, Qt.Key.Key_D, CTRL)
    assert _is_shown(window, "detail")


def test_places_and_parts_take_the_keyboard(house: House) -> None:
    window = house.open(_one)
    press(window, Qt.Key.Key_2, CTRL)
    (panel,) = window.places.findChildren(PeoplePanel)
    assert panel.find_field.hasFocus()
    assert _is_shown(window, "places")
    for part in (sky_of(window).stage, window.quick_bar, panel.find_field):
        press(window, Qt.Key.Key_F6)
        assert part.hasFocus(), "the details have nobody to show"
    press(window, Qt.Key.Key_F6, SHIFT)
    assert window.quick_bar.hasFocus()
    press(window, Qt.Key.Key_2, CTRL)
    press(window, Qt.Key.Key_2, CTRL)
    assert not _is_shown(window, "places")
    assert sky_of(window).stage.hasFocus()


def test_the_rail_says_which_place_is_on(house: House) -> None:
    window = house.open(_one)
    buttons = window._rail._buttons
    buttons[INTRODUCTIONS].click()
    assert (buttons[PEOPLE].isChecked(), buttons[INTRODUCTIONS].isChecked()) == (False, True)
    assert window.places.key == INTRODUCTIONS


def test_ctrl_l_turns_day_and_night(house: House, qtbot: QtBot) -> None:
    window = house.open(_one)
    settle(window, qtbot)
    dark = window.grab().toImage().pixelColor(3, 3).lightness()
    press(window, Qt.Key.Key_L, CTRL)
    light = window.grab().toImage().pixelColor(3, 3).lightness()
    assert dark < 60
    assert light > 200
    assert house.settings.value("look") == Look.LIGHT.value


def test_zoom_and_fit_have_shortcuts(house: House, qtbot: QtBot) -> None:
    window = house.open(lambda book: plant_sample(book, people=20))
    sky = settle(window, qtbot)
    whole = sky.stage.view.viewRect().width()
    press(window, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: sky.stage.view.viewRect().width() < whole * 0.9)
    press(window, Qt.Key.Key_0, CTRL)
    qtbot.waitUntil(lambda: abs(sky.stage.view.viewRect().width() - whole) < whole * 0.01)


def test_every_action_of_the_table_can_be_run(house: House) -> None:
    window = house.open(_one)
    wanted: list[str] = []
    for name in ("sample_wanted", "own_book_wanted", "other_book_wanted", "import_wanted"):
        getattr(house.outside, name).connect(lambda name=name: wanted.append(name))
    for action in window._actions:
        window._run(action.key)
    assert sorted(wanted) == [
        "import_wanted",
        "other_book_wanted",
        "own_book_wanted",
        "sample_wanted",
    ]
    dialogs = window.findChildren(QDialog)
    opened = {type(each).__name__ for each in dialogs}
    assert {"ExportDialog", "QFileDialog", "QueueDialog"} <= opened
    for each in dialogs:
        each.reject()


def test_no_two_actions_share_a_key_or_a_shortcut(window: MainWindow) -> None:
    keys = [action.key for action in window._actions]
    shortcuts = [action.shortcut for action in window._actions if action.shortcut]
    assert len(set(keys)) == len(keys)
    assert len(set(shortcuts)) == len(shortcuts)


def test_undo_and_redo_are_lit_when_there_is_something(window: MainWindow) -> None:
    assert (can(window, "Undo"), can(window, "Redo")) == (False, False)
    window.book.parties.add_person(name="Ama")
    assert (can(window, "Undo"), can(window, "Redo")) == (True, False)
    window.deeds.undo()
    assert (can(window, "Undo"), can(window, "Redo")) == (False, True)


def test_a_book_with_people_begins_in_the_quick_bar(house: House) -> None:
    window = house.open(_one)
    assert window.quick_bar.hasFocus()
    assert not window.welcome.isVisible()


# --- the sample and books that may not be written


def test_the_sample_says_what_it_is_and_leads_home(house: House, qtbot: QtBot) -> None:
    window = house.open(_one, is_sample=True)
    (banner,) = window.findChildren(Banner)
    assert "sample" in banner.findChildren(QLabel)[0].text()
    (home,) = banner.findChildren(QPushButton)
    with qtbot.waitSignal(house.outside.own_book_wanted):
        home.click()


def test_a_read_only_book_says_so_and_shows_everything(house: House, qtbot: QtBot) -> None:
    house.close(house.open(lambda book: plant_sample(book, people=20)))
    window = house.open(read_only=True)
    before = dump(window.book.path)
    (banner,) = window.findChildren(Banner)
    assert "can be read but not changed" in banner.findChildren(QLabel)[0].text()
    settle(window, qtbot)
    window.selection.select_party(window.book.network().ids[3])
    window.frame.show_place(INTRODUCTIONS)
    window.deeds.undo()
    assert dump(window.book.path) == before


def test_an_empty_read_only_book_cannot_be_begun_and_says_so(house: House) -> None:
    house.close(house.open())
    window = house.open(read_only=True)
    window.welcome.name.setText("Maren Holt")
    press(window.welcome.name, Qt.Key.Key_Return)
    assert window.book.is_empty
    assert "read" in window.centre.toast.accessibleName()


def test_the_welcome_offers_the_sample_and_an_import(house: House, qtbot: QtBot) -> None:
    window = house.open()
    for text, wanted in (
        ("Explore the sample", house.outside.sample_wanted),
        ("Import contacts…", house.outside.import_wanted),
    ):
        (button,) = [
            each for each in window.welcome.findChildren(QPushButton) if each.text() == text
        ]
        with qtbot.waitSignal(wanted):
            button.click()


def test_a_locked_book_is_refused_while_its_window_is_open(house: House) -> None:
    window = house.open(_one)
    with pytest.raises(BookRefusedError, match="open"):
        Book.open(window.book.path)
    assert who(window.book, "Maren Holt")


def test_whatever_thinks_in_the_window_is_stopped_with_it(house: House, qtbot: QtBot) -> None:
    window = house.open(lambda book: plant_sample(book, people=20))
    window.frame.show_place(INTRODUCTIONS)
    (panel,) = window.places.findChildren(IntroductionsPanel)
    window.frame.show_place(PEOPLE)
    panel.ask_for(Asking(party=window.book.network().ids[3]))
    qtbot.waitUntil(lambda: bool(panel.findChildren(QProcess)), timeout=20_000)
    (process,) = panel.findChildren(QProcess)
    ended: list[int] = []
    process.finished.connect(lambda code, _: ended.append(code))
    house.close(window)
    # Qt says it aloud when one is destroyed while it runs, and that fails a test.
    assert len(ended) == 1
