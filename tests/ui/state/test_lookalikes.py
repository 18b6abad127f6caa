"""Who may be there twice, kept true between two looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.duplicates.twins import Twins
from tests.ui.widgets.scene import scene
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth


@pytest.fixture
def on(qapp: QApplication, tmp_path: Path) -> Iterator[Twins]:
    with scene(qapp, tmp_path) as made:
        twins = Twins(made)
        yield twins
        twins.leave()


def test_nobody_is_known_before_an_answer(on: Twins) -> None:
    assert not on.lookalikes.is_known
    assert on.pairs == []
    on.book.parties.add_person(name="Ama Boateng")
    assert not on.lookalikes._timer.isActive(), "nobody asked yet"


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
    timer = on.lookalikes._timer
    on.book.facts.add(party_id=on.bo, kind=FactKind.NOTE, text="has a van")
    on.book.parties.describe(party_id=on.bo, headline="driver")
    assert not timer.isActive()
    on.book.parties.rename(party_id=on.bo, name="Bo Lindquist")
    assert timer.isActive()
    timer.stop()
    on.book.parties.add_way(party_id=on.bo, kind="email", value="bo@example.org")
    assert timer.isActive()


def test_a_tie_between_a_pair_is_asked_about(on: Twins) -> None:
    on.look()
    on.book.ties.state(a=on.bo, b=on.zoe, depth=Depth.MET)
    assert not on.lookalikes._timer.isActive()
    on.book.ties.state(a=on.ama, b=on.boatang, depth=Depth.MET)
    assert on.lookalikes._timer.isActive()
    on.look()
    assert {on.ama, on.boatang} not in on.pairs


def test_while_an_act_is_under_way_it_waits(on: Twins) -> None:
    with on.book.as_one(phrase("much")):
        on.lookalikes.refresh()
        assert on.analyst.asked == []
    assert on.lookalikes._timer.isActive()


def test_a_worker_that_fails_is_asked_again_later(on: Twins) -> None:
    on.lookalikes.refresh()
    on.analyst.failed.emit("no memory")
    assert not on.lookalikes.is_known
    on.look()
    assert on.lookalikes.is_known
