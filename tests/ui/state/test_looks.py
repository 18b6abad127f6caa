"""The rules of looks: plain values that are remembered and survive any settings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, Looks, SizeBy

RULES = st.builds(
    LookRules,
    st.sampled_from(ColourBy),
    st.sampled_from(SizeBy),
    st.sampled_from(BrightBy),
    st.sampled_from(GroupsAs),
    st.booleans(),
)


@given(RULES)
def test_what_is_written_is_read(rules: LookRules) -> None:
    assert LookRules.from_text(rules.as_text()) == rules


@given(st.text() | st.sampled_from(["[]", "3", "null", '{"colour": ["tag"]}', '{"colour": 7}']))
def test_what_makes_no_sense_is_as_at_first(text: str) -> None:
    assert LookRules.from_text(text) == LookRules()


def test_a_rule_of_another_version_leaves_the_others_as_they_are() -> None:
    text = '{"colour": "aura", "size": "reach", "has_suggestions": false, "shape": "cube"}'
    assert LookRules.from_text(text) == LookRules(size=SizeBy.REACH, has_suggestions=False)


def test_a_choice_is_told_once_and_remembered(settings: QSettings, qtbot: QtBot) -> None:
    looks = Looks(settings)
    rules = LookRules(colour=ColourBy.TAG)
    with qtbot.waitSignal(looks.changed):
        looks.set_rules(rules)
    with qtbot.assertNotEmitted(looks.changed):
        looks.set_rules(LookRules(colour=ColourBy.TAG))
    assert Looks(settings).rules == rules


def test_suggestions_go_and_come(settings: QSettings) -> None:
    looks = Looks(settings)
    looks.toggle_suggestions()
    assert not looks.rules.has_suggestions
    looks.toggle_suggestions()
    assert looks.rules == LookRules()


@pytest.mark.parametrize("kept", [b"\x00\xff", 3, ["group"]])
def test_settings_that_hold_something_else_do_no_harm(settings: QSettings, kept: object) -> None:
    settings.setValue("map/looks", kept)
    assert Looks(settings).rules == LookRules()


def test_what_suits_a_book_is_shown_until_somebody_chooses(
    settings: QSettings, qtbot: QtBot
) -> None:
    looks = Looks(settings)
    with qtbot.waitSignal(looks.changed):
        looks.suit(ColourBy.COMMUNITY)
    assert looks.rules == LookRules(colour=ColourBy.COMMUNITY)
    assert Looks(settings).rules == LookRules()
    looks.set_rules(LookRules(colour=ColourBy.GROUP))
    for one in (looks, Looks(settings)):
        with qtbot.assertNotEmitted(one.changed):
            one.suit(ColourBy.COMMUNITY)
        assert one.rules.colour is ColourBy.GROUP
