"""What an edit is about, and which parts of a page follow it."""

from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage
from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.ui.detail.topics import NAMES, topics_of


def test_an_edit_is_about_its_tables_and_perhaps_about_names(on: Scene) -> None:
    heard: list[ChangeSet] = []
    on.changes.happened.connect(heard.append)
    ama = on.person("Ama")
    on.book.parties.describe(party_id=ama, headline="potter")
    on.book.parties.rename(party_id=ama, name="Amma")
    on.book.parties.tag(party_id=ama, tag="clay")
    on.book.parties.delete(party_id=ama)
    assert [topics_of(each) for each in heard] == [
        {"party", NAMES},
        {"party"},
        {"party", NAMES},
        {"tagging"},
        {"party", "tagging", NAMES},
    ]


def test_an_edit_of_a_hub_reads_none_of_its_ties_anew(on: Scene, qtbot: QtBot) -> None:
    hub = on.person("Hub")
    with on.book.as_one(phrase("Many")):
        for number in range(60):
            other = on.book.parties.add_person(name=f"Person {number:02}")
            on.book.ties.state(a=hub, b=other, depth=Depth.MET)
    page = OpenedPage(on, qtbot, hub)
    ties = page.things("With others")
    before = ties.rows
    assert len(before) == 10
    assert "60" in ties._more.text()
    on.book.parties.describe(party_id=hub, headline="in the middle")
    assert ties.rows == before
    assert page.header.headline.value == "in the middle"
    deepest = on.book.ties.of(hub, limit=10)[4]
    on.book.ties.change_depth(tie_id=deepest.id, depth=Depth.MAKE)
    assert len(set(ties.rows) - set(before)) == 1
