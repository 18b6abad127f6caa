from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.clock import SettableClock
from tests.fixtures.ids import SeededIds
from weaver_desktop.book.book import Book
from weaver_desktop.book.intake import Intake
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.book.previewing.findings import Finding
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.book.taking_in.plan import Decision, Fate, Plan
from weaver_desktop.domain.batch import Batch, WholeBook
from weaver_desktop.domain.changes import Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.everything.reading import batch_of

WHOLE = Choice(with_private=True)


def _batch(book: Book, choice: Choice = WHOLE) -> Batch:
    rows = book.outgoing.rows(choice)
    return batch_of(rows, book.outgoing.places(rows), "another book")


def _counts(intake: Intake) -> tuple[int, int, int, int]:
    return intake.parties_new, intake.parties_matched, intake.ties_new, intake.facts_new


@pytest.fixture
def other(tmp_path: Path, clock: SettableClock) -> Iterator[Book]:
    """A second book, open for writing, with ids of its own."""
    path = fresh_book(tmp_path / "other.weave")
    with Book.open(path, clock=clock, new_id=SeededIds(2)) as opened:
        yield opened


def test_an_empty_book_becomes_the_same_and_a_second_time_changes_nothing(
    book: Book, other: Book
) -> None:
    plant_sample(other)
    other.keep_positions(dict.fromkeys([line.id for line in other.parties.lines()], (1.5, 2.5)))
    batch = _batch(other)
    book.importer.take_in_whole(batch)
    assert book.outgoing.rows(WHOLE) == other.outgoing.rows(WHOLE)
    assert book.positions() == other.positions()
    again = book.importer.take_in_whole(batch)
    assert _counts(again)[0] == 0
    assert book.outgoing.rows(WHOLE) == other.outgoing.rows(WHOLE)
    assert book.history.undo() is not None
    assert book.is_empty


def test_two_books_that_know_the_same_people_are_joined(
    book: Book, other: Book, ama: PartyId, bo: PartyId
) -> None:
    mine = book.ties.state(a=ama, b=bo, depth=Depth.MET, on=None)
    her = other.parties.add_person(name="ama boateng", headline="potter")
    him, new = (other.parties.add_person(name=name) for name in ("Bo O’Brien", "Dot"))
    other.ties.state(a=her, b=him, depth=Depth.HELP, on=PartialDate(2024))
    other.ties.state(a=new, b=her, depth=Depth.MAKE, on=None)
    other.facts.add(party_id=her, kind=FactKind.GIFT, text="clay", heard_on=None)
    other.parties.set_me(party_id=new)
    intake = book.importer.take_in_whole(_batch(other))
    assert _counts(intake) == (1, 2, 1, 1)
    assert book.parties.get(ama).headline == "potter"
    tie = book.ties.get(mine)
    assert tie is not None
    assert tie.depth is Depth.HELP
    between = book.ties.between(ama, new)
    assert between is not None
    assert between.depth is Depth.MAKE
    assert [fact.text for fact in book.facts.of(ama)] == ["clay"]
    assert book.parties.me == new
    before = book.outgoing.rows(WHOLE)
    assert _counts(book.importer.take_in_whole(_batch(other))) == (0, 3, 0, 0)
    assert book.outgoing.rows(WHOLE) == before


def test_consents_stay_with_whom_they_belong_to(book: Book, other: Book) -> None:
    names = ("Ama", "Bo")
    first = [other.parties.add_person(name=name) for name in names]
    one, two = sorted(first)
    introduction = other.introductions.take_up(a=one, b=two, reasons=["clay"])
    said = other.introductions.get(introduction)
    # In this book the two come in the other order.
    for party in sorted((one, two), reverse=True):
        book.parties.add_person(name=other.parties.get(party).name)
    book.importer.take_in_whole(_batch(other))
    (taken,) = book.introductions.all()
    assert said is not None
    assert {book.parties.get(taken.a).name, book.parties.get(taken.b).name} == set(names)
    assert (taken.stage, taken.reasons) == (said.stage, said.reasons)


def test_a_row_that_leads_nowhere_is_left_out_with_its_reason(book: Book) -> None:
    tie: Row = {"id": "t", "a_id": "a", "b_id": "b", "depth": 2, "provenance": "stated"}
    rows: dict[str, list[Row]] = {
        "party": [{"id": "a", "kind": "person", "name": "Ama"}],
        "tie": [tie],
    }
    intake = book.importer.take_in_whole(Batch("odd", 2, whole=WholeBook(rows, {})))
    assert (intake.parties_new, intake.ties_new) == (1, 0)
    assert [str(one.reason) for one in intake.skipped] == [
        "tie: the row refers to something that the file does not have, so it was left out."
    ]


def test_of_namesakes_nobody_is_taken_for_another(book: Book, other: Book) -> None:
    for _ in range(2):
        book.parties.add_person(name="Sam")
        other.parties.add_person(name="Sam")
    intake = book.importer.take_in_whole(_batch(other))
    assert (intake.parties_new, intake.parties_matched) == (2, 0)


