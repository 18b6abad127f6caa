"""A real book with everything that panels share, for tests of panels."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.state.advisor import Advisor
from weaver_desktop.ui.state.analyst import Analyst, Drafting, Question
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selected, Selection
from weaver_desktop.ui.theme.theme import Look, Theme
from weaver_desktop.ui.widgets.tints import Tints

NOW = datetime(2025, 5, 20, 15, 0, tzinfo=UTC)

HOSTILE_NAMES = (
    "A",
    "N" * 300,
    "Wolfeschlegelsteinhausenbergerdorff " * 8,
    "🌻👩‍👩‍👧‍👦",
    "ليلى حداد",
    "李小龍",
    "<b>Bo</b> & Co",
    "Robert'); DROP TABLE party;--",
)


class PatientAnalyst(Analyst):
    """Thinks in this process, and only when told to."""

    def __init__(self) -> None:
        """Start no process."""
        super().__init__(())
        self.asked: list[Question] = []

    def ask(self, question: Question) -> None:
        """Keep the question."""
        self.asked.append(question)

    def ask_in_steps(self, steps: Drafting) -> None:
        """Put the question together at once, and keep it."""
        try:
            while True:
                next(steps)
        except StopIteration as ended:
            self.ask(ended.value)

    def think(self) -> None:
        """Answer the newest question."""
        self.answered.emit(self.asked[-1].answer())


class Scene:
    """A book and what panels share around it."""

    def __init__(self, book: Book, app: QApplication, folder: Path) -> None:
        """Set the scene."""
        self.book = book
        settings = QSettings(str(folder / "looks.ini"), QSettings.Format.IniFormat)
        self.theme = Theme(app, settings, Look.DARK)
        self.tints = Tints(self.theme)
        self.changes = Changes(book)
        self.selection = Selection()
        self.analyst = PatientAnalyst()
        self.advisor = Advisor(book, self.changes, self.analyst)
        self.selected: list[Selected] = []
        self.selection.changed.connect(self.selected.append)

    def person(self, name: str, headline: str = "") -> PartyId:
        """Add a person."""
        return self.book.parties.add_person(name=name, headline=headline)

    def advise(self) -> None:
        """Bring the suggestions up to date at once."""
        self.advisor.refresh()
        self.analyst.think()


@contextmanager
def scene(app: QApplication, folder: Path, *, read_only: bool = False) -> Iterator[Scene]:
    """Open a new book in a folder, or again the one that is there for reading only."""
    path = folder / "book.weave"
    with Book.open(path, may_create=not read_only, read_only=read_only, clock=lambda: NOW) as book:
        made = Scene(book, app, folder)
        yield made
        made.changes.stop()
        made.advisor.stop()
        # The theme belongs to the application, which outlives the test.
        made.theme.deleteLater()


def buttons(widget: QWidget) -> list[QAbstractButton]:
    """Return the buttons that can be seen in a widget that is shown."""
    return [each for each in widget.findChildren(QAbstractButton) if each.isVisibleTo(widget)]


def named(widget: QWidget, name: str) -> QAbstractButton:
    """Return the button that is read out by a name."""
    return next(each for each in buttons(widget) if each.accessibleName() == name)
