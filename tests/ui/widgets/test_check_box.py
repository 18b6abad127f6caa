"""Boxes to tick: what is ticked is told by a mark, not by a colour alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from weaver_desktop import ui
from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.widgets.check_box import CheckBox


def _greys_inside(box: CheckBox) -> set[int]:
    """Return how bright the pixels within the frame of the box are."""
    option = QStyleOptionButton()
    box.initStyleOption(option)
    place = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    image = box.grab(place.adjusted(3, 3, -3, -3)).toImage()
    return {
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_mark_stands_out_from_the_box_it_is_in(
    theme: Theme, qtbot: QtBot, look: Look, *, is_enabled: bool
) -> None:
    theme.set_look(look)
    box = CheckBox("Private")
    qtbot.addWidget(box)
    box.setEnabled(is_enabled)
    box.show()
    assert len(_greys_inside(box)) == 1
    box.setCheckState(Qt.CheckState.Checked)
    ticked = _greys_inside(box)
    assert max(ticked) - min(ticked) > 60


def test_every_box_of_the_window_has_the_mark() -> None:
    folder = Path(ui.__file__).parent
    bare = {path.name for path in folder.rglob("*.py") if " QCheckBox(" in path.read_text("utf-8")}
    assert bare == set()
