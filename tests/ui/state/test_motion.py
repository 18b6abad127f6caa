"""Less motion: chosen, remembered, or asked for by the system."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.state.motion import Motion, system_wants_less

pytestmark = pytest.mark.usefixtures("qapp")


class _Still(QProxyStyle):
    """A style of a desktop whose animations are switched off."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,  # noqa: N803 - Qt's name
    ) -> int:
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget)


def test_at_first_everything_moves_as_the_system_has_it() -> None:
    assert not system_wants_less()
    assert not Motion().is_less


def test_the_choice_is_remembered(settings: QSettings, qtbot: QtBot) -> None:
    motion = Motion(settings)
    with qtbot.waitSignal(motion.changed):
        motion.toggle()
    assert motion.is_less
    settings.sync()
    assert Motion(QSettings(settings.fileName(), settings.format())).is_less
    motion.toggle()
    settings.sync()
    assert not Motion(QSettings(settings.fileName(), settings.format())).is_less


def test_choosing_what_is_on_already_is_no_change(settings: QSettings, qtbot: QtBot) -> None:
    motion = Motion(settings)
    with qtbot.assertNotEmitted(motion.changed):
        motion.set_less(False)


@pytest.mark.parametrize("value", ["purple", "", "7", "false"])
def test_settings_that_make_no_sense_are_passed_over(settings: QSettings, value: str) -> None:
    settings.setValue("less-motion", value)
    assert not Motion(settings).is_less


def test_a_desktop_without_animations_is_followed_until_one_chooses(
    qapp: QApplication, settings: QSettings
) -> None:
    try:
        qapp.setStyle(_Still("fusion"))
        motion = Motion(settings)
        was_less = motion.is_less
        motion.set_less(False)
        assert (was_less, motion.is_less) == (True, False)
    finally:
        qapp.setStyle("fusion")
    assert not Motion().is_less
