"""Who belongs to a group, as what, from and until when."""

import pytest

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import MembershipId, PartyId
from weaver_desktop.domain.parties import Membership
from weaver_desktop.domain.ties import Depth, Provenance

MAY, JULY = PartialDate(2025, 5), PartialDate(2025, 7, 1)


def test_a_membership_has_a_role_and_dates(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.memberships.join(person_id=ama, group_id=nest, role="treasurer", since=MAY)
    (held,) = book.memberships.of(ama)
    assert held == Membership(ama, nest, "treasurer", MAY)
    book.memberships.change(membership_id=held.id, role="chair", since=None)
    assert book.memberships.of(nest) == (Membership(ama, nest, "chair"),)
    assert book.history.label_to_undo == (
        "Changed the membership of Ama Boateng in Nest Collective"
    )


def test_who_left_may_join_again(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.memberships.join(person_id=ama, group_id=nest, since=MAY)
    (held,) = book.memberships.of(ama)
    book.memberships.leave(membership_id=held.id, on=JULY)
    assert book.history.label_to_undo == "Ama Boateng left Nest Collective"
    book.memberships.join(person_id=ama, group_id=nest)
    assert [one.until for one in book.memberships.of(ama)] == [None, JULY]


def test_who_leaves_today_unless_it_says_otherwise(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.memberships.join(person_id=ama, group_id=nest)
    book.memberships.leave(membership_id=book.memberships.of(ama)[0].id)
    assert book.memberships.of(ama)[0].until == PartialDate(2026, 3, 14)


def test_nobody_leaves_before_joining(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.memberships.join(person_id=ama, group_id=nest, since=JULY)
    held = book.memberships.of(ama)[0].id
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="cannot have left Nest Collective"):
        book.memberships.leave(membership_id=held, on=MAY)
    assert dump(book.path) == before
    book.memberships.leave(membership_id=held, on=PartialDate(2025))  # may well be after July


def test_a_person_has_no_members(book: Book, ama: PartyId, bo: PartyId) -> None:
    with pytest.raises(InvalidEditError, match="is a person"):
        book.memberships.join(person_id=ama, group_id=bo)


def test_a_membership_that_never_was_is_removed(book: Book, ama: PartyId, nest: PartyId) -> None:
    book.memberships.join(person_id=ama, group_id=nest)
    held = book.memberships.of(ama)[0].id
    book.memberships.remove(membership_id=held)
    assert book.memberships.of(nest) == ()
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.memberships.remove(membership_id=held)
    with pytest.raises(NotFoundError, match="not in the book any more"):
        book.memberships.change(membership_id=MembershipId("none"), role="x")


def test_gifts_and_open_needs_of_a_groups_people(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId
) -> None:
    for person in (ama, bo):
        book.memberships.join(person_id=person, group_id=nest)
    book.memberships.leave(membership_id=book.memberships.of(bo)[0].id)
    gift = book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln", heard_on=MAY)
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="wool", heard_on=JULY)
    met = book.facts.add(party_id=ama, kind=FactKind.NEED, text="met already")
    book.facts.answer(fact_id=met)
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="a note")
    for elsewhere in (bo, cy):
        book.facts.add(party_id=elsewhere, kind=FactKind.GIFT, text="not theirs")
    assert _of_members(book, nest, FactKind.NEED) == ([need], 1)
    assert _of_members(book, nest, FactKind.GIFT) == ([gift], 1)
    assert _of_members(book, bo, FactKind.GIFT) == ([], 0)


def test_only_the_newest_are_read_and_all_are_counted(
    book: Book, ama: PartyId, bo: PartyId, nest: PartyId
) -> None:
    for person in (ama, bo):
        book.memberships.join(person_id=person, group_id=nest)
    for day in range(1, 6):
        book.facts.add(
            party_id=ama, kind=FactKind.GIFT, text=f"{day}", heard_on=PartialDate(2025, 1, day)
        )
    facts, count = book.memberships.facts_of_members(nest, FactKind.GIFT, limit=2)
    assert ([fact.text for fact in facts], count) == (["5", "4"], 5)
    assert [each.person_id for each in book.memberships.members(nest, limit=1)] == [ama]
    assert book.memberships.members(nest, limit=9) == book.memberships.of(nest)
    assert book.memberships.count(nest) == 2


def _of_members(book: Book, group: PartyId, kind: FactKind) -> tuple[list[str], int]:
    facts, count = book.memberships.facts_of_members(group, kind, limit=9)
    return [fact.id for fact in facts], count


def test_whom_a_group_is_not_yet_tied_to(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId
) -> None:
    by_name = {name: book.parties.add_group(name=name) for name in "ABCDE"}
    book.memberships.join(person_id=ama, group_id=nest)
    book.memberships.join(person_id=ama, group_id=by_name["A"])  # a shared member
    book.memberships.join(person_id=bo, group_id=by_name["B"])
    book.ties.state(a=ama, b=bo, depth=Depth.MET)  # a member tied to a member
    book.ties.state(a=nest, b=by_name["C"], depth=Depth.HELP)  # the groups themselves
    book.memberships.join(person_id=cy, group_id=by_name["D"])
    book.ties.state(a=ama, b=cy, depth=Depth.KNOW_OF)  # is not enough
    book.ties.state(a=nest, b=by_name["E"], depth=Depth.MET, provenance=Provenance.INFERRED)
    assert book.memberships.not_tied_to(nest) == (by_name["D"], by_name["E"])
    tie = book.ties.between(ama, bo)
    assert tie is not None
    book.ties.end(tie_id=tie.id, on=JULY)
    assert by_name["B"] in book.memberships.not_tied_to(nest)
