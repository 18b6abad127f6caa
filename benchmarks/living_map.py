"""The map at work in the real window: a moving frame, a logged tie until it shows, idleness."""

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter

import numpy as np

from benchmarks.books import copy_of, planted
from benchmarks.rows import Row
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.window.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FRAME_LIMIT = 0.5
TIE_CEILING = 50.0
_FRAMES = 25
_TIES = 40
_PATIENCE_SECONDS = 120.0


def rows() -> Iterator[Row]:
    """Open the real window on books of 1,000 and 5,000 people and measure in it."""
    for people in (1_000, 5_000):
        with tempfile.TemporaryDirectory() as folder:
            window = open_window(copy_of(planted(people), Path(folder)), Path(folder))
            name = f"map frame while moving, {people:,} people, against GraphItem.setData"
            yield Row(name, _frame(window), _graph_item_frame(window), FRAME_LIMIT)
            if people == 5_000:
                yield Row(
                    "logging a tie until it is on the map, 5,000 people, p95",
                    _log_ties(window),
                    ceiling=TIE_CEILING,
                )
                yield Row(
                    "idle: repaints and ticks in a second (a count)", _idle(window), ceiling=0
                )
            window.close()


def open_window(path: Path, folder: Path) -> MainWindow:
    """Open the real window on a book and wait until all is still."""
    from PySide6.QtWidgets import QApplication

    from weaver_desktop.app.pictures import passing_settings, qt_application
    from weaver_desktop.app.start import collect_from_now_on
    from weaver_desktop.book.book import Book
    from weaver_desktop.ui.icons import Icons
    from weaver_desktop.ui.theme.theme import Look, Theme
    from weaver_desktop.ui.window.outside import Outside

    qt = qt_application()
    theme = Theme(qt, passing_settings(folder), Look.DARK)
    book = Book.open(path)
    window = MainWindow(book, theme, Icons(theme), passing_settings(folder), Outside())
    window.resize(1366, 768)
    window.show()
    until(lambda: window.is_awake and window.advisor.suggestions is not None)
    sky = window.centre.sky
    assert sky is not None  # noqa: S101 - awake means that it is there
    until(lambda: sky.is_settled)
    QApplication.processEvents()
    collect_from_now_on()
    return window


def _frame(window: MainWindow) -> float:
    """Return the median milliseconds of moving every star a little and painting the map."""
    sky = window.centre.sky
    assert sky is not None  # noqa: S101 - awake means that it is there
    positions = np.array(list(sky.snapshot().values()))
    jitter = np.random.default_rng(1).normal(0, 0.05, (_FRAMES, *positions.shape))
    taken = []
    for shift in jitter:
        began = perf_counter()
        sky.stage.move(positions + shift, is_moving=True)
        sky.stage.viewport().repaint()
        taken.append((perf_counter() - began) * 1000)
    sky.stage.move(positions, is_moving=False)
    return median(taken)


def _graph_item_frame(window: MainWindow) -> float:
    """Return the same for pyqtgraph's own item, in a view of the same size."""
    import pyqtgraph as pg

    network = window.book.network()
    sky = window.centre.sky
    assert sky is not None  # noqa: S101 - awake means that it is there
    positions = np.array(list(sky.snapshot().values()))
    view = pg.PlotWidget()
    view.resize(sky.stage.size())
    item = pg.GraphItem()
    view.addItem(item)
    view.show()
    item.setData(pos=positions, adj=network.ends, size=8)
    _pass(0.3)
    jitter = np.random.default_rng(1).normal(0, 0.05, (_FRAMES, *positions.shape))
    taken = []
    for shift in jitter:
        began = perf_counter()
        item.setData(pos=positions + shift, adj=network.ends, size=8)
        view.viewport().repaint()
        taken.append((perf_counter() - began) * 1000)
    view.close()
    return median(taken)


def _log_ties(window: MainWindow) -> float:
    """Return the 95th percentile of the milliseconds from an act to the map painted at once.

    In a living window the two are turns of their own: see ``liveliness``.
    """
    book = window.book
    sky = window.centre.sky
    assert sky is not None  # noqa: S101 - awake means that it is there
    network = book.network()
    rng = np.random.default_rng(3)
    shown = []
    for number in range(_TIES):
        a, b = rng.choice(network.party_count, 2, replace=False)
        on = PartialDate.of(book.today - timedelta(days=number))
        began = perf_counter()
        book.encounters.log(parties=[network.ids[a], network.ids[b]], on=on)
        sky.stage.viewport().repaint()
        shown.append((perf_counter() - began) * 1000)
        until(lambda: sky.is_settled and not window.advisor.is_thinking)
    return float(np.percentile(shown, 95))


def _idle(window: MainWindow) -> float:
    """Return how often the settled map is painted or ticked in a second with nothing to do."""
    from PySide6.QtCore import QEvent, QObject

    sky = window.centre.sky
    assert sky is not None  # noqa: S101 - awake means that it is there
    until(lambda: sky.is_settled)
    counted = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() in {QEvent.Type.Paint, QEvent.Type.Timer}:
                counted.append(event.type())
            return False

    watch = Watch()
    sky.stage.viewport().installEventFilter(watch)
    sky.installEventFilter(watch)
    _pass(1.0)
    return float(len(counted))


def _pass(seconds: float) -> None:
    end = monotonic() + seconds
    until(lambda: monotonic() > end)


def until(is_true: Callable[[], bool]) -> None:
    """Let the event loop turn until something is so."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    end = monotonic() + _PATIENCE_SECONDS
    while not is_true():
        if monotonic() > end:
            msg = "the window did not come to rest"
            raise TimeoutError(msg)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
