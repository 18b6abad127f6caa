"""Acts on thousands of entries in the real window: how long they take, and its longest turn."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.books import copy_of, planted
from benchmarks.living_map import open_window, until
from benchmarks.rows import Row
from weaver_desktop.domain.long_work import Steps
from weaver_desktop.ui.window.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PEOPLE, _DELETED = 5_000, 1_000
_TURN = 50.0
_TAGGING = 1_000.0


def rows() -> Iterator[Row]:
    """Tag everybody, change what all consent to, delete many, each with its undo."""
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(copy_of(planted(_PEOPLE), Path(folder)), Path(folder))
        book = window.book
        me = book.parties.me
        parties = [party for party in book.network().ids if party != me]
        bulk, history = book.bulk, book.history
        taken, turn = _carried_out(window, bulk.tag(parties=parties, tag="zebra"))
        yield Row(f"tagging {_PEOPLE:,} people", taken, ceiling=_TAGGING)
        yield Row("the longest turn meanwhile", turn, ceiling=_TURN)
        yield from _both("taking that back", window, history.undo_in_steps())
        consent = bulk.describe(parties=parties, is_private=True)
        yield from _both("making all of them private", window, consent)
        yield from _both("taking that back", window, history.undo_in_steps())
        gone = bulk.delete(parties=parties[:_DELETED])
        yield from _both(f"deleting {_DELETED:,} people", window, gone)
        yield from _both("taking that back", window, history.undo_in_steps())
        window.close()


def _both(name: str, window: MainWindow, steps: Steps[object]) -> Iterator[Row]:
    taken, turn = _carried_out(window, steps)
    yield Row(name, taken)
    yield Row("the longest turn meanwhile", turn, ceiling=_TURN)


def _carried_out(window: MainWindow, steps: Steps[object]) -> tuple[float, float]:
    """Return milliseconds until all is done and told, and of the longest turn till then."""
    from PySide6.QtCore import QTimer

    from weaver_desktop.ui.long_work.carrying_out import SMALL, carry_out

    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    outcome: list[object] = []
    timer.start(0)
    began = perf_counter()
    carry_out(
        steps,
        rows=SMALL + 1,
        words="Working …",
        over=window,
        done=outcome.append,
        failed=outcome.append,
    )
    until(lambda: bool(outcome))
    ended = perf_counter()
    until(lambda: len(beats) > 0 and beats[-1] > ended)
    timer.stop()
    sky = window.centre.sky
    assert sky is not None  # noqa: S101 - awake means that it is there
    turns = [after - before for before, after in zip([began, *beats], beats, strict=False)]
    until(lambda: sky.is_settled and not window.advisor.is_thinking)
    return (ended - began) * 1000, max(turns) * 1000
