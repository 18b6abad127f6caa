"""Files on their way into the window: read elsewhere, held against the book as they arrive."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.book.previewing.findings import Found
from weaver_desktop.book.previewing.preview import Preview
from weaver_desktop.domain.batch import Batch, IncomingParty
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.exchange.mapping import Meaning
from weaver_desktop.ui.importing.reading import (
    GUESTS,
    TIES,
    ColumnsWanted,
    Glimpse,
    More,
    Opened,
    Piece,
    Read,
    ReadFiles,
)
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.widgets.wording import spoken


class Arrival(QObject):
    """Reads files and finds out who of them is in the book.

    ``glimpsed`` carries rows that may still change, ``opened`` how many are to come, ``came`` more
    of them, ``read`` comes when all are there, ``likened`` carries candidates by row as the book is
    searched for who is alike, ``compared`` comes when all of it was. ``columns_wanted`` asks what
    columns mean; ``refused`` carries why the files cannot be read.
    """

    glimpsed = Signal(object)
    opened = Signal(int)
    came = Signal(object)
    read = Signal()
    likened = Signal(object)
    compared = Signal()
    columns_wanted = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        book: Book,
        paths: Sequence[Path],
        analyst: Analyst,
        *,
        day_first: bool,
        parent: QObject,
    ) -> None:
        """Prepare; ``begin`` reads."""
        super().__init__(parent)
        self._book = book
        self._paths = tuple(paths)
        self._day_first = day_first
        self._analyst = analyst
        self._told: dict[Path, Meaning] = {}
        self._headings: dict[Path, tuple[str, ...]] = {}
        self._preview: Preview | None = None
        self._parties: list[list[IncomingParty]] = []
        self._more: list[dict[str, list[Any]]] = []
        self._is_left = False
        self.rows: list[Found] = []
        self.batches: tuple[Batch, ...] = ()
        analyst.arrived.connect(self._take_piece)
        analyst.answered.connect(self._take)
        analyst.failed.connect(self._fail)

    @property
    def told(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The headings of which it was told what they mean, with that as text to be kept."""
        return tuple((self._headings[path], told.written()) for path, told in self._told.items())

    def begin(self) -> None:
        """Read the files."""
        self.rows, self._parties, self._more, self.batches = [], [], [], ()
        if any(map(self._book.is_at, self._paths)):
            # Whoever listens is connected by then.
            QTimer.singleShot(0, self, self._refuse_itself)
            return
        self._analyst.ask(ReadFiles(self._paths, self._day_first, tuple(self._told.items())))

    def tell(self, path: Path, headings: tuple[str, ...], meaning: Meaning) -> None:
        """Say what the columns of a file mean, and read on."""
        self._told[path] = meaning
        self._headings[path] = headings
        self.begin()

    def stop(self) -> None:
        """Read no further."""
        self._is_left = True
        self._analyst.stop()

    def _take_piece(self, piece: object) -> None:
        if isinstance(piece, Glimpse):
            preview = self._book.importer.preview([self._paths[0].name])
            self.glimpsed.emit(preview.look(0, piece.parties))
        elif isinstance(piece, Opened):
            self._preview = self._book.importer.preview(piece.sources, piece.books)
            self._parties = [[] for _ in piece.sources]
            self._more = [{} for _ in piece.sources]
            self.opened.emit(piece.total)
        elif isinstance(piece, Piece) and self._preview is not None:
            found = self._preview.look(piece.batch, piece.parties)
            self._parties[piece.batch].extend(piece.parties)
            self.rows.extend(found)
            self.came.emit(found)
        elif isinstance(piece, dict):
            self.likened.emit(piece)
        elif isinstance(piece, More):
            self._more[piece.batch].setdefault(piece.what, []).extend(piece.items)

    def _take(self, answer: object) -> None:
        if isinstance(answer, Read):
            together = zip(answer.batches, self._parties, self._more, strict=True)
            self.batches = tuple(
                replace(
                    batch,
                    parties=tuple(parties),
                    ties=tuple(more.pop(TIES, ())),
                    guests=tuple(more.pop(GUESTS, ())),
                    whole=None if batch.whole is None else replace(batch.whole, rows=more),
                )
                for batch, parties, more in together
            )
            self.read.emit()
            # In a turn of its own: with ten thousand rows all of it takes a while.
            QTimer.singleShot(0, self, self._compare)
        elif isinstance(answer, ColumnsWanted):
            self._ask_columns(answer)
        elif isinstance(answer, Phrase):
            self.refused.emit(spoken(answer))
        elif answer is None:
            self.compared.emit()

    def _compare(self) -> None:
        if self._is_left or self._preview is None:
            return
        try:
            self._analyst.ask_in_steps(self._preview.question_in_steps(self.rows))
        except WeaverError as error:
            self.refused.emit(spoken(error.phrase))

    def _ask_columns(self, wanted: ColumnsWanted) -> None:
        told = self._book.importer.columns.recall(wanted.table.headings)
        width = len(wanted.table.headings)
        known = None if told is None else Meaning.read(told, width)
        if known is not None and known.problem is None:
            self.tell(wanted.path, wanted.table.headings, known)
        else:
            self.columns_wanted.emit(wanted)

    def _refuse_itself(self) -> None:
        self.refused.emit(
            self.tr(
                "This is the book that is open, so all of it is here already. Choose another file."
            )
        )

    def _fail(self, report: str) -> None:
        fault = self.tr("Weaver could not read the file because of a fault of its own:")
        self.refused.emit(f"{fault}\n\n{report}")
