"""An introduction in the real window, from the suggestion until it lives without the weaver."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL, PATIENCE_MS, House, press
from tests.ui.widgets.scene import buttons
from weaver_desktop.book.book import Book
from weaver_desktop.domain.introductions import Introduction, Outcome, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.ties import Depth, Provenance
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.introductions.tabs import Tab
from weaver_desktop.ui.ledger.dialog import Leaf, LedgerDialog
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.window.main_window import MainWindow


def _circle(book: Book) -> None:
    me = book.parties.begin(name="Robin")
    for name in ("Ama", "Tilly"):
        book.ties.state(a=me, b=book.parties.add_person(name=name), depth=Depth.HELP)


def _named(root: QWidget, name: str) -> QAbstractButton:
    found = {each.accessibleName(): each for each in buttons(root)}
    assert name in found, sorted(found)
    return found[name]


def _said(root: QWidget) -> str:
    return "\n".join(each.text() for each in root.findChildren(Prose) if each.isVisibleTo(root))


def _one(window: MainWindow) -> Introduction:
    (found,) = window.book.introductions.all()
    return found


def _pane(window: MainWindow) -> DetailPane:
    (pane,) = window.findChildren(DetailPane)
    return pane


def _board(window: MainWindow, bot: QtBot) -> LedgerDialog:
    with bot.waitActive(window):
        window.activateWindow()
    press(window, Qt.Key.Key_B, CTRL)
    (dialog,) = (each for each in window.findChildren(LedgerDialog) if each.isVisible())
    with bot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def _suggested(window: MainWindow, bot: QtBot) -> IntroductionsPanel:
    window.places.show_place("introductions")
    (panel,) = window.places.findChildren(IntroductionsPanel)
    bot.waitUntil(lambda: bool(panel.cards.cards), timeout=PATIENCE_MS)
    return panel


def test_from_the_idea_until_it_took_hold(house: House, qtbot: QtBot) -> None:
    window = house.open(_circle)
    panel = _suggested(window, qtbot)
    (card,) = panel.cards.cards
    a, b = card.words.names
    QTest.mouseClick(_named(card, f"Take up introducing {a} and {b}"), Qt.MouseButton.LeftButton)
    assert _one(window).stage is Stage.IDEA
    panel.show_tab(Tab.UNDER_WAY)
    QTest.mouseClick(panel.cards.cards[0], Qt.MouseButton.LeftButton)

    # Each is asked on the page, and says yes.
    page = _pane(window)
    assert "Taken up today" in _said(page.page)
    _named(page.page, f"{a} said yes").click()
    assert _one(window).stage is Stage.ASKED
    _named(page.page, f"{b} said yes").click()
    assert _one(window).stage is Stage.BOTH_YES

    # The board takes it on: by key, and with the mouse.
    dialog = _board(window, qtbot)
    dialog.board.focus(_one(window).id)
    slip = dialog.board.slip(_one(window).id)
    assert slip is not None
    QTest.keyClick(slip, Qt.Key.Key_Right)
    assert _one(window).stage is Stage.MADE
    slip = dialog.board.slip(_one(window).id)
    assert slip is not None
    QApplication.processEvents()
    lane = dialog.board.lane(Stage.MET)
    start, end = slip.rect().center(), slip.mapFromGlobal(lane.mapToGlobal(QPoint(40, 80)))
    QTest.mousePress(slip, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.5, 1.0):
        QTest.mouseMove(slip, start + (end - start) * share)
    QTest.mouseRelease(slip, Qt.MouseButton.LeftButton, pos=end)
    assert _one(window).stage is Stage.MET
    tie = window.book.ties.between(_one(window).a, _one(window).b)
    assert tie is not None
    assert tie.provenance is Provenance.INTRODUCED
    slip = dialog.board.slip(_one(window).id)
    assert slip is not None
    QTest.keyClick(slip, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(LedgerDialog))

    # What came of it is one click, and is counted.
    _named(_pane(window).page, "They did something together").click()
    assert (_one(window).stage, _one(window).outcome) == (
        Stage.TOOK_HOLD,
        Outcome.DID_SOMETHING,
    )
    dialog = _board(window, qtbot)
    dialog.show_leaf(Leaf.RESULTS)
    assert "Alive without you: 1" in _said(dialog.results)
    qtbot.waitUntil(lambda: dialog.results.gained.gain is not None, timeout=PATIENCE_MS)
    assert "One tie came through you." in _said(dialog.results)
    dialog.close()

    # And back, step by step, to where nothing was thought of.
    while window.book.introductions.all():
        assert window.book.history.undo() is not None
    assert window.book.ties.between(*slip.words.parties) is None


def test_the_window_closes_over_an_open_ledger(house: House, qtbot: QtBot) -> None:
    window = house.open(_circle)
    dialog = _board(window, qtbot)
    dialog.show_leaf(Leaf.RESULTS)
    house.close(window)


def test_what_is_typed_is_kept_when_the_window_closes(house: House) -> None:
    window = house.open(_circle)
    a, b = (each for each in window.book.network().ids if each != window.book.parties.me)
    key = window.book.introductions.take_up(a=a, b=b)
    window.selection.select_two(a, b)
    page = _pane(window).page
    fields = {each.accessibleName(): each for each in page.findChildren(QWidget)}
    note = fields["Your note on this introduction"]
    note.setFocus()
    QTest.keyClicks(note, "after the fair")
    house.close(window)
    again = house.open()
    found = again.book.introductions.get(key)
    assert found is not None
    assert found.note == "after the fair"


def test_the_menu_moves_it_from_the_page(house: House, qtbot: QtBot) -> None:
    window = house.open(_circle)
    a, b = (each for each in window.book.network().ids if each != window.book.parties.me)
    window.book.introductions.take_up(a=a, b=b)
    window.selection.select_two(a, b)
    names = [window.book.parties.get(party).name for party in sorted((a, b))]
    _named(_pane(window).page, f"Move {names[0]} and {names[1]}").click()
    menu = _pane(window).findChildren(QMenu)[-1]
    qtbot.waitUntil(menu.isVisible)
    next(each for each in menu.actions() if each.text().startswith("Lapsed")).trigger()
    menu.close()
    assert _one(window).stage is Stage.LAPSED
    press(window, Qt.Key.Key_Z, CTRL)
    assert _one(window).stage is Stage.IDEA


def test_a_no_between_asked_and_made_stops_it_and_says_so(house: House, qtbot: QtBot) -> None:
    window = house.open(_circle)
    book = window.book
    a, b = (each for each in book.network().ids if each != book.parties.me)
    key = book.introductions.take_up(a=a, b=b)
    window.selection.select_two(a, b)
    one = book.parties.get(_one(window).a).name
    for name in ("Ama", "Tilly"):
        _named(_pane(window).page, f"{name} said yes").click()
    assert _one(window).stage is Stage.BOTH_YES
    assert any("Hello" in each.toPlainText() for each in _fields(window))

    # One takes it back on the page: it ends, and there is nothing to write any more.
    _named(_pane(window).page, f"{one} said no").click()
    assert _one(window).stage is Stage.DECLINED
    assert not any("Hello" in each.toPlainText() for each in _fields(window))
    dialog = _board(window, qtbot)
    slip = dialog.board.slip(key)
    assert slip is not None
    QTest.keyClick(slip, Qt.Key.Key_M)
    menu = dialog.board.findChildren(QMenu)[-1]
    next(each for each in menu.actions() if each.text().startswith("Made")).trigger()
    menu.close()
    assert _one(window).stage is Stage.DECLINED
    assert f"{one} said no to this introduction, so it stops." in _said(dialog)
    dialog.close()

    # So does who wants no introductions at all, found out late.
    book.history.undo()
    assert _one(window).stage is Stage.BOTH_YES
    book.parties.describe(party_id=a, may_be_introduced=Willingness.NO)
    name = book.parties.get(a).name
    assert f"It stops here: {name} wants no introductions." in _said(_pane(window).page)
    assert not any("Hello" in each.toPlainText() for each in _fields(window))


def test_a_party_that_is_merged_or_deleted_while_its_introduction_is_open(house: House) -> None:
    window = house.open(_circle)
    book = window.book
    ama, tilly = (each for each in book.network().ids if each != book.parties.me)
    twin = book.parties.add_person(name="Ama B")
    book.introductions.take_up(a=twin, b=tilly, stage=Stage.ASKED)
    window.selection.select_two(twin, tilly)
    book.merging.merge(keep=ama, other=twin)
    assert {_one(window).a, _one(window).b} == {ama, tilly}
    assert twin not in window.selection.now.parties
    window.selection.select_two(ama, tilly)
    assert "Asked" in _said(_pane(window).page)
    book.parties.delete(party_id=tilly)
    assert book.introductions.all() == ()
    assert window.selection.now.two is None
    book.history.undo()
    assert _one(window).stage is Stage.ASKED


def _fields(window: MainWindow) -> list[QPlainTextEdit]:
    page = _pane(window).page
    return [each for each in page.findChildren(QPlainTextEdit) if each.isVisibleTo(page)]
