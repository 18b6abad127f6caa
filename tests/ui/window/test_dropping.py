"""Files are dropped anywhere on the window; what is no file is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.ui.opening import House, sky_of
from weaver_desktop.ui.window.dropping import dropped_files
from weaver_desktop.ui.window.main_window import MainWindow


def _mime(*urls: str, text: str = "") -> QMimeData:
    mime = QMimeData()
    if urls:
        mime.setUrls([QUrl(url) for url in urls])
    if text:
        mime.setText(text)
    return mime


def _drop(window: MainWindow, mime: QMimeData, over: QWidget | None = None) -> bool:
    """Drag over a part, else the quick bar, and drop; tell whether the window took it."""
    handle = window.windowHandle()
    part = over or window.quick_bar
    at = part.mapTo(window, part.rect().center())
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, mime, buttons, none)
    QApplication.sendEvent(handle, enter)
    drop = QDropEvent(QPointF(at), copy, mime, buttons, none)
    QApplication.sendEvent(handle, drop)
    return enter.isAccepted() and drop.isAccepted()


@pytest.fixture
def dropped(house: House) -> list[tuple[Path, ...]]:
    found: list[tuple[Path, ...]] = []
    house.outside.files_dropped.connect(found.append)
    return found


def test_files_that_are_dropped_on_a_field_are_brought_in_and_not_typed(
    house: House, dropped: list[tuple[Path, ...]]
) -> None:
    window = house.open()
    assert _drop(window, _mime("file:///home/ama/one.csv", "file:///home/ama/b%20c.vcf"))
    assert dropped == [(Path("/home/ama/one.csv"), Path("/home/ama/b c.vcf"))]
    assert window.quick_bar.text() == ""


def test_files_can_be_dropped_on_every_part_of_the_window(
    house: House, dropped: list[tuple[Path, ...]]
) -> None:
    window = house.open()
    parts = (window.welcome, window.places, sky_of(window).stage, window.detail)
    for part in parts:
        assert part.isVisible()
        assert _drop(window, _mime("file:///home/ama/one.csv", "file:///home/ama/folder"), part)
    assert dropped == [(Path("/home/ama/one.csv"), Path("/home/ama/folder"))] * len(parts)


@pytest.mark.parametrize(
    "mime",
    [
        _mime("https://example.org/one.csv"),
        _mime("file:///home/ama/face.JPG"),
        _mime("file:///home/ama/one.csv", "https://example.org"),
        _mime(text="Ama met Bo"),
        _mime(),
    ],
)
def test_links_pictures_and_words_are_not(mime: QMimeData) -> None:
    assert dropped_files(mime) == ()


def test_while_a_dialog_is_open_nothing_is_taken(
    house: House, dropped: list[tuple[Path, ...]]
) -> None:
    window = house.open()
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    _drop(window, _mime("file:///home/ama/one.csv"))
    dialog.close()
    assert dropped == []
