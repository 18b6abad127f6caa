import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.book.outgoing.everything import Everything
from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import BookRefusedError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.long_work import Progress, in_one_go
from weaver_desktop.domain.parties import Appearance
from weaver_desktop.domain.ties import Depth

ON = PartialDate.parse


@pytest.fixture
def told(book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId) -> Book:
    """Three people: Ama appears by name, Bo by initials, Cy is private."""
    book.parties.describe(party_id=bo, may_appear=Appearance.INITIALS, headline="smith")
    book.parties.describe(party_id=cy, is_private=True)
    book.parties.describe(party_id=ama, notes="my own notes", how_met="by chance")
    book.parties.add_way(party_id=bo, kind="email", value="bo@nest.org")
    for person in (ama, bo, cy):
        book.parties.join(person_id=person, group_id=nest)
    for a, b in ((ama, bo), (ama, cy)):
        book.ties.state(a=a, b=b, depth=Depth.HELP, on=ON("2024-05"))
    facts = book.facts
    facts.add(party_id=ama, kind=FactKind.GIFT, text="time", heard_on=ON("2024"))
    facts.add(party_id=ama, kind=FactKind.NEED, text="help with Bo O’Brien", heard_on=ON("2024"))
    facts.add(party_id=ama, kind=FactKind.NEED, text="a secret", heard_on=None, is_private=True)
    facts.add(party_id=ama, kind=FactKind.PASSION, text="tea", heard_on=None, said_by=cy)
    book.encounters.log(parties=[ama, bo], on=ON("2024-06-01"), note="about Cy")
    book.encounters.log(parties=[ama, bo, cy], on=ON("2024-06-02"))
    book.introductions.take_up(a=ama, b=bo, reasons=["both fire clay"])
    return book


def _out(book: Book, choice: Choice) -> Everything:
    return book.outgoing.everything(book.outgoing.rows(choice))


def _names(everything: Everything) -> list[str]:
    return sorted(entry.party.name for entry in everything.entries)


def test_private_people_and_facts_stay_unless_asked_for(told: Book, ama: PartyId) -> None:
    out = _out(told, Choice())
    assert _names(out) == ["Ama Boateng", "Bo O’Brien", "Nest Collective"]
    assert {fact.text for fact in out.by_id[ama].facts} == {"time", "help with Bo O’Brien", "tea"}
    assert next(f for f in out.by_id[ama].facts if f.text == "tea").said_by is None
    assert [str(one.on) for one in out.encounters] == ["2024-06-01"]
    assert len(out.bonds) == 1
    whole = _out(told, Choice(with_private=True))
    assert len(whole.entries) == 4
    assert "a secret" in {fact.text for fact in whole.by_id[ama].facts}
    assert told.outgoing.holds_private()


def test_a_reason_that_names_somebody_private_stays(
    told: Book, ama: PartyId, nest: PartyId
) -> None:
    told.introductions.take_up(a=ama, b=nest, reasons=["Both know “Cy”.", "Both knit."])
    everybody = told.outgoing.rows(Choice(with_private=True))["introduction"]
    assert any("Both know “Cy”." in str(row["reasons"]) for row in everybody)
    others = told.outgoing.rows(Choice())["introduction"]
    assert sorted(str(row["reasons"]) for row in others) == ['["Both knit."]', '["both fire clay"]']


def test_a_shareable_file_shows_everybody_as_they_wish(
    told: Book, ama: PartyId, bo: PartyId
) -> None:
    told.parties.describe(party_id=ama, headline="friend of BO  O'Brien")
    choice = Choice(is_shareable=True, with_private=True)
    out = _out(told, choice)
    assert _names(out) == ["Ama Boateng", "BO", "Nest Collective"]
    short = out.by_id[bo]
    assert (short.party.headline, short.ways, short.facts) == ("", (), ())
    mine = out.by_id[ama]
    assert (mine.party.notes, mine.party.how_met, mine.party.headline) == ("", "", "")
    assert {fact.text for fact in mine.facts} == {"time", "tea"}
    assert [one.note for one in out.encounters] == [""]
    rows = told.outgoing.rows(choice)
    assert not rows["introduction"]
    assert "O’Brien" not in str(rows)
    assert "Cy" not in str(rows)


