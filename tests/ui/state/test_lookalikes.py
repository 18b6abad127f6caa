"""Who may be there twice, kept true between two looks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.duplicates.twins import Twins
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.changes import Cause, ChangeSet, RowChange
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth

EDIT = ChangeSet(1, phrase("much"), datetime(2025, 5, 20, tzinfo=UTC), Cause.EDIT, ())


@pytest.fixture
def on(on: Scene) -> Iterator[Twins]:
    twins = Twins(on)
    yield twins
    twins.leave()


def _will_ask(on: Twins) -> bool:
    return on.lookalikes._inquiry.is_under_way


def test_nobody_is_known_before_an_answer(on: Twins) -> None:
    assert not on.lookalikes.is_known
    assert on.pairs == []
    on.book.parties.add_person(name="Ama Boateng")
    assert not _will_ask(on), "nobody asked yet"


def test_an_answer_is_told(on: Twins, qtbot: QtBot) -> None:
    with qtbot.waitSignal(on.lookalikes.changed):
        on.look()
    assert on.lookalikes.is_known
    assert {on.ama, on.boatang} in on.pairs
    assert {on.zoe, on.other_zoe} in on.pairs


def test_that_there_is_nobody_is_told_once(on: Twins, qtbot: QtBot) -> None:
    for party in (on.boatang, on.zoe):
        on.book.parties.delete(party_id=party)
    with qtbot.waitSignal(on.lookalikes.changed):
        on.look()
    with qtbot.assertNotEmitted(on.lookalikes.changed):
        on.look()


def test_pairs_settle_and_come_back_without_asking(on: Twins) -> None:
    on.look()
    on.book.duplicates.not_the_same(a=on.zoe, b=on.other_zoe)
    assert on.pairs == [{on.ama, on.boatang}]
    on.book.merging.merge(keep=on.ama, other=on.boatang)
    assert on.pairs == []
    on.book.history.undo()
    on.book.history.undo()
    assert len(on.pairs) == 2
    assert len(on.analyst.asked) == 1


def test_new_names_and_addresses_are_asked_about_after_a_pause(on: Twins) -> None:
    on.look()
    on.book.facts.add(party_id=on.bo, kind=FactKind.NOTE, text="has a van")
    on.book.parties.describe(party_id=on.bo, headline="driver")
    assert not _will_ask(on)
    on.book.parties.rename(party_id=on.bo, name="Bo Lindquist")
    assert _will_ask(on)
    on.look()
    on.book.parties.add_way(party_id=on.bo, kind="email", value="bo@example.org")
    assert _will_ask(on)


def test_a_tie_between_a_pair_is_asked_about(on: Twins) -> None:
    on.look()
    on.book.ties.state(a=on.bo, b=on.zoe, depth=Depth.MET)
    assert not _will_ask(on)
    on.book.ties.state(a=on.ama, b=on.boatang, depth=Depth.MET)
    assert _will_ask(on)
    on.look()
    assert {on.ama, on.boatang} not in on.pairs


def test_while_an_act_is_under_way_it_waits(on: Twins) -> None:
    with on.book.as_one(phrase("much")):
        on.lookalikes.refresh()
        assert on.analyst.asked == []
    assert _will_ask(on)


def test_a_worker_that_fails_is_asked_again_later(on: Twins) -> None:
    on.lookalikes.refresh()
    on.analyst.failed.emit("no memory")
    assert not on.lookalikes.is_known
    on.look()
    assert on.lookalikes.is_known


def test_a_large_edit_is_looked_at_in_portions(on: Twins) -> None:
    on.look()
    rows = tuple(RowChange("tag", str(number), None, {"name": "clay"}) for number in range(2_500))
    steps = on.lookalikes._take_in(replace(EDIT, changes=rows))
    assert len(list(steps)) == 2
    assert not _will_ask(on)
    named = RowChange("party", "an id", None, {"name": "Ama Boateng", "kind": "person"})
    in_one_go(on.lookalikes._take_in(replace(EDIT, changes=(*rows, named))))
    assert _will_ask(on)
