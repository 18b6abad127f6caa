"""People and groups."""

from collections.abc import Callable

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump, faults
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Appearance, GroupKind, PartyKind, Willingness
from weaver_desktop.domain.ties import Depth

NOBODY = PartyId("nobody")
Act = Callable[[Book], object]


def test_what_tells_a_party_from_its_namesakes(book: Book, ama: PartyId, nest: PartyId) -> None:
    when = book.parties.get(ama).created_at[:16].replace("T", " ")
    assert str(book.parties.known_for(ama)) == f"in the book since {when}"
    book.ties.state(a=ama, b=nest, depth=Depth.HELP)
    assert str(book.parties.known_for(ama)) == "knows Nest Collective"
    book.parties.tag(party_id=ama, tag="clay")
    assert str(book.parties.known_for(ama)) == "#clay"
    book.parties.describe(party_id=ama, headline="potter", place="York")
    book.parties.join(person_id=ama, group_id=nest)
    assert book.parties.known_for(ama) == "potter · Nest Collective · York"


def test_a_person_is_kept_as_described(book: Book, clock: SettableClock) -> None:
    ama = book.parties.add_person(
        name="  Ama \t Boateng ",
        headline="ceramicist\nand baker",
        place=" Leyton ",
        notes="line one\r\nline two\n\n",
        pronouns="she/her",
        how_met="at the\nHay Bales",
        may_be_introduced=Willingness.ASK_FIRST,
        may_appear=Appearance.INITIALS,
        is_private=True,
    )
    held = book.parties.get(ama)
    assert (held.kind, held.name, held.headline) == (
        PartyKind.PERSON,
        "Ama Boateng",
        "ceramicist and baker",
    )
    assert (held.place, held.notes, held.pronouns) == ("Leyton", "line one\nline two", "she/her")
    assert held.how_met == "at the\nHay Bales"
    assert held.may_be_introduced is Willingness.ASK_FIRST
    assert held.may_appear is Appearance.INITIALS
    assert held.is_private
    assert held.created_at == clock.now.isoformat()
    assert book.history.label_to_undo == "Added Ama Boateng"


def test_a_group_is_kept_as_described(book: Book) -> None:
    nest = book.parties.add_group(
        name="Nest", group_kind=GroupKind.COLLECTIVE, purpose="a shared kiln"
    )
    held = book.parties.get(nest)
    assert held.is_group
    assert (held.group_kind, held.purpose) == (GroupKind.COLLECTIVE, "a shared kiln")


@pytest.mark.parametrize(
    "name",
    [
        "'; DROP TABLE party; --",
        'Bo "the potter" O\'Brien',
        "🌻",
        "עמא",
        "{name}",
        "%s",
        "李娜",
        "NULL",
    ],
)
def test_a_name_is_kept_as_it_is_typed(book: Book, name: str) -> None:
    party = book.parties.add_person(name=name)
    assert book.parties.get(party).name == name
    assert book.names.name(party) == name
    assert book.history.label_to_undo == f"Added {name}"
    book.history.undo()
    assert book.parties.lines() == []


@pytest.mark.parametrize("name", ["", " ", "\x00", "x" * 301])
def test_what_is_no_name_is_refused(book: Book, ama: PartyId, name: str) -> None:
    before = dump(book.path)
    with pytest.raises(InvalidEditError):
        book.parties.add_person(name=name)
    with pytest.raises(InvalidEditError):
        book.parties.rename(party_id=ama, name=name)
    assert dump(book.path) == before


def test_a_description_changes_what_it_names_and_nothing_else(book: Book) -> None:
    ama = book.parties.add_person(name="Ama", headline="baker", place="Leyton")
    book.parties.describe(party_id=ama, headline="potter", is_private=True)
    held = book.parties.get(ama)
    assert (held.headline, held.place, held.is_private) == ("potter", "Leyton", True)
    assert book.history.label_to_undo == "Changed Ama"


