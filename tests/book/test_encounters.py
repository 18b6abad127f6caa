"""Who met whom, and who came to what."""

import pytest

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.ties import Depth

TODAY = PartialDate(2026, 3, 14)
NOBODY = PartyId("nobody")


def test_everyone_who_met_is_tied_to_everyone(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, heard: list[ChangeSet]
) -> None:
    met = book.encounters.log(
        parties=[ama, bo, cy], on=TODAY, place=" Hay  Bales ", note="talked of\nkilns"
    )
    for party in (ama, bo, cy):
        (encounter,) = book.encounters.of(party)
        assert encounter.id == met
        assert set(encounter.parties) == {ama, bo, cy}
        assert (encounter.on, encounter.place) == (TODAY, "Hay Bales")
        assert encounter.note == "talked of\nkilns"
        assert [tie.depth for tie in book.ties.of(party)] == [Depth.MET] * 2
        assert [tie.last_contact for tie in book.ties.of(party)] == [TODAY] * 2
    assert [each.label for each in heard] == [
        "Ama Boateng met Bo O’Brien and Cy at Hay Bales",
    ]
    book.history.undo()
    assert book.encounters.of(ama) == ()
    assert book.ties.of(ama) == ()


def test_the_label_names_all_who_were_there(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId, nest: PartyId
) -> None:
    book.encounters.log(parties=[ama, bo], on=TODAY)
    assert book.history.label_to_undo == "Ama Boateng met Bo O’Brien"
    book.encounters.log(parties=[ama, bo, cy, nest], on=TODAY)
    assert book.history.label_to_undo == "Ama Boateng met Bo O’Brien, Cy and Nest Collective"


def test_who_is_named_twice_was_there_once(book: Book, ama: PartyId, bo: PartyId) -> None:
    book.encounters.log(parties=[ama, bo, ama], on=TODAY)
    assert sorted(book.encounters.of(ama)[0].parties) == sorted([ama, bo])


def test_it_takes_two_to_meet(book: Book, ama: PartyId) -> None:
    for parties in ([], [ama], [ama, ama]):
        with pytest.raises(InvalidEditError, match="It takes two to meet"):
            book.encounters.log(parties=parties, on=TODAY)


@pytest.mark.parametrize("on", [PartialDate(2026, 3, 15), PartialDate(2026, 4), PartialDate(2027)])
def test_what_is_still_to_come_cannot_be_logged(
    book: Book, ama: PartyId, bo: PartyId, on: PartialDate
) -> None:
    with pytest.raises(InvalidEditError, match=f"{on} is still to come"):
        book.encounters.log(parties=[ama, bo], on=on)
    assert book.ties.of(ama) == ()


@pytest.mark.parametrize("on", [TODAY, PartialDate(2026, 3), PartialDate(2026), PartialDate(1)])
def test_what_may_have_happened_can(book: Book, ama: PartyId, bo: PartyId, on: PartialDate) -> None:
    book.encounters.log(parties=[ama, bo], on=on)
    assert [encounter.on for encounter in book.encounters.of(ama)] == [on]


def test_the_newest_encounter_comes_first(book: Book, ama: PartyId, bo: PartyId) -> None:
    days = [PartialDate(2025), TODAY, PartialDate(2025, 6), PartialDate(2024, 12, 31)]
    for on in days:
        book.encounters.log(parties=[ama, bo], on=on)
    assert [encounter.on for encounter in book.encounters.of(ama)] == sorted(days, reverse=True)


def test_an_encounter_with_nobody_is_refused_whole(book: Book, ama: PartyId, bo: PartyId) -> None:
    with pytest.raises(NotFoundError):
        book.encounters.log(parties=[ama, bo, NOBODY], on=TODAY)
    with pytest.raises(NotFoundError, match="gathering is not in the book"):
        book.encounters.log(parties=[ama, bo], on=TODAY, gathering_id=GatheringId("nothing"))
    assert book.encounters.of(ama) == ()
    assert book.ties.of(ama) == ()


def test_an_encounter_may_be_at_a_gathering(book: Book, ama: PartyId, bo: PartyId) -> None:
    fair = book.encounters.add_gathering(name="May fair", on=PartialDate(2025, 5))
    book.encounters.log(parties=[ama, bo], on=PartialDate(2025, 5, 3), gathering_id=fair)
    assert [encounter.gathering_id for encounter in book.encounters.of(bo)] == [fair]


def test_a_gathering_is_kept_with_its_day(book: Book) -> None:
    fair = book.encounters.add_gathering(
        name=" May  fair ", on=PartialDate(2025, 5), place="Green", purpose="to\nmeet"
    )
    dance = book.encounters.add_gathering(name="Barn dance")
    assert book.encounters.all_gatherings() == (
        (dance, "Barn dance", ""),
        (fair, "May fair", "2025-05"),
    )
    assert book.history.label_to_undo == "Added the gathering Barn dance"


def test_who_came_is_counted_once_and_tied_to_nobody(
    book: Book, ama: PartyId, bo: PartyId, heard: list[ChangeSet]
) -> None:
    fair = book.encounters.add_gathering(name="May fair", on=PartialDate(2025, 5))
    for party in (ama, bo, ama):
        book.encounters.record_came(gathering_id=fair, party_id=party)
    assert [each.label for each in heard] == [
        "Added the gathering May fair",
        "Ama Boateng came to May fair",
        "Bo O’Brien came to May fair",
    ]
    assert book.encounters.gatherings_of(ama) == (("May fair", PartialDate(2025, 5)),)
    assert book.ties.of(ama) == ()
    network = book.network()
    pair = {network.ids[at] for at in network.together[0]}
    assert (pair, network.together_count.tolist()) == ({ama, bo}, [1])
    book.history.undo()
    assert book.network().together.shape == (0, 2)


def test_nobody_comes_to_nothing(book: Book, ama: PartyId) -> None:
    with pytest.raises(NotFoundError, match="gathering is not in the book"):
        book.encounters.record_came(gathering_id=GatheringId("nothing"), party_id=ama)
    fair = book.encounters.add_gathering(name="May fair")
    with pytest.raises(NotFoundError, match="person or group is not in the book"):
        book.encounters.record_came(gathering_id=fair, party_id=NOBODY)
