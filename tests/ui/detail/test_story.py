"""What happened, newest first."""

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.story import Happening, shared_story


def _told(happenings: list[Happening]) -> list[tuple[str, str]]:
    return [(str(each.on or ""), each.tell()) for each in happenings]


def _log(on: Scene, day: str, *parties: PartyId, place: str = "", note: str = "") -> None:
    on.book.encounters.log(parties=parties, on=PartialDate.parse(day), place=place, note=note)


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
