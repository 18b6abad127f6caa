"""Asks why a suggestion is left alone, and until when or for whom."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import InvalidEditError, WeaverError
from weaver_desktop.ui.forms.dates import day_field
from weaver_desktop.ui.introductions.roomy_sheet import RoomySheet
from weaver_desktop.ui.widgets.parts import button, wear
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import spoken

_WIDTH = 300
_FIELD, _BUTTON = 34, 30
"""Heights that hold before the sheet is dressed, by which it finds its place."""
_RECENT = timedelta(days=14)
"""“Yesterday” and “last week” are meant as they are said."""


class ReasonSheet(RoomySheet):
    """A question, a reason that may be left empty; ``kept`` carries reason and day (or None)."""

    kept = Signal(str, object)

    def __init__(self, question: str, asker: QWidget, over: QWidget) -> None:
        """Prepare; ``begin`` shows it."""
        super().__init__(question, asker, over, width=_WIDTH)
        self._book: Book | None = None
        self._group = QButtonGroup(self)
        self.stack.addWidget(Prose(question, "strong", self, most_lines=3))
        self.day: QLineEdit | None = None
        self.reason = QLineEdit(self)
        self.reason.setFixedHeight(_FIELD)
        self.reason.setAccessibleName(self.tr("Why, if you want to say"))
        self.reason.setPlaceholderText(self.tr("Why, if you want to say"))
        self.reason.returnPressed.connect(self._keep)
        self.stack.addWidget(self.reason)
        self._refusal = Prose("", "danger", self, most_lines=6)
        self._refusal.hide()
        self.stack.addWidget(self._refusal)
        keep = button(self.tr("Keep"), "primary", self.tr("Keep"), self)
        keep.setFixedHeight(_BUTTON)
        keep.clicked.connect(self._keep)
        self.stack.addWidget(keep)

    @property
    def choice(self) -> int:
        """Which of the choices is on."""
        return max(0, self._group.checkedId())

    def ask_for_day(self, book: Book) -> None:
        """Ask until when, too."""
        self._book = book
        self.day = QLineEdit(self)
        self.day.setFixedHeight(_FIELD)
        self.day.setAccessibleName(self.tr("Until when"))
        self.day.setPlaceholderText(self.tr("Until when, e.g. 3 March or next May"))
        self.day.returnPressed.connect(self._keep)
        self.stack.insertWidget(1, self.day)

    def ask_which(self, choices: Sequence[str]) -> None:
        """Ask for one of a few, too; the first is on."""
        for at, text in enumerate(choices):
            made = button("", "act", text, self)
            made.setCheckable(True)
            made.setFixedHeight(_BUTTON)
            made.toggled.connect(partial(_mark, made))
            self._group.addButton(made, at)
            made.setChecked(at == 0)
            _mark(made, made.isChecked())
            self.stack.insertWidget(1 + at, made, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Show it, the keyboard on its first field."""
        checked = self._group.checkedButton()
        self.open(self.day or checked or self.reason)

    def _keep(self) -> None:
        try:
            day = self._read_day()
        except WeaverError as error:
            self._refusal.setText(spoken(error.phrase))
            self._refusal.show()
            self.place()
            return
        reason = self.reason.text()
        self.leave()
        self.kept.emit(reason, day)

    def _read_day(self) -> date | None:
        if self.day is None or self._book is None:
            return None
        typed = self.day.text().strip()
        found = day_field(self._book).read(typed)
        if found is None:
            return None
        today = self._book.today
        is_long_past = today - found.first_day() > _RECENT
        if is_long_past and str(found.year) not in typed:
            # “3 March” is read as the last one; here the next one is meant.
            found = _a_year_on(found)
        if found.first_day() <= today:
            raise InvalidEditError(
                "“{typed}” is not in the future. Name a later day, or leave it empty for a month.",
                typed=typed,
            )
        return found.first_day()


def _mark(choice: QPushButton, is_on: bool) -> None:  # noqa: FBT001 - Qt hands it over like this
    name = choice.accessibleName().replace("&", "&&")
    choice.setText(f"●  {name}" if is_on else f"○  {name}")
    wear(choice, "act ticked" if is_on else "act")


def _a_year_on(day: PartialDate) -> PartialDate:
    is_leap_day = (day.month, day.day) == (2, 29)
    return PartialDate(day.year + 1, day.month, 28 if is_leap_day else day.day)