def test_a_renamed_party_is_found_under_the_new_name(book: Book, ama: PartyId) -> None:
    assert [hit.party_id for hit in book.search.find("ama")] == [ama]
    book.parties.rename(party_id=ama, name="Zoë Stone")
    assert book.search.find("ama") == []
    assert [hit.party_id for hit in book.search.find("zoe")] == [ama]
    assert book.history.label_to_undo == "Renamed Ama Boateng to Zoë Stone"
    book.history.undo()
    assert book.search.find("zoe") == []


@pytest.mark.parametrize(
    "act",
    [
        lambda book: book.parties.get(NOBODY),
        lambda book: book.parties.rename(party_id=NOBODY, name="x"),
        lambda book: book.parties.describe(party_id=NOBODY, headline="x"),
        lambda book: book.parties.tag(party_id=NOBODY, tag="x"),
        lambda book: book.parties.add_way(party_id=NOBODY, kind="x", value="x"),
        lambda book: book.parties.join(person_id=NOBODY, group_id=NOBODY),
        lambda book: book.parties.set_me(party_id=NOBODY),
        lambda book: book.parties.delete(party_id=NOBODY),
        lambda book: book.facts.add(party_id=NOBODY, kind=FactKind.GIFT, text="x"),
        lambda book: book.ties.state(a=NOBODY, b=PartyId("other"), depth=Depth.MET),
        lambda book: book.encounters.log(parties=[NOBODY, PartyId("other")], on=PartialDate(2025)),
    ],
)
def test_who_is_not_in_the_book_cannot_be_acted_on(book: Book, act: Act) -> None:
    with pytest.raises(NotFoundError, match="Perhaps it was deleted; undo brings it back"):
        act(book)
    assert not book.is_busy
    assert book.history.label_to_undo is None


def test_a_line_says_what_a_list_shows(
    book: Book, ama: PartyId, bo: PartyId, nest: PartyId
) -> None:
    choir = book.parties.add_group(name="Choir")
    book.parties.describe(party_id=ama, headline="potter")
    book.parties.join(person_id=ama, group_id=nest)
    book.parties.join(person_id=ama, group_id=choir)
    book.ties.meet(a=ama, b=bo, on=PartialDate(2026, 3, 1))
    tie = book.ties.state(a=ama, b=nest, depth=Depth.MET)
    book.ties.end(tie_id=tie, on=PartialDate(2026))
    line = book.parties.line(ama)
    assert line is not None
    assert (line.name, line.headline, line.kind) == ("Ama Boateng", "potter", PartyKind.PERSON)
    assert set(line.groups.split(", ")) == {"Nest Collective", "Choir"}
    assert (line.tie_count, line.last_contact) == (1, PartialDate(2026, 3, 1))
    assert sorted(book.parties.lines(), key=lambda each: each.id) == sorted(
        (one for party in (ama, bo, nest, choir) if (one := book.parties.line(party))),
        key=lambda each: each.id,
    )
    assert book.parties.line(NOBODY) is None


def test_a_tag_is_kept_once_and_without_its_sign(book: Book, ama: PartyId, bo: PartyId) -> None:
    for tag in ("#clay", "clay", " clay ", "##clay"):
        book.parties.tag(party_id=ama, tag=tag)
    book.parties.tag(party_id=ama, tag="baking")
    book.parties.tag(party_id=bo, tag="clay")
    assert book.parties.tags(ama) == ("baking", "clay")
    assert book.parties.all_tags() == ("clay", "baking")


@pytest.mark.parametrize("tag", ["", "#", " # ", "\x00", "##"])
def test_an_empty_tag_is_refused(book: Book, ama: PartyId, tag: str) -> None:
    with pytest.raises(InvalidEditError, match="for example #clay"):
        book.parties.tag(party_id=ama, tag=tag)


