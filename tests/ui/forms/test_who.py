"""Finding who is meant."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.one_party import OneParty
from weaver_desktop.ui.forms.who import Somebody, WhoField


class Asked:
    """A field, and whom it was told."""

    def __init__(self, on: Scene, qtbot: QtBot, *, new: str = "") -> None:
        self.chosen: list[Somebody] = []
        self.field = WhoField("Who", on.book, None, new=new)  # type: ignore[arg-type]
        qtbot.addWidget(self.field)
        self.field.show()
        self.field.chosen.connect(self.chosen.append)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field.line, text)


def test_down_and_return_choose(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama Boateng")
    second = on.person("Amal Said")
    asked = Asked(on, qtbot)
    asked.type("am")
    assert [each.name for each in asked.field.offers] == ["Ama Boateng", "Amal Said"]
    QTest.keyClick(asked.field.line, Qt.Key.Key_Down)
    QTest.keyClick(asked.field.line, Qt.Key.Key_Return)
    assert asked.chosen == [Somebody("Amal Said", second)]
    assert asked.field.text() == ""
    assert not asked.field.list.isVisible()


def test_a_click_chooses(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    asked = Asked(on, qtbot)
    asked.type("a")
    item = asked.field.list.item(0)
    place = asked.field.list.visualItemRect(item).center()
    QTest.mouseClick(asked.field.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.chosen == [Somebody("Ama", ama)]


def test_nobody_of_that_name_is_said(on: Scene, qtbot: QtBot) -> None:
    asked = Asked(on, qtbot)
    asked.type("zz")
    assert asked.field.none.isVisible()
    QTest.keyClick(asked.field.line, Qt.Key.Key_Return)
    assert asked.chosen == []
    assert asked.field.text() == "zz"


def test_somebody_new_is_offered_last(on: Scene, qtbot: QtBot) -> None:
    on.person("Ama")
    asked = Asked(on, qtbot, new="Add “{name}”")
    asked.type("am")
    assert [each.name for each in asked.field.offers] == ["Ama", "am"]
    QTest.keyClick(asked.field.line, Qt.Key.Key_Up)
    QTest.keyClick(asked.field.line, Qt.Key.Key_Return)
    assert asked.chosen == [Somebody("am", None)]
    asked.type("Ama")
    assert [each.party for each in asked.field.offers if each.party is None] == []


def test_one_party_is_a_chip_that_can_be_taken_away(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    one = OneParty("Heard from", ama, on.book, on.tints, None)  # type: ignore[arg-type]
    qtbot.addWidget(one)
    one.show()
    assert one.party == ama
    assert not one.field.isVisible()
    (chip,) = one.findChildren(Chip)
    with qtbot.waitSignal(one.changed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert party_of(one) is None
    QTest.keyClicks(one.field.line, "am")
    QTest.keyClick(one.field.line, Qt.Key.Key_Return)
    assert party_of(one) == ama


def party_of(one: OneParty) -> PartyId | None:
    """Return who is meant now."""
    return one.party
