"""Leaving a suggestion alone: until when, for whom, and why."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.domain.introductions import Answer
from weaver_desktop.domain.parties import Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.introductions.reason_sheet import ReasonSheet
from weaver_desktop.ui.widgets.days import full
from weaver_desktop.ui.widgets.wording import filled, spoken

_WEEK, _MONTH, _QUARTER = 7, 30, 91


class Leaving(QObject):
    """Offers how to leave two alone. ``said`` carries what was done, ``refused`` why it was not."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, book: Book, parent: QWidget) -> None:
        """Act on a book."""
        super().__init__(parent)
        self._book = book
        self._parent = parent

    def offer_not_now(self, two: Pair, names: tuple[str, str], pressed: QPushButton) -> None:
        """Show for how long the two can be left alone."""
        menu = _menu(pressed)
        for text, days in (
            (self.tr("For a week"), _WEEK),
            (self.tr("For a month"), _MONTH),
            (self.tr("For three months"), _QUARTER),
        ):
            until = self._book.today + timedelta(days=days)
            _add(menu, text, partial(self.not_now, two, names, until))
        menu.addSeparator()
        _add(menu, self.tr("Until a day, or why…"), lambda: self._ask_until(two, names, pressed))
        _pop_up(menu, pressed)

    def offer_never(self, two: Pair, names: tuple[str, str], pressed: QPushButton) -> None:
        """Show who can be left alone for good: the two, or one of them."""
        menu = _menu(pressed)
        choices = self._choices(two, names)
        for text, leave in choices:
            _add(menu, text, partial(leave, ""))
        menu.addSeparator()
        _add(menu, self.tr("Say why…"), lambda: self._ask_why(choices, names, pressed))
        _pop_up(menu, pressed)

    def not_now(self, two: Pair, names: tuple[str, str], until: date, reason: str = "") -> None:
        """Leave two alone until a day."""
        told = self.tr("{one} and {other} rest until {day}.")
        told = filled(told, one=names[0], other=names[1], day=spoken(full(PartialDate.of(until))))
        answer = self._book.introductions.answer
        self._do(
            lambda: answer(a=two[0], b=two[1], answer=Answer.NOT_NOW, until=until, reason=reason),
            told,
        )

    def never(self, two: Pair, names: tuple[str, str], reason: str = "") -> None:
        """Never suggest two again."""
        told = self.tr("{one} and {other} will not be suggested again.")
        answer = self._book.introductions.answer
        self._do(
            lambda: answer(a=two[0], b=two[1], answer=Answer.NEVER, reason=reason),
            filled(told, one=names[0], other=names[1]),
        )

    def never_this_one(self, party: PartyId, name: str, reason: str = "") -> None:
        """Keep that somebody is not to be introduced to anybody."""

        def act() -> None:
            with self._book.as_one(phrase("{name}: no introductions", name=name)):
                self._book.parties.describe(party_id=party, may_be_introduced=Willingness.NO)
                if reason.strip():
                    self._book.facts.add(
                        party_id=party,
                        kind=FactKind.NOTE,
                        text=filled(self.tr("No introductions: {reason}"), reason=reason.strip()),
                        heard_on=PartialDate.of(self._book.today),
                        is_private=True,
                    )

        told = self.tr("{name} is not introduced to anybody any more; their page says so.")
        self._do(act, filled(told, name=name))

    def _choices(
        self, two: Pair, names: tuple[str, str]
    ) -> list[tuple[str, Callable[[str], None]]]:
        found: list[tuple[str, Callable[[str], None]]] = [
            (self.tr("Never these two"), partial(self.never, two, names))
        ]
        for party, name in zip(two, names, strict=True):
            text = filled(self.tr("Introduce {name} to nobody"), name=name)
            found.append((text, partial(self.never_this_one, party, name)))
        return found

    def _ask_until(self, two: Pair, names: tuple[str, str], pressed: QPushButton) -> None:
        question = filled(self.tr("Leave {one} and {other} alone"), one=names[0], other=names[1])
        sheet = ReasonSheet(question, pressed, self._parent.window())
        sheet.ask_for_day(self._book)
        sheet.kept.connect(
            lambda reason, day: self.not_now(two, names, day or self._month_on(), reason)
        )
        sheet.begin()

    def _ask_why(
        self,
        choices: list[tuple[str, Callable[[str], None]]],
        names: tuple[str, str],
        pressed: QPushButton,
    ) -> None:
        question = filled(self.tr("Why not {one} and {other}?"), one=names[0], other=names[1])
        sheet = ReasonSheet(question, pressed, self._parent.window())
        sheet.ask_which([text for text, _ in choices])
        sheet.kept.connect(lambda reason, _: choices[sheet.choice][1](reason))
        sheet.begin()

    def _month_on(self) -> date:
        return self._book.today + timedelta(days=_MONTH)

    def _do(self, act: Callable[[], object], told: str) -> None:
        try:
            act()
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))
        else:
            self.said.emit(told)


def _menu(pressed: QPushButton) -> QMenu:
    menu = QMenu(pressed)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(pressed.accessibleName())
    return menu


def _add(menu: QMenu, text: str, run: Callable[[], None]) -> None:
    menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _=False: run())


def _pop_up(menu: QMenu, pressed: QPushButton) -> None:
    menu.popup(pressed.mapToGlobal(QPoint(0, pressed.height())))
