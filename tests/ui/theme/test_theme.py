"""The looks: remembered, changed while things are open, overridden for pictures."""

import re

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.theme.fonts import FAMILY, READING, font
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette
from weaver_desktop.ui.theme.style import qt_palette, style_sheet
from weaver_desktop.ui.theme.theme import Look, Theme


def _again(qapp: QApplication, settings: QSettings) -> Palette:
    theme = Theme(qapp, settings)
    palette = theme.palette
    theme.deleteLater()
    return palette


def test_at_first_it_is_night(qapp: QApplication, settings: QSettings) -> None:
    assert _again(qapp, settings) is DARK


def test_the_choice_is_remembered(
    qapp: QApplication, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.toggle()
    assert theme.palette is LIGHT
    assert _again(qapp, settings) is LIGHT
    theme.toggle()
    assert _again(qapp, settings) is DARK


def test_looks_for_a_picture_are_not_remembered(qapp: QApplication, settings: QSettings) -> None:
    Theme(qapp, settings, Look.LIGHT).deleteLater()
    assert _again(qapp, settings) is DARK


def test_choosing_what_is_on_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_look(Look.DARK)


def test_what_is_open_changes_at_once(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Ama")
    qtbot.addWidget(label)
    label.show()
    dark = label.palette().color(label.foregroundRole())
    theme.toggle()
    assert label.palette().color(label.foregroundRole()) != dark


def test_the_style_sheet_has_no_gap_and_one_accent() -> None:
    sheet = style_sheet()
    assert "$" not in sheet
    # The accent is for what asks for action, and nothing else.
    asking = re.findall(r"([^{}]*)\{[^}]*palette\(accent\)[^}]*\}", sheet)
    selectors = " ".join(asking)
    assert asking
    assert not re.search(r"#panel|#rail|#topBar|QListView|QLineEdit|QScrollBar", selectors)


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_every_colour_of_the_style_sheet_is_one_of_ours(palette: Palette) -> None:
    named = set(re.findall(r"palette\(([a-z-]+)\)", style_sheet()))
    assert len(named) == 11
    roles = QPalette.ColorRole
    known = {role.name.lower(): role for role in roles}
    made = qt_palette(palette)
    ours = {getattr(palette, name).upper() for name in ("panel", "raised", "rule", "text", "dim",
            "faint", "accent", "selected", "sky_edge", "danger")}  # fmt: skip
    found = {made.color(known[name.replace("-", "")]).name().upper() for name in named}
    assert ours <= found


def test_the_style_sheet_stays_when_the_looks_change(theme: Theme, qapp: QApplication) -> None:
    before = qapp.styleSheet()
    theme.toggle()
    assert qapp.styleSheet() == before == style_sheet()


def test_what_is_not_seen_changes_before_long(theme: Theme, qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    labels = [QLabel("Ama", whole) for _ in range(200)]
    gone = QLabel("Bo")
    for label in (*labels, gone):
        label.setProperty("role", "danger")
        label.ensurePolished()
    theme.toggle()
    gone.deleteLater()
    wanted = QColor(theme.palette.danger)
    qtbot.waitUntil(
        lambda: all(each.palette().color(each.foregroundRole()) == wanted for each in labels)
    )
    qtbot.waitUntil(lambda: not theme._dressing.isActive())


def test_what_a_rule_colours_follows_the_looks(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Ama")
    label.setProperty("role", "danger")
    qtbot.addWidget(label)
    label.show()
    for look in (*Look, *Look):
        theme.set_look(look)
        assert label.palette().color(label.foregroundRole()) == QColor(theme.palette.danger)


def test_what_a_field_waits_for_can_be_read(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("Your name")
    field.show()
    for look in Look:
        theme.set_look(look)
        field.ensurePolished()
        colour = field.palette().color(QPalette.ColorRole.PlaceholderText)
        assert colour == QColor(theme.palette.dim)


@pytest.mark.usefixtures("theme")
def test_the_type_comes_along() -> None:
    made = font()
    assert QFontInfo(made).family() == FAMILY
    assert made.pixelSize() == READING


@pytest.mark.usefixtures("theme")
def test_figures_are_of_one_width() -> None:
    metrics = QFontMetricsF(font())
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
