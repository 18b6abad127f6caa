"""The whole story of a party, and of two."""

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.book.story import Moment, MomentKind
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.propositions import Direction, PropositionType
from weaver_desktop.domain.ties import Depth

JAN, FEB, MARCH = PartialDate(2026, 1, 5), PartialDate(2026, 2), PartialDate(2026, 3, 1)


def said(moments: tuple[Moment, ...]) -> list[tuple[str, str]]:
    return [(str(moment.on or ""), str(moment.text)) for moment in moments]


@pytest.fixture
def two(book: Book, ama: PartyId, bo: PartyId, cy: PartyId) -> tuple[PartyId, PartyId]:
    """Two with a story: introduced, met, closer, at one gathering, no longer in touch."""
    intro = book.introductions.take_up(a=ama, b=bo, on=PartialDate(2025, 12, 1).first_day())
    book.introductions.move(
        introduction_id=intro, stage=Stage.MADE, on=PartialDate(2025, 12, 9).first_day()
    )
    book.encounters.log(parties=[ama, bo], on=JAN, place="Hay Bales", note="talked of kilns")
    book.encounters.log(parties=[bo, cy, ama], on=FEB)
    tie = book.ties.between(ama, bo)
    assert tie is not None
    book.ties.change_depth(tie_id=tie.id, depth=Depth.HELP, on=MARCH)
    fair = book.encounters.add_gathering(name="May fair", on=PartialDate(2024, 5))
    for party in (ama, bo):
        book.encounters.record_came(gathering_id=fair, party_id=party)
    book.ties.end(tie_id=tie.id, on=PartialDate(2026, 3, 10))
    return ama, bo


def test_the_story_of_two(book: Book, two: tuple[PartyId, PartyId]) -> None:
    moments = book.story.of_two(*two)
    names = sorted(two)
    one, other = (book.names.name(party) for party in names)
    assert said(moments) == [
        ("2026-03-10", "No longer in touch"),
        ("2026-03-01", "From then on they help each other"),
        ("2026-02", "Met, with Cy"),
        ("2026-01-05", "From then on they have met"),
        ("2026-01-05", "Met at Hay Bales"),
        ("2025-12-09", f"Introduction of {one} and {other}: made"),
        ("2025-12-01", f"Introduction of {one} and {other}: idea"),
        ("2024-05", "Both came to May fair"),
    ]
    assert moments == book.story.of_two(two[1], two[0])
    assert [moment.note for moment in moments if moment.note] == ["talked of kilns"]


def test_strangers_have_no_story(book: Book, ama: PartyId, bo: PartyId) -> None:
    assert book.story.of_two(ama, bo) == ()


def test_the_story_of_one(book: Book, ama: PartyId, bo: PartyId, nest: PartyId) -> None:
    book.facts.add(party_id=ama, kind=FactKind.GIFT, text="a kiln", heard_on=MARCH, said_by=bo)
    need = book.facts.add(party_id=ama, kind=FactKind.NEED, text="wool", heard_on=FEB)
    book.facts.answer(fact_id=need)
    book.facts.add(party_id=ama, kind=FactKind.NOTE, text="is tired", heard_on=JAN, is_private=True)
    book.propositions.add(
        party_id=ama,
        direction=Direction.SEEKS,
        type=PropositionType.ENJOYMENT,
        text="song",
        on=PartialDate(2025),
    )
    book.memberships.join(person_id=ama, group_id=nest, role="chair", since=PartialDate(2024))
    book.memberships.leave(membership_id=book.memberships.of(ama)[0].id, on=PartialDate(2024, 7))
    book.encounters.log(parties=[ama, bo], on=PartialDate(2023, 5, 5))
    moments = book.story.of(ama)
    assert said(moments) == [
        ("2026-03-01", "Offers a kiln"),
        ("2026-02", "Needed wool: met"),
        ("2026-01-05", "is tired"),
        ("2025", "Seeks song"),
        ("2024-07", "Ama Boateng left Nest Collective"),
        ("2024", "Ama Boateng joined Nest Collective"),
        ("2023-05-05", "Met Bo O’Brien"),
    ]
    assert [moment.is_private for moment in moments].count(True) == 1
    assert moments[0].parties == (bo,)
    assert [moment.kind for moment in book.story.of(nest)] == [MomentKind.MEMBERSHIP] * 2


def test_of_a_group_only_the_newest_are_read_and_all_are_counted(
    book: Book, ama: PartyId, bo: PartyId, nest: PartyId
) -> None:
    for person, year in ((ama, 2020), (bo, 2022)):
        book.memberships.join(person_id=person, group_id=nest, since=PartialDate(year))
    held = book.memberships.of(bo)[0]
    book.memberships.leave(membership_id=held.id, on=PartialDate(2023))
    whole = book.story.of(nest)
    assert [str(one.text) for one in whole] == [
        "Bo O’Brien left Nest Collective",
        "Bo O’Brien joined Nest Collective",
        "Ama Boateng joined Nest Collective",
    ]
    for limit in range(1, 5):
        assert book.story.beginning(nest, limit=limit) == (
            whole[:limit],
            len(whole) if limit else 0,
        )
