"""Single fields: birthday, rhythm, consent, roles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, focused, key, type_into
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.parties import Appearance, Willingness
from weaver_desktop.ui.detail.about import About, Roles
from weaver_desktop.ui.detail.rhythm import read_rhythm, rhythm_words
from weaver_desktop.ui.forms.scale import Scale


def test_the_fields_of_a_person(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    for label, typed in (("Birthday", "24 May 1985"), ("Call every", "6 weeks")):
        page.field(label).begin()
        type_into(focused(), typed)
        key(focused(), Qt.Key.Key_Return)
    page.field("How you met").begin()
    type_into(focused(), "At a firing")
    key(focused(), Qt.Key.Key_Tab)
    party = on.book.parties.get(ama)
    assert (str(party.birthday), party.keep_in_touch_days) == ("1985-05-24", 42)
    assert party.how_met == "At a firing"
    assert page.field("Call every").words.text() == "42 days"
    page.field("Birthday").begin()
    type_into(focused(), "")
    key(focused(), Qt.Key.Key_Backspace)
    key(focused(), Qt.Key.Key_Return)
    assert on.book.parties.get(ama).birthday is None


@pytest.mark.parametrize("typed", ["12 April", "12.4.", "--04-12"])
def test_a_birthday_without_its_year(on: Scene, qtbot: QtBot, typed: str) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.field("Birthday").begin()
    type_into(focused(), typed)
    key(focused(), Qt.Key.Key_Return)
    assert on.book.parties.get(ama).birthday == DayOfYear(4, 12)
    assert page.field("Birthday").words.text() == "12 Apr"
    page.field("Birthday").begin()
    key(focused(), Qt.Key.Key_Return)
    assert on.book.parties.get(ama).birthday == DayOfYear(4, 12)


@pytest.mark.parametrize("typed", ["last spring maybe", "2031", "31 Feb 1990"])
def test_a_birthday_that_cannot_be_is_refused(on: Scene, qtbot: QtBot, typed: str) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.field("Birthday").begin()
    type_into(focused(), typed)
    key(focused(), Qt.Key.Key_Return)
    assert page.field("Birthday").refusal
    assert page.field("Birthday").unsaved == typed
    assert on.book.parties.get(ama).birthday is None


def test_consent(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.press("May be introduced: no")
    page.press("On shared maps: initials")
    page.find(About).findChildren(QCheckBox)[0].click()
    party = on.book.parties.get(ama)
    assert party.may_be_introduced is Willingness.NO
    assert party.may_appear is Appearance.INITIALS
    assert party.is_private
    assert "private" in page.said
    for _ in range(3):
        on.book.history.undo()
    assert page.named("May be introduced: yes").isChecked()  # type: ignore[attr-defined]
    assert not page.find(About).findChildren(QCheckBox)[0].isChecked()


def test_roles_by_key_and_back_again(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    roles = page.find(Roles).findChildren(Scale)
    for number, scale in enumerate(roles, 2):
        QTest.keyClicks(scale, str(number))
    party = on.book.parties.get(ama)
    four = (party.connector, party.coordinator, party.facilitator, party.guardian)
    assert four == (2, 3, 4, 5)
    QTest.keyClick(roles[0], Qt.Key.Key_Delete)
    assert on.book.parties.get(ama).connector is None
    on.book.history.undo()
    assert roles[0].value == 2


@pytest.mark.parametrize(
    "typed, days",
    [("", None), ("30", 30), ("every 2 weeks", 14), ("month", 30), ("3 months", 90), ("1 y", 365),
     ("Quarterly", 91), ("6 Weeks", 42), (" 1 day ", 1)],
)  # fmt: skip
def test_rhythms(typed: str, days: int | None) -> None:
    assert read_rhythm(typed) == days
    assert read_rhythm(rhythm_words(days)) == days


@pytest.mark.parametrize("typed", ["often", "every", "2 lightyears", "-3", "²", "3.5 weeks"])
def test_what_is_no_rhythm(typed: str) -> None:
    with pytest.raises(InvalidEditError, match="no rhythm that can be kept"):
        read_rhythm(typed)
