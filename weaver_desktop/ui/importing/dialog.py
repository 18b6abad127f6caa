"""The import dialog: reading, asking, what every row becomes, taking it in, what was done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.book.book import Book
from weaver_desktop.book.intake import Intake
from weaver_desktop.book.taking_in.plan import Fate, Plan
from weaver_desktop.domain.batch import Skipped
from weaver_desktop.exchange.folders import unfolded
from weaver_desktop.ui.importing.arrival import Arrival
from weaver_desktop.ui.importing.columns_page import ColumnsPage
from weaver_desktop.ui.importing.preview_page import PreviewPage
from weaver_desktop.ui.importing.reading import ColumnsWanted
from weaver_desktop.ui.importing.taking import Taking
from weaver_desktop.ui.importing.words import contents, outcome, outlook, remarks
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.widgets.locale_days import locale_day
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import filled

_SIZE = (760, 620)
_LEAST = (420, 320)
_LEAST_SAID = 160
"""Pixels of height that a sentence has at least."""
_MOST_LISTED = 500
_FINE = 1_000
"""Into how many parts the progress of the import is divided."""
_LONGEST_FILE = 60
_MOST_NAMED = 3
"""Files; more of them are only counted."""


class ImportDialog(QDialog):
    """One import from files to book. Nothing is written before the user says so."""

    def __init__(
        self,
        book: Book,
        paths: Sequence[Path],
        analyst: Analyst,
        tints: Tints,
        parent: QWidget | None,
    ) -> None:
        """Begin to read the files at once."""
        super().__init__(parent)
        paths = unfolded(paths)
        self._called = self._name_of(paths)
        self.setWindowTitle(filled(self.tr("Import {name}"), name=self._called))
        self.setMinimumSize(*_LEAST)
        self._book = book
        self._is_ready = self._is_over = False
        self._title = Prose(
            filled(self.tr("Reading {name} …"), name=self._called), "title", self, most_lines=1
        )
        self._text = Prose("", "dim", self, most_lines=12)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Progress"))
        self.preview = PreviewPage(tints, self)
        self.columns = ColumnsPage(self)
        self._outlook = Prose("", "small", self, most_lines=2)
        self._go = button(self.tr("Import"), "go", self.tr("Import"), self)
        self._go.setEnabled(False)
        self._go.clicked.connect(self._press)
        self._leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self._leave.clicked.connect(self.reject)
        self._body = QStackedLayout()
        self._lay_out()
        self.resize(self.sizeHint())
        self._arrival = Arrival(book, paths, analyst, day_first=_day_first(), parent=self)
        self._taking = Taking(book, self)
        self._asked: ColumnsWanted | None = None
        self._connect()
        self._arrival.begin()

    @property
    def is_ready(self) -> bool:
        """Whether everything is read and compared, so that it can be taken in."""
        return self._is_ready

    @property
    def is_over(self) -> bool:
        """Whether the import is done, or cannot be."""
        return self._is_over

    def sizeHint(self) -> QSize:
        """Return a size that fits over the window."""
        parent = self.parentWidget()
        if parent is None:
            return QSize(*_SIZE)
        room = parent.window().size()
        return QSize(min(_SIZE[0], room.width() - 16), min(_SIZE[1], room.height() - 16))

    def reject(self) -> None:
        """Stop reading or writing; what was written is taken back, as long as that can be."""
        if self._taking.is_under_way and not self._taking.may_stop:
            return
        self._arrival.stop()
        self._taking.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog is cancelling, or bringing to its end what is written already."""
        self._taking.stop()
        self.reject()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(6)
        for part in (self._title, self._text, self._progress):
            whole.addWidget(part)
        self._body.addWidget(QWidget(self))
        self._body.addWidget(self.preview)
        self._body.addWidget(self.columns)
        whole.addLayout(self._body, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._outlook, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._leave)
        row.addWidget(self._go)
        whole.addLayout(row)

    def _connect(self) -> None:
        self._arrival.glimpsed.connect(self._glimpse)
        self._arrival.opened.connect(self._open)
        self._arrival.came.connect(self._come)
        self._arrival.read.connect(self._show_contents)
        self._arrival.likened.connect(self._liken)
        self._arrival.compared.connect(self._be_ready)
        self._arrival.columns_wanted.connect(self._ask_columns)
        self._arrival.refused.connect(self._refuse)
        self._taking.went_on.connect(self._go_on)
        self._taking.finished.connect(self._finish)
        self._taking.failed.connect(self._refuse)
        self.preview.counted.connect(self._tell_outlook)
        self.columns.changed.connect(self._tell_columns)

    def _glimpse(self, rows: object) -> None:
        assert isinstance(rows, list)  # noqa: S101 - as the signal says
        if self._is_over:
            return
        self.preview.model.clear()
        self.preview.model.add(rows)
        self.preview.settle()
        self.preview.bar.setEnabled(False)
        self.preview.suggest_tag("", is_possible=False)
        self._body.setCurrentWidget(self.preview)

    def _open(self, total: int) -> None:
        if self._is_over:
            return
        self.preview.model.clear()
        self.preview.bar.setEnabled(False)
        self._progress.setRange(0, max(1, total))
        self._body.setCurrentWidget(self.preview)

    def _come(self, rows: object) -> None:
        assert isinstance(rows, list)  # noqa: S101 - as the signal says
        is_first = not self.preview.model.rowCount()
        self.preview.model.add(rows)
        if is_first:
            self.preview.settle()
        self._progress.setValue(self._progress.value() + len(rows))

    def _show_contents(self) -> None:
        if self._is_over:
            return
        batches = self._arrival.batches
        self._title.setText(self._called)
        self._text.setText(contents(batches))
        skipped = [each for batch in batches for each in batch.skipped]
        self._show_remarks(skipped)
        self._progress.setRange(0, 0)
        if self._book.is_read_only:
            return
        self.preview.suggest_tag(self._tag(), is_possible=True)

    def _liken(self, candidates: object) -> None:
        assert isinstance(candidates, dict)  # noqa: S101 - as the signal says
        self.preview.model.liken(candidates)

    def _be_ready(self) -> None:
        if self._is_over:
            return
        self.preview.model.settle()
        self._progress.hide()
        if self._book.is_read_only:
            self._refuse(
                self.tr(
                    "This book can be read but not changed, so nothing can be taken into it. Open "
                    "a book that you can write, and import the file there."
                )
            )
            return
        self._is_ready = True
        self.preview.bar.setEnabled(True)
        self.preview.settle()
        self._tell_outlook()
        self._go.setDefault(True)
        if not self.preview.view.hasFocus() and self._go.isEnabled():
            self._go.setFocus()

    def _tell_outlook(self) -> None:
        if not self._is_ready or self._is_over or self._taking.is_under_way:
            return
        model = self.preview.model
        fates = model.fates()
        self._outlook.setText(outlook(fates, model.undecided()))
        brings = fates.get(Fate.NEW, 0) + fates.get(Fate.SAME, 0)
        self._go.setEnabled(bool(brings))

    def _ask_columns(self, wanted: object) -> None:
        assert isinstance(wanted, ColumnsWanted)  # noqa: S101 - as the signal says
        self._asked = wanted
        self._title.setText(filled(self.tr("What is in {name}?"), name=wanted.table.source))
        self._text.setText(
            filled(
                self.tr(
                    "Its headings do not say it to Weaver, so the columns below are a guess. What "
                    "you choose is remembered for the next file like this. Rows: {count}."
                ),
                count=f"{wanted.table.row_count:,}",
            )
        )
        self._progress.hide()
        self._go.setText(self.tr("Go on"))
        self.columns.ask(wanted.table, wanted.guess)
        self._body.setCurrentWidget(self.columns)
        self._go.setDefault(True)

    def _tell_columns(self) -> None:
        if self._asked is not None:
            self._go.setEnabled(not self.columns.problem)

    def _press(self) -> None:
        if self._asked is not None:
            asked, self._asked = self._asked, None
            self._go.setEnabled(False)
            self._go.setText(self.tr("Import"))
            self._body.setCurrentIndex(0)
            self._title.setText(filled(self.tr("Reading {name} …"), name=self._called))
            self._text.setText("")
            self._progress.setRange(0, 0)
            self._progress.show()
            self._arrival.tell(asked.path, asked.table.headings, self.columns.meaning)
        elif self._is_ready:
            self._start()

    def _start(self) -> None:
        batches = self._arrival.batches
        tag = self.preview.chosen_tag
        plans = [Plan(self.preview.model.decisions(at), tag) for at in range(len(batches))]
        self._is_ready = False
        self._go.setEnabled(False)
        self._title.setText(self.tr("Importing …"))
        self._outlook.setText("")
        self.preview.setEnabled(False)
        self._progress.setRange(0, _FINE)
        self._progress.setValue(0)
        self._progress.show()
        # The reader holds all photos once more.
        self._arrival.stop()
        self._taking.begin(batches, plans, self._arrival.told)

    def _go_on(self, share: float, may_stop: bool) -> None:  # noqa: FBT001 - Qt hands it over
        self._progress.setValue(round(share * _FINE))
        self._leave.setEnabled(may_stop)

    def _finish(self, intakes: object, has_changed: bool) -> None:  # noqa: FBT001 - Qt hands it
        assert isinstance(intakes, tuple)  # noqa: S101 - as the signal says
        done = [each for each in intakes if isinstance(each, Intake)]
        if has_changed:
            self._end(self.tr("Imported"), outcome(done))
        else:
            said = self.tr("Everything in {name} is in your book already. Nothing was changed.")
            self._end(self.tr("Nothing new"), filled(said, name=self._called))
        self._show_remarks([each for intake in done for each in intake.skipped])
        if any(intake.skipped for intake in done):
            self._body.setCurrentWidget(self.preview)
            self.preview.setEnabled(True)
            self.preview.show_only_remarks()
        else:
            self._shrink()

    def _refuse(self, sentence: str) -> None:
        self._end(self.tr("This file cannot be imported"), sentence)
        self._shrink()

    def _end(self, title: str, sentence: str) -> None:
        self._is_over, self._is_ready = True, False
        self._title.setText(title)
        self._text.setText(sentence)
        self._outlook.setText("")
        self._progress.hide()
        self._body.setCurrentIndex(0)
        self._leave.setEnabled(True)
        self._leave.setText(self.tr("Close"))
        self._leave.setAccessibleName(self.tr("Close"))
        self._go.hide()
        self._leave.setDefault(True)
        self._leave.setFocus()

    def _shrink(self) -> None:
        """Take no more room than a sentence needs."""
        for page in (self.preview, self.columns):
            self._body.removeWidget(page)
            page.hide()
        self.setMinimumHeight(_LEAST_SAID)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(_LEAST_SAID, layout.totalHeightForWidth(self.width())))

    def _show_remarks(self, skipped: Sequence[Skipped]) -> None:
        self.preview.show_remarks(remarks(skipped, _MOST_LISTED), len(skipped))

    def _name_of(self, paths: Sequence[Path]) -> str:
        if len(paths) > _MOST_NAMED:
            return filled(self.tr("{count} files"), count=f"{len(paths):,}")
        return ", ".join(path.name or str(path) for path in paths)

    def _tag(self) -> str:
        today = self._book.today
        name = self._called
        if len(name) > _LONGEST_FILE:
            name = name[: _LONGEST_FILE - 1].rstrip() + "…"
        told = self.tr("imported on {day} from {file}")
        return filled(told, day=locale_day(today), file=name)


def _day_first() -> bool:
    """Return whether the user's locale writes the day before the month."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return order.find("d") < order.find("M")
