"""The story as a timeline, from which what was logged is changed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage, type_into
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Stage
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.timeline import moment_words, read_story
from weaver_desktop.ui.encounters.form import EncounterForm
from weaver_desktop.ui.widgets.prose import Prose


def told(on: Scene, party: PartyId) -> list[tuple[str, str]]:
    reader = Reader(on.book)
    story = read_story(party, reader)
    assert len({each.key for each in story}) == len(story)
    return [
        (str(each.moment.on or "") if each.moment else "", moment_words(each, reader))
        for each in story
    ]


def log(on: Scene, day: str, *parties: PartyId, place: str = "", note: str = "") -> None:
    on.book.encounters.log(parties=parties, on=PartialDate.parse(day), place=place, note=note)


def test_facts_meetings_gatherings_and_introductions_stand_in_order(on: Scene) -> None:
    ama, tilly, bo = (on.person(name) for name in ("Ama", "Tilly", "Bo"))
    log(on, "2025-05-01", ama, tilly, place="Hay Bales", note="residencies")
    log(on, "2024-11", ama, tilly)
    firing = on.book.encounters.add_gathering(name="Spring Firing", on=PartialDate(2025, 4, 19))
    on.book.encounters.record_came(gathering_id=firing, party_id=ama)
    heard = PartialDate(2025, 5, 12)
    on.book.facts.add(party_id=ama, kind=FactKind.NEED, text="a kiln", heard_on=heard)
    introduction = on.book.introductions.take_up(a=ama, b=bo)
    on.book.introductions.move(introduction_id=introduction, stage=Stage.ASKED)
    found = told(on, ama)
    assert [said for _, said in found][2:] == [
        "Needs a kiln",
        "Met Tilly at Hay Bales: residencies",
        "Came to Spring Firing",
        "Met Tilly",
    ]
    assert all(said.startswith("Introduction of ") for _, said in found[:2])
    assert {said.rpartition(": ")[2] for _, said in found[:2]} == {"idea", "asked"}


def test_a_meeting_at_a_gathering_names_it(on: Scene) -> None:
    ama, tilly = on.person("Ama"), on.person("Tilly")
    firing = on.book.encounters.add_gathering(name="Spring Firing")
    on.book.encounters.log(parties=[ama, tilly], on=PartialDate(2025, 4, 19), gathering_id=firing)
    assert told(on, ama) == [("2025-04-19", "Met Tilly at Spring Firing")]


def test_the_weaver_is_you_and_the_deleted_are_left_out(on: Scene) -> None:
    me, ama, bo = on.book.parties.begin(name="Robin"), on.person("Ama"), on.person("Bo")
    log(on, "2025-05-01", ama, me)
    log(on, "2025-04-01", ama, bo)
    on.book.parties.delete(party_id=bo)
    assert [said for _, said in told(on, ama)] == ["Met you", "A meeting"]


def test_a_story_too_long_to_list_says_so(on: Scene) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    with on.book.as_one(phrase("many")):
        for _ in range(201):
            log(on, "2025-05-01", ama, bo)
    found = told(on, ama)
    assert len(found) == 201
    assert found[-1] == ("", "Older meetings are kept, but not listed here.")


def test_a_press_on_a_meeting_changes_it(on: Scene, qtbot: QtBot) -> None:
    ama, tilly = on.person("Ama"), on.person("Tilly")
    log(on, "2025-05-01", ama, tilly, place="Hay Bales")
    page = OpenedPage(on, qtbot, ama)
    (row,) = page.things("Story").rows
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    (form,) = page.pane.findChildren(EncounterForm)
    type_into(form.where, "Kiln Yard")
    form.go.click()
    assert "Met Tilly at Kiln Yard" in page.said
    assert on.book.encounters.of(ama)[0].place == "Kiln Yard"


def test_a_meeting_is_deleted_from_the_timeline_and_undone(on: Scene, qtbot: QtBot) -> None:
    ama, tilly = on.person("Ama"), on.person("Tilly")
    log(on, "2025-05-01", ama, tilly)
    page = OpenedPage(on, qtbot, ama)
    QTest.keyClick(page.things("Story").rows[0], Qt.Key.Key_Return)
    (form,) = page.pane.findChildren(EncounterForm)
    form.gone.click()
    assert on.book.encounters.of(ama) == ()
    assert on.book.ties.between(ama, tilly) is None
    on.book.history.undo()
    assert "Met Tilly" in page.said


def test_a_note_that_changes_is_seen_at_once(on: Scene, qtbot: QtBot) -> None:
    ama, tilly = on.person("Ama"), on.person("Tilly")
    log(on, "2025-05-01", ama, tilly)
    page = OpenedPage(on, qtbot, ama)
    (encounter,) = on.book.encounters.of(ama)
    on.book.encounters.change(encounter_id=encounter.id, note="rain")
    assert "Met Tilly: rain" in page.said


def test_a_day_is_shown_once(on: Scene, qtbot: QtBot) -> None:
    ama, bo, cy = (on.person(name) for name in ("Ama", "Bo", "Cy"))
    for other in (bo, cy):
        log(on, "2025-05-01", ama, other)
    log(on, "2025-04-30", ama, bo)
    page = OpenedPage(on, qtbot, ama)
    rows = page.things("Story").rows
    days = [row.findChildren(Prose)[0].text() for row in rows]
    assert days == ["1 May", "", "30 Apr"]
    assert all(" May: Met" in row.accessibleName() for row in rows[:2])


def test_a_group_tells_who_came_and_went_without_saying_where_to(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    yard = on.book.parties.add_group(name="Kiln Yard")
    on.book.parties.join(person_id=ama, group_id=yard, since=PartialDate(2023, 3))
    (member,) = on.book.memberships.of(ama)
    on.book.memberships.leave(membership_id=member.id)
    page = OpenedPage(on, qtbot, yard)
    assert [row.findChildren(Prose)[1].text() for row in page.things("Story").rows] == [
        "Ama left",
        "Ama joined",
    ]
    page.turn_to(ama)
    assert "Ama joined Kiln Yard" in page.said
