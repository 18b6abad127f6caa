"""One export under way, in a process of its own: the window lives on, and one can stop it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weaver_desktop.domain.long_work import Progress
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.exporting.making import Keep, Made, Make, Saved
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.widgets.wording import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from weaver_desktop.book.book import Book
    from weaver_desktop.book.outgoing.choice import Choice
    from weaver_desktop.exchange.writing.formats import OutFormat


class Stage(Enum):
    """What an export is at."""

    NOTHING = 0
    MAKING = 1
    SAVING = 2


class Exporter(QObject):
    """Makes an export of the book as it is at one moment, then saves it whole or not at all.

    ``went_on`` carries how much of the book is read, 0–1; ``saving`` comes when nothing can be
    stopped any more; ``saved`` carries the path, and sentences about what the format had no room
    for; ``failed`` why nothing was saved.
    """

    went_on = Signal(float)
    saving = Signal()
    saved = Signal(object, object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Prepare; the worker starts with the first export."""
        super().__init__(parent)
        self._analyst = Analyst(worker_command(), self)
        self._analyst.arrived.connect(self._go_on)
        self._analyst.answered.connect(self._take)
        self._analyst.failed.connect(self._fail)
        self._keep: Keep | None = None
        self._remarks: tuple[Phrase, ...] = ()
        self._stage = Stage.NOTHING

    @property
    def stage(self) -> Stage:
        """What is under way."""
        return self._stage

    def begin(
        self, book: Book, choice: Choice, kind: OutFormat, path: Path, *, may_replace: bool
    ) -> None:
        """Begin to export what is chosen of a book to a path."""
        self._keep = Keep(path, may_replace)
        self._stage = Stage.MAKING
        self._analyst.ask(Make(book.path, choice, kind, book.now))

    def stop(self) -> None:
        """Stop; what is being made is forgotten."""
        self._stage = Stage.NOTHING
        self._analyst.stop()

    def _go_on(self, piece: object) -> None:
        if isinstance(piece, Progress):
            self.went_on.emit(piece.share)

    def _take(self, answer: object) -> None:
        keep = self._keep
        if isinstance(answer, Made) and keep is not None:
            self._remarks = answer.remarks
            self._stage = Stage.SAVING
            self._analyst.ask(keep)
            self.saving.emit()
        elif isinstance(answer, Saved) and keep is not None:
            self.stop()
            self.saved.emit(keep.path, tuple(map(spoken, self._remarks)))
        elif isinstance(answer, Phrase):
            self.stop()
            self.failed.emit(spoken(answer))

    def _fail(self, report: str) -> None:
        self.stop()
        fault = self.tr("It could not be saved because of a fault of Weaver's own:")
        self.failed.emit(f"{fault}\n\n{report}")
