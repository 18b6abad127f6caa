"""A photo is dropped, pasted or chosen, shown, taken away, and undone."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.detail.opened_page import OpenedPage
from tests.ui.widgets.scene import Scene


def red(tmp_path: Path) -> Path:
    image = QImage(900, 900, QImage.Format.Format_RGB32)
    image.fill(QColor(230, 20, 20))
    path = tmp_path / "ama.png"
    assert image.save(str(path))
    return path


def drop(page: OpenedPage, data: QMimeData) -> None:
    circle, button = page.header.circle, Qt.MouseButton.LeftButton
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, button, none)
    QApplication.sendEvent(circle, enter)
    event = QDropEvent(QPointF(9, 9), copy, data, button, none)
    QApplication.sendEvent(circle, event)


def test_a_file_is_dropped_and_shown(on: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(red(tmp_path)))])
    drop(page, data)
    qtbot.waitUntil(lambda: on.book.photos.of(ama) is not None)
    photo = on.book.photos.of(ama)
    assert photo is not None
    assert photo.media_type == "image/jpeg"
    middle = page.header.circle.grab().toImage().pixelColor(32, 32)
    assert middle.red() > 200
    assert middle.green() < 60
    assert page.header.circle.accessibleName() == "Photo of Ama"
    page.header.circle.setFocus()
    QTest.keyClick(page.header.circle, Qt.Key.Key_Delete)
    assert on.book.photos.of(ama) is None
    on.book.history.undo()
    assert on.book.photos.of(ama) == photo


def test_a_picture_is_pasted(on: Scene, qtbot: QtBot) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(20, 20, 230))
    QApplication.clipboard().setImage(image)
    page.header.circle.setFocus()
    QTest.keyClick(page.header.circle, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: on.book.photos.of(ama) is not None)


def test_pasting_without_a_picture_says_so(on: Scene, qtbot: QtBot) -> None:
    page = OpenedPage(on, qtbot, on.person("Ama"))
    QApplication.clipboard().setText("words")
    menu = page.header.actions_offered()
    next(each for each in menu.actions() if each.text() == "Paste a photo").trigger()
    menu.deleteLater()
    assert page.header.trouble == "There is no picture to paste. Copy one first."


def test_a_file_is_chosen(on: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    QTest.mouseClick(page.header.circle, Qt.MouseButton.LeftButton)
    (dialog,) = page.header.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(red(tmp_path)))
    dialog.close()
    qtbot.waitUntil(lambda: on.book.photos.of(ama) is not None)


def test_a_broken_one_is_refused_below_the_name(on: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    broken = tmp_path / "broken.png"
    broken.write_bytes(red(tmp_path).read_bytes()[:80])
    page.header.circle.offered.emit(broken)
    qtbot.waitUntil(lambda: bool(page.header.trouble))
    assert page.header.trouble.startswith("The photo is broken")
    assert on.book.photos.of(ama) is None


def test_a_photo_comes_to_whom_it_was_given_also_when_the_page_is_another(
    on: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    ama, bo = on.person("Ama"), on.person("Bo")
    page = OpenedPage(on, qtbot, ama)
    page.header.circle.offered.emit(red(tmp_path))
    page.turn_to(bo)
    qtbot.waitUntil(lambda: page.pane.photos.waiting == 0)
    assert on.book.photos.of(ama) is not None
    assert on.book.photos.of(bo) is None


def test_who_was_deleted_meanwhile_gets_none(on: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    ama = on.person("Ama")
    page = OpenedPage(on, qtbot, ama)
    page.header.circle.offered.emit(red(tmp_path))
    on.book.parties.delete(party_id=ama)
    qtbot.waitUntil(lambda: page.pane.photos.waiting == 0)
    on.book.history.undo()
    assert on.book.photos.of(ama) is None
