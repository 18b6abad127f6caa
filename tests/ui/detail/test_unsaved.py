"""Nothing typed is lost: on leaving, on turning to somebody else, on closing, on an error."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, focused, line_of, type_into
from tests.ui.opening import House
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.notes import LongNotes
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.forms.writing import Writing
from weaver_desktop.ui.window.main_window import MainWindow


def _notes_open(house: House) -> tuple[MainWindow, PartyId, LongNotes]:
    """Open a window in which the weaver's own notes are being written."""
    window = house.open(lambda book: book.parties.begin(name="Robin"))
    me = window.book.parties.me
    assert me is not None
    window.selection.select_party(me)
    (pane,) = window.detail.findChildren(DetailPane)
    pane.finish()
    notes = pane.page.findChildren(LongNotes)[0]
    notes.begin()
    return window, me, notes


def _field(notes: LongNotes) -> Writing:
    assert notes.field is not None
    return notes.field


def test_turning_to_somebody_else_keeps_what_is_typed(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    page = OpenedPage(on, qtbot, ama)
    page.field("Headline").begin()
    type_into(focused(), "potter")
    page.turn_to(bo)
    assert on.book.parties.get(ama).headline == "potter"
    assert page.said[0] == "Bo"


def test_what_cannot_be_kept_waits_for_the_page(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    page = OpenedPage(on, qtbot, ama)
    page.field("Birthday").begin()
    type_into(focused(), "last spring maybe")
    page.turn_to(bo)
    page.turn_to(ama)
    birthday = page.field("Birthday")
    assert birthday.unsaved == "last spring maybe"
    assert "is no date that can be kept" in birthday.refusal
    assert page.field("Headline").unsaved is None


def test_an_open_editor_is_kept_as_well(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    page = OpenedPage(on, qtbot, ama)
    page.things("Needs").begin(None)
    type_into(line_of(page.editor("Needs"), "Need"), "a kiln")
    page.turn_to(bo)
    assert [fact.text for fact in on.book.facts.of(ama)] == ["a kiln"]


def test_notes_are_kept_as_well(on: Scene, qtbot: QtBot) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    page = OpenedPage(on, qtbot, ama)
    notes = page.pane.page.findChildren(LongNotes)[0]
    notes.begin()
    type_into(_field(notes), "early riser")
    page.turn_to(bo)
    assert on.book.parties.get(ama).notes == "early riser"


def test_an_edit_elsewhere_leaves_what_is_being_typed(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.field("Headline").begin()
    type_into(focused(), "pot")
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    on.book.parties.rename(party_id=ama, name="Ama B.")
    assert page.field("Headline").unsaved == "pot"
    assert "a kiln" in page.said
    assert page.said[0] == "Ama B."
    assert focused() is page.field("Headline").field


def test_closing_the_window_keeps_it(house: House) -> None:
    window, me, notes = _notes_open(house)
    type_into(_field(notes), "kept")
    house.close(window)
    book = house.book()
    assert book.parties.get(me).notes == "kept"
    book.close()


def test_ctrl_z_in_a_kept_field_undoes_the_book(house: House) -> None:
    window, me, notes = _notes_open(house)
    type_into(_field(notes), "early riser")
    notes.commit()
    assert window.book.parties.get(me).notes == "early riser"
    notes.begin()
    QTest.keyClick(_field(notes), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.book.parties.get(me).notes == ""
