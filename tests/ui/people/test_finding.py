"""Whatever is known of somebody finds them in the list, and the row says what was found."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.people.panels import names, panel_on
from tests.ui.widgets.scene import Scene
from weaver_desktop.book.book import Book
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.people.model import Role
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.widgets.rows import RowWords

Tell = Callable[[Book, PartyId], object]


def _fact(kind: FactKind, text: str) -> Tell:
    return lambda book, party: book.facts.add(party_id=party, kind=kind, text=text)


def _tag(book: Book, party: PartyId) -> None:
    book.parties.tag(party_id=party, tag="clay")


def _group(book: Book, party: PartyId) -> None:
    group = book.parties.add_group(name="Orchard Choir")
    book.parties.join(person_id=party, group_id=group)


def _place(book: Book, party: PartyId) -> None:
    book.parties.describe(party_id=party, place="Walthamstow")


@pytest.mark.parametrize(
    "tell, typed, shown",
    [
        (_fact(FactKind.NOTE, "plays the nyckelharpa"), "nyckel", "plays the nyckelharpa"),
        (_fact(FactKind.NEED, "a kiln for the winter"), "winter kiln", "a kiln for the winter"),
        (_fact(FactKind.GIFT, "glazing lessons"), "glaz", "glazing lessons"),
        (_fact(FactKind.PASSION, "rye bread"), "rye", "rye bread"),
        (_fact(FactKind.NOTE, "grew up in Łódź"), "lodz", "grew up in Łódź"),
        (_fact(FactKind.NOTE, "lives in Ørebæk Straße"), "orebaek strasse", "Ørebæk Straße"),
        (_fact(FactKind.NOTE, "repairs typewriters"), "writer", "repairs typewriters"),
        (_tag, "cla", "clay"),
        (_group, "choir", "Orchard Choir"),
        (_place, "waltham", "Walthamstow"),
    ],
)
def test_what_is_noted_finds_and_is_shown(
    on: Scene, qtbot: QtBot, tell: Tell, typed: str, shown: str
) -> None:
    on.person("Somebody Else")
    tell(on.book, on.person("Zoë Łuczak"))
    panel = panel_on(on, qtbot)
    panel.find_field.setText(typed)
    assert "Zoë Łuczak" in names(panel)
    assert "Somebody Else" not in names(panel)
    assert shown in _line(panel, "Zoë Łuczak")


@pytest.mark.parametrize(
    "name, typed",
    [
        ("Zoë Łuczak", "zoe"),
        ("Zoë Łuczak", "lucz"),
        ("Søren Weiß", "soren weiss"),
        ("Nguyễn Thị Minh", "nguyen minh"),
        ("Ama Boateng", "oat"),
        ("ليلى حداد", "ليلى"),
        ("李小龍", "小龍"),
        ("🌻", "🌻"),
        ("A", "a"),
    ],
)
def test_names_are_found_without_their_marks_and_from_inside(
    on: Scene, qtbot: QtBot, name: str, typed: str
) -> None:
    on.person(name)
    panel = panel_on(on, qtbot)
    panel.find_field.setText(typed)
    assert names(panel) == [name]


def _line(panel: PeoplePanel, name: str) -> str:
    model = panel.view.model()
    rows = (model.index(row, 0).data(Role.WORDS) for row in range(model.rowCount()))
    return next(row.line for row in rows if isinstance(row, RowWords) and row.name == name)