def test_who_wishes_not_to_appear_does_not(told: Book, ama: PartyId) -> None:
    told.parties.describe(party_id=ama, may_appear=Appearance.NO)
    out = _out(told, Choice(is_shareable=True))
    assert _names(out) == ["BO", "Nest Collective"]
    assert not out.bonds
    assert not out.encounters
    assert _names(_out(told, Choice())) == [*("Ama Boateng", "Bo O’Brien", "Nest Collective")]


def test_only_the_chosen_go_along_with_what_is_theirs(told: Book, ama: PartyId) -> None:
    gathering = told.encounters.add_gathering(name="Elsewhere", on=None)
    out = _out(told, Choice(parties=frozenset({ama}), with_private=True))
    assert _names(out) == ["Ama Boateng"]
    assert not out.bonds
    assert not out.by_id[ama].memberships
    assert gathering not in {one.gathering.id for one in out.occasions}
    assert len(out.encounters) == 2


def test_what_is_seen_on_the_map_is_what_is_chosen(told: Book, ama: PartyId, bo: PartyId) -> None:
    whole = told.network()
    everybody = Choice.seen(whole, whole, with_private=True)
    assert told.outgoing.is_whole(everybody)
    assert not told.outgoing.is_whole(Choice())
    assert not told.outgoing.is_whole(Choice(with_private=True, is_shareable=True))
    tie = told.ties.between(ama, bo)
    assert tie is not None
    out = _out(told, Choice(ties=frozenset({tie.id}), with_private=True))
    assert [bond.tie.id for bond in out.bonds] == [tie.id]
    assert len(out.entries) == 4


def test_a_tie_that_held_twice_has_two_spells(book: Book, ama: PartyId, bo: PartyId) -> None:
    tie = book.ties.state(a=ama, b=bo, depth=Depth.MET, on=ON("2019"))
    book.ties.change_depth(tie_id=tie, depth=Depth.HELP, on=ON("2020-02"))
    book.ties.end(tie_id=tie, on=ON("2021-03-04"))
    book.ties.state(a=ama, b=bo, depth=Depth.MET, on=ON("2023"))
    (bond,) = _out(book, Choice()).bonds
    assert bond.spells == (Spell(ON("2019"), ON("2021-03-04")), Spell(ON("2023")))


def test_a_follow_up_is_an_open_check(told: Book, ama: PartyId, bo: PartyId) -> None:
    (introduction,) = told.introductions.all()
    told.introductions.move(introduction_id=introduction.id, stage=Stage.MADE)
    due = [check.due_on for check in told.introductions.checks(introduction.id)]
    found = _out(told, Choice()).follow_ups
    assert due
    assert [({one.a, one.b}, one.due_on) for one in found] == [({ama, bo}, day) for day in due]


def test_all_is_of_one_moment(book: Book, ama: PartyId) -> None:
    with Book.open(book.path, read_only=True) as reader:
        steps = reader.outgoing.gather(Choice())
        next(steps)
        # It waits five seconds for its turn otherwise.
        book._file._db.execute("PRAGMA busy_timeout=0")
        with pytest.raises(BookRefusedError):
            book.parties.add_person(name="Zoe")
        assert [row["id"] for row in in_one_go(steps)["party"]] == [ama]
    book.parties.add_person(name="Zoe")


def test_the_steps_tell_how_much_is_read(book: Book) -> None:
    shares = [step.share for step in book.outgoing.gather(Choice()) if isinstance(step, Progress)]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_one_who_stops_reading_holds_nobody_up(book: Book) -> None:
    with Book.open(book.path, read_only=True) as reader:
        steps = reader.outgoing.gather(Choice())
        next(steps)
        steps.close()
        book.parties.add_person(name="Zoe")
        assert [row["name"] for row in reader.outgoing.rows(Choice())["party"]] == ["Zoe"]