def test_a_way_to_reach_somebody_is_kept_once(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    for value in ("ama@example.org", " ama@example.org ", ""):
        book.parties.add_way(party_id=ama, kind="email", value=value)
    book.parties.add_way(party_id=ama, kind="phone", value="020 7946 0000")
    assert book.parties.ways(ama) == (("email", "ama@example.org"), ("phone", "020 7946 0000"))
    assert len(heard) == 2
    assert [hit.party_id for hit in book.search.find("ama@example.org")] == [ama]


def test_one_joins_a_group_once(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.parties.join(person_id=ama, group_id=nest, role=" treasurer ", since=PartialDate(2024))
    book.parties.join(person_id=ama, group_id=nest)
    (membership,) = book.parties.memberships(ama)
    assert (membership.role, membership.since, membership.until) == (
        "treasurer",
        PartialDate(2024),
        None,
    )
    assert book.parties.memberships(nest) == (membership,)
    assert book.history.label_to_undo == "Ama Boateng joined Nest Collective"


def test_one_who_has_left_can_join_again(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.parties.join(person_id=ama, group_id=nest)
    with book._file.edit("Left") as opened:  # no room has an act for it yet
        ((membership,),) = book._file.rows("SELECT id FROM membership")
        opened.edit.update("membership", membership, until="2025")
    book.parties.join(person_id=ama, group_id=nest, role="treasurer")
    assert [each.role for each in book.parties.memberships(ama)] == ["treasurer", ""]
    line = book.parties.line(ama)
    assert line is not None
    assert line.groups == "Nest Collective"


def test_nobody_joins_themselves(book: Book, nest: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="Nest Collective cannot be a member of itself"):
        book.parties.join(person_id=nest, group_id=nest)


def test_the_weaver_begins_her_book_in_one_act(book: Book, heard: list[ChangeSet]) -> None:
    def who() -> tuple[PartyId | None, int | None, bool]:
        return book.parties.me, book.network().me, book.is_empty

    assert who() == (None, None, True)
    me = book.parties.begin(name="Ana")
    assert who() == (me, book.network().position[me], False)
    assert [each.label for each in heard] == ["Began the book of Ana"]
    book.history.undo()
    assert who() == (None, None, True)
    book.history.redo()
    assert who() == (me, 0, False)


def test_somebody_else_can_be_the_weaver(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.parties.set_me(party_id=ama)
    book.parties.set_me(party_id=bo)
    assert book.parties.me == bo
    assert book.network().me == book.network().position[bo]
    book.history.undo()
    assert book.parties.me == ama
    assert book.network().me == book.network().position[ama]


def test_the_weaver_herself_is_not_deleted(book: Book) -> None:
    me = book.parties.begin(name="Ana")
    with pytest.raises(InvalidEditError, match="Ana is you") as refused:
        book.parties.delete(party_id=me)
    assert "Name somebody else as yourself before you delete" in str(refused.value)
    other = book.parties.add_person(name="Bo")
    book.parties.set_me(party_id=other)
    book.parties.delete(party_id=me)
    assert [line.name for line in book.parties.lines()] == ["Bo"]


def test_a_deleted_party_goes_with_all_that_hangs_on_it_and_comes_back_whole(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId
) -> None:
    book.parties.tag(party_id=ama, tag="clay")
    book.parties.add_way(party_id=ama, kind="email", value="ama@example.org")
    book.parties.join(person_id=ama, group_id=nest)
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln")
    book.facts.add(party_id=bo, kind=FactKind.NEED, text="a loom", said_by=ama)
    book.encounters.log(parties=[ama, bo, cy], on=PartialDate(2026, 3), note="wheels")
    book.introductions.take_up(a=ama, b=cy)
    before, network = dump(book.path), book.network()
    book.parties.delete(party_id=ama)
    assert [line.name for line in book.parties.lines() if line.id == ama] == []
    assert [hit.party_id for hit in book.search.find("kiln")] == []
    assert {hit.party_id for hit in book.search.find("wheels")} == {bo, cy}
    assert [fact.said_by for fact in book.facts.of(bo)] == [None]
    assert [set(met.parties) for met in book.encounters.of(bo)] == [{bo, cy}]
    assert book.introductions.all() == ()
    assert book.parties.memberships(nest) == ()
    assert faults(book.path) == []
    book.history.undo()
    assert dump(book.path) == before
    assert set(book.network().ids) == set(network.ids)
    assert book.names.name(ama) == "Ama Boateng"
