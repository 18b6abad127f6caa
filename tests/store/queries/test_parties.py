"""Parties and what stands beside them."""

import pytest

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Appearance, GroupKind, Membership, PartyKind, Willingness
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import parties

AMA, BO, NEST = PartyId("1"), PartyId("2"), PartyId("3")


@pytest.fixture
def told(file: BookFile) -> BookFile:
    with file.edit("Told") as opened:
        edit = opened.edit
        edit.insert(
            "party", AMA, kind="person", name="Ama", birthday="1990-05", keep_in_touch_days=30,
            may_be_introduced="ask first", may_appear="no", is_private=1,
        )  # fmt: skip
        edit.insert("party", BO, kind="person", name="Bo")
        edit.insert("party", NEST, kind="group", name="Nest", group_kind="venue", purpose="p")
        edit.insert("membership", "m1", person_id=AMA, group_id=NEST, role="r", since="2020")
        edit.insert("membership", "m2", person_id=BO, group_id=NEST, until="2024-05-12")
        edit.insert("setting", "me", value=AMA)
    return file


def test_a_party_has_all_that_its_row_holds(told: BookFile) -> None:
    ama, nest = parties.party(told, AMA), parties.party(told, NEST)
    assert ama is not None
    assert nest is not None
    assert (ama.birthday, ama.keep_in_touch_days) == (PartialDate(1990, 5), 30)
    assert (ama.may_be_introduced, ama.may_appear) == (Willingness.ASK_FIRST, Appearance.NO)
    assert (ama.is_private, ama.group_kind) == (True, None)
    assert (nest.kind, nest.group_kind, nest.purpose) == (PartyKind.GROUP, GroupKind.VENUE, "p")
    assert parties.party(told, PartyId("nobody")) is None


def test_current_memberships_come_first_from_both_sides(told: BookFile) -> None:
    current = Membership(AMA, NEST, "r", PartialDate(2020), None)
    former = Membership(BO, NEST, "", None, PartialDate(2024, 5, 12))
    assert parties.memberships(told, NEST) == (current, former)
    assert parties.memberships(told, AMA) == (current,)
    assert parties.memberships(told, BO) == (former,)


def test_a_former_member_is_listed_without_the_group(told: BookFile) -> None:
    assert {line.name: line.groups for line in parties.lines(told)} == {
        "Ama": "Nest",
        "Bo": "",
        "Nest": "",
    }


def test_settings_are_text_or_nothing(told: BookFile) -> None:
    assert parties.setting(told, "me") == AMA
    assert parties.setting(told, "you") is None


def test_names_are_those_of_all(told: BookFile) -> None:
    assert sorted(parties.names(told)) == [(AMA, "Ama"), (BO, "Bo"), (NEST, "Nest")]
    assert parties.any_party(told)
