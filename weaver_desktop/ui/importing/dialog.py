"""The import dialog: reading, what was found, taking it in, what was done."""

from collections.abc import Generator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.book.book import Book
from weaver_desktop.book.intake import Intake
from weaver_desktop.domain.batch import Batch, Skipped
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.importing.reading import ReadFile
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.widgets.wording import spoken

_SLICE_SECONDS = 0.012
_MOST_LISTED = 500


class ImportDialog(QDialog):
    """One import from file to book. Nothing is written before the user says so."""

    def __init__(self, book: Book, path: Path, analyst: Analyst, parent: QWidget | None) -> None:
        """Begin to read the file at once."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import {name}").format(name=path.name))
        self.setMinimumSize(480, 320)
        self._book = book
        self._analyst = analyst
        self._batch: Batch | None = None
        self._steps: Generator[Intake, None, None] | None = None
        self._taken: Intake | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self._title = QLabel(self.tr("Reading {name} …").format(name=path.name), self)
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._list = QPlainTextEdit(self)
        self._list.setReadOnly(True)
        self._list.setAccessibleName(self.tr("What was left out, and why"))
        self._list.hide()
        self._go = QPushButton(self.tr("Import"), self)
        self._go.setProperty("role", "go")
        self._go.setEnabled(False)
        self._go.clicked.connect(self._start)
        self._leave = QPushButton(self.tr("Cancel"), self)
        self._leave.setProperty("role", "plain")
        self._leave.clicked.connect(self.reject)
        self._lay_out()
        analyst.answered.connect(self._answered)
        analyst.failed.connect(self._failed)
        analyst.ask(ReadFile(path))

    def reject(self) -> None:
        """Stop reading or writing; what was written is taken back."""
        self._analyst.stop()
        self._stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog is cancelling."""
        self.reject()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for part in (self._title, self._text, self._progress, self._list):
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._go)
        column.addLayout(row)

    def _answered(self, answer: object) -> None:
        if isinstance(answer, Batch):
            self._show_batch(answer)
        elif isinstance(answer, Phrase):
            self._refuse(spoken(answer))

    def _failed(self, report: str) -> None:
        self._refuse(
            self.tr("Weaver could not read the file because of a fault of its own:")
            + "\n\n"
            + report
        )

    def _refuse(self, sentence: str) -> None:
        self._title.setText(self.tr("This file cannot be imported"))
        self._text.setText(sentence)
        self._progress.hide()
        self._leave.setText(self.tr("Close"))
        self._go.hide()

    def _show_batch(self, batch: Batch) -> None:
        self._batch = batch
        groups = sum(party.kind is PartyKind.GROUP for party in batch.parties)
        self._title.setText(batch.source)
        self._text.setText(
            self.tr(
                "In the file: people {people}, groups {groups}, ties {ties}, visits to gatherings "
                "{guests}. Whoever is in your book under the very same name is taken "
                "as the same. The import is one step, and Ctrl+Z takes it back."
            ).format(
                people=len(batch.parties) - groups,
                groups=groups,
                ties=len(batch.ties),
                guests=len(batch.guests),
            )
        )
        self._progress.hide()
        self._list_skipped(batch.skipped)
        if self._book.is_read_only:
            self._refuse(
                self.tr(
                    "This book can be read but not changed, so nothing can be taken into it. Open "
                    "a book that you can write, and import the file there."
                )
            )
            return
        self._go.setEnabled(bool(batch.parties))
        self._go.setDefault(True)

    def _list_skipped(self, skipped: tuple[Skipped, ...] | list[Skipped]) -> None:
        lines = [
            self.tr("Row {row}: {reason}").format(row=one.row, reason=spoken(one.reason))
            if one.row
            else spoken(one.reason)
            for one in skipped[:_MOST_LISTED]
        ]
        if len(skipped) > _MOST_LISTED:
            lines.append(self.tr("… and {count} more").format(count=len(skipped) - _MOST_LISTED))
        self._list.setPlainText("\n".join(lines))
        self._list.setVisible(bool(lines))

    def _start(self) -> None:
        if self._batch is None:
            return
        self._go.setEnabled(False)
        self._title.setText(self.tr("Importing …"))
        self._steps = self._book.importer.take_in(self._batch)
        self._progress.show()
        self._timer.start()

    def _slice(self) -> None:
        # The transaction stays open between slices; the dialog is modal, so nobody else writes.
        assert self._steps is not None  # noqa: S101 - the timer runs only while it is there
        end = perf_counter() + _SLICE_SECONDS
        try:
            for intake in self._steps:
                self._taken = intake
                if perf_counter() >= end:
                    self._progress.setRange(0, intake.total)
                    self._progress.setValue(intake.done)
                    return
        except WeaverError as error:
            self._stop()
            self._refuse(spoken(error.phrase))
        except BaseException:
            self._stop()
            self._refuse(
                self.tr("A fault of Weaver's own stopped the import. Nothing of it was kept.")
            )
            raise
        else:
            self._finish()

    def _stop(self) -> None:
        """Stop writing; a step that is not complete is taken back."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _finish(self) -> None:
        self._stop()
        self._progress.hide()
        if self._taken is not None:
            told = self.tr(
                "New in your book: people and groups {new}, ties {ties}. Known already: "
                "{matched}. Ctrl+Z takes all of it back."
            )
            if self._taken.gatherings_new:
                told = self.tr(
                    "New in your book: people and groups {new}, ties {ties}, gatherings "
                    "{gatherings}. Known already: {matched}. Ctrl+Z takes all of it back."
                )
            self._text.setText(
                told.format(
                    new=self._taken.parties_new,
                    matched=self._taken.parties_matched,
                    ties=self._taken.ties_new,
                    gatherings=self._taken.gatherings_new,
                )
            )
            self._list_skipped(self._taken.skipped)
        self._title.setText(self.tr("Imported"))
        self._leave.setText(self.tr("Close"))
        self._leave.setDefault(True)
        self._go.hide()
