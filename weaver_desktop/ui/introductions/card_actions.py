"""What the buttons on the cards do."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.domain.introductions import Introduction, Stage, Suggestion
from weaver_desktop.ui.cards.cards import Action
from weaver_desktop.ui.introductions.leaving import Leaving
from weaver_desktop.ui.ledger.acts import Acts
from weaver_desktop.ui.ledger.declining import ask_whose_no
from weaver_desktop.ui.ledger.way import move_menu, pop_up
from weaver_desktop.ui.ledger.words import NEXT, step_done
from weaver_desktop.ui.widgets.wording import filled, spoken


class CardActions(QObject):
    """Turns buttons into acts of the book.

    ``said`` carries what was done where that is not plain to see, ``refused`` why it was not.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, book: Book, parent: QWidget) -> None:
        """Act on a book."""
        super().__init__(parent)
        self._book = book
        self._window = parent
        self._acts = Acts(book, self)
        self._leaving = Leaving(book, parent)
        self._acts.refused.connect(self.refused)
        self._leaving.refused.connect(self.refused)
        self._leaving.said.connect(self.said)

    def for_suggestion(self, suggestion: Suggestion, names: tuple[str, str]) -> tuple[Action, ...]:
        """Return what can be said to a suggestion; nothing if the book cannot be changed."""
        if self._book.is_read_only:
            return ()
        two = (suggestion.a, suggestion.b)
        return (
            Action(
                self.tr("Take up"),
                _named(self.tr("Take up introducing {one} and {other}"), names),
                lambda _: self._take_up(suggestion),
            ),
            Action(
                self.tr("Not now"),
                _named(self.tr("Not now: {one} and {other}"), names),
                lambda pressed: self._leaving.offer_not_now(two, names, pressed),
            ),
            Action(
                self.tr("Never"),
                _named(self.tr("Never suggest {one} and {other}"), names),
                lambda pressed: self._leaving.offer_never(two, names, pressed),
            ),
        )

    def for_introduction(
        self, introduction: Introduction, names: tuple[str, str]
    ) -> tuple[Action, ...]:
        """Return the next step, and where else it can go; nothing if the book cannot be changed."""
        if self._book.is_read_only:
            return ()
        key, stage = introduction.id, introduction.stage
        name = _named(self.tr("Move {one} and {other}"), names)
        anywhere = Action(
            self.tr("Move to …"),
            name,
            lambda pressed: pop_up(
                move_menu(stage, lambda to: self._move(key, to, pressed), name, pressed), pressed
            ),
        )
        onward = NEXT.get(stage)
        if onward is None:
            return (anywhere,)
        said = step_done(onward)
        step = Action(
            said,
            filled(self.tr("{step}: {one} and {other}"), step=said, one=names[0], other=names[1]),
            lambda _: self._acts.move(key, onward),
        )
        return (step, anywhere)

    def shift(self, introduction: Introduction, step: int) -> bool:
        """Move an introduction one on or back, as an arrow says."""
        return self._acts.step(introduction.id, step)

    def _move(self, key: IntroductionId, to: Stage, pressed: QPushButton) -> None:
        at = pressed.mapToGlobal(QPoint(0, pressed.height()))  # it goes with its card
        if self._acts.move(key, to) and to is Stage.DECLINED:
            ask_whose_no(self._book, key, at, self._window)

    def _take_up(self, suggestion: Suggestion) -> None:
        reasons = [str(reason.text) for reason in suggestion.reasons]
        try:
            self._book.introductions.take_up(
                a=suggestion.a,
                b=suggestion.b,
                reasons=reasons,
                signals=[reason.signal for reason in suggestion.reasons],
            )
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))


def _named(template: str, names: tuple[str, str]) -> str:
    return filled(template, one=names[0], other=names[1])
