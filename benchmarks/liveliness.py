"""The longest turn of the event loop while one works in the real window of a large book."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import numpy as np

from benchmarks.books import copy_of, planted
from benchmarks.living_map import open_window
from benchmarks.rows import Row
from benchmarks.turns import Watch
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.ui.window.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TURN_CEILING = 50.0
_PEOPLE = 5_000
_LARGE = 20_000
_TIES, _TIMES, _LAPS = 20, 6, 4

Act = Callable[[], object]


def rows() -> Iterator[Row]:
    """Do what one does with a map, with 5,000 people; a little of it with 20,000 as well."""
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(copy_of(planted(_PEOPLE), Path(folder)), Path(folder))
        desk = _Desk(window, Path(folder))
        for name, acts, is_over in desk.everything():
            yield desk.row(name, acts, is_over, ceiling=TURN_CEILING)
        window.close()
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(copy_of(planted(_LARGE), Path(folder)), Path(folder))
        desk = _Desk(window, Path(folder))
        yield desk.row(f"a tie is logged, {_LARGE:,} people", desk.ties(_TIMES), desk.is_quiet)
        window.close()


class _Desk:
    """What is done in one window, and when it is over."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        from weaver_desktop.ui.export.job import Job

        sky = window.centre.sky
        assert sky is not None  # noqa: S101 - the window is awake
        self._window, self._sky, self._book = window, sky, window.book
        self._folder = folder
        self._watch = Watch()
        self._dice = np.random.default_rng(3)
        self._days = 0
        self._job = Job(window)

    def row(
        self,
        name: str,
        acts: Sequence[Act],
        is_over: Callable[[], bool],
        *,
        ceiling: float | None = None,
    ) -> Row:
        """Return the longest of all turns, and how long those of most acts were."""
        turns = [self._watch.longest(act, is_over) for act in acts]
        most = float(np.percentile([each.taken for each in turns], 95))
        work = max(each.worked for each in turns)
        note = f"95 % within {most:.0f} ms; at most {work:.0f} ms of work in one"
        longest = max(each.taken for each in turns)
        return Row(f"longest turn: {name}", longest, ceiling=ceiling, note=note)

    def everything(self) -> Iterator[tuple[str, Sequence[Act], Callable[[], bool]]]:
        """Yield what is done, how often, and when it is over."""
        window, book = self._window, self._book
        yield "a tie is logged, until suggestions are new", self.ties(_TIES), self.is_quiet
        yield "that is undone", [book.history.undo] * _TIMES, self.is_quiet
        yield "a need is heard of, until suggestions are new", self._needs(), self.is_quiet
        yield "all suggestions are asked for", [window.advisor.refresh] * _TIMES, self.is_quiet
        yield "communities are found and shown", self._colours(), self.is_quiet
        yield "somebody is selected", self._choices(), self.is_quiet
        yield "the theme is switched", [window._theme.toggle] * _LAPS, self.is_quiet  # noqa: SLF001
        yield "time plays", self._plays(), self._is_played
        yield "filters are offered", self._menus(), self.is_quiet
        yield "a filter is put on and off", self._filters(), self.is_quiet
        for name, kind, scale in (
            ("a replay is saved as WebP", "webp", 1),
            ("a replay is saved as GIF", "gif", 1),
            ("the map is saved as PNG at 4 ×", "png", 4),
            ("the map is saved as HTML", "html", 1),
        ):
            yield name, [self._export(kind, scale)], lambda: not self._job.is_working

    def is_quiet(self) -> bool:
        """Tell whether the map is at rest and nobody thinks any more."""
        return self._sky.is_settled and not self._window.advisor.is_thinking

    def ties(self, count: int) -> list[Act]:
        """Return acts that log that two have met."""
        ids = self._book.network().ids

        def log() -> None:
            one, other = self._dice.choice(len(ids), 2, replace=False)
            self._days += 1
            on = PartialDate.of(self._book.today - timedelta(days=self._days))
            self._book.encounters.log(parties=[ids[one], ids[other]], on=on)

        return [log] * count

    def _needs(self) -> list[Act]:
        ids = self._book.network().ids

        def add() -> None:
            party = ids[int(self._dice.integers(len(ids)))]
            self._book.facts.add(party_id=party, kind=FactKind.NEED, text="a zeppelin")

        return [add] * _TIMES

    def _choices(self) -> list[Act]:
        ids = self._book.network().ids

        def choose() -> None:
            self._window.selection.select_party(ids[int(self._dice.integers(len(ids)))])

        return [choose] * _TIMES

    def _colours(self) -> list[Act]:
        from dataclasses import replace

        from weaver_desktop.ui.state.looks import ColourBy

        looks = self._window.looks
        before = looks.rules
        return [
            lambda: looks.set_rules(replace(before, colour=ColourBy.COMMUNITY)),
            lambda: looks.set_rules(before),
        ]

    def _plays(self) -> list[Act]:
        time = self._window.centre.time
        assert time is not None  # noqa: S101 - the window is awake
        return [time.toggle]

    def _is_played(self) -> bool:
        time = self._window.centre.time
        return time is None or not (time.is_playing or self._sky.stage.lines.is_refining)

    def _menus(self) -> list[Act]:
        bar = self._window.centre.lens_bar
        assert bar is not None  # noqa: S101 - the window is awake
        return [lambda: bar.menu.popup(bar.mapToGlobal(bar.rect().bottomLeft())), bar.menu.hide] * 4

    def _filters(self) -> list[Act]:
        from weaver_desktop.graph.views import HasOpenNeed

        lens = self._window.lens
        need = HasOpenNeed()
        return [lambda: lens.add(need), lambda: lens.remove(need)] * 4

    def _export(self, kind: str, scale: int) -> Act:
        from weaver_desktop.ui.export.capture import capture
        from weaver_desktop.ui.export.exporting import Wish, exporting
        from weaver_desktop.ui.export.formats import Format

        window = self._window

        def export() -> None:
            shot = capture(
                self._sky,
                self._book,
                window.lens,
                window.selection,
                window._theme.palette,  # noqa: SLF001
            )
            wish = Wish(Format(kind), scale=scale)
            self._job.start(exporting(shot, wish, self._folder / f"map.{kind}"))

        return export
