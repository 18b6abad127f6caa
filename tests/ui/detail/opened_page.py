"""A page of the detail pane as a person finds it: by its headings and the names of its fields."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.scene import Scene, buttons
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.header import Header
from weaver_desktop.ui.detail.pane import DetailPane
from weaver_desktop.ui.detail.tags import Tags
from weaver_desktop.ui.detail.things import Things
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.in_place import InPlace
from weaver_desktop.ui.forms.writing import Line, Writing
from weaver_desktop.ui.widgets.prose import Prose


class OpenedPage:
    """The pane in a window of its own that has the keyboard."""

    def __init__(self, on: Scene, qtbot: QtBot, *parties: PartyId) -> None:
        self.links: list[str] = []
        self.on = on
        self.pane = DetailPane(
            on.book,
            on.changes,
            on.selection,
            on.theme,
            on.tints,
            on.advisor,
            open_link=self.links.append,
        )
        qtbot.addWidget(self.pane)
        self.pane.resize(312, 700)
        with qtbot.waitActive(self.pane):
            self.pane.show()
            self.pane.activateWindow()
        if parties:
            self.turn_to(*parties)

    def turn_to(self, *parties: PartyId) -> None:
        self.on.selection.select_many(parties)
        self.finish()

    def finish(self) -> None:
        self.pane.finish()
        QApplication.processEvents()

    @property
    def header(self) -> Header:
        found = self.find(Header)
        assert isinstance(found, Header)
        return found

    @property
    def tags(self) -> Tags:
        found = self.find(Tags)
        assert isinstance(found, Tags)
        return found

    @property
    def said(self) -> list[str]:
        page = self.pane.page
        return [each.text() for each in page.findChildren(Prose) if each.isVisibleTo(page)]

    def find(self, kind: type[Any]) -> Any:  # noqa: ANN401 - whatever was asked for
        page = self.pane.page
        return next(each for each in page.findChildren(kind) if each.isVisibleTo(page))

    def things(self, title: str) -> Things[Any]:
        found = [each for each in self.pane.page.findChildren(Things) if each.title == title]
        assert found, title
        return found[0]

    def editor(self, title: str) -> Editor:
        editor = self.things(title).editor
        assert editor is not None
        return editor

    def field(self, label: str) -> InPlace:
        fields = self.pane.page.findChildren(InPlace)
        return next(each for each in fields if each.name.startswith(label))

    def named(self, name: str) -> QWidget:
        return next(each for each in buttons(self.pane) if each.accessibleName() == name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)


def line_of(editor: QWidget, name: str) -> Line | Writing:
    """Return the field of an editor that is read out by a name."""
    kinds: tuple[type[Line | Writing], ...] = (Line, Writing)
    found = [
        each
        for kind in kinds
        for each in editor.findChildren(kind)
        if each.accessibleName() == name
    ]
    return found[0]


def type_into(widget: QWidget, text: str) -> None:
    """Replace what stands in a field, key by key."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)


def key(widget: QWidget, which: Qt.Key) -> None:
    """Press a key."""
    QTest.keyClick(widget, which)


def focused() -> QWidget:
    """Return what has the keyboard."""
    now = QApplication.focusWidget()
    assert now is not None
    return now


def chip(root: QWidget, text: str) -> Chip:
    """Return the chip with these words on it."""
    found = [each for each in root.findChildren(Chip) if each.text() == text]
    return next(each for each in found if each.isVisibleTo(root))


def labels(on: Scene) -> Callable[[], list[str]]:
    """Return what lists the steps of the history made since, oldest first."""
    before = len(on.book.history.entries())

    def made() -> list[str]:
        entries = on.book.history.entries()
        return [each.label for each in entries][: len(entries) - before][::-1]

    return made
