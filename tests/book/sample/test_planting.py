from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.book.sample.planted import TODAY, new_book, who
from tests.fixtures.dumps import Dump, dump, faults
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.introductions import Signal, Stage
from weaver_desktop.domain.ties import Depth, Provenance


def test_it_is_one_act_that_undo_takes_back_whole(empty: Book) -> None:
    before = dump(empty.path)
    plant_sample(empty, people=40)
    planted = dump(empty.path)
    done = empty.history.undo()
    assert done is not None
    assert done.label == "Planted the sample"
    assert dump(empty.path) == before
    assert empty.history.label_to_undo is None
    empty.history.redo()
    assert dump(empty.path) == planted
    assert faults(empty.path) == []


def test_the_same_seed_and_day_give_the_same_book(tmp_path: Path) -> None:
    found: list[Dump] = []
    for name in ("one.weave", "two.weave"):
        with new_book(tmp_path, name) as book:
            plant_sample(book, people=50)
            found.append(dump(book.path))
    assert found[0] == found[1]


def test_another_seed_gives_other_meetings(tmp_path: Path) -> None:
    found: list[Dump] = []
    for seed in (1, 2):
        with new_book(tmp_path, f"{seed}.weave") as book:
            plant_sample(book, people=50, seed=seed)
            found.append(dump(book.path))
    assert found[0] != found[1]


@settings(max_examples=8)
@given(people=st.integers(3, 150), seed=st.integers(-5, 5))
def test_a_book_of_any_size_is_sound(
    tmp_path_factory: pytest.TempPathFactory, people: int, seed: int
) -> None:
    with new_book(tmp_path_factory.mktemp("book")) as book:
        plant_sample(book, people=people, seed=seed)
        persons = [line for line in book.parties.lines() if line.kind.value == "person"]
        assert len(persons) == people
        assert faults(book.path) == []
        assert book.parties.me is not None


@pytest.mark.parametrize("people", [-1, 2, 20_001])
def test_another_number_of_people_is_refused(empty: Book, people: int) -> None:
    with pytest.raises(InvalidEditError, match=f"A sample of {people} people cannot be made"):
        plant_sample(empty, people=people)
    assert empty.is_empty


def test_a_book_with_people_in_it_is_left_alone(empty: Book) -> None:
    empty.parties.begin(name="Rosa Lind")
    before = dump(empty.path)
    with pytest.raises(InvalidEditError, match="already holds 1"):
        plant_sample(empty)
    assert dump(empty.path) == before


# --- the usual sample


def test_it_holds_120_people_and_12_groups(planted: Book) -> None:
    lines = planted.parties.lines()
    assert sum(line.kind.value == "person" for line in lines) == 120
    assert sum(line.kind.value == "group" for line in lines) == 12
    assert planted.names.name(planted.parties.me or who(planted, "?")) == "Maren Holt"


def test_nothing_is_dated_in_the_future(planted: Book) -> None:
    for line in planted.parties.lines():
        heard = [fact.heard_on for fact in planted.facts.of(line.id) if fact.heard_on]
        met = [encounter.on for encounter in planted.encounters.of(line.id)]
        assert all(day.first_day() <= TODAY for day in (*heard, *met))


def test_the_map_has_clusters_and_a_few_who_orbit(planted: Book) -> None:
    counts = planted.advice.health().without_you.counts
    assert counts.parties == 131
    assert 240 <= counts.ties <= 320
    assert 6 <= counts.isolates <= 10
    assert counts.components == counts.isolates + 1


def test_no_group_orbits(planted: Book) -> None:
    for line in planted.parties.lines():
        if line.kind.value == "group":
            assert line.tie_count >= 2


def test_its_suggestions_are_of_every_kind(planted: Book) -> None:
    suggestions = planted.advice.suggestions(limit=25)
    signals = {reason.signal for one in suggestions for reason in one.reasons}
    assert {Signal.NEED_MEETS_GIFT, Signal.OPEN_TRIANGLE, Signal.SHARED_ACQUAINTANCES} <= signals
    needs = [one for one in suggestions if one.reasons[0].signal is Signal.NEED_MEETS_GIFT]
    assert len(needs) >= 5


@pytest.mark.parametrize("seed", [1, 7, 23])
def test_ama_should_meet_tilly_because_of_the_kiln(tmp_path: Path, seed: int) -> None:
    with new_book(tmp_path) as book:
        plant_sample(book, seed=seed)
        pair = {who(book, "Ama Boateng"), who(book, "Tilly Stone")}
        first = [one for one in book.advice.suggestions(limit=10) if {one.a, one.b} == pair]
        assert len(first) == 1
        assert any("kiln" in str(reason.text) for reason in first[0].reasons)


def test_pairs_that_are_never_to_meet_are_not_suggested(planted: Book) -> None:
    pair = {who(planted, "Malcolm Tait"), who(planted, "Tom Abernethy")}
    suggestions = planted.advice.suggestions(limit=1000)
    assert suggestions
    assert not any({one.a, one.b} == pair for one in suggestions)


def test_introductions_stand_at_many_stages(planted: Book) -> None:
    stages = {one.stage for one in planted.introductions.all()}
    assert stages == set(Stage) - {Stage.DECLINED}


def test_an_introduction_that_took_hold_is_a_tie(planted: Book) -> None:
    tie = planted.ties.between(who(planted, "Eleri Morgan"), who(planted, "Saoirse Ní Bhriain"))
    assert tie is not None
    assert tie.provenance is Provenance.INTRODUCED
    assert tie.depth is Depth.HELP


def test_the_weavers_ties_are_as_deep_as_she_says(planted: Book) -> None:
    me = planted.parties.me
    assert me is not None
    for name, depth in (("Zoë Ferrer", 5), ("Ama Boateng", 4), ("Bea Lund", 3), ("Otis Reed", 2)):
        tie = planted.ties.between(me, who(planted, name))
        assert tie is not None
        assert tie.depth == depth


def test_who_was_never_met_was_told_of(planted: Book) -> None:
    mabel = who(planted, "Mabel Ashworth")
    assert planted.ties.of(mabel) == ()
    assert {fact.said_by for fact in planted.facts.of(mabel)} == {who(planted, "Dafydd Rhys")}


def test_some_of_it_is_private(planted: Book) -> None:
    facts = planted.facts.of(who(planted, "Nguyễn Thị Minh"))
    assert [fact.kind for fact in facts if fact.is_private] == [FactKind.NOTE]


def test_people_have_a_story(planted: Book) -> None:
    ama = planted.parties.get(who(planted, "Ama Boateng"))
    assert (ama.headline, ama.place, ama.pronouns) == ("ceramicist", "Station Yard", "she/her")
    assert ama.how_met
    assert planted.parties.tags(ama.id) == ("clay", "folk")
    (home,) = planted.parties.memberships(ama.id)
    assert planted.names.name(home.group_id) == "Kiln Yard"
    assert home.role == "firing rota"
    assert planted.encounters.gatherings_of(ama.id)
    luca = planted.parties.get(who(planted, "Luca Berti"))
    assert luca.how_met.startswith("At ")


@pytest.mark.slow
def test_a_book_of_hundreds_keeps_its_form(tmp_path: Path) -> None:
    with new_book(tmp_path) as book:
        plant_sample(book, people=600)
        health = book.advice.health().without_you
        assert health.counts.parties == 599 + 40
        assert health.largest_component >= 0.9 * health.counts.parties
        assert health.hub_dependence < 0.1
        assert book.check() == []
