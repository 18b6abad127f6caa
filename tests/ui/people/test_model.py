"""The rows of the People panel."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from weaver_desktop.book.parties import PartyLine
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.ui.people.found import Match
from weaver_desktop.ui.people.model import PeopleModel, Role
from weaver_desktop.ui.people.order import Order
from weaver_desktop.ui.widgets.rows import RowWords

TODAY = date(2025, 5, 20)


def _line(name: str, headline: str = "", party: str = "") -> PartyLine:
    last = PartialDate(2025, 5, 17)
    return PartyLine(PartyId(party or name), PartyKind.PERSON, name, headline, "", 2, last)


Lines = dict[PartyId, PartyLine]


@pytest.fixture
def kept() -> Lines:
    """Return what is kept of each party, as a book would tell it."""
    lines = [_line("Zoë"), _line("Ama", "ceramicist"), _line("Bea")]
    return {line.id: line for line in lines}


@pytest.fixture
def model(kept: Lines) -> Iterator[PeopleModel]:
    owner = QObject()
    made = PeopleModel(lambda: TODAY, kept.get, owner)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(made, fatal, made)
    made.show(_by_name(kept))
    yield made
    owner.deleteLater()


def _by_name(kept: Lines) -> list[PartyId]:
    return sorted(kept, key=lambda party: kept[party].name)


def _renew(model: PeopleModel, kept: Lines, party: str, line: PartyLine | None) -> None:
    if line is None:
        kept.pop(PartyId(party), None)
    else:
        kept[PartyId(party)] = line
    model.show(_by_name(kept))
    model.forget([PartyId(party)])


def _names(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_rows_are_sorted(model: PeopleModel) -> None:
    assert _names(model) == ["Ama", "Bea", "Zoë"]
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_a_new_party_is_one_row_more(model: PeopleModel, kept: Lines, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        _renew(model, kept, "Cleo", _line("Cleo"))
    assert _names(model) == ["Ama", "Bea", "Cleo", "Zoë"]


def test_a_deleted_party_is_one_row_less(model: PeopleModel, kept: Lines, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rowsRemoved), qtbot.assertNotEmitted(model.modelReset):
        _renew(model, kept, "Bea", None)
    assert _names(model) == ["Ama", "Zoë"]
    with qtbot.assertNotEmitted(model.rowsRemoved):
        _renew(model, kept, "Bea", None)


@pytest.mark.parametrize(
    "party, name, names",
    [
        ("Ama", "Yara", ["Bea", "Yara", "Zoë"]),
        ("Zoë", "Abel", ["Abel", "Ama", "Bea"]),
        ("Bea", "Zz", ["Ama", "Zoë", "Zz"]),
    ],
)
def test_a_renamed_party_moves(
    model: PeopleModel, kept: Lines, qtbot: QtBot, party: str, name: str, names: list[str]
) -> None:
    with qtbot.waitSignals([model.rowsMoved, model.dataChanged]):
        _renew(model, kept, party, _line(name, party=party))
    assert _names(model) == names


def test_a_changed_headline_changes_its_row_only(
    model: PeopleModel, kept: Lines, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.rowsMoved):
        _renew(model, kept, "Bea", _line("Bea", "choir"))
    assert told.args is not None
    assert [index.row() for index in told.args[:2]] == [1, 1]


def test_nothing_is_told_where_nothing_differs(
    model: PeopleModel, kept: Lines, qtbot: QtBot
) -> None:
    assert model.index(1).data(Role.WORDS)
    with qtbot.assertNotEmitted(model.dataChanged):
        _renew(model, kept, "Bea", _line("Bea"))


def test_matches_stand_in_the_order_given_and_say_what_was_found(model: PeopleModel) -> None:
    ama, zoe = PartyId("Ama"), PartyId("Zoë")
    model.show([zoe, ama], {zoe: Match("name", "Zoë", "z"), ama: Match("need", "a kiln", "kil")})
    assert _names(model) == ["Zoë", "Ama"]
    words = model.index(1).data(Role.WORDS)
    assert isinstance(words, RowWords)
    assert words.line == "Needs: a kiln"
    assert words.line_marks == ((9, 12),)
    assert model.row_of(ama) == 1
    assert model.row_of(PartyId("Bea")) is None
    model.show([ama, PartyId("Bea"), zoe])
    assert model.index(0).data(Role.WORDS).line == "ceramicist"


def test_another_order_says_something_else_at_the_right(model: PeopleModel, qtbot: QtBot) -> None:
    assert model.index(0).data(Role.WORDS).right == "3 days ago"
    with qtbot.waitSignal(model.dataChanged):
        model.show(list(model.parties), order=Order.MOST_TIES)
    assert model.index(0).data(Role.WORDS).right == "2 ties"


def test_whoever_is_listed_anew_is_the_list(model: PeopleModel) -> None:
    model.show([PartyId("Zoë"), PartyId("Bea"), PartyId("Ama")])
    assert _names(model) == ["Zoë", "Bea", "Ama"]
    model.show([])
    assert model.rowCount() == 0


def test_everything_is_read_anew_when_told(model: PeopleModel, kept: Lines, qtbot: QtBot) -> None:
    assert model.index(1).data() == "Bea"
    kept[PartyId("Bea")] = _line("Beatrix", party="Bea")
    with qtbot.waitSignal(model.dataChanged) as told:
        model.forget()
    assert told.args is not None
    assert [index.row() for index in told.args[:2]] == [0, 2]
    assert model.index(1).data() == "Beatrix"


def test_a_row_is_read_out(model: PeopleModel) -> None:
    aloud = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == "Ama, ceramicist, 2 ties, last contact 3 days ago"


def test_a_tooltip_is_no_markup(model: PeopleModel, kept: Lines) -> None:
    _renew(model, kept, "x", _line("<img src='x'>", party="x"))
    row = model.row_of(PartyId("x"))
    assert row is not None
    assert "<img" not in model.index(row).data(Qt.ItemDataRole.ToolTipRole)
