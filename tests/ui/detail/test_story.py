"""The whole story of two, newest first."""

from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.timeline import MomentRow


def _told(page: OpenedPage) -> list[str]:
    rows = page.things("Shared story").rows
    return [row.accessibleName() for row in rows if isinstance(row, MomentRow)]


def _log(on: Scene, day: str, *parties: PartyId, place: str = "", note: str = "") -> None:
    on.book.encounters.log(parties=parties, on=PartialDate.parse(day), place=place, note=note)


def test_a_shared_story_is_all_that_both_were_part_of(on: Scene, qtbot: QtBot) -> None:
    ama, tilly, bo = (on.person(name) for name in ("Ama", "Tilly", "Bo"))
    _log(on, "2025-05-01", ama, tilly, bo, place="Hay Bales", note="the wheel\nand more")
    _log(on, "2025-05-02", ama, bo)
    on.book.ties.state(a=ama, b=tilly, depth=Depth.MAKE, on=PartialDate(2025, 5, 10))
    for name, guests in (("Spring Firing", (ama, tilly)), ("Autumn Firing", (ama, bo))):
        gathering = on.book.encounters.add_gathering(name=name, on=PartialDate(2025, 4))
        for guest in guests:
            on.book.encounters.record_came(gathering_id=gathering, party_id=guest)
    page = OpenedPage(on, qtbot, ama, tilly)
    assert _told(page) == [
        "10 May: From then on they make things together",
        "1 May: From then on they have met",
        "1 May: They met, with Bo at Hay Bales: the wheel and more",
        "Apr 2025: Both came to Spring Firing",
    ]


def test_two_without_a_story_have_no_heading_for_one(on: Scene, qtbot: QtBot) -> None:
    page = OpenedPage(on, qtbot, on.person("Ama"), on.person("Bo"))
    assert "SHARED STORY" not in page.said
