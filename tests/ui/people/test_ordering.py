"""The orders of the list, and which one is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.people.order import Order, Ordering, order_words
from weaver_desktop.ui.people.ranking import ranked


def _settings(folder: Path) -> QSettings:
    return QSettings(str(folder / "order.ini"), QSettings.Format.IniFormat)


def test_an_order_is_remembered(tmp_path: Path, qtbot: QtBot) -> None:
    ordering = Ordering(_settings(tmp_path))
    assert ordering.order is Order.NAME
    with qtbot.waitSignal(ordering.changed):
        ordering.choose(Order.COOLING)
    with qtbot.assertNotEmitted(ordering.changed):
        ordering.choose(Order.COOLING)
    assert Ordering(_settings(tmp_path)).order is Order.COOLING


@pytest.mark.parametrize("kept", ["", "by shoe size", "Name", 7])
def test_what_is_no_order_is_by_name(tmp_path: Path, kept: object) -> None:
    settings = _settings(tmp_path)
    settings.setValue("people-order", kept)
    assert Ordering(settings).order is Order.NAME


def test_every_order_has_words() -> None:
    assert len({order_words(order) for order in Order}) == len(Order)


def _circle(on: Scene) -> list[PartyId]:
    """Ama has met Bo long ago, Bo and Cy are in touch, Dee stands alone; by name."""
    ama, bo, cy, dee = (on.person(name) for name in ("Ama", "Bo", "Cy", "Dee"))
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2024, 1, 5))
    on.book.encounters.log(parties=[bo, cy], on=PartialDate(2025, 5, 1))
    tie = on.book.ties.between(bo, cy)
    assert tie is not None
    on.book.ties.state(a=bo, b=cy, depth=Depth.HELP)
    return [ama, bo, cy, dee]


@pytest.mark.parametrize(
    "order, names",
    [
        (Order.NAME, "Ama Bo Cy Dee"),
        (Order.LAST_CONTACT, "Bo Cy Ama Dee"),
        (Order.MOST_TIES, "Bo Ama Cy Dee"),
        (Order.COOLING, "Bo Cy Ama Dee"),
    ],
)
def test_each_order_leads_with_whom_one_looks_for(on: Scene, order: Order, names: str) -> None:
    people = _circle(on)
    found = [on.book.names.name(party) for party in ranked(on.book, people, order)]
    assert " ".join(found) == names


def test_the_ranks_are_those_that_rows_tell(on: Scene) -> None:
    people = _circle(on)
    lines = {line.id: line for line in on.book.parties.lines()}
    ties = [lines[party].tie_count for party in ranked(on.book, people, Order.MOST_TIES)]
    assert ties == sorted(ties, reverse=True)
    cooling = [lines[party].cooling_since for party in ranked(on.book, people, Order.COOLING)]
    assert [each is None for each in cooling] == [False, False, True, True]


def test_newest_goes_by_when_somebody_came_into_the_book(on: Scene) -> None:
    people = _circle(on)
    made = on.book.parties.made_at()
    assert set(made) == set(people)
    newest = ranked(on.book, people, Order.NEWEST)
    assert [made[party] for party in newest] == sorted(made.values(), reverse=True)


def test_whom_the_network_does_not_know_comes_last(on: Scene) -> None:
    people = _circle(on)
    assert ranked(on.book, [PartyId("new"), *people], Order.MOST_TIES)[-1] in {"new", people[3]}
