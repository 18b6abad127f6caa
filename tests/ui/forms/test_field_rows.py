"""Fields with words before them, or above them."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from weaver_desktop.ui.forms.field_rows import FieldRows


def test_words_stand_before_a_field_and_above_it_where_it_is_narrow(qtbot: QtBot) -> None:
    # In a pane of its own, which like that of the details may be narrower than what is in it.
    pane = QWidget()
    qtbot.addWidget(pane)
    rows = FieldRows(pane, spacing=4)
    field, other, acts = QPushButton("field"), QPushButton("other"), QPushButton("acts")
    rows.add("Words", field)
    rows.add_beside(other, acts)
    words = next(iter(rows.findChildren(QLabel)))
    rows.resize(320, 200)
    pane.resize(400, 200)
    pane.show()
    QApplication.processEvents()
    assert words.geometry().right() < field.x()
    assert other.geometry().right() < acts.x()
    for width, is_narrow in ((180, True), (320, False)):
        rows.resize(width, 200)
        QApplication.processEvents()
        assert (words.geometry().bottom() <= field.y()) is is_narrow
        assert (other.geometry().bottom() <= acts.y()) is is_narrow
        assert max(each.geometry().right() for each in (field, other, acts)) < width
