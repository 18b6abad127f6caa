"""Labels for words that people typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import HOSTILE_NAMES
from weaver_desktop.ui.widgets.prose import Prose


class Columns:
    """Shows texts, each in a window of some width, for as long as the test lasts."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._windows: list[QWidget] = []

    def show(self, text: str, width: int, most_lines: int = 0) -> Prose:
        window = QWidget()
        self._qtbot.addWidget(window)
        self._windows.append(window)
        prose = Prose(text, "", window, most_lines=most_lines)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(prose)
        window.resize(width, 400)
        window.show()
        return prose


@pytest.fixture
def columns(qtbot: QtBot) -> Columns:
    return Columns(qtbot)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_no_name_makes_a_column_wider(columns: Columns, name: str) -> None:
    prose = columns.show(name, 120, 2)
    assert prose.window().width() == 120
    assert prose.minimumSizeHint().width() < 120
    assert prose.heightForWidth(120) <= 2 * prose.heightForWidth(10_000) + 2
    assert not prose.grab().toImage().isNull()


def test_it_grows_with_its_text(columns: Columns) -> None:
    one = columns.show("one", 200)
    many = columns.show("a long sentence of many words " * 10, 200)
    broken = columns.show("one\ntwo\nthree", 200)
    assert many.heightForWidth(200) > 4 * one.heightForWidth(200)
    assert many.heightForWidth(100) > many.heightForWidth(200)
    assert broken.heightForWidth(200) >= 3 * one.heightForWidth(200) - 3


def test_it_is_read_as_it_was_typed(columns: Columns, qtbot: QtBot) -> None:
    prose = columns.show("<b>bold</b>", 200)
    assert prose.textFormat() == Qt.TextFormat.PlainText
    as_html = QLabel("<b>bold</b>")
    qtbot.addWidget(as_html)
    assert prose.sizeHint().width() > as_html.sizeHint().width()


def test_what_is_cut_is_told_in_a_tooltip(columns: Columns) -> None:
    prose = columns.show("<i>word</i> " * 40, 150, 1)
    assert prose.is_cut()
    prose.event(QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), prose.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text().count("&lt;i&gt;word") == 40
    QToolTip.hideText()


def test_what_fits_has_no_tooltip(columns: Columns) -> None:
    prose = columns.show("word", 150, 1)
    assert not prose.is_cut()
    prose.event(QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), prose.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == ""


def test_new_text_is_measured_anew(columns: Columns) -> None:
    prose = columns.show("word", 100)
    before = prose.heightForWidth(100)
    prose.setText("word " * 50)
    assert prose.heightForWidth(100) > before


def test_a_novel_is_shaped_only_where_it_is_seen(columns: Columns) -> None:
    prose = columns.show("x" * 1_000_000, 200, 3)
    assert prose.is_cut()
    assert prose.heightForWidth(200) < 100


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60)
@given(text=st.text(max_size=80), width=st.integers(1, 300), most=st.integers(0, 3))
def test_any_text_can_be_shown(text: str, width: int, most: int) -> None:
    owner = QWidget()
    prose = Prose(text, "dim", owner, most_lines=most)
    prose.resize(width, 60)
    one_line = prose.minimumSizeHint().height()
    height = prose.heightForWidth(width)
    assert height >= one_line
    assert not most or height <= most * one_line + most
    assert not prose.grab().toImage().isNull()
    owner.deleteLater()


def test_a_height_that_was_asked_for_follows_words_font_and_margins(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    prose = Prose("word " * 20, "", page)
    before, hint = prose.heightForWidth(100), prose.sizeHint()
    assert prose.heightForWidth(100) == before
    prose.setContentsMargins(0, 7, 0, 0)
    assert prose.heightForWidth(100) == before + 7
    assert prose.sizeHint().height() > hint.height()
    # Not by setFont: what a style sheet says of a font, as that of the theme does, goes before it.
    page.setStyleSheet(f"QLabel {{ font-size: {3 * prose.fontInfo().pixelSize()}px; }}")
    assert prose.heightForWidth(100) > 2 * before
    prose.setText("word")
    assert prose.heightForWidth(400) < before
