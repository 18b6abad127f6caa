"""Acts on thousands of entries in the real window: how long they take, and its longest turn."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.books import copy_of, planted
from benchmarks.living_map import open_window, until
from benchmarks.rows import Row
from benchmarks.turns import Watch
from weaver_desktop.book.book import Book
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import Steps
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.window.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PEOPLE, _DELETED, _MOST_DELETED, _TIES = 5_000, 1_000, 4_900, 4_000
_TURN = 50.0
_TAGGING = 1_000.0

Done = Callable[..., None]


def rows() -> Iterator[Row]:
    """Tag everybody, change, delete and merge many, each with its undo, and go through it all."""
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(copy_of(planted(_PEOPLE), Path(folder)), Path(folder))
        acts = _Acts(window)
        book, bulk = window.book, window.book.bulk
        parties = [party for party in book.network().ids if party != book.parties.me]
        everybody = bulk.tag(parties=parties, tag="zebra")
        yield from acts.done(f"tagging {_PEOPLE:,} people", everybody, ceiling=_TAGGING)
        yield from acts.undone()
        consent = bulk.describe(parties=parties, is_private=True)
        yield from acts.done("making all of them private", consent)
        yield from acts.undone()
        for many in (_DELETED, _MOST_DELETED):
            gone = bulk.delete(parties=parties[:many])
            yield from acts.done(f"deleting {many:,} people", gone)
            yield from acts.undone()
            yield from acts.redone()
            yield from acts.undone()
        one, twin = _twins(book, parties[:_TIES])
        until(acts.is_quiet)
        merged = book.merging.merge_in_steps(keep=one, other=twin)
        yield from acts.done(f"merging two with {_TIES:,} ties each", merged)
        yield from acts.undone()
        newest = book.history.entries(limit=1)[0].number
        yield from acts.done("going back to the beginning", book.history.go_to_in_steps(0))
        yield from acts.done("and forth to the end", book.history.go_to_in_steps(newest))
        window.close()


class _Acts:
    """Carries acts out over a window, as it does itself."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._watch = Watch()

    def done(
        self, name: str, steps: Steps[object], *, ceiling: float | None = None
    ) -> Iterator[Row]:
        """Tell how long an act takes until all is told, and the longest turn until all is still."""
        from weaver_desktop.ui.long_work.carrying_out import SMALL, carry_out

        def begin(done: Done) -> None:
            carry_out(
                steps,
                rows=SMALL + 1,
                words="Working …",
                over=self._window,
                done=done,
                failed=print,
            )

        yield from self._rows(name, begin, ceiling)

    def undone(self) -> Iterator[Row]:
        """Take the newest act back."""
        yield from self._stepped("taking that back", is_undo=True)

    def redone(self) -> Iterator[Row]:
        """Do again what was taken back."""
        yield from self._stepped("doing it again", is_undo=False)

    def is_quiet(self) -> bool:
        """Tell whether the map is still and no suggestions are being looked for."""
        sky = self._window.centre.sky
        return sky is not None and sky.is_settled and not self._window.advisor.is_thinking

    def _stepped(self, name: str, *, is_undo: bool) -> Iterator[Row]:
        from weaver_desktop.ui.long_work.stepping import step

        window = self._window

        def begin(done: Done) -> None:
            step(window.book, is_undo=is_undo, over=window, said=done, failed=print)

        yield from self._rows(name, begin, None)

    def _rows(
        self, name: str, begin: Callable[[Done], None], ceiling: float | None
    ) -> Iterator[Row]:
        at: list[float] = []

        def act() -> None:
            at.append(perf_counter())
            begin(lambda *_: at.append(perf_counter()))

        meanwhile = self._watch.longest(act, lambda: len(at) > 1)
        yield Row(name, (at[1] - at[0]) * 1000, ceiling=ceiling)
        after = self._watch.longest(lambda: None, self.is_quiet)
        for when, turn in (("meanwhile", meanwhile), ("until all is still", after)):
            note = f"it worked {turn.worked:.0f} ms"
            yield Row(f"longest turn {when}", turn.taken, ceiling=_TURN, note=note)


def _twins(book: Book, others: Sequence[PartyId]) -> tuple[PartyId, PartyId]:
    """Add two who have met the same people."""
    with book.as_one(phrase("Added twins")):
        one, twin = (book.parties.add_person(name=name) for name in ("Nia Obi", "Nia Obie"))
        for number, other in enumerate(others):
            day = 1 + number % 28
            book.encounters.log(parties=[one, other], on=PartialDate(2025, 3, day))
            book.encounters.log(parties=[twin, other], on=PartialDate(2025, 4, day))
    return one, twin
