"""Why members take part."""

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import PartyId, PropositionId
from weaver_desktop.domain.propositions import Direction, Proposition, PropositionType

KNOWLEDGE, BELONGING = PropositionType.KNOWLEDGE, PropositionType.BELONGING


def test_a_proposition_is_kept_in_the_members_words(book: Book, ama: PartyId) -> None:
    held = book.propositions.add(
        party_id=ama,
        direction=Direction.SEEKS,
        type=KNOWLEDGE,
        text=" how to fire\nwith wood ",
        on=PartialDate(2025, 4),
    )
    assert book.propositions.of(ama) == (
        Proposition(
            held, ama, Direction.SEEKS, KNOWLEDGE, "how to fire\nwith wood", PartialDate(2025, 4)
        ),
    )
    assert book.history.label_to_undo == "Ama Boateng seeks how to fire with wood"
    assert [(hit.party_id, hit.kind) for hit in book.search.find("wood")] == [(ama, "proposition")]


def test_a_proposition_is_changed_and_removed(book: Book, ama: PartyId) -> None:
    held = book.propositions.add(
        party_id=ama, direction=Direction.SEEKS, type=KNOWLEDGE, text="clay"
    )
    assert book.propositions.of(ama)[0].on == PartialDate(2026, 3, 14)
    before = dump(book.path)
    book.propositions.change(
        proposition_id=held, direction=Direction.BRINGS, type=BELONGING, text="tea", on=None
    )
    (changed,) = book.propositions.of(ama)
    assert changed == Proposition(held, ama, Direction.BRINGS, BELONGING, "tea")
    book.propositions.remove(proposition_id=held)
    assert book.propositions.of(ama) == ()
    book.history.undo()
    book.history.undo()
    assert dump(book.path) == before


def test_a_proposition_needs_words(book: Book, ama: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="needs some words"):
        book.propositions.add(party_id=ama, direction=Direction.SEEKS, type=KNOWLEDGE, text="\x00 ")
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.propositions.change(proposition_id=PropositionId("none"), text="x")
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.propositions.remove(proposition_id=PropositionId("none"))
