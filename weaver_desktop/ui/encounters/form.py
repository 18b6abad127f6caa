"""The form for one meeting: who, when, where, what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Encounter
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.ids import EncounterId, PartyId
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.ui.encounters.people_field import PeopleField
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.dates import DayLine, day_field
from weaver_desktop.ui.forms.writing import Line, Writing
from weaver_desktop.ui.widgets.parts import button, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tab_stops import next_stop, reveal
from weaver_desktop.ui.widgets.tints import Tints

_WIDTH = 440
_SIDE = 24
_BAR = 12
"""Pixels for the scroll bar and beside it."""
_AROUND = 124
"""Pixels of title, buttons and margins, above and below the fields."""

_TALLEST, _LOWEST = 720, 300
_PLACES = 20


class EncounterForm(QDialog):
    """Logs a meeting, or changes one. ``logged`` carries the parties once it is kept."""

    logged = Signal(object)

    def __init__(
        self,
        book: Book,
        tints: Tints,
        parent: QWidget | None = None,
        *,
        parties: Sequence[PartyId] = (),
        encounter: Encounter | None = None,
    ) -> None:
        """Ask about a meeting.

        Args:
            book: where it is kept.
            tints: the colours that are on.
            parent: the window that it belongs to.
            parties: who is named at first.
            encounter: what was logged, if it is to be changed.
        """
        super().__init__(parent)
        self._book = book
        self._encounter = encounter
        is_new = encounter is None
        title = self.tr("Log a meeting") if is_new else self.tr("Change a meeting")
        self.setWindowTitle(title)
        self.setMinimumWidth(min(_WIDTH, parent.width() - 32 if parent else _WIDTH))
        self.people = PeopleField(book, tints, self)
        self.people.put(parties if encounter is None else encounter.parties)
        on = PartialDate.of(book.today) if encounter is None else encounter.on
        self.when = DayLine(self.tr("When"), on, day_field(book), self, hint=self.tr("today"))
        where = "" if encounter is None else encounter.place
        self.where = Line(self.tr("Where"), where, self, hint=self.tr("Where, if it matters"))
        completer = QCompleter(list(book.encounters.places(limit=_PLACES)), self.where)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.where.setCompleter(completer)
        what = "" if encounter is None else encounter.note
        self.what = Writing(self.tr("What"), what, self, hint=self.tr("What was it about?"))
        self._trouble = Prose("", "danger", self)
        self._trouble.setContentsMargins(0, 0, _BAR, 0)
        self._trouble.hide()
        self._lay_out(title)
        self._before = self._raw()
        self.when.entered.connect(self.keep)
        self.where.entered.connect(self._enter)
        self.what.entered.connect(self.keep)
        self.people.changed.connect(self._fit)
        # Once the layouts have heard of the names that came up below the field.
        self.people.field.line.textEdited.connect(lambda: QTimer.singleShot(0, self, self._grow))
        self.people.field.line.setFocus()

    @property
    def trouble(self) -> str:
        """Why it could not be kept, “” if nothing was refused."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Go on with the Tab key as one reads: chips come and go, and Qt goes by their age."""
        stop = next_stop((self,), self.focusWidget(), is_back=not next)
        if stop is not None:
            reasons = Qt.FocusReason
            stop.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
            reveal(stop)
        return stop is not None

    def keep(self) -> bool:
        """Keep what stands in the form; tell whether that could be done."""
        kept: list[tuple[PartyId, ...]] = []
        trouble = attempt(lambda: kept.append(self._kept()))
        self._say(trouble)
        if trouble:
            return False
        self._before = self._raw()
        self.accept()
        self.logged.emit(kept[0])
        return True

    def delete(self) -> None:
        """Delete the meeting; undo brings it back."""
        encounter = self._encounter
        if encounter is not None:
            trouble = attempt(lambda: self._book.encounters.delete(encounter_id=encounter.id))
            self._say(trouble)
            if not trouble:
                self.accept()

    def reject(self) -> None:
        """Leave; what was typed is only left behind when that is pressed twice."""
        if self._raw() != self._before and not self._leave.property("asked"):
            self._leave.setProperty("asked", True)
            self._say(self.tr("Nothing of this is kept yet."))
            self._leave.setText(self.tr("Leave without keeping it"))
            self._leave.setAccessibleName(self.tr("Leave without keeping it"))
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the form leaves it at once."""
        self._leave.setProperty("asked", True)
        super().closeEvent(event)

    def _enter(self) -> None:
        places = self.where.completer().popup()
        if places is None or places.isHidden():
            self.keep()  # or else Return chose one of the places

    def _kept(self) -> tuple[PartyId, ...]:
        book, people = self._book, self.people.people
        rest = self.people.field.text().strip()
        if rest:
            raise InvalidEditError(
                "“{name}” is typed but not chosen. Choose somebody from the list, or clear the "
                "field.",
                name=rest[:60],
            )
        on = self.when.value() or PartialDate.of(book.today)
        names = [each.name for each in people]
        with book.as_one(_label(names, self.where.text())):
            parties = tuple(
                each.party or book.parties.add_person(name=each.name) for each in people
            )
            if self._encounter is None:
                book.encounters.log(
                    parties=parties, on=on, place=self.where.text(), note=self.what.text()
                )
            else:
                book.encounters.change(
                    encounter_id=self._encounter.id,
                    parties=parties,
                    on=on,
                    place=self.where.text(),
                    note=self.what.text(),
                )
        return parties

    def _raw(self) -> object:
        return self.people.people, self.when.text(), self.where.text(), self.what.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the fields need, and as the window lets."""
        super().showEvent(event)
        self._fit()
        # What was noted knows how many lines it takes once it has its width.
        QTimer.singleShot(0, self, self._grow)

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._grow()

    def _fit(self) -> None:
        self.resize(self._wide(), self._height_wanted())

    def _grow(self) -> None:
        self.resize(self._wide(), max(self.height(), self._height_wanted()))

    def _wide(self) -> int:
        return max(self.width(), self.minimumWidth())

    def _height_wanted(self) -> int:
        parent, room = self.parentWidget(), self._wide() - 2 * _SIDE
        most = _TALLEST if parent is None else max(parent.window().height() - 16, _LOWEST)
        wanted = self._body.heightForWidth(room) + _AROUND
        if not self._trouble.isHidden():
            wanted += self._trouble.heightForWidth(room) + 8
        return min(wanted, most)

    def _lay_out(self, title: str) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, 16, _SIDE - _BAR, 16)
        whole.setSpacing(8)
        whole.addWidget(Prose(title, "title", self, most_lines=1))
        area = scroller(self)
        inner = QWidget(area)
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 0, _BAR - 8, 0)
        self._body.setSpacing(4)
        self._body.addWidget(self.people)
        day_and_place = QHBoxLayout()
        day_and_place.setSpacing(12)
        day_and_place.addLayout(self._labelled(self.tr("When"), self.when), 2)
        day_and_place.addLayout(self._labelled(self.tr("Where"), self.where), 3)
        self._body.addSpacing(4)
        self._body.addLayout(day_and_place)
        self._body.addSpacing(4)
        self._body.addLayout(self._labelled(self.tr("What"), self.what))
        self._body.addStretch(1)
        area.setWidget(inner)
        whole.addWidget(area, 1)
        whole.addWidget(self._trouble)
        whole.addLayout(self._feet())

    def _labelled(self, words: str, field: QWidget) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(4)
        label = QLabel(words, self)
        label.setProperty("role", "small")
        label.setBuddy(field)
        stack.addWidget(label)
        stack.addWidget(field)
        return stack

    def _feet(self) -> QHBoxLayout:
        feet = QHBoxLayout()
        feet.setContentsMargins(0, 0, _BAR, 0)
        if self._encounter is not None:
            self.gone = button(self.tr("Delete"), "plain", self.tr("Delete this meeting"), self)
            self.gone.setAutoDefault(False)
            self.gone.clicked.connect(self.delete)
            feet.addWidget(self.gone)
        feet.addStretch(1)
        self._leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.reject)
        feet.addWidget(self._leave)
        words = self.tr("Log it") if self._encounter is None else self.tr("Keep it")
        self.go = button(words, "go", words, self)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.keep)
        feet.addWidget(self.go)
        return feet


def open_form(
    book: Book,
    tints: Tints,
    window: QWidget,
    *,
    parties: Sequence[PartyId] = (),
    encounter_id: EncounterId | None = None,
) -> EncounterForm:
    """Show the form over a window.

    Raises:
        NotFoundError: if the encounter is not in the book any more.
    """
    encounter = None if encounter_id is None else book.encounters.get(encounter_id)
    form = EncounterForm(book, tints, window, parties=parties, encounter=encounter)
    form.finished.connect(form.deleteLater)
    form.setModal(True)
    form.open()
    return form


def _label(names: Sequence[str], place: str) -> Phrase:
    who = ", ".join(names[:3]) + ("…" if len(names) > 3 else "")  # noqa: PLR2004 - room for three
    where = " ".join(place.split())
    if where:
        return phrase("A meeting of {names}, {place}", names=who, place=where)
    return phrase("A meeting of {names}", names=who)