def test_whoever_is_left_out_leaves_behind_what_cannot_be_without_them(
    book: Book, other: Book
) -> None:
    ama, bo, cy = (other.parties.add_person(name=name) for name in ("Ama", "Bo", "Cy"))
    for two in ((ama, bo), (ama, cy)):
        other.ties.state(a=two[0], b=two[1], depth=Depth.MET, on=None)
    other.encounters.log(parties=[ama, bo], on=PartialDate(2024, 5, 1))
    other.encounters.log(parties=[ama, bo, cy], on=PartialDate(2024, 5, 2))
    other.facts.add(party_id=bo, kind=FactKind.GIFT, text="clay", heard_on=None)
    other.facts.add(party_id=ama, kind=FactKind.GIFT, text="time", heard_on=None, said_by=bo)
    other.parties.set_me(party_id=bo)
    plan = Plan({bo: Decision(Fate.LEAVE_OUT)})
    intake = book.importer.take_in_whole(_batch(other), plan)
    assert _counts(intake) == (2, 0, 1, 1)
    assert intake.done == intake.total
    assert intake.skipped == []
    assert book.names.whole("Bo") == ()
    assert book.parties.me is None
    rows = book.outgoing.rows(WHOLE)
    assert [row["on_date"] for row in rows["encounter"]] == ["2024-05-01", "2024-05-02"]
    (fact,) = book.facts.of(ama)
    assert (fact.text, fact.said_by) == ("time", None)


def test_whoever_is_decided_to_be_the_same_is_known_again(
    book: Book, other: Book, ama: PartyId
) -> None:
    her = other.parties.add_person(name="A. Boateng-Smith", headline="potter")
    other.facts.add(party_id=her, kind=FactKind.GIFT, text="clay", heard_on=None)
    twin = other.parties.add_person(name="Amy B.")
    same = Decision(Fate.SAME, ama)
    intake = book.importer.take_in_whole(_batch(other), Plan({her: same, twin: same}))
    assert _counts(intake) == (0, 2, 0, 1)
    assert book.parties.get(ama).headline == "potter"
    assert [fact.text for fact in book.facts.of(ama)] == ["clay"]
    before = book.outgoing.rows(WHOLE)
    assert _counts(book.importer.take_in_whole(_batch(other))) == (0, 2, 0, 0)
    assert book.outgoing.rows(WHOLE) == before
    book.history.undo()
    assert book.facts.of(ama) == ()


def test_whoever_is_decided_to_be_new_stays_another(book: Book, other: Book, ama: PartyId) -> None:
    her = other.parties.add_person(name="Ama Boateng")
    plan = Plan({her: Decision(Fate.NEW)}, "from Bo")
    assert _counts(book.importer.take_in_whole(_batch(other), plan)) == (1, 0, 0, 0)
    assert set(book.names.whole("Ama Boateng")) == {ama, her}
    assert book.parties.tags(her) == ("from Bo",)
    assert book.parties.tags(ama) == ()
    before = book.outgoing.rows(WHOLE)
    assert _counts(book.importer.take_in_whole(_batch(other))) == (0, 1, 0, 0)
    assert book.outgoing.rows(WHOLE) == before


def test_whoever_has_the_same_id_is_never_new(book: Book, other: Book) -> None:
    other.parties.add_person(name="Ama")
    batch = _batch(other)
    book.importer.take_in_whole(batch)
    (key,) = (party.key for party in batch.parties)
    preview = book.importer.preview(["another book"], {0: {key}})
    (found,) = preview.look(0, batch.parties)
    assert {each.fate for each in found.possible} == {Fate.SAME, Fate.LEAVE_OUT}
    plan = Plan({key: Decision(Fate.NEW)})
    assert _counts(book.importer.take_in_whole(batch, plan)) == (0, 1, 0, 0)


def test_what_is_shown_before_is_what_is_done(book: Book, other: Book) -> None:
    plant_sample(book, people=30)
    plant_sample(other, people=60)
    renamed = next(line.id for line in other.parties.lines())
    other.parties.rename(party_id=renamed, name="Ama Boateng")
    book.parties.add_person(name="Ama Boateng")
    for _ in range(2):
        book.parties.add_person(name="Sam")
        other.parties.add_person(name="Sam")
    batch = _batch(other)
    ids = {party.key for party in batch.parties}
    found = book.importer.preview(["another book"], {0: ids}).look(0, batch.parties)
    fates = [each.decision.fate for each in found]
    assert Finding.UNCLEAR in {each.finding for each in found}
    intake = book.importer.take_in_whole(batch)
    assert (intake.parties_new, intake.parties_matched) == (
        fates.count(Fate.NEW),
        fates.count(Fate.SAME),
    )


def test_whoever_was_erased_stays_out_where_nobody_can_be_asked(
    book: Book, other: Book, ama: PartyId
) -> None:
    book.erasing.erase(party_id=ama)
    other.parties.add_person(name="Ama Boateng")
    other.parties.add_person(name="Dot")
    intake = book.importer.take_in_whole(*book.importer.without_erased(_batch(other)))
    assert _counts(intake) == (1, 0, 0, 0)
    assert "You erased somebody like Ama Boateng" in str(intake.skipped[0].reason)
