"""Who met whom, and who came to what."""

import pytest

from tests.fixtures.clock import SettableClock
from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, NotFoundError
from weaver_desktop.domain.ids import EncounterId, GatheringId, PartyId
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


def test_an_encounter_is_changed_in_every_field(
    book: Book, ama: PartyId, bo: PartyId, cy: PartyId
) -> None:
    met = book.encounters.log(parties=[ama, bo], on=PartialDate(2026, 1, 5), place="Hay Bales")
    before = dump(book.path)
    fair = book.encounters.add_gathering(name="May fair")
    book.encounters.change(
        encounter_id=met,
        parties=[ama, cy],
        on=PartialDate(2026, 2),
        place="The Nest",
        note="looms",
        gathering_id=fair,
    )
    assert book.history.label_to_undo == "Changed: Ama Boateng met Cy at The Nest"
    held = book.encounters.get(met)
    assert set(held.parties) == {ama, cy}
    assert (held.on, held.place, held.note) == (PartialDate(2026, 2), "The Nest", "looms")
    assert held.gathering_id == fair
    assert book.ties.between(ama, bo) is None
    assert book.ties.between(ama, cy) is not None
    book.history.undo()
    book.history.undo()
    assert dump(book.path) == before


def test_an_encounter_cannot_be_changed_into_none(book: Book, ama: PartyId, bo: PartyId) -> None:
    met = book.encounters.log(parties=[ama, bo], on=PartialDate(2026))
    before = dump(book.path)
    with pytest.raises(InvalidEditError, match="takes two to meet"):
        book.encounters.change(encounter_id=met, parties=[ama, ama])
    with pytest.raises(InvalidEditError, match="still to come"):
        book.encounters.change(encounter_id=met, on=PartialDate(2027))
    with pytest.raises(NotFoundError):
        book.encounters.change(encounter_id=met, parties=[ama, PartyId("nobody")])
    with pytest.raises(NotFoundError, match="gathering is not in the book"):
        book.encounters.change(encounter_id=met, gathering_id=GatheringId("none"))
    with pytest.raises(NotFoundError, match="encounter is not in the book"):
        book.encounters.delete(encounter_id=EncounterId("none"))
    assert dump(book.path) == before


def test_the_note_of_an_encounter_can_be_changed_when_the_other_is_gone(
    book: Book, ama: PartyId, bo: PartyId
) -> None:
    met = book.encounters.log(parties=[ama, bo], on=PartialDate(2026), place="Hay Bales")
    book.parties.delete(party_id=bo)
    book.encounters.change(encounter_id=met, note="about clay")
    assert book.history.label_to_undo == "Changed: Ama Boateng met somebody at Hay Bales"
    book.encounters.delete(encounter_id=met)
    assert book.encounters.of(ama) == ()


def test_the_usual_ones_are_offered_last_used_first(book: Book) -> None:
    ama, bo, cy, dee, eli, fay = (
        book.parties.add_person(name=name) for name in ("Ama", "Bo", "Cy", "Dee", "Eli", "Fay")
    )
    book.encounters.log(parties=[ama, bo], on=PartialDate(2026, 1, 1))
    book.encounters.log(parties=[ama, bo, cy], on=PartialDate(2026, 2, 1))
    book.encounters.log(parties=[ama, dee], on=PartialDate(2026, 3, 1))
    book.encounters.log(parties=[eli, fay], on=PartialDate(2026, 3, 2))
    assert book.encounters.companions(parties=[ama]) == (dee, bo, cy, *sorted((eli, fay)))
    assert book.encounters.companions(parties=[ama, bo], limit=1) == (dee,)
    assert set(book.encounters.companions(parties=[cy], limit=2)) == {ama, bo}
    assert set(book.encounters.companions(limit=2)) == {eli, fay}
    assert book.encounters.companions(parties=[ama, bo, cy, dee, eli, fay]) == ()


def test_places_are_offered_last_used_first(
    book: Book, ama: PartyId, bo: PartyId, clock: SettableClock
) -> None:
    for place in ("Hay Bales", "The Nest", "Hay Bales", ""):
        clock.move(minutes=1)
        book.encounters.log(parties=[ama, bo], on=PartialDate(2026), place=place)
    assert book.encounters.places() == ("Hay Bales", "The Nest")
    assert book.encounters.places(limit=1) == ("Hay Bales",)
