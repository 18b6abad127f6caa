"""What happened, newest first."""

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.story import Happening, shared_story, story_of


def _told(happenings: list[Happening]) -> list[tuple[str, str]]:
    return [(str(each.on or ""), each.tell()) for each in happenings]


def _log(on: Scene, day: str, *parties: PartyId, place: str = "", note: str = "") -> None:
    on.book.encounters.log(parties=parties, on=PartialDate.parse(day), place=place, note=note)


def test_a_story_is_told_newest_first(on: Scene) -> None:
    ama, tilly = on.person("Ama"), on.person("Tilly")
    _log(on, "2025-05-01", ama, tilly, place="Hay Bales", note="residencies")
    _log(on, "2024-11", ama, tilly)
    firing = on.book.encounters.add_gathering(name="Spring Firing", on=PartialDate(2025, 4, 19))
    some_day = on.book.encounters.add_gathering(name="Some Day")
    for gathering in (firing, some_day):
        on.book.encounters.record_came(gathering_id=gathering, party_id=ama)
    on.book.facts.add(
        party_id=ama, kind=FactKind.NEED, text="a kiln", heard_on=PartialDate(2025, 5, 12)
    )
    assert _told(story_of(ama, Reader(on.book))) == [
        ("2025-05-12", "Needs a kiln"),
        ("2025-05-01", "Met Tilly at Hay Bales: residencies"),
        ("2025-04-19", "Came to Spring Firing"),
        ("2024-11", "Met Tilly"),
        ("", "Came to Some Day"),
    ]


def test_a_meeting_at_a_gathering_names_it(on: Scene) -> None:
    ama, tilly = on.person("Ama"), on.person("Tilly")
    firing = on.book.encounters.add_gathering(name="Spring Firing")
    on.book.encounters.log(parties=[ama, tilly], on=PartialDate(2025, 4, 19), gathering_id=firing)
    assert _told(story_of(ama, Reader(on.book))) == [("2025-04-19", "Met Tilly at Spring Firing")]


def test_the_weaver_is_you_and_the_deleted_are_left_out(on: Scene) -> None:
    me, ama, bo = on.book.parties.begin(name="Robin"), on.person("Ama"), on.person("Bo")
    _log(on, "2025-05-01", ama, me)
    _log(on, "2025-04-01", ama, bo)
    on.book.parties.delete(party_id=bo)
    assert [said for _, said in _told(story_of(ama, Reader(on.book)))] == ["Met you", "A meeting"]


def test_a_shared_story_is_what_both_were_part_of(on: Scene) -> None:
    ama, tilly, bo = (on.person(name) for name in ("Ama", "Tilly", "Bo"))
    _log(on, "2025-05-01", ama, tilly, bo, place="Hay Bales")
    _log(on, "2025-05-02", ama, bo)
    for name, guests in (("Spring Firing", (ama, tilly)), ("Autumn Firing", (ama, bo))):
        gathering = on.book.encounters.add_gathering(name=name, on=PartialDate(2025, 4))
        for guest in guests:
            on.book.encounters.record_came(gathering_id=gathering, party_id=guest)
    assert _told(shared_story(ama, tilly, Reader(on.book))) == [
        ("2025-05-01", "They met, with Bo at Hay Bales"),
        ("2025-04", "Both came to Spring Firing"),
    ]


def test_a_story_too_long_to_list_says_so(on: Scene) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    with on.book.as_one("many"):
        for _ in range(201):
            _log(on, "2025-05-01", ama, bo)
    told = _told(story_of(ama, Reader(on.book)))
    assert len(told) == 201
    assert told[-1] == ("", "Older meetings are kept, but not listed here.")
