"""The colours of parties."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.theme.theme import Look
from weaver_desktop.ui.widgets.tints import mixed

AMA = PartyId("ama")


def test_everyone_is_a_plain_star_until_there_is_a_rule(on: Scene, qtbot: QtBot) -> None:
    assert on.tints.of(AMA) == on.theme.palette.plain_star
    with qtbot.waitSignal(on.tints.changed):
        on.tints.follow({AMA: "#9AD1FF"}.get)
    assert on.tints.of(AMA) == "#9AD1FF"
    assert on.tints.of(PartyId("bo")) == on.theme.palette.plain_star
    on.tints.follow(None)
    assert on.tints.of(AMA) == on.theme.palette.plain_star


def test_a_change_of_theme_changes_the_tints(on: Scene, qtbot: QtBot) -> None:
    before = on.tints.of(AMA)
    with qtbot.waitSignal(on.tints.changed):
        on.theme.set_look(Look.LIGHT)
    assert on.tints.of(AMA) != before


@pytest.mark.parametrize("share, colour", [(0.0, "#000000"), (1.0, "#ff8040"), (0.5, "#804020")])
def test_mixing(share: float, colour: str) -> None:
    assert mixed("#FF8040", "#000000", share).name() == colour
