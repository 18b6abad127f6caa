"""The People panel with 10,000 parties: opened, scrolled, searched, sorted, chosen whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import shiboken6

from benchmarks.rows import Row
from benchmarks.searching import beginnings
from benchmarks.timing import milliseconds, p95
from weaver_desktop.book.book import Book

if TYPE_CHECKING:
    from weaver_desktop.ui.people.panel import PeoplePanel
    from weaver_desktop.ui.state.selection import Selection

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FRAME, BLOCK, SEARCH = 1000 / 60, 50.0, 16.0
_SIZE = (300, 716)
_FRAMES, _STEP = 120, 700


def rows(book: Book) -> Iterator[Row]:
    """Measure the real panel, as large as in the window, on a book whose names are in memory."""
    from weaver_desktop.app.pictures import passing_settings, qt_application
    from weaver_desktop.ui.people.panel import PeoplePanel
    from weaver_desktop.ui.state.changes import Changes
    from weaver_desktop.ui.state.selection import Selection
    from weaver_desktop.ui.theme.theme import Look, Theme

    qt = qt_application()
    with tempfile.TemporaryDirectory() as folder:
        theme = Theme(qt, passing_settings(Path(folder)), Look.DARK)
        changes, selection = Changes(book), Selection()
        opened: list[float] = []
        panel: PeoplePanel | None = None
        for _ in range(5):
            if panel is not None:
                shiboken6.delete(panel)
            began = perf_counter()
            panel = PeoplePanel(book, changes, selection, theme)
            panel.resize(*_SIZE)
            panel.show()
            qt.processEvents()
            opened.append((perf_counter() - began) * 1000)
        assert panel is not None  # noqa: S101 - just made
        yield Row("opening the list of 10,000 people", sorted(opened)[2])
        yield from _scrolling(panel)
        yield from _choosing(panel, selection)
        yield from _narrowing(panel)
        changes.stop()
        shiboken6.delete(panel)
        shiboken6.delete(theme)


def _scrolling(panel: PeoplePanel) -> Iterator[Row]:
    view, bar = panel.view, panel.view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + _STEP)
        view.viewport().repaint()

    for name in ("a screen further in it, rows never seen, p95", "the same, seen before, p95"):
        bar.setValue(0)
        frames = [milliseconds(scroll) for _ in range(_FRAMES)]
        yield Row(name, p95(frames), ceiling=FRAME)
    bar.setValue(0)


def _choosing(panel: PeoplePanel, selection: Selection) -> Iterator[Row]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    def choose_all() -> None:
        QTest.keyClick(panel.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        panel.view.viewport().repaint()

    yield Row("Ctrl+A in it", milliseconds(choose_all), ceiling=BLOCK)
    selection.clear()


def _narrowing(panel: PeoplePanel) -> Iterator[Row]:
    def search(typed: str) -> Callable[[], None]:
        return lambda: panel.find_field.setText(typed)

    found = [milliseconds(search(typed)) for typed in beginnings()]
    yield Row("search as you type, with the list, p95", p95(found), ceiling=SEARCH)
    panel.find_field.setText("")
    actions = panel.sort_button.menu().actions()
    for action in actions[1:]:
        taken = milliseconds(action.trigger)
        yield Row(f"sorting it: {action.text().lower()}", taken, ceiling=BLOCK)
    actions[0].trigger()
