"""Fields of many lines."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.forms.writing import Writing

_TEXT = "Remembers the name of every singer after one evening, and what they sang."


def _written(qtbot: QtBot, width: int) -> Writing:
    field = Writing("Note", _TEXT, None, is_short=True)  # type: ignore[arg-type]
    qtbot.addWidget(field)
    field.resize(width, 40)
    field.show()
    QApplication.processEvents()
    return field


def test_a_field_is_as_high_as_its_first_text_needs(qtbot: QtBot) -> None:
    narrow, wide = _written(qtbot, 220), _written(qtbot, 900)
    assert narrow.document().size().height() > 1
    assert narrow.height() > wide.height()
    assert narrow.verticalScrollBar().maximum() == 0


def test_a_field_grows_when_it_gets_narrower(qtbot: QtBot) -> None:
    field = _written(qtbot, 900)
    before = field.height()
    field.resize(220, field.height())
    QApplication.processEvents()
    assert field.height() > before
