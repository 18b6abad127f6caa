"""What the buttons on the cards do."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.domain.introductions import Answer, Introduction, Stage, Suggestion
from weaver_desktop.ui.cards.cards import Action
from weaver_desktop.ui.introductions.wording import NEXT, step_done
from weaver_desktop.ui.widgets.wording import spoken


class Steps(QObject):
    """Turns buttons into acts of the book; ``refused`` carries the sentence if one fails."""

    refused = Signal(str)

    def __init__(self, book: Book, parent: QObject) -> None:
        """Act on a book."""
        super().__init__(parent)
        self._book = book

    def for_suggestion(self, suggestion: Suggestion, names: tuple[str, str]) -> tuple[Action, ...]:
        """Return what can be said to a suggestion; nothing if the book cannot be changed."""
        if self._book.is_read_only:
            return ()
        return (
            Action(
                self.tr("Take up"),
                _named(self.tr("Take up introducing {one} and {other}"), names),
                lambda _: self._take_up(suggestion),
            ),
            Action(
                self.tr("Not now"),
                _named(self.tr("Not now: {one} and {other}"), names),
                lambda _: self._answer(suggestion, Answer.NOT_NOW),
            ),
            Action(
                self.tr("Never"),
                _named(self.tr("Never suggest {one} and {other}"), names),
                lambda _: self._answer(suggestion, Answer.NEVER),
            ),
        )

    def for_introduction(
        self, introduction: Introduction, names: tuple[str, str]
    ) -> tuple[Action, ...]:
        """Return the next step and the ways out; nothing once an introduction is done."""
        onward = NEXT.get(introduction.stage)
        if self._book.is_read_only or onward is None:
            return ()
        said = step_done(onward)
        key = introduction.id
        return (
            Action(
                said,
                _named(self.tr("{step}: {one} and {other}").replace("{step}", said), names),
                lambda _: self._move(key, onward),
            ),
            Action(
                self.tr("Let go …"),
                _named(self.tr("Let go of introducing {one} and {other}"), names),
                lambda pressed: self._offer_ways_out(key, pressed),
            ),
        )

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

    def _answer(self, suggestion: Suggestion, answer: Answer) -> None:
        try:
            self._book.introductions.answer(a=suggestion.a, b=suggestion.b, answer=answer)
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))

    def _move(self, introduction: IntroductionId, stage: Stage) -> None:
        try:
            self._book.introductions.move(introduction_id=introduction, stage=stage)
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))

    def _offer_ways_out(self, introduction: IntroductionId, pressed: QPushButton) -> None:
        menu = QMenu(pressed)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, stage in (
            (self.tr("One of them said no"), Stage.DECLINED),
            (self.tr("Nothing came of it"), Stage.LAPSED),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, stage=stage: self._move(introduction, stage))
        menu.popup(pressed.mapToGlobal(QPoint(0, pressed.height())))


def _named(template: str, names: tuple[str, str]) -> str:
    return template.replace("{one}", names[0]).replace("{other}", names[1])
