"""The queue: asked, answered, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.duplicates.twins import Twins
from tests.ui.opening import CTRL
from tests.ui.people.panels import panel_on
from tests.ui.widgets.scene import HOSTILE_NAMES, named
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.duplicates.merge import MergeDialog
from weaver_desktop.ui.duplicates.queue import QueueDialog
from weaver_desktop.ui.duplicates.value_cell import ValueCell
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.prose import Prose


def _merging(dialog: QueueDialog) -> MergeDialog:
    (found,) = [each for each in dialog.findChildren(MergeDialog) if each.isVisible()]
    return found


def _count(dialog: QueueDialog) -> int:
    return len(dialog.cards)


def test_before_an_answer_it_says_that_it_looks(on: Twins, qtbot: QtBot) -> None:
    dialog = on.dialog(qtbot)
    assert dialog.state.startswith("Looking through")
    on.finish()
    assert len(on.analyst.asked) == 1
    assert _count(dialog) == 2
    assert "Nothing is merged by itself" in dialog.state


def test_each_pair_tells_why(on: Twins, qtbot: QtBot) -> None:
    on.look()
    dialog = on.dialog(qtbot)
    told = {each.text() for each in dialog.findChildren(Prose)}
    why = {"are called alike.", "are spelt much alike."}
    assert all(any(text.endswith(end) for text in told) for end in why)
    assert {"Merge…", "Not the same"} == {
        each.text() for card in dialog.cards for each in (card.merge, card.part)
    }
    assert all(" and " in card.merge.accessibleName() for card in dialog.cards)


def test_nobody_twice_is_said(on: Twins, qtbot: QtBot) -> None:
    on.book.parties.delete(party_id=on.boatang)
    on.book.parties.delete(party_id=on.zoe)
    on.look()
    dialog = on.dialog(qtbot)
    assert dialog.cards == ()
    assert dialog.state == "Nobody seems to be there twice."


def test_not_the_same_goes_and_undo_brings_it_back(on: Twins, qtbot: QtBot) -> None:
    on.look()
    dialog = on.dialog(qtbot)
    first = dialog.cards[0].part
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert _count(dialog) == 1
    assert len(on.book.duplicates.known_to_differ()) == 1
    undo = named(dialog, "Undo the last answer")
    assert undo.isVisible()
    undo.click()
    assert _count(dialog) == 2
    assert on.book.duplicates.known_to_differ() == ()
    QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert len(on.analyst.asked) == 1


def test_the_keyboard_stays_on_the_answers(on: Twins, qtbot: QtBot) -> None:
    on.look()
    dialog = on.dialog(qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.cards[0].part.setFocus()
    QTest.keyClick(dialog.cards[0].part, Qt.Key.Key_Space)
    assert dialog.cards[0].part.hasFocus()
    QTest.keyClick(dialog.cards[0].part, Qt.Key.Key_Space)
    assert dialog.focusWidget() is named(dialog, "Close")


def test_a_merge_is_asked_for_done_and_undone_as_one_step(on: Twins, qtbot: QtBot) -> None:
    on.look()
    dialog = on.dialog(qtbot)
    (card,) = [each for each in dialog.cards if "Ama" in each.merge.accessibleName()]
    card.merge.click()
    merging = _merging(dialog)
    merging.go.click()
    assert on.book.history.label_to_undo == "Merged Ama Boatang into Ama Boateng"
    assert _count(dialog) == 1
    assert "a kiln" in [fact.text for fact in on.book.facts.of(on.ama)]
    named(dialog, "Undo the last answer").click()
    assert _count(dialog) == 2
    assert on.book.parties.get(on.boatang).headline == "potter"


def test_what_went_meanwhile_is_refused_in_words(on: Twins, qtbot: QtBot) -> None:
    on.look()
    dialog = on.dialog(qtbot)
    dialog._ask_how(on.ama, on.ama)
    assert "is one entry already" in dialog._said.text()


def test_many_pairs_come_a_dozen_at_a_time(on: Twins, qtbot: QtBot) -> None:
    with on.book.as_one(phrase("many")):
        for number in range(20):
            for _ in range(2):
                on.book.parties.add_person(name=f"Person Number {chr(97 + number) * 5}")
    on.look()
    dialog = on.dialog(qtbot)
    assert _count(dialog) == 12
    assert f"{len(on.pairs) - 12} more follow" in dialog.state


def test_a_book_for_reading_only_asks_and_takes_no_answer(on: Twins, qtbot: QtBot) -> None:
    from tests.ui.widgets.scene import PatientAnalyst
    from weaver_desktop.book.book import Book
    from weaver_desktop.ui.state.changes import Changes
    from weaver_desktop.ui.state.lookalikes import Lookalikes

    path = on.book.path
    on.book.close()
    with Book.open(path, read_only=True) as book:
        changes, analyst = Changes(book), PatientAnalyst()
        lookalikes = Lookalikes(book, changes, analyst)
        lookalikes.refresh()
        analyst.think()
        dialog = QueueDialog(book, lookalikes, on.on.tints, None)
        qtbot.addWidget(dialog)
        dialog.show()
        assert _count(dialog) == 2
        assert not any(card.merge.isVisible() or card.part.isVisible() for card in dialog.cards)
        changes.stop()


@pytest.mark.parametrize("look", list(Look))
def test_any_names_fit(on: Twins, qtbot: QtBot, look: Look) -> None:
    for name in HOSTILE_NAMES:
        for _ in range(2):
            on.book.parties.add_person(name=name, headline=name)
    on.look()
    on.on.theme.set_look(look)
    dialog = on.dialog(qtbot)
    dialog.resize(340, 300)
    assert dialog.width() == 340
    assert not dialog.grab().isNull()


def test_the_list_says_quietly_that_some_may_be_there_twice(on: Twins, qtbot: QtBot) -> None:
    panel = panel_on(on.on, qtbot, lookalikes=on.lookalikes)
    assert not panel._twice.isVisible()
    on.look()
    line = named(panel, "2 may be there twice")
    with qtbot.waitSignal(panel.twice_wanted):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    on.book.duplicates.not_the_same(a=on.zoe, b=on.other_zoe)
    assert named(panel, "1 may be there twice").isVisible()


def test_every_part_has_a_name(on: Twins, qtbot: QtBot) -> None:
    on.look()
    dialog = on.dialog(qtbot)
    dialog.cards[0].merge.click()
    for each in (*dialog.findChildren(QAbstractButton), *_merging(dialog).findChildren(ValueCell)):
        assert each.accessibleName()
