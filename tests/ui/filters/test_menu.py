"""The menu of filters, its questions and its lists."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.filters.bars import Bar
from tests.ui.opening import who
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import (
    COOLING_DAYS,
    ContactBefore,
    ContactSince,
    DepthAtLeast,
    HasOpenNeed,
    HasTag,
    InGroup,
    KnownSince,
    Newcomer,
    OfNetwork,
)
from weaver_desktop.ui.state.lens import Filter

TODAY = date(2026, 3, 14).toordinal()


@pytest.mark.parametrize(
    "words, expected",
    [
        (("Tag", "#clay"), HasTag("clay")),
        (("Depth of ties", "Have met, or closer"), DepthAtLeast(Depth.MET)),
        (("Depth of ties", "Make things together"), DepthAtLeast(Depth.MAKE)),
        (("Tied since", "In the last month"), KnownSince(TODAY - 30)),
        (("Tied since", "This year"), KnownSince(date(2026, 1, 1).toordinal())),
        (("Last contact", "In the last year"), ContactSince(TODAY - 365)),
        (("Last contact", "Over half a year ago"), ContactBefore(TODAY - COOLING_DAYS)),
        (("Cooling ties",), ContactBefore(TODAY - COOLING_DAYS)),
        (("Has an open need",), HasOpenNeed()),
        (("Newcomers",), Newcomer()),
    ],
)
def test_every_kind_of_filter_can_be_put_on_and_taken_off(
    at: Bar, words: tuple[str, ...], expected: Filter
) -> None:
    at.choose(*words)
    assert at.lens.filters == (expected,)
    assert at.offered()[" > ".join(words)].isChecked()
    at.choose(*words)
    assert at.lens.is_clear


def test_a_group_is_offered_by_its_name(at: Bar) -> None:
    at.choose("Group", "Kiln && Yard")
    assert at.lens.filters == (InGroup(at.kiln),)


def test_a_network_of_the_book_is_offered(at: Bar) -> None:
    ama = who(at.book, "Ama")
    assert not any(words.startswith("Network") for words in at.offered())
    with at.book._desk.act(phrase("named a network")) as edit:
        edit.insert("network", "n1", name="Walthamstow makers")
        edit.insert("network_member", "m1", network_id="n1", party_id=ama)
    at.choose("Network", "Walthamstow makers")
    assert at.lens.filters == (OfNetwork("Walthamstow makers"),)
    seen = at.lens.view(at.book.network(), at.book.party_facts())
    assert seen.names == ("Ama",)


def test_filters_stack(at: Bar) -> None:
    at.choose("Tag", "#clay")
    at.choose("Has an open need")
    at.choose("Without you")
    assert len(at.lens.filters) == 2
    assert at.lens.is_without_you


def _many(at: Bar) -> None:
    with at.book.as_one(phrase("many")):
        for number in range(30):
            group = at.book.parties.add_group(name=f"Group {number:02}")
            person = at.book.parties.add_person(name=f"Person {number}")
            at.book.ties.state(a=group, b=person, depth=Depth.HELP)
            at.book.parties.tag(party_id=group, tag=f"Łódź {number:02}")


def test_of_many_groups_the_others_are_found_by_typing(at: Bar) -> None:
    _many(at)
    in_menu = [words for words in at.offered() if words.startswith("Group > ")]
    assert len(in_menu) == 13
    assert in_menu[-1] == "Group > All 31 groups …"
    at.choose("Group", "All 31 groups …")
    picker = at.picker()
    assert picker.field.hasFocus()
    assert len(picker.shown) == 31
    QTest.keyClicks(picker.field, "oup 2")
    found = picker.shown
    assert found == [f"Group {number:02}" for number in range(30) if "2" in f"{number:02}"]
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    (chosen,) = at.lens.filters
    assert str(chosen.said(at.book.network())) == f"In {found[1]}"
    assert not at.has_sheet()
    assert at.button("Filter").hasFocus()


def test_of_many_tags_each_is_found_without_its_accents(at: Bar) -> None:
    _many(at)
    at.choose("Tag", "All 31 tags …")
    picker = at.picker()
    QTest.keyClicks(picker.field, "lodz 07")
    assert picker.shown == ["#Łódź 07"]
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert at.lens.filters == (HasTag("Łódź 07"),)
    at.choose("Tag", "All 31 tags …")
    again = at.picker()
    QTest.keyClicks(again.field, "lodz 07")
    assert again.list.item(0).text() == "✓ #Łódź 07"
    QTest.mouseClick(
        again.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=again.list.visualItemRect(again.list.item(0)).center(),
    )
    assert at.lens.is_clear


def test_what_is_not_there_chooses_nothing_and_escape_leaves(at: Bar) -> None:
    _many(at)
    at.choose("Group", "All 31 groups …")
    picker = at.picker()
    QTest.keyClicks(picker.field, "nobody of that name")
    assert picker.shown == []
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert at.has_sheet()
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not at.has_sheet()
    assert at.lens.is_clear


@pytest.mark.parametrize(
    "words, make",
    [
        (("Tied since", "Another day …"), KnownSince),
        (("Last contact", "Since another day …"), ContactSince),
        (("Last contact", "Before another day …"), ContactBefore),
    ],
)
def test_any_day_can_be_typed(
    at: Bar, words: tuple[str, ...], make: type[KnownSince | ContactSince | ContactBefore]
) -> None:
    at.choose(*words)
    asking = at.asking()
    QTest.keyClicks(asking.field, "1 May 2025")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    assert at.lens.filters == (make(date(2025, 5, 1).toordinal()),)
    assert not at.has_sheet()


def test_what_is_no_day_is_said_and_can_be_mended(at: Bar) -> None:
    at.choose("Tied since", "Another day …")
    asking = at.asking()
    for typed in ("", "45 Smarch {x}"):
        asking.field.setText(typed)
        QTest.keyClick(asking.field, Qt.Key.Key_Return)
        assert asking.refusal.isVisible()
        assert "names no day" in asking.refusal.text()
    asking.field.setText("2024")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    assert at.lens.filters == (KnownSince(date(2024, 1, 1).toordinal()),)


def test_going_elsewhere_takes_the_question_away(at: Bar) -> None:
    at.choose("Tied since", "Another day …")
    at.button("Filter").setFocus()
    assert not at.has_sheet()
    assert at.lens.is_clear


def test_a_menu_opened_again_and_again_does_not_grow(at: Bar) -> None:
    first = len(at.offered())
    assert [len(at.offered()) for _ in range(3)] == [first] * 3
