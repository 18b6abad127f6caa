"""Which edits concern a page."""

import pytest

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.detail.reader import Reader


@pytest.fixture
def told(on: Scene) -> list[ChangeSet]:
    heard: list[ChangeSet] = []
    on.changes.happened.connect(heard.append)
    return heard


def test_only_what_was_read_counts(on: Scene, told: list[ChangeSet]) -> None:
    ama, bo, cy = (on.person(name) for name in ("Ama", "Bo", "Cy"))
    reader = Reader(on.book)
    assert reader.name(ama) == "Ama"
    told.clear()
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    on.book.parties.tag(party_id=ama, tag="clay")
    on.book.parties.rename(party_id=ama, name="Amma")
    on.book.encounters.log(parties=[ama, bo], on=PartialDate(2025))
    assert [reader.is_concerned(each) for each in told] == [True] * 4
    told.clear()
    on.book.facts.add(party_id=bo, kind=FactKind.NEED, text="a kiln")
    on.book.parties.rename(party_id=cy, name="Cyrus")
    on.book.encounters.log(parties=[bo, cy], on=PartialDate(2025))
    assert [reader.is_concerned(each) for each in told] == [False] * 3


def test_a_very_large_edit_always_counts(on: Scene, told: list[ChangeSet]) -> None:
    reader = Reader(on.book)
    with on.book.as_one(phrase("many")):
        for number in range(501):
            on.person(f"Person {number}")
    assert reader.is_concerned(told[-1])


def test_names_know_the_weaver_and_who_is_gone(on: Scene) -> None:
    me, ama = on.book.parties.begin(name="Robin"), on.person("Ama")
    reader = Reader(on.book)
    assert reader.names([ama, me, PartyId("gone")]) == ["Ama", "you"]
    assert reader.name(me) == "Robin"
    assert reader.party(PartyId("gone")) is None
