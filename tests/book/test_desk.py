"""One transaction at a time, published after its commit."""

from collections.abc import Callable

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth

NOBODY = PartyId("nobody")


def test_an_act_within_an_act_is_part_of_it(book: Book, heard: list[ChangeSet]) -> None:
    with book.as_one(phrase("Began")):
        ama = book.parties.add_person(name="Ama")
        with book.as_one(phrase("Inner")):
            book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln")
        assert heard == []
    assert [(each.label, len(each.changes)) for each in heard] == [("Began", 2)]
    assert book.history.label_to_undo == "Began"
    book.history.undo()
    assert book.parties.lines() == []


def test_what_an_act_made_can_be_used_within_it(book: Book, heard: list[ChangeSet]) -> None:
    with book.as_one(phrase("Began")):
        ama, bo = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
        book.parties.rename(party_id=ama, name="Amma")
        book.ties.state(a=ama, b=bo, depth=Depth.HELP)
        assert book.parties.get(ama).name == "Amma"
        assert [tie.depth for tie in book.ties.of(bo)] == [Depth.HELP]
    assert len(heard) == 1


def rename_and_fail(book: Book, party: PartyId) -> None:
    book.parties.rename(party_id=party, name="Amma")
    raise LookupError


def test_a_failing_act_leaves_nothing_and_tells_nobody(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    before, label = dump(book.path), book.history.label_to_undo
    with pytest.raises(LookupError), book.as_one(phrase("Fails")):
        rename_and_fail(book, ama)
    assert heard == []
    assert not book.is_busy
    assert dump(book.path) == before
    assert book.history.label_to_undo == label
    assert book.names.name(ama) == "Ama Boateng"
    assert book.network().names == ("Ama Boateng",)


def test_an_act_cannot_go_on_after_a_part_of_it_failed(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    before = dump(book.path)
    with pytest.raises(RuntimeError, match="after a part of it had failed"):
        go_on_regardless(book, ama)
    assert heard == []
    assert dump(book.path) == before
    book.parties.rename(party_id=ama, name="Amma")
    assert len(heard) == 1


def go_on_regardless(book: Book, ama: PartyId) -> None:
    with book.as_one(phrase("Goes on")):
        book.parties.rename(party_id=ama, name="Amma")
        with pytest.raises(LookupError), book.as_one(phrase("Inner")):
            rename_and_fail(book, ama)
        book.parties.add_person(name="Bo")


def test_an_act_that_refuses_before_it_writes_spoils_nothing(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    refusals: list[Callable[[], object]] = [
        lambda: book.parties.add_person(name=" "),
        lambda: book.parties.add_person(name="Bo", notes="x" * 1_000_001),
        lambda: book.parties.rename(party_id=ama, name="x" * 301),
        lambda: book.parties.describe(party_id=ama, notes="x" * 1_000_001),
        lambda: book.parties.tag(party_id=ama, tag="#"),
        lambda: book.parties.join(person_id=ama, group_id=ama),
        lambda: book.facts.add(party_id=ama, kind=FactKind.GIFT, text=" "),
        lambda: book.facts.add(party_id=ama, kind=FactKind.GIFT, text="x" * 1_000_001),
        lambda: book.facts.add(party_id=ama, kind=FactKind.GIFT, text="x", said_by=NOBODY),
        lambda: book.facts.delete(fact_id=FactId("nothing")),
        lambda: book.encounters.add_gathering(name=""),
        lambda: book.encounters.add_gathering(name="Fair", purpose="x" * 1_000_001),
        lambda: book.introductions.take_up(a=ama, b=ama),
        lambda: book.introductions.take_up(a=ama, b=NOBODY),
        lambda: book.parties.delete(party_id=NOBODY),
    ]
    with book.as_one(phrase("Goes on")):
        for refuse in refusals:
            with pytest.raises((InvalidEditError, NotFoundError)):
                refuse()
        book.parties.rename(party_id=ama, name="Amma")
    assert [len(each.changes) for each in heard] == [1]


def test_an_act_that_changes_nothing_tells_nobody(
    book: Book, ama: PartyId, heard: list[ChangeSet]
) -> None:
    before = dump(book.path)
    with book.as_one(phrase("Nothing")):
        book.parties.rename(party_id=ama, name="Ama Boateng")
    book.parties.describe(party_id=ama, headline="", is_private=False)
    assert heard == []
    assert book.history.label_to_undo == "Added Ama Boateng"
    assert dump(book.path) == before


def test_nothing_else_is_written_while_an_act_is_under_way(book: Book, ama: PartyId) -> None:
    bo = book.parties.add_person(name="Bo")
    book.parties.rename(party_id=bo, name="Bob")
    book.history.undo()
    with book.as_one(phrase("Goes on")):
        book.parties.rename(party_id=ama, name="Amma")
        assert book.is_busy
        with pytest.raises(RuntimeError, match="under way"):
            book.history.undo()
        with pytest.raises(RuntimeError, match="under way"):
            book.history.redo()
        with pytest.raises(RuntimeError, match="under way"):
            book.keep_positions({ama: (0, 0)})
        book.parties.rename(party_id=bo, name="Bobby")
    assert sorted(line.name for line in book.parties.lines()) == ["Amma", "Bobby"]


def test_within_an_act_a_deleted_party_is_gone_and_a_renamed_one_renamed(book: Book) -> None:
    ama, bo = (book.parties.add_person(name=name) for name in ("Ama", "Bo"))
    assert len(book.names) == 2
    with book.as_one(phrase("Goes on")):
        book.parties.delete(party_id=bo)
        with pytest.raises(NotFoundError):
            book.parties.tag(party_id=bo, tag="clay")
        book.parties.rename(party_id=ama, name="Amma")
        with pytest.raises(InvalidEditError, match="Amma cannot be introduced"):
            book.introductions.take_up(a=ama, b=ama)


def show_a_ghost(book: Book) -> None:
    book.parties.add_person(name="Ghost")
    assert book.network().names == ("Ghost",)
    assert len(book.names) == 1
    raise LookupError


def test_what_is_first_read_within_a_failing_act_is_not_kept(book: Book) -> None:
    with pytest.raises(LookupError), book.as_one(phrase("Fails")):
        show_a_ghost(book)
    assert book.network().names == ()
    assert len(book.names) == 0


def test_a_label_may_quote_what_is_no_text(book: Book) -> None:
    with book.as_one(phrase("Imported {file}", file="caf\udce9\x00.csv")):
        book.parties.add_person(name="Ama")
    assert book.history.label_to_undo == "Imported caf.csv"


def test_the_day_is_that_of_the_clock(book: Book) -> None:
    assert book.today.isoformat() == "2026-03-14"
