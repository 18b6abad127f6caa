"""The panels of a window, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.ui.people.panel import PeoplePanel
from weaver_desktop.ui.state.states import States
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.tints import Tints

TODAY, PEOPLE, INTRODUCTIONS, HISTORY = "today", "people", "introductions", "history"


@dataclass(frozen=True, slots=True)
class Panels:
    """What panels are made of. ``say`` shows a sentence to the user."""

    book: Book
    states: States
    theme: Theme
    tints: Tints
    say: Callable[[str], None]
    settings: QSettings

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        """Return how to make each panel, by its key."""
        return {
            TODAY: self._today,
            PEOPLE: self._people,
            INTRODUCTIONS: self._introductions,
            HISTORY: self._history,
        }

    def detail(self) -> QWidget:
        """Make the pane with the details of what is selected."""
        from weaver_desktop.ui.detail.pane import DetailPane

        of = self.states
        return DetailPane(
            self.book, of.changes, of.selection, self.theme, self.tints, of.advisor, of.paths
        )

    def same_person(self, over: QWidget) -> None:
        """Ask over a window who may be in the book twice."""
        from weaver_desktop.ui.duplicates.queue import QueueDialog

        dialog = QueueDialog(self.book, self.states.lookalikes, self.tints, over)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.open()

    def _today(self) -> QWidget:
        from weaver_desktop.ui.today.panel import TodayPanel

        of = self.states
        panel = TodayPanel(self.book, of.changes, of.selection, self.tints)
        panel.said.connect(self.say)
        return panel

    def _people(self) -> QWidget:
        of = self.states
        panel = PeoplePanel(
            self.book,
            of.changes,
            of.selection,
            self.theme,
            self.tints,
            lens=of.lens,
            settings=self.settings,
            lookalikes=of.lookalikes,
        )
        panel.said.connect(self.say)
        panel.twice_wanted.connect(lambda: self.same_person(panel.window()))
        return panel

    def _introductions(self) -> QWidget:
        from weaver_desktop.ui.introductions.panel import IntroductionsPanel

        of = self.states
        return IntroductionsPanel(
            self.book,
            of.changes,
            of.selection,
            of.advisor,
            self.theme,
            self.tints,
            of.imagining,
        )

    def _history(self) -> QWidget:
        from weaver_desktop.ui.history.panel import HistoryPanel

        panel = HistoryPanel(self.book, self.states.changes, self.theme)
        panel.troubled.connect(self.say)
        return panel
