"""Taking files in, a slice at a time, so that the window stays alive and one can stop."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from weaver_desktop.book.book import Book
from weaver_desktop.book.intake import Intake
from weaver_desktop.book.taking_in.plan import Plan
from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.long_work import Steps, within
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.long_work.carrier import Carrier

Told = Sequence[tuple[tuple[str, ...], str]]


class Taking(QObject):
    """One import under way: all of it is one step, or nothing is written.

    ``went_on`` carries how far it is, 0 to 1, and whether it can be stopped; ``finished`` the
    intakes and whether anything in the book has changed; ``failed`` why it could not be.
    """

    went_on = Signal(float, bool)
    finished = Signal(object, bool)
    failed = Signal(str)

    def __init__(self, book: Book, parent: QObject) -> None:
        """Prepare."""
        super().__init__(parent)
        self._book = book
        self._before: object = None
        self._carrier = Carrier(self)
        self._carrier.went_on.connect(self.went_on)
        self._carrier.failed.connect(self.failed)
        self._carrier.done.connect(self._finish)

    @property
    def is_under_way(self) -> bool:
        """Whether a step is open."""
        return self._carrier.is_under_way

    @property
    def may_stop(self) -> bool:
        """Whether stopping takes it back: not any more once it is written."""
        return self._carrier.may_stop

    def begin(self, batches: Sequence[Batch], plans: Sequence[Plan], told: Told = ()) -> None:
        """Begin to take batches in by their plans, and to remember what columns mean."""
        self._before = self._book.history.entries(limit=1)
        is_simple = len(batches) == 1 and not told
        self._carrier.begin(
            self._each(batches, plans) if is_simple else self._together(batches, plans, told)
        )

    def stop(self) -> None:
        """Stop; a step that is not complete is taken back."""
        self._carrier.stop()

    def _together(
        self, batches: Sequence[Batch], plans: Sequence[Plan], told: Told
    ) -> Steps[tuple[Intake, ...]]:
        def all_of_it() -> Steps[tuple[Intake, ...]]:
            for headings, meaning in told:
                self._book.importer.columns.remember(headings, meaning)
            return (yield from self._each(batches, plans))

        sources = ", ".join(batch.source for batch in batches)
        label = phrase("Imported {source}", source=sources)
        intakes = yield from self._book.as_one_in_steps(label, all_of_it)
        places = {party: at for intake in intakes for party, at in intake.places.items()}
        if places:
            self._book.keep_positions(places)
        return intakes

    def _each(self, batches: Sequence[Batch], plans: Sequence[Plan]) -> Steps[tuple[Intake, ...]]:
        intakes: list[Intake] = []
        part = 1 / max(1, len(batches))
        for number, (batch, plan) in enumerate(zip(batches, plans, strict=True)):
            once = self._book.importer.take_in(batch, plan)
            intakes.append((yield from within(number * part, (number + 1) * part, once)))
        return tuple(intakes)

    def _finish(self, intakes: object) -> None:
        after = self._book.history.entries(limit=1)
        self.finished.emit(intakes, after != self._before)
