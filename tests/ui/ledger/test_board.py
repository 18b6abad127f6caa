"""The board: by key, by menu, by mouse; undone, and never out of step with the book."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.detail.introduction.pages import reread
from tests.ui.widgets.scene import HOSTILE_NAMES, Scene, buttons, named, scene
from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.domain.introductions import Consent, Stage
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.ledger.board import Board
from weaver_desktop.ui.ledger.declining import whose_no
from weaver_desktop.ui.ledger.dialog import Leaf, LedgerDialog, open_ledger
from weaver_desktop.ui.ledger.slip import Slip
from weaver_desktop.ui.ledger.way import WAY
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.prose import Prose

LAPTOP, DOUBLED = (1320, 720), (660, 340)


class Desk:
    """The ledger over a window."""

    def __init__(self, on: Scene, bot: QtBot) -> None:
        """Lay it out, empty."""
        self.on = on
        self.window = QWidget()
        bot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.dialog: LedgerDialog = open_ledger(
            on.book, on.changes, on.selection, on.tints, self.window
        )
        with bot.waitActive(self.dialog):
            self.dialog.activateWindow()

    @property
    def board(self) -> Board:
        """The board."""
        return self.dialog.board

    def take_up(self, one: str, other: str, stage: Stage = Stage.IDEA) -> IntroductionId:
        """Take up introducing two people of these names."""
        book = self.on.book
        return book.introductions.take_up(
            a=self.on.person(one), b=self.on.person(other), stage=stage
        )

    def slip(self, key: IntroductionId) -> Slip:
        """Return the slip of an introduction."""
        found = self.board.slip(key)
        assert found is not None
        return found

    def stage(self, key: IntroductionId) -> Stage:
        """Return where it stands, which is where its slip lies."""
        stage = reread(self.on, key).stage
        lying = [lane for lane in Stage if self.slip(key) in self.board.lane(lane).slips]
        assert lying == [stage]
        return stage

    def said(self) -> str:
        """Return the words of the dialog."""
        labels = self.dialog.findChildren(Prose)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.dialog))


@pytest.fixture
def desk(on: Scene, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(on, qtbot)
    yield made
    if shiboken6.isValid(made.dialog):
        made.dialog.close()


def test_an_empty_board_says_what_will_be_there(desk: Desk) -> None:
    assert "Introductions will stand here" in desk.said()
    desk.take_up("Ama", "Tilly")
    assert "Introductions will stand here" not in desk.said()


def test_the_arrows_go_all_the_way_and_back(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly")
    desk.board.focus(key)
    for stage in WAY[1:]:
        QTest.keyClick(desk.slip(key), Qt.Key.Key_Right)
        assert desk.stage(key) is stage
        assert desk.slip(key).hasFocus()
    QTest.keyClick(desk.slip(key), Qt.Key.Key_Right)
    assert desk.stage(key) is Stage.TOOK_HOLD
    QTest.keyClick(desk.slip(key), Qt.Key.Key_Left)
    assert desk.stage(key) is Stage.MET
    went = [stage for stage, _ in desk.on.book.introductions.steps(key)]
    assert sorted(went) == sorted([*WAY, Stage.MET])


def test_every_move_is_undone_and_done_again_from_the_board(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly")
    desk.board.focus(key)
    QTest.keyClick(desk.slip(key), Qt.Key.Key_Right)
    QTest.keyClick(desk.slip(key), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.stage(key) is Stage.IDEA
    assert "Undone: " in desk.said()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.slip(key), Qt.Key.Key_Z, shift)
    assert desk.stage(key) is Stage.ASKED


def test_the_menu_moves_it_anywhere(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly")
    for stage, text in (
        (Stage.LAPSED, "Lapsed: nothing came of it"),
        (Stage.MET, "Met: they met"),
    ):
        desk.board.focus(key)
        QTest.keyClick(desk.slip(key), Qt.Key.Key_M)
        menu = desk.board.findChildren(QMenu)[-1]
        assert menu.accessibleName().startswith("Move ")
        next(each for each in menu.actions() if each.text() == text).trigger()
        menu.close()
        assert desk.stage(key) is stage


def _drag(desk: Desk, slip: Slip, to: Stage) -> None:
    lane = desk.board.lane(to)
    start, end = slip.rect().center(), slip.mapFromGlobal(lane.mapToGlobal(QPoint(30, 60)))
    QTest.mousePress(slip, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(slip, start + (end - start) * share)
        QApplication.processEvents()
    QTest.mouseRelease(slip, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("to", [Stage.ASKED, Stage.MADE, Stage.TOOK_HOLD, Stage.DECLINED])
def test_the_mouse_drags_it(desk: Desk, to: Stage) -> None:
    key = desk.take_up("Ama", "Tilly")
    QApplication.processEvents()
    _drag(desk, desk.slip(key), to)
    assert desk.stage(key) is to
    desk.on.book.history.undo()
    assert desk.stage(key) is Stage.IDEA


def _decline(desk: Desk, how: str) -> IntroductionId:
    key = desk.take_up("Ama", "Tilly", Stage.ASKED)
    QApplication.processEvents()
    if how == "dragged":
        _drag(desk, desk.slip(key), Stage.DECLINED)
    else:
        desk.board.focus(key)
        QTest.keyClick(desk.slip(key), Qt.Key.Key_M)
        menu = desk.board.findChildren(QMenu)[-1]
        menu.actions()[-1].trigger()
        menu.close()
    assert desk.stage(key) is Stage.DECLINED
    return key


def _question(desk: Desk) -> QMenu:
    return next(
        each
        for each in desk.board.findChildren(QMenu)
        if each.accessibleName() == "Whose no was it?"
    )


@pytest.mark.parametrize("how", ["dragged", "by key"])
def test_whose_no_it_was_is_asked_and_undone_by_itself(desk: Desk, how: str) -> None:
    key = _decline(desk, how)
    menu = _question(desk)
    texts = [each.text() for each in menu.actions() if not each.isSeparator()]
    assert texts[0] == "Whose no was it?"
    assert texts[3:] == ["Just declined"]
    assert set(texts[1:3]) == {"Ama said no", "Tilly said no"}
    next(each for each in menu.actions() if each.text() == "Tilly said no").trigger()
    menu.close()
    known = reread(desk.on, key)
    names = desk.on.book.parties
    tilly = next(two for two in (known.a, known.b) if names.get(two).name == "Tilly")
    assert known.consent_of(tilly) is Consent.NO
    assert {known.consent_a, known.consent_b} == {Consent.NO, Consent.UNASKED}
    desk.on.book.history.undo()
    assert reread(desk.on, key).consent_of(tilly) is Consent.UNASKED
    assert desk.stage(key) is Stage.DECLINED
    desk.on.book.history.undo()
    assert desk.stage(key) is Stage.ASKED


def test_whose_no_it_was_may_be_left_open(desk: Desk) -> None:
    key = _decline(desk, "dragged")
    menu = _question(desk)
    menu.actions()[-1].trigger()
    menu.close()
    known = reread(desk.on, key)
    assert (known.consent_a, known.consent_b) == (Consent.UNASKED, Consent.UNASKED)


def test_who_has_said_no_is_not_asked_for_again(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly", Stage.ASKED)
    one = reread(desk.on, key).a
    desk.on.book.introductions.consent(introduction_id=key, party=one, consent=Consent.NO)
    desk.board.focus(key)
    assert whose_no(desk.on.book, key, desk.board) is None


def test_let_go_where_it_was_nothing_happens(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly")
    before = desk.on.book.history.label_to_undo
    QApplication.processEvents()
    _drag(desk, desk.slip(key), Stage.IDEA)
    assert desk.stage(key) is Stage.IDEA
    assert desk.on.book.history.label_to_undo == before
    assert desk.on.selection.now.two is None


def test_a_press_selects_and_return_opens(desk: Desk, qtbot: QtBot) -> None:
    key = desk.take_up("Ama", "Tilly")
    slip = desk.slip(key)
    QTest.mouseClick(slip, Qt.MouseButton.LeftButton)
    assert desk.on.selection.now.two == slip.words.parties
    assert slip.is_marked
    with qtbot.waitSignal(desk.dialog.finished):
        QTest.keyClick(slip, Qt.Key.Key_Return)
    assert desk.on.selection.now.two == slip.words.parties


def test_what_one_side_says_stops_it_in_words(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly", Stage.ASKED)
    one = reread(desk.on, key)
    desk.on.book.introductions.consent(introduction_id=key, party=one.a, consent=Consent.YES)
    said = [each.text() for each in desk.slip(key).findChildren(Prose)]
    assert any(text.endswith("said yes") for text in said)
    desk.on.book.parties.describe(party_id=one.a, may_be_introduced=Willingness.NO)
    said = [each.text() for each in desk.slip(key).findChildren(Prose)]
    assert any(text.endswith("wants no introductions") for text in said)
    desk.board.focus(key)
    QTest.keyClick(desk.slip(key), Qt.Key.Key_Right)
    assert desk.stage(key) is Stage.ASKED
    assert "does not want to be introduced" in desk.said()


def test_up_and_down_go_through_a_lane(desk: Desk) -> None:
    first = desk.take_up("Ama", "Tilly")
    second = desk.take_up("Bo", "Cleo")
    slips = desk.board.lane(Stage.IDEA).slips
    assert {each.words.key for each in slips} == {first, second}
    slips[0].setFocus()
    QTest.keyClick(slips[0], Qt.Key.Key_Down)
    assert slips[1].hasFocus()
    QTest.keyClick(slips[1], Qt.Key.Key_Down)
    assert slips[1].hasFocus()
    QTest.keyClick(slips[1], Qt.Key.Key_Up)
    assert slips[0].hasFocus()


def test_a_party_that_is_deleted_takes_its_introduction_along(desk: Desk) -> None:
    key = desk.take_up("Ama", "Tilly")
    desk.on.book.parties.delete(party_id=reread(desk.on, key).a)
    assert desk.board.slips == []
    desk.on.book.history.undo()
    assert desk.stage(key) is Stage.IDEA


@pytest.mark.parametrize("size", [LAPTOP, DOUBLED])
def test_the_keyboard_is_followed_sideways(desk: Desk, size: tuple[int, int]) -> None:
    desk.dialog.resize(*size)
    key = desk.take_up("Ama", "Tilly", Stage.TOOK_HOLD)
    QApplication.processEvents()
    desk.board.focus(key)
    slip = desk.slip(key)
    place = slip.mapTo(desk.dialog, slip.rect().center())
    assert desk.dialog.rect().contains(place)
    assert desk.dialog.width() == size[0]


def test_sixty_and_more_of_a_kind(desk: Desk) -> None:
    hub = desk.on.person("Hub")
    with desk.on.book.as_one(phrase("many")):
        keys = [
            desk.on.book.introductions.take_up(a=hub, b=desk.on.person(f"Person {at}"))
            for at in range(65)
        ]
    lane = desk.board.lane(Stage.IDEA)
    assert len(lane.slips) == 30
    named(desk.dialog, "Idea: Show 30 more").click()
    named(desk.dialog, "Idea: Show 5 more").click()
    assert len(lane.slips) == 65
    assert {each.words.key for each in lane.slips} == set(keys)


@pytest.mark.parametrize("look", list(Look))
def test_any_name_can_be_shown(desk: Desk, look: Look) -> None:
    desk.on.theme.set_look(look)
    for name in HOSTILE_NAMES:
        desk.take_up(name, f"{name[:290]} II")
    desk.dialog.resize(*DOUBLED)
    desk.dialog.grab()
    for slip in desk.board.slips:
        assert slip.width() <= desk.board.lane(Stage.IDEA).width()


def test_everything_has_a_name(desk: Desk) -> None:
    desk.take_up("Ama", "Tilly")
    for leaf in Leaf:
        desk.dialog.show_leaf(leaf)
        names = [each.accessibleName() for each in buttons(desk.dialog)]
        assert all(names)
        assert len(set(names)) == len(names)


def test_it_opens_with_the_keyboard_on_who_is_selected(on: Scene, qtbot: QtBot) -> None:
    book = on.book
    for names in (("Ama", "Tilly"), ("Bo", "Cleo")):
        one, other = (on.person(name) for name in names)
        book.introductions.take_up(a=one, b=other, stage=Stage.ASKED)
        on.selection.select_two(one, other)
    desk = Desk(on, qtbot)
    focus = desk.dialog.focusWidget()
    assert isinstance(focus, Slip)
    assert focus.words.parties == on.selection.now.two
    desk.dialog.close()


def test_the_ledger_is_open_once(desk: Desk) -> None:
    on = desk.on
    again = open_ledger(on.book, on.changes, on.selection, on.tints, desk.window, Leaf.RESULTS)
    assert again is desk.dialog


def test_a_book_for_reading_only_moves_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with scene(qapp, tmp_path) as on:
        key = on.book.introductions.take_up(a=on.person("Ama"), b=on.person("Bo"))
    with scene(qapp, tmp_path, read_only=True) as on:
        desk = Desk(on, qtbot)
        slip = desk.slip(key)
        slip.setFocus()
        for keyed in (Qt.Key.Key_Right, Qt.Key.Key_M):
            QTest.keyClick(slip, keyed)
        _drag(desk, slip, Stage.MADE)
        assert desk.stage(key) is Stage.IDEA
        assert desk.board.findChildren(QMenu) == []
        desk.dialog.close()
