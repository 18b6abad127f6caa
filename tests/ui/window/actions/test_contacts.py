"""Exporting contacts from the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.opening import CTRL, PATIENCE_MS, House, message, press, settle
from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.graph.views import HasTag
from weaver_desktop.ui.exporting.dialog import ExportContactsDialog


def _some(book: Book) -> None:
    plant_sample(book, people=20)


def test_the_keys_open_it_and_what_the_map_shows_is_saved(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    window = house.open(_some)
    settle(window, qtbot)
    (tag, *_) = window.book.parties.all_tags()
    window.lens.add(HasTag(tag))
    press(window, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    (dialog,) = window.findChildren(ExportContactsDialog)
    assert dialog.isModal()
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        dialog.save(tmp_path / "some.vcf")
    tagged = window.book.party_facts().tagged[tag]
    cards = (tmp_path / "some.vcf").read_text("utf-8")
    assert cards.count("BEGIN:VCARD") == len(tagged) < 20
    assert message(window) == "Saved as some.vcf."
