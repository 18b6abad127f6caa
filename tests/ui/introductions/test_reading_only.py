"""A book that can only be read offers nothing to do."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import scene
from weaver_desktop.ui.introductions.panel import IntroductionsPanel
from weaver_desktop.ui.introductions.tabs import Tab


def test_no_buttons(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with scene(qapp, tmp_path) as on:
        on.book.introductions.take_up(a=on.person("Ama"), b=on.person("Bo"))
    with scene(qapp, tmp_path, read_only=True) as on:
        panel = IntroductionsPanel(on.book, on.changes, on.selection, on.advisor, on.theme)
        qtbot.addWidget(panel)
        panel.show_tab(Tab.UNDER_WAY)
        (card,) = panel.cards.cards
        assert card.findChildren(QPushButton) == []
