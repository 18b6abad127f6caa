"""Gifts, needs, passions and notes."""

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import FactId, IntroductionId, PartyId

TODAY = PartialDate(2026, 3, 14)


def test_a_fact_is_kept_with_its_day_and_who_said_it(book: Book, ama: PartyId, bo: PartyId) -> None:
    told = book.facts.add(
        party_id=ama,
        kind=FactKind.NEED,
        text=" a kiln,\n the large one ",
        heard_on=PartialDate(2025, 12),
        said_by=bo,
        is_private=True,
    )
    (fact,) = book.facts.of(ama)
    assert fact.id == told
    assert (fact.kind, fact.text) == (FactKind.NEED, "a kiln,\n the large one")
    assert (fact.heard_on, fact.said_by) == (PartialDate(2025, 12), bo)
    assert fact.is_private
    assert fact.is_open
    assert fact.met_by is None


def test_a_fact_is_heard_today_unless_it_says_otherwise(book: Book, ama: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a loom")
    assert [fact.heard_on for fact in book.facts.of(ama)] == [TODAY]


def test_nothing_was_heard_on_a_day_to_come(book: Book, ama: PartyId) -> None:
    known = book.facts.add(party_id=ama, kind=FactKind.NOTE, text="sings")
    with pytest.raises(InvalidEditError, match="2026-03-15 is still to come"):
        book.facts.add(
            party_id=ama, kind=FactKind.NOTE, text="sang", heard_on=PartialDate(2026, 3, 15)
        )
    with pytest.raises(InvalidEditError, match="2027 is still to come"):
        book.facts.change(fact_id=known, heard_on=PartialDate(2027))
    book.facts.change(fact_id=known, heard_on=PartialDate(2026))
    assert [str(fact.heard_on) for fact in book.facts.of(ama)] == ["2026"]


def test_the_newest_fact_comes_first(book: Book, ama: PartyId) -> None:
    for text, day in (("b", PartialDate(2024, 5)), ("c", PartialDate(2024)), ("a", TODAY)):
        book.facts.add(party_id=ama, kind=FactKind.NOTE, text=text, heard_on=day)
    assert [fact.text for fact in book.facts.of(ama)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "kind, label",
    [
        (FactKind.GIFT, "Ama Boateng offers a kiln"),
        (FactKind.NEED, "Ama Boateng needs a kiln"),
        (FactKind.PASSION, "Ama Boateng loves a kiln"),
        (FactKind.NOTE, "Ama Boateng – a kiln"),
    ],
)
def test_the_history_says_what_was_heard(
    book: Book, ama: PartyId, kind: FactKind, label: str
) -> None:
    book.facts.add(party_id=ama, kind=kind, text="a\nkiln")
    assert book.history.label_to_undo == label


def test_a_long_fact_is_kept_whole_and_listed_short(book: Book, ama: PartyId) -> None:
    text = "a very large kiln " * 1000
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text=text)
    assert book.facts.of(ama)[0].text == text.strip()
    label = book.history.label_to_undo
    assert label is not None
    assert len(label) <= 80
    assert label.endswith("…")


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00", "\u200b"])
def test_a_fact_without_words_is_refused(book: Book, ama: PartyId, text: str) -> None:
    with pytest.raises(InvalidEditError, match="needs some words"):
        book.facts.add(party_id=ama, kind=FactKind.NOTE, text=text)


def test_a_fact_is_deleted_and_brought_back(book: Book, ama: PartyId) -> None:
    told = book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln")
    book.facts.delete(fact_id=told)
    assert book.facts.of(ama) == ()
    assert book.search.find("kiln") == []
    with pytest.raises(NotFoundError, match="fact is not in the book any more"):
        book.facts.delete(fact_id=told)
    book.history.undo()
    assert [fact.id for fact in book.facts.of(ama)] == [told]
    assert [hit.party_id for hit in book.search.find("kiln")] == [ama]


