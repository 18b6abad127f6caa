"""Taking files in, a slice at a time, so that the window stays alive and one can stop."""

from collections.abc import Generator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.book.intake import Intake
from weaver_desktop.book.taking_in.plan import Plan
from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.widgets.wording import spoken

_SLICE_SECONDS = 0.012

Told = Sequence[tuple[tuple[str, ...], str]]


class Taking(QObject):
    """One import under way: all of it is one step, or nothing is written.

    ``went_on`` carries how many rows are done; ``finished`` the intakes and whether anything in the
    book has changed; ``failed`` why it could not be.
    """

    went_on = Signal(int)
    finished = Signal(object, bool)
    failed = Signal(str)

    def __init__(self, book: Book, parent: QObject) -> None:
        """Prepare."""
        super().__init__(parent)
        self._book = book
        self._steps: Generator[int, None, None] | None = None
        self._intakes: list[Intake] = []
        self._before: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_under_way(self) -> bool:
        """Whether a step is open."""
        return self._steps is not None

    def begin(self, batches: Sequence[Batch], plans: Sequence[Plan], told: Told = ()) -> None:
        """Begin to take batches in by their plans, and to remember what columns mean."""
        self._before = self._book.history.entries(limit=1)
        self._intakes = []
        is_simple = len(batches) == 1 and not told
        self._steps = (
            self._each(batches, plans) if is_simple else self._together(batches, plans, told)
        )
        self._timer.start()

    def stop(self) -> None:
        """Stop; a step that is not complete is taken back."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _together(
        self, batches: Sequence[Batch], plans: Sequence[Plan], told: Told
    ) -> Generator[int, None, None]:
        sources = ", ".join(batch.source for batch in batches)
        with self._book.as_one(f"Imported {sources}"):
            for headings, meaning in told:
                self._book.importer.columns.remember(headings, meaning)
            yield from self._each(batches, plans)
        places = {party: at for intake in self._intakes for party, at in intake.places.items()}
        if places:
            self._book.keep_positions(places)

    def _each(self, batches: Sequence[Batch], plans: Sequence[Plan]) -> Generator[int, None, None]:
        done = 0
        for batch, plan in zip(batches, plans, strict=True):
            intake = Intake(0, skipped=list(batch.skipped))
            for intake in self._book.importer.take_in(batch, plan):
                yield done + intake.done
            done += intake.done
            self._intakes.append(intake)

    def _slice(self) -> None:
        # The transaction stays open between slices; the dialog is modal, so nobody else writes.
        assert self._steps is not None  # noqa: S101 - the timer runs only while it is there
        end = perf_counter() + _SLICE_SECONDS
        try:
            for done in self._steps:
                if perf_counter() >= end:
                    self.went_on.emit(done)
                    return
        except WeaverError as error:
            self.stop()
            self.failed.emit(spoken(error.phrase))
        except BaseException:
            self.stop()
            self.failed.emit(
                self.tr("A fault of Weaver's own stopped the import. Nothing of it was kept.")
            )
            raise
        else:
            self.stop()
            after = self._book.history.entries(limit=1)
            self.finished.emit(tuple(self._intakes), after != self._before)
