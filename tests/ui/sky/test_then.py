"""Looks as of the day that is shown: what follows from the ties then, and what stays."""

import networkx as nx
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.graph.networks import from_networkx
from tests.ui.opening import PATIENCE_MS, who
from tests.ui.sky.nights import Night, Nights, people
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import pair
from weaver_desktop.graph.communities import reach2
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.sky.reach_then import ReachThen
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, LookRules, SizeBy


def _fill(book: Book) -> None:
    """Ama met Bo two years ago, and Cy and Dee last year; all are in the choir."""
    ama, bo, cy, dee = people(book, "Ama", "Bo", "Cy", "Dee")
    choir = book.parties.add_group(name="Choir")
    year = book.today.year
    book.encounters.log(parties=[ama, bo], on=PartialDate(year - 2, 5, 1))
    for other in (cy, dee):
        book.encounters.log(parties=[ama, other], on=PartialDate(year - 1, 5, 1))
    for each in (ama, bo, cy, dee):
        book.memberships.join(person_id=each, group_id=choir)


def _go(night: Night, years: int, month: int = 6) -> None:
    night.lens.set_day(PartialDate(night.book.today.year - years, month, 1).first_day().toordinal())


def _radius(night: Night, name: str) -> float:
    star = night.sky.seen.network.position[who(night.book, name)]
    return float(night.sky.drawn.radius[star])


def test_stars_are_as_large_as_their_ties_then_made_them(nights: Nights) -> None:
    night = nights.fall(_fill)
    night.settle()
    stood, now = night.sky.snapshot(), _radius(night, "Ama")
    room = night.sky.looks.room.copy()
    _go(night, 2)
    assert _radius(night, "Ama") < now
    assert _radius(night, "Ama") == _radius(night, "Bo")
    assert night.sky.snapshot() == stood
    assert np.array_equal(night.sky.looks.room, room), "the layout knows only today"
    _go(night, 1)
    assert _radius(night, "Ama") == now
    night.lens.set_day(None)
    assert _radius(night, "Ama") == now
    assert night.sky.snapshot() == stood


def test_colours_by_ties_and_contact_are_those_of_the_day(nights: Nights) -> None:
    night = nights.fall(_fill)
    night.sky.rules.set_rules(LookRules(ColourBy.TIES))
    _go(night, 2)
    assert [(str(m.said), m.count) for m in night.sky.drawn.meanings][:1] == [("1 or 2 ties", 2)]
    assert set(night.sky.parties_of(night.sky.drawn.meanings[0].number)) == {
        who(night.book, "Ama"),
        who(night.book, "Bo"),
    }
    night.sky.rules.set_rules(LookRules(ColourBy.RECENCY, brightness=BrightBy.RECENCY))
    assert str(night.sky.drawn.meanings[0].said) == "in the last 3 months"
    bo = night.sky.seen.network.position[who(night.book, "Bo")]
    then = night.sky.drawn.light[bo]
    night.lens.set_day(None)
    assert night.sky.drawn.light[night.number("Bo")] < then


def test_a_group_keeps_its_colour_and_the_legend_counts_who_is_there(
    nights: Nights, qtbot: QtBot
) -> None:
    night = nights.fall(_fill)
    (choir, *_), before = night.sky.drawn.meanings, night.sky.looks
    assert choir.count == 5
    with (
        qtbot.waitSignal(night.sky.meanings_changed),
        qtbot.assertNotEmitted(night.sky.looks_changed),
    ):
        _go(night, 2)
    (then, *_) = night.sky.drawn.meanings
    assert (then.number, then.said, then.party) == (choir.number, choir.said, choir.party)
    assert then.count == len(night.sky.parties_of(then.number)) < 5
    assert night.sky.looks is before


def test_who_was_new_then_is_new_on_that_day(nights: Nights) -> None:
    night = nights.fall(_fill)
    night.sky.rules.set_rules(LookRules(ColourBy.NEWCOMER))
    _go(night, 1)
    meaning = night.sky.drawn.meanings[0]
    assert str(meaning.said) == "new here"
    assert set(night.sky.parties_of(meaning.number)) == {
        who(night.book, "Cy"),
        who(night.book, "Dee"),
    }
    # The filter of the same name counts from that day too.
    assert meaning.filter is not None
    night.lens.add(meaning.filter)
    assert set(night.sky.seen.network.names) == {"Cy", "Dee"}


def test_suggestions_belong_to_today(nights: Nights) -> None:
    night = nights.fall(_fill)
    night.sky.suggest((pair(who(night.book, "Bo"), who(night.book, "Cy")),))
    assert len(night.sky.stage.lines._suggested) == 1
    _go(night, 1)
    assert len(night.sky.stage.lines._suggested) == 0
    night.lens.set_day(None)
    assert len(night.sky.stage.lines._suggested) == 1


def test_reach_is_that_of_the_day(nights: Nights) -> None:
    night = nights.fall(_fill)
    night.sky.rules.set_rules(LookRules(size=SizeBy.REACH))
    _go(night, 2)
    assert _radius(night, "Bo") == _radius(night, "Ama")
    small = _radius(night, "Bo")
    _go(night, 1)
    assert _radius(night, "Bo") > small
    night.sky.settle_now()
    assert night.sky.is_settled


# --- reach in large networks


def _knows(then: ReachThen, network: Network) -> bool:
    """Whether the reach of a network is known, and right; while it is not, it is sought."""
    reach = then.of(network)
    assert then.is_thinking is (reach is None)
    return reach is not None and np.array_equal(reach, reach2(network))


def test_in_a_large_network_nothing_is_asked_before_time_stands_still(qtbot: QtBot) -> None:
    large, larger = (from_networkx(nx.path_graph(count)) for count in (1_600, 1_700))
    then = ReachThen()
    try:
        assert not _knows(then, large)
        assert not _knows(then, larger)
        with qtbot.waitSignal(then.changed, timeout=PATIENCE_MS):
            pass
        assert _knows(then, larger)
        assert not _knows(then, large)
    finally:
        then.stop()


def test_for_a_picture_it_is_found_out_at_once(qtbot: QtBot) -> None:
    large, small = (from_networkx(nx.path_graph(count)) for count in (1_600, 30))
    then = ReachThen()
    assert _knows(then, small)
    assert not _knows(then, large)
    with qtbot.waitSignal(then.changed):
        then.finish()
    assert _knows(then, large)


# --- time that plays


@pytest.mark.parametrize("rule", list(ColourBy))
def test_every_rule_can_be_played(nights: Nights, rule: ColourBy) -> None:
    night = nights.fall(_fill)
    night.sky.rules.set_rules(LookRules(rule, SizeBy.REACH, BrightBy.RECENCY))
    last = night.book.today.toordinal()
    for day in range(last - 800, last, 200):
        night.lens.set_day(day)
        QApplication.processEvents()
        drawn, network = night.sky.drawn, night.sky.seen.network
        assert len(drawn.radius) == len(drawn.colour) == network.party_count
        assert np.isfinite(drawn.radius).all()
        counted = {each.number: each.count for each in drawn.meanings}
        for number, count in counted.items():
            assert count == (drawn.colour == number).sum()
    assert not night.sky.grab().isNull()
