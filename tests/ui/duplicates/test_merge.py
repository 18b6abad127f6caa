"""The merge dialog: what differs is chosen, what is not chosen is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.duplicates.twins import Twins
from tests.ui.widgets.scene import HOSTILE_NAMES
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.ui.duplicates.merge import MergeDialog
from weaver_desktop.ui.widgets.prose import Prose


def _dialog(on: Twins, qtbot: QtBot, one: PartyId, other: PartyId) -> MergeDialog:
    made = MergeDialog(on.book, one, other, on.on.tints, None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("is_other_way", [False, True])
def test_the_entry_that_says_more_stays_unless_chosen_otherwise(
    on: Twins, qtbot: QtBot, *, is_other_way: bool
) -> None:
    both = (on.boatang, on.ama) if is_other_way else (on.ama, on.boatang)
    dialog = _dialog(on, qtbot, *both)
    assert dialog.cell("name", on.boatang).text_shown == "Ama Boatang"
    for field in ("name", "headline"):
        assert dialog.cell(field, on.ama).isChecked()
        assert not dialog.cell(field, on.boatang).isChecked()
    dialog.go.click()
    assert on.book.parties.get(on.ama).name == "Ama Boateng"


def test_a_chosen_word_stands_and_the_other_is_kept_as_a_note(on: Twins, qtbot: QtBot) -> None:
    dialog = _dialog(on, qtbot, on.ama, on.boatang)
    cell = dialog.cell("headline", on.boatang)
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert cell.isChecked()
    assert not dialog.cell("headline", on.ama).isChecked()
    name = dialog.cell("name", on.ama)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    with qtbot.waitSignals([dialog.merged, dialog.accepted]):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    (left,) = on.book.names.whole("Ama Boateng")
    party = on.book.parties.get(left)
    assert (party.headline, party.place) == ("potter", "Leyton")
    notes = [fact.text for fact in on.book.facts.of(left)]
    assert any("ceramicist" in note for note in notes)
    assert any("Ama Boatang" in note for note in notes)
    assert len(on.book.ties.of(left)) == 1
    on.book.history.undo()
    assert on.book.parties.get(on.ama).headline == "ceramicist"
    assert on.book.parties.get(on.boatang).headline == "potter"


def test_the_stricter_consent_is_proposed(on: Twins, qtbot: QtBot) -> None:
    on.book.parties.describe(party_id=on.boatang, may_be_introduced=Willingness.NO)
    dialog = _dialog(on, qtbot, on.ama, on.boatang)
    assert dialog.cell("may_be_introduced", on.boatang).isChecked()


def test_what_goes_over_and_where_both_agree_is_told(on: Twins, qtbot: QtBot) -> None:
    dialog = _dialog(on, qtbot, on.ama, on.boatang)
    assert "1" in dialog.said
    assert "kept as a note" in dialog.said
    words = [each.text() for each in dialog.findChildren(Prose)]
    assert "Leyton" in words
    assert "–" in words


def test_cancel_merges_nothing(on: Twins, qtbot: QtBot) -> None:
    label = on.book.history.label_to_undo
    dialog = _dialog(on, qtbot, on.ama, on.boatang)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert on.book.history.label_to_undo == label


def test_who_goes_while_it_is_asked_is_told(on: Twins, qtbot: QtBot) -> None:
    dialog = _dialog(on, qtbot, on.ama, on.boatang)
    on.book.parties.delete(party_id=on.boatang)
    dialog.go.click()
    assert dialog.isVisible()
    assert "not in the book any more" in dialog._refusal.text()


def test_a_person_and_a_group_are_refused(on: Twins) -> None:
    group = on.book.parties.add_group(name="Ama Boateng")
    with pytest.raises(InvalidEditError, match="one is a person, the other a group"):
        MergeDialog(on.book, on.ama, group, on.on.tints, None)


def test_a_photo_is_seen_not_described(on: Twins, qtbot: QtBot) -> None:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QColor, QImage, QImageWriter
    from PySide6.QtWidgets import QLabel

    for party, colour in ((on.ama, "red"), (on.boatang, "blue")):
        image = QImage(64, 48, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        assert QImageWriter(buffer, QByteArray(b"png")).write(image)
        on.book.photos.set(party_id=party, data=bytes(buffer.data().data()))
    dialog = _dialog(on, qtbot, on.ama, on.boatang)
    cell = dialog.cell("photo", on.boatang)
    pictures = [each for each in cell.findChildren(QLabel) if not each.pixmap().isNull()]
    assert len(pictures) == 1
    assert cell.accessibleName().startswith("Photo")
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    dialog.go.click()
    (left,) = on.book.names.whole("Ama Boateng") or on.book.names.whole("Ama Boatang")
    assert on.book.photos.of(left) is not None


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_words_fit_in_a_small_window(on: Twins, qtbot: QtBot, name: str) -> None:
    one = on.book.parties.add_person(name=name, headline="x" * 400, how_met=f"{name} " * 50)
    other = on.book.parties.add_person(name=f"{name}y"[-300:], headline="y")
    dialog = _dialog(on, qtbot, one, other)
    dialog.resize(340, 300)
    assert dialog.width() == 340
    assert not dialog.grab().isNull()
