"""The dialog that exports the map."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.exchange.web_map.test_page import Read
from tests.ui.export.moments import HIDDEN, Fall, Moment
from tests.ui.opening import PATIENCE_MS
from weaver_desktop.book.book import Book
from weaver_desktop.ui.export.dialog import ExportDialog
from weaver_desktop.ui.export.exporting import Wish
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.theme.palette import LIGHT

Open = Callable[[Moment, Path], ExportDialog]


@pytest.fixture
def dialogs(qtbot: QtBot) -> Iterator[Open]:
    """Return a function that opens the dialog; asked where to, it is told a path at once."""
    made: list[ExportDialog] = []

    def opened(moment: Moment, path: Path) -> ExportDialog:
        def answer(_: QWidget, __: Format, then: Callable[[Path], None]) -> None:
            then(path)

        wishes = moment.book.sharing.wishes()
        dialog = ExportDialog(moment.shot(), wishes, moment.theme, answer)
        made.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    yield opened
    for dialog in made:
        dialog.close()
        dialog.deleteLater()


def _button(dialog: ExportDialog, name: str) -> QAbstractButton:
    (found,) = (
        each for each in dialog.findChildren(QAbstractButton) if each.accessibleName() == name
    )
    return found


def _choose(dialog: ExportDialog, name: str) -> None:
    QTest.mouseClick(_button(dialog, name), Qt.MouseButton.LeftButton)


def _said(dialog: ExportDialog) -> str:
    return dialog._trouble.text() if dialog._trouble.isVisible() else ""


def _alone(book: Book) -> None:
    book.parties.add_person(name="Ama")


def test_wishes_are_heeded_unless_the_weaver_decides_otherwise(
    moment: Moment, fall: Fall, dialogs: Open, tmp_path: Path
) -> None:
    dialog = dialogs(moment, tmp_path / "map.png")
    assert dialog.wish == Wish(Format.PNG, scale=2, palette=None, is_shareable=True)
    assert "Left out: 3. By initials: 1." in dialog._for_whom.text()
    _choose(dialog, "For: Myself")
    assert not dialog.wish.is_shareable
    assert "also the 4 who asked for something else" in dialog._for_whom.text()
    assert not dialogs(fall(_alone), tmp_path / "map.png").wish.is_shareable


def test_what_is_chosen_is_what_is_wished(moment: Moment, dialogs: Open, tmp_path: Path) -> None:
    dialog = dialogs(moment, tmp_path / "map.png")
    _choose(dialog, "Scale: 4×")
    assert "2,560 × 1,920 pixels" in dialog._about.text()
    _choose(dialog, "Colours: Light paper")
    assert dialog.wish == Wish(Format.PNG, scale=4, palette=LIGHT, is_shareable=True)
    _choose(dialog, "Save as: PDF")
    assert dialog.wish == Wish(Format.PDF, palette=LIGHT, is_shareable=True)
    assert not dialog._scale.isEnabled()


def test_the_preview_shows_what_will_come(
    moment: Moment, dialogs: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = dialogs(moment, tmp_path / "map.png")
    qtbot.waitUntil(lambda: dialog.preview.is_ready, timeout=PATIENCE_MS)
    dark = dialog.preview.grab().toImage()
    _choose(dialog, "Colours: Light paper")
    assert not dialog.preview.is_ready
    qtbot.waitUntil(lambda: dialog.preview.is_ready, timeout=PATIENCE_MS)
    light = dialog.preview.grab().toImage()
    middle = light.rect().center()
    assert dark.pixelColor(middle).lightness() < 100 < light.pixelColor(middle).lightness()


def test_a_picture_is_saved(moment: Moment, dialogs: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = dialogs(moment, tmp_path / "map.png")
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS) as saved:
        _choose(dialog, "Save…")
        assert dialog._progress.isVisible()
    assert saved.args == [tmp_path / "map.png"]
    assert not dialog.isVisible()
    with Image.open(tmp_path / "map.png") as image:
        assert image.width == 1280


def test_what_is_saved_for_others_names_nobody_against_their_wish(
    moment: Moment, dialogs: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = dialogs(moment, tmp_path / "map")
    _choose(dialog, "Save as: HTML")
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS) as saved:
        _choose(dialog, "Save…")
    assert saved.args == [tmp_path / "map.html"]
    text = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "DD" in {star[0] for star in Read(text).data["stars"]}
    assert not any(part in text for part in HIDDEN)


def test_a_file_that_is_there_is_asked_about(
    moment: Moment, dialogs: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "map.svg").write_text("before", encoding="utf-8")
    dialog = dialogs(moment, tmp_path / "map.svg")
    _choose(dialog, "Save as: SVG")
    _choose(dialog, "Save…")
    assert _said(dialog) == "“map.svg” is there already."
    assert (tmp_path / "map.svg").read_text(encoding="utf-8") == "before"
    # Whoever chooses something else meanwhile is asked again.
    _choose(dialog, "Colours: Light paper")
    assert _said(dialog) == ""
    _choose(dialog, "Save…")
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        _choose(dialog, "“map.svg” is there already. Replace it")
    assert "<svg" in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told_and_another_can_be_chosen(
    moment: Moment, dialogs: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = dialogs(moment, tmp_path / "nowhere" / "map.png")
    _choose(dialog, "Save…")
    qtbot.waitUntil(lambda: "could not be saved" in _said(dialog), timeout=PATIENCE_MS)
    assert dialog.isVisible()
    assert dialog._format.isEnabled()
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        dialog.save(tmp_path / "map.png")


def test_stopping_takes_back_and_a_second_escape_closes(
    moment: Moment, dialogs: Open, tmp_path: Path
) -> None:
    path = tmp_path / "out" / "map.gif"
    path.parent.mkdir()
    dialog = dialogs(moment, path)
    _choose(dialog, "Save as: GIF")
    _choose(dialog, "Save…")
    for _ in range(20):
        QApplication.processEvents()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert list(path.parent.iterdir()) == []
    assert dialog._go.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_a_past_a_replay_is_not_offered(fall: Fall, dialogs: Open, tmp_path: Path) -> None:
    dialog = dialogs(fall(_alone), tmp_path / "map.gif")
    _choose(dialog, "Save as: GIF")
    assert "There is nothing to replay" in _said(dialog)
    assert not dialog._go.isEnabled()
    _choose(dialog, "Save as: PNG")
    assert dialog._go.isEnabled()


def test_the_keyboard_is_enough(
    moment: Moment, dialogs: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = dialogs(moment, tmp_path / "map.svg")
    dialog.activateWindow()
    _button(dialog, "Save as: PNG").setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Right)
    assert dialog.wish.format is Format.SVG
    reached = set()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.accessibleName().split(":")[0])
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Save as", "Colours", "For", "Cancel", "Save…"} <= reached
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE_MS):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (tmp_path / "map.svg").exists()


def test_everything_has_a_name(moment: Moment, dialogs: Open, tmp_path: Path) -> None:
    dialog = dialogs(moment, tmp_path / "map.png")
    for each in dialog.findChildren(QAbstractButton):
        assert each.accessibleName()
    assert dialog.preview.accessibleName() == "Preview"
    assert dialog._progress.accessibleName() == "Progress"