def test_who_is_not_in_the_book_says_nothing(book: Book, ama: PartyId) -> None:
    with pytest.raises(NotFoundError):
        book.facts.add(party_id=ama, kind=FactKind.GIFT, text="x", said_by=PartyId("nobody"))
    with pytest.raises(NotFoundError):
        book.facts.delete(fact_id=FactId("nothing"))
    assert book.facts.of(ama) == ()


def test_a_fact_is_changed_in_every_field(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    told = book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln", said_by=bo)
    book.facts.change(
        fact_id=told,
        kind=FactKind.NEED,
        text="a loom",
        heard_on=PartialDate(2019, 2),
        said_by=cy,
        is_private=True,
    )
    held = book.facts.get(told)
    assert (held.kind, held.text, held.heard_on) == (
        FactKind.NEED,
        "a loom",
        PartialDate(2019, 2),
    )
    assert (held.said_by, held.is_private) == (cy, True)
    assert book.history.label_to_undo == "Changed: Ama Boateng offers a kiln"
    book.facts.change(fact_id=told, heard_on=None, said_by=None)
    assert (book.facts.get(told).heard_on, book.facts.get(told).said_by) == (None, None)
    with pytest.raises(InvalidEditError, match="needs some words"):
        book.facts.change(fact_id=told, text=" ")
    with pytest.raises(NotFoundError):
        book.facts.change(fact_id=told, said_by=PartyId("nobody"))


def test_a_hit_says_what_kind_of_fact_it_is_now(book: Book, ama: PartyId) -> None:
    told = book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln")
    book.facts.change(fact_id=told, kind=FactKind.NEED)
    assert [hit.kind for hit in book.search.find("kiln")] == ["need"]


def test_a_private_fact_is_no_evidence(book: Book, ama: PartyId, bo: PartyId) -> None:
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    book.facts.add(party_id=bo, kind=FactKind.GIFT, text="a kiln")
    assert len(book.advice.question().heard) == 2
    book.facts.change(fact_id=need, is_private=True)
    assert len(book.advice.question().heard) == 1


def test_a_need_is_met_by_an_introduction(book: Book, ama: PartyId, bo: PartyId) -> None:
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    intro = book.introductions.take_up(a=ama, b=bo)
    book.facts.answer(fact_id=need, met_by=intro)
    assert book.history.label_to_undo == "Met: Ama Boateng needs a kiln"
    assert (book.facts.get(need).is_open, book.facts.get(need).met_by) == (False, intro)
    assert [fact.id for fact in book.facts.met_by(intro)] == [need]
    assert book.advice.question().heard == []
    book.facts.reopen(fact_id=need)
    assert (book.facts.get(need).is_open, book.facts.get(need).met_by) == (True, None)


def test_a_need_stays_met_when_its_introduction_is_deleted(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln")
    book.facts.answer(fact_id=need, met_by=book.introductions.take_up(a=ama, b=bo))
    met = book.facts.get(need)
    book.parties.delete(party_id=bo)
    assert (book.facts.get(need).is_open, book.facts.get(need).met_by) == (False, None)
    book.history.undo()
    assert book.facts.get(need) == met


def test_only_a_need_can_be_met(book: Book, ama: PartyId) -> None:
    gift = book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln")
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="a loom")
    with pytest.raises(InvalidEditError, match="“a kiln” is none"):
        book.facts.answer(fact_id=gift)
    with pytest.raises(NotFoundError, match="introduction is not in the book"):
        book.facts.answer(fact_id=need, met_by=IntroductionId("none"))
    with pytest.raises(NotFoundError, match="fact is not in the book"):
        book.facts.reopen(fact_id=FactId("none"))


def test_a_fact_of_a_megabyte_is_kept_and_one_beyond_is_refused(book: Book, ama: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="kiln " * 200_000)
    assert len(book.facts.of(ama)[0].text) == 999_999
    with pytest.raises(InvalidEditError, match="1000001 characters long"):
        book.facts.add(party_id=ama, kind=FactKind.NOTE, text="x" * 1_000_001)
    assert [hit.party_id for hit in book.search.find("kiln")] == [ama]
