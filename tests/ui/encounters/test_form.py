"""Logging a meeting in the form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import key, labels, type_into
from tests.ui.widgets.scene import Scene, buttons
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.encounters.form import EncounterForm


@pytest.fixture
def ama(on: Scene) -> PartyId:
    return on.person("Ama")


def opened(on: Scene, qtbot: QtBot, *parties: PartyId) -> EncounterForm:
    form = EncounterForm(on.book, on.tints, parties=parties)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def name(form: EncounterForm, typed: str) -> None:
    form.people.field.line.setFocus()
    QTest.keyClicks(form.people.field.line, typed)
    key(form.people.field.line, Qt.Key.Key_Return)


def test_by_keyboard_alone(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    tilly = on.person("Tilly")
    form = opened(on, qtbot)
    made = labels(on)
    name(form, "am")
    name(form, "til")
    type_into(form.when, "12 May 2025")
    type_into(form.where, "Hay Bales")
    type_into(form.what, "residencies")
    with qtbot.waitSignal(form.logged) as told:
        key(form.where, Qt.Key.Key_Return)
    assert told.args == [(ama, tilly)]
    (encounter,) = on.book.encounters.of(ama)
    assert (str(encounter.on), encounter.place) == ("2025-05-12", "Hay Bales")
    assert encounter.note == "residencies"
    assert on.book.ties.between(ama, tilly) is not None
    assert made() == ["A meeting of Ama, Tilly, Hay Bales"]
    on.book.history.undo()
    assert on.book.ties.between(ama, tilly) is None


def test_by_mouse_alone_with_the_usual_ones(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    old, new = on.person("Old"), on.person("New")
    on.book.encounters.log(parties=[ama, old], on=PartialDate(2025, 1, 1))
    on.book.encounters.log(parties=[ama, new], on=PartialDate(2025, 5, 1))
    form = opened(on, qtbot, ama)
    assert [each.text() for each in form.people.usual] == ["+ New", "+ Old"]
    QTest.mouseClick(form.people.usual[0], Qt.MouseButton.LeftButton)
    assert form.people.parties == (ama, new)
    assert [each.text() for each in form.people.usual] == ["+ Old"]
    QTest.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert on.book.encounters.of(new)[0].on == PartialDate(2025, 5, 20)


def test_somebody_new_is_added_in_the_same_step(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    form = opened(on, qtbot, ama)
    name(form, "Zed Newcomer")
    assert form.keep()
    (zed,) = on.book.names.whole("Zed Newcomer")
    assert on.book.ties.between(ama, zed) is not None
    on.book.history.undo()
    assert on.book.names.whole("Zed Newcomer") == ()


@pytest.mark.parametrize(
    "typed, said",
    [
        ("2031", "is still to come"),
        ("when it rained", "is no date that can be kept"),
    ],
)
def test_a_date_that_will_not_do(
    on: Scene, qtbot: QtBot, ama: PartyId, typed: str, said: str
) -> None:
    form = opened(on, qtbot, ama, on.person("Bo"))
    type_into(form.when, typed)
    assert not form.keep()
    assert said in form.trouble
    assert form.isVisible()
    assert form.when.text() == typed


def test_the_form_grows_with_what_comes_up_in_it(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    for number in range(6):
        on.person(f"Bo {number}")
    form = opened(on, qtbot, ama)
    heights = [form.height()]
    QTest.keyClicks(form.people.field.line, "bo")
    QApplication.processEvents()
    heights.append(form.height())
    form.keep()
    heights.append(form.height())
    assert heights == sorted(set(heights))


def test_one_alone_cannot_meet(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    form = opened(on, qtbot, ama)
    assert not form.keep()
    assert form.trouble.startswith("It takes two to meet")


def test_a_name_that_was_typed_but_not_chosen_is_not_forgotten(
    on: Scene, qtbot: QtBot, ama: PartyId
) -> None:
    form = opened(on, qtbot, ama, on.person("Bo"))
    QTest.keyClicks(form.people.field.line, "Til")
    assert not form.keep()
    assert form.trouble.startswith("“Til” is typed but not chosen")


def test_an_empty_date_is_today(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    form = opened(on, qtbot, ama, on.person("Bo"))
    form.when.clear()
    assert form.keep()
    assert on.book.encounters.of(ama)[0].on == PartialDate(2025, 5, 20)


def test_leaving_with_something_typed_asks_once(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    form = opened(on, qtbot, ama)
    key(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    form = opened(on, qtbot, ama)
    type_into(form.what, "long story")
    key(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.trouble == "Nothing of this is kept yet."
    key(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert on.book.encounters.of(ama) == ()


def test_changing_who_was_there(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    bo, cy = on.person("Bo"), on.person("Cy")
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 5, 1), place="Yard")
    (known,) = on.book.encounters.of(ama)
    form = EncounterForm(on.book, on.tints, encounter=known)
    qtbot.addWidget(form)
    form.show()
    chip = form.people.chips[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross().center())
    name(form, "cy")
    assert form.keep()
    assert on.book.encounters.get(known.id).parties == (ama, cy)
    assert on.book.ties.between(ama, bo) is None
    assert on.book.ties.between(ama, cy) is not None


def test_everything_is_called_something(on: Scene, qtbot: QtBot, ama: PartyId) -> None:
    form = opened(on, qtbot, ama, on.person("Bo"))
    assert all(each.accessibleName() for each in buttons(form))
    for field in (form.when, form.where, form.what, form.people.field.line):
        assert field.accessibleName()
