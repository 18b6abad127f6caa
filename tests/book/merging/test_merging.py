"""Two entries of the same party become one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.book.test_photos import JPEG, PNG
from tests.fixtures.dumps import dump, faults, query
from weaver_desktop.book.book import Book
from weaver_desktop.book.merging import Choice
from weaver_desktop.book.saved_views import MapView
from weaver_desktop.domain.birthdays import DayOfYear
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import GatheringId, PartyId, pair
from weaver_desktop.domain.introductions import Answer, Stage
from weaver_desktop.domain.long_work import in_one_go
from weaver_desktop.domain.parties import Appearance, Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth, Provenance

OLD, MID, NEW = PartialDate(2020), PartialDate(2023, 5, 5), PartialDate(2026, 1, 9)


@pytest.fixture
def twin(book: Book) -> PartyId:
    return book.parties.add_person(name="Ama B.")


def notes(book: Book, party: PartyId) -> list[str]:
    return sorted(fact.text for fact in book.facts.of(party) if fact.kind is FactKind.NOTE)


def test_what_only_one_says_goes_over_and_what_differs_is_chosen(
    book: Book, ama: PartyId, twin: PartyId, heard: list[ChangeSet]
) -> None:
    book.parties.describe(
        party_id=ama,
        headline="potter",
        notes="Tall.",
        birthday=PartialDate(1980),
        may_appear=Appearance.NO,
    )
    book.parties.describe(
        party_id=twin,
        headline="baker",
        place="Leyton",
        notes="Sings.",
        birthday=PartialDate(1980, 5, 12),
        may_be_introduced=Willingness.NO,
        connector=4,
    )
    plan = book.merging.plan(keep=ama, other=twin)
    assert [(one.field, one.kept, one.other, one.proposed) for one in plan.conflicts] == [
        ("name", "Ama Boateng", "Ama B.", Choice.KEEP),
        ("headline", "potter", "baker", Choice.KEEP),
        ("may_be_introduced", "yes", "no", Choice.OTHER),
        ("may_appear", "no", "name", Choice.KEEP),
    ]
    before = dump(book.path)
    heard.clear()
    book.merging.merge(keep=ama, other=twin, choose={"headline": Choice.OTHER})
    assert len(heard) == 1
    assert book.history.label_to_undo == "Merged Ama B. into Ama Boateng"
    held = book.parties.get(ama)
    assert (held.name, held.headline, held.place) == ("Ama Boateng", "baker", "Leyton")
    assert (held.notes, held.birthday) == ("Tall.\n\nSings.", PartialDate(1980, 5, 12))
    assert (held.may_be_introduced, held.may_appear) == (Willingness.NO, Appearance.NO)
    assert held.connector == 4
    assert notes(book, ama) == [
        "Consent to introductions, before merging: yes",
        "Consent to shared maps, before merging: name",
        "Headline, before merging: potter",
        "Name, before merging: Ama B.",
    ]
    assert sum(fact.is_private for fact in book.facts.of(ama)) == 2
    with pytest.raises(NotFoundError):
        book.parties.get(twin)
    assert [hit.party_id for hit in book.search.find("Ama B")] == [ama]
    book.history.undo()
    assert dump(book.path) == before
    assert faults(book.path) == []


def test_a_day_and_a_year_of_birth_make_a_whole_birthday(
    book: Book, ama: PartyId, twin: PartyId
) -> None:
    book.parties.describe(party_id=ama, birthday=PartialDate(1980))
    book.parties.describe(party_id=twin, birthday=DayOfYear(4, 12))
    assert "birthday" not in {
        one.field for one in book.merging.plan(keep=ama, other=twin).conflicts
    }
    book.merging.merge(keep=ama, other=twin)
    assert book.parties.get(ama).birthday == PartialDate(1980, 4, 12)


def test_two_birthdays_are_told_in_words(book: Book, ama: PartyId, twin: PartyId) -> None:
    book.parties.describe(party_id=ama, birthday=PartialDate(1980, 4, 11))
    book.parties.describe(party_id=twin, birthday=DayOfYear(4, 12))
    told = {one.field: one for one in book.merging.plan(keep=ama, other=twin).conflicts}
    assert (told["birthday"].kept, told["birthday"].other) == ("11 April 1980", "12 April")


def test_what_stands_beside_goes_over_once(
    book: Book, ama: PartyId, twin: PartyId, bo: PartyId, nest: PartyId
) -> None:
    for party in (ama, twin):
        book.facts.add(party_id=party, kind=FactKind.GIFT, text="a kiln", heard_on=MID)
        book.parties.tag(party_id=party, tag="clay")
        book.ways.add(party_id=party, kind="email", value="ama@nest.org")
    book.facts.add(party_id=twin, kind=FactKind.NEED, text="wool", said_by=bo, heard_on=NEW)
    book.facts.add(party_id=bo, kind=FactKind.NOTE, text="x", said_by=twin, heard_on=NEW)
    book.parties.tag(party_id=twin, tag="song")
    book.ways.add(party_id=twin, kind="phone", value="1234567")
    book.propositions.add(
        party_id=twin, direction=Direction.SEEKS, type=PropositionType.ENJOYMENT, text="song"
    )
    book.memberships.join(person_id=ama, group_id=nest, since=MID)
    book.memberships.join(person_id=twin, group_id=nest, role="chair", since=OLD)
    quarter = book.networks.add(name="Quarter")
    in_one_go(book.bulk.put_into(parties=[ama, twin], network_id=quarter))
    before = dump(book.path)
    book.merging.merge(keep=ama, other=twin)
    assert sorted(fact.text for fact in book.facts.of(ama)) == [
        "Name, before merging: Ama B.",
        "a kiln",
        "wool",
    ]
    assert [fact.said_by for fact in book.facts.of(bo)] == [ama]
    assert book.parties.tags(ama) == ("clay", "song")
    assert [way.value for way in book.ways.of(ama)] == ["ama@nest.org", "1234567"]
    assert [one.text for one in book.propositions.of(ama)] == ["song"]
    (stay,) = book.memberships.of(ama)
    assert (stay.role, stay.since, stay.until) == ("chair", OLD, None)
    assert book.networks.all()[0][2] == 1
    assert {hit.party_id for hit in book.search.find("wool")} == {ama}
    book.history.undo()
    assert dump(book.path) == before


def test_two_stays_in_a_group_with_a_gap_stay_two(
    book: Book, ama: PartyId, twin: PartyId, nest: PartyId
) -> None:
    book.memberships.join(person_id=ama, group_id=nest, since=OLD)
    book.memberships.leave(membership_id=book.memberships.of(ama)[0].id, on=PartialDate(2021))
    book.memberships.join(person_id=twin, group_id=nest, since=MID)
    book.merging.merge(keep=ama, other=twin)
    assert [(one.since, one.until) for one in book.memberships.of(ama)] == [
        (MID, None),
        (OLD, PartialDate(2021)),
    ]


def test_ties_to_the_same_third_party_become_one(
    book: Book, ama: PartyId, twin: PartyId, bo: PartyId, cy: PartyId
) -> None:
    mine = book.ties.state(a=ama, b=bo, depth=Depth.MET, on=MID, provenance=Provenance.INFERRED)
    theirs = book.ties.state(a=twin, b=bo, depth=Depth.MET, on=OLD)
    book.ties.change_depth(tie_id=theirs, depth=Depth.HELP, on=PartialDate(2022))
    book.ties.date(tie_id=mine, since=MID, last_contact=NEW)
    book.ties.date(tie_id=theirs, since=OLD, last_contact=MID)
    book.ties.describe(tie_id=mine, note="share a kiln")
    book.ties.describe(tie_id=theirs, note="sing")
    alone = book.ties.state(a=twin, b=cy, depth=Depth.MAKE)
    book.ties.state(a=ama, b=twin, depth=Depth.KNOW_OF)
    before = dump(book.path)
    book.merging.merge(keep=ama, other=twin)
    held = book.ties.get(mine)
    assert held is not None
    assert (held.depth, held.since, held.last_contact) == (Depth.HELP, OLD, NEW)
    assert (held.provenance, held.ended) == (Provenance.STATED, None)
    assert held.note == "share a kiln\n\nsing"
    assert {tie.id for tie in book.ties.of(ama)} == {mine, alone}
    assert query(
        book.path,
        f"SELECT on_date, depth FROM tie_depth WHERE tie_id = '{mine}' ORDER BY on_date",  # noqa: S608
    ) == [("2020", 2), ("2022", 4), ("2023-05-05", 4)]
    book.history.undo()
    assert dump(book.path) == before


def test_a_tie_that_ended_for_one_goes_on_for_the_other(
    book: Book, ama: PartyId, twin: PartyId, bo: PartyId
) -> None:
    mine = book.ties.state(a=ama, b=bo, depth=Depth.MAKE, on=OLD)
    book.ties.end(tie_id=mine, on=MID)
    book.ties.state(a=twin, b=bo, depth=Depth.MET, on=PartialDate(2021))
    book.merging.merge(keep=ama, other=twin)
    held = book.ties.get(mine)
    assert held is not None
    assert (held.depth, held.ended) == (Depth.MET, None)
    assert query(book.path, "SELECT on_date, depth FROM tie_depth ORDER BY on_date") == [
        ("2020", 5),
        ("2021", 5),
        ("2023-05-05", 2),
    ]


def test_introductions_and_answers_go_over(
    book: Book, ama: PartyId, twin: PartyId, bo: PartyId, cy: PartyId
) -> None:
    mine = book.introductions.take_up(a=ama, b=bo, reasons=["a", "b"])
    theirs = book.introductions.take_up(a=twin, b=bo, reasons=["b", "c"])
    book.introductions.move(introduction_id=theirs, stage=Stage.BOTH_YES)
    need = book.facts.add(party_id=bo, kind=FactKind.NEED, text="wool")
    book.facts.answer(fact_id=need, met_by=mine)
    itself = book.introductions.take_up(a=ama, b=twin, reasons=["alike"])
    book.introductions.answer(a=ama, b=cy, answer=Answer.NOT_NOW)
    book.introductions.answer(a=twin, b=cy, answer=Answer.NEVER)
    book.introductions.answer(a=ama, b=twin, answer=Answer.NEVER)
    before = dump(book.path)
    book.merging.merge(keep=ama, other=twin)
    (held,) = book.introductions.all()
    assert held.id == theirs
    assert itself != held.id
    assert ((held.a, held.b), held.stage) == (pair(ama, bo), Stage.BOTH_YES)
    assert held.reasons == ("b", "c", "a")
    assert book.facts.get(need).met_by == theirs
    assert query(book.path, "SELECT a_id, b_id, answer FROM suggestion_answer") == [
        (*pair(ama, cy), "never")
    ]
    assert "Introduction of both entries to each other, before merging: idea; alike" in notes(
        book, ama
    )
    book.history.undo()
    assert dump(book.path) == before


def test_consent_and_drafts_go_with_their_person(book: Book) -> None:
    ids = sorted(book.parties.add_person(name=f"P{n}") for n in range(3))
    low, third, high = ids
    book.introductions.take_up(a=third, b=high)
    with book._desk.act(phrase("As an answer would be kept")) as edit:
        intro = book.introductions.all()[0].id
        edit.update("introduction", intro, consent_b="yes", draft_b="Dear high", draft_a="Dear")
    book.merging.merge(keep=low, other=high)
    assert query(
        book.path, "SELECT a_id, consent_a, consent_b, draft_a, draft_b FROM introduction"
    ) == [(low, "yes", "unasked", "Dear high", "Dear")]


def test_encounters_and_gatherings_name_the_one_that_is_kept(
    book: Book, ama: PartyId, twin: PartyId, bo: PartyId
) -> None:
    both = book.encounters.log(parties=[ama, twin, bo], on=MID)
    one = book.encounters.log(parties=[twin, bo], on=NEW)
    fair = book.encounters.add_gathering(name="Fair", on=MID)
    for party in (ama, twin, bo):
        book.encounters.record_came(gathering_id=fair, party_id=party)
    with book._desk.act(phrase("As a gathering would be kept")) as edit:
        guests: dict[PartyId, str] = dict(query(book.path, "SELECT party_id, id FROM guest"))
        edit.update("guest", guests[ama], answer="invited", brought_by=twin)
        edit.update("guest", guests[twin], is_first_time=1, brought_by=bo)
        edit.update("guest", guests[bo], welcomed_by=twin)
    before = dump(book.path)
    book.merging.merge(keep=ama, other=twin)
    assert set(book.encounters.get(both).parties) == {ama, bo}
    assert set(book.encounters.get(one).parties) == {ama, bo}
    assert query(
        book.path,
        "SELECT party_id, answer, is_first_time, brought_by, welcomed_by FROM guest"
        " ORDER BY is_first_time DESC",
    ) == [(ama, "came", 1, bo, None), (bo, "came", None, None, ama)]
    book.history.undo()
    assert dump(book.path) == before


@pytest.mark.parametrize("choice, stands", [(None, JPEG), (Choice.OTHER, PNG)])
def test_a_photo_is_chosen(
    book: Book, ama: PartyId, twin: PartyId, choice: Choice | None, stands: bytes
) -> None:
    book.photos.set(party_id=ama, data=JPEG)
    book.photos.set(party_id=twin, data=PNG)
    assert "photo" in [one.field for one in book.merging.plan(keep=ama, other=twin).conflicts]
    book.merging.merge(keep=ama, other=twin, choose={"photo": choice} if choice else {})
    photo = book.photos.of(ama)
    assert photo is not None
    assert photo.data == stands
    assert any(note.startswith("Photo, before merging") for note in notes(book, ama))


def test_pins_positions_photo_and_settings_go_over(book: Book, ama: PartyId, twin: PartyId) -> None:
    third = book.parties.add_person(name="Ama Boatang")
    book.parties.set_me(party_id=twin)
    book.photos.set(party_id=twin, data=PNG)
    book.pins.pin(places={twin: (1.0, 2.0)})
    book.duplicates.not_the_same(a=twin, b=third)
    book.duplicates.not_the_same(a=ama, b=twin)
    book.keep_positions({twin: (3.0, 4.0)})
    view = book.views.save(name="Around her", view=MapView(around=(third, twin), focus=2))
    before = dump(book.path)
    book.merging.merge(keep=ama, other=twin)
    assert book.parties.me == ama
    assert book.photos.of(ama) is not None
    assert book.pins.all() == {ama: (1.0, 2.0)}
    assert book.positions() == {ama: (3.0, 4.0)}
    assert book.duplicates.known_to_differ() == (pair(ama, third),)
    seen = book.views.get(view).view
    assert seen is not None
    assert seen.around == (third, ama)
    book.history.undo()
    assert dump(book.path) == before


def test_a_group_in_a_group_of_the_same_name_is_one(book: Book, nest: PartyId) -> None:
    other = book.parties.add_group(name="Nest")
    book.parties.join(person_id=other, group_id=nest, role="branch")
    book.merging.merge(keep=nest, other=other)
    assert book.memberships.of(nest) == ()
    assert "Membership of one entry in the other, before merging: branch, –, –" in notes(book, nest)


def test_what_cannot_be_merged_is_refused(
    book: Book, ama: PartyId, twin: PartyId, nest: PartyId
) -> None:
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="one entry already"):
        book.merging.merge(keep=ama, other=ama)
    with pytest.raises(InvalidEditError, match="one is a person, the other a group"):
        book.merging.plan(keep=ama, other=nest)
    with pytest.raises(NotFoundError):
        book.merging.merge(keep=ama, other=PartyId("nobody"))
    with pytest.raises(InvalidEditError, match="say the same about “place”"):
        book.merging.merge(keep=ama, other=twin, choose={"place": Choice.OTHER})
    assert dump(book.path) == before


# --- nothing is lost, and undo restores the very same book

TEXTS = st.sampled_from(["", "a kiln", "wool", "song"])
WHO = st.integers(0, 4)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("fact"), WHO, WHO, TEXTS),
        st.tuples(st.just("tie"), WHO, WHO, st.sampled_from(["1", "2", "3", "4", "5", "end"])),
        st.tuples(st.just("meet"), WHO, WHO, st.sampled_from(["2020", "2023-05", "2026-01-09"])),
        st.tuples(st.just("introduce"), WHO, WHO, TEXTS),
        st.tuples(st.just("move"), WHO, WHO, st.sampled_from([stage.value for stage in Stage])),
        st.tuples(st.just("answer"), WHO, WHO, st.sampled_from(["never", "not now"])),
        st.tuples(st.just("place"), WHO, WHO, TEXTS),
        st.tuples(st.just("tag"), WHO, WHO, TEXTS),
        st.tuples(st.just("join"), WHO, WHO, TEXTS),
        st.tuples(st.just("came"), WHO, WHO, TEXTS),
        st.tuples(st.just("differ"), WHO, WHO, TEXTS),
        st.tuples(st.just("pin"), WHO, WHO, TEXTS),
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(acts=ACTS, two=st.permutations(range(4)))
def test_merge_and_undo_leave_the_book_as_it_was(
    shelf: Book, acts: list[tuple[str, int, int, str]], two: list[int]
) -> None:
    who = [shelf.parties.add_person(name=f"Person {number}") for number in range(4)]
    who.append(shelf.parties.add_group(name="Group"))
    fair = shelf.encounters.add_gathering(name="Fair", on=MID)
    for act, one, other, text in acts:
        try:
            _do(shelf, act, who[one], who[other], text, fair)
        except InvalidEditError:
            continue
    keep, gone = who[two[0]], who[two[1]]
    before = dump(shelf.path)
    texts = {fact.text for party in (keep, gone) for fact in shelf.facts.of(party)}
    ties = _tied(shelf, keep) | _tied(shelf, gone)
    replayed = _replayed(shelf, keep), _replayed(shelf, gone)
    shelf.merging.merge(keep=keep, other=gone)

    assert texts <= {fact.text for fact in shelf.facts.of(keep)}
    assert _tied(shelf, keep) == ties - {keep, gone}
    assert faults(shelf.path) == []
    assert gone not in str(dump(shelf.path))
    assert _replayed(shelf, keep) == {
        third: max(depths.get(third, 0) for depths in replayed)
        for third in (replayed[0] | replayed[1]).keys() - {keep, gone}
    }
    after = dump(shelf.path)
    shelf.history.undo()
    assert dump(shelf.path) == before
    shelf.history.redo()
    assert dump(shelf.path) == after


def _tied(book: Book, party: PartyId) -> set[PartyId]:
    return {tie.other(party) for tie in book.ties.of(party)}


def _replayed(book: Book, party: PartyId) -> dict[PartyId, int]:
    """Return how deep each tie is today as the map replays it, 0 where it ended."""
    network, today = book.network(), book.today.toordinal()
    now, _ = book.past().timeline.depths(network.depth.astype("int32"), today)
    at = {tie: place for place, tie in enumerate(network.tie_ids)}
    return {tie.other(party): int(now[at[tie.id]]) for tie in book.ties.of(party)}


def _do(  # noqa: C901, PLR0912 - one act each
    book: Book, act: str, one: PartyId, other: PartyId, text: str, fair: GatheringId
) -> None:
    match act:
        case "fact":
            book.facts.add(party_id=one, kind=FactKind.NEED, text=text, said_by=other)
        case "tie" if text == "end":
            tie = book.ties.between(one, other) if one != other else None
            if tie is not None:
                book.ties.end(tie_id=tie.id, on=NEW)
        case "tie":
            book.ties.state(a=one, b=other, depth=Depth(int(text)), on=MID)
        case "meet":
            book.encounters.log(parties=[one, other], on=PartialDate.parse(text))
        case "introduce":
            book.introductions.take_up(a=one, b=other, reasons=[text])
        case "move":
            for known in book.introductions.all():
                if {known.a, known.b} == {one, other}:
                    book.introductions.move(introduction_id=known.id, stage=Stage(text))
        case "answer":
            book.introductions.answer(a=one, b=other, answer=Answer(text))
        case "place":
            book.parties.describe(party_id=one, place=text, notes=text, headline=text)
        case "tag":
            book.parties.tag(party_id=one, tag=text)
        case "join":
            book.memberships.join(person_id=one, group_id=other, role=text)
        case "came":
            book.encounters.record_came(gathering_id=fair, party_id=one)
        case "differ":
            book.duplicates.not_the_same(a=one, b=other)
        case "pin":
            book.pins.pin(places={one: (1.0, len(text))})
