"""The middle of the window: the sky, with the legend and short messages over it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.changes import Cause, ChangeSet
from weaver_desktop.domain.ids import pair
from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.sky.first_light import FirstLight
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.locale_days import locale_day
from weaver_desktop.ui.window.toast import Toast

if TYPE_CHECKING:
    from weaver_desktop.ui.sky.legend import Legend
    from weaver_desktop.ui.sky.lens_bar import LensBar
    from weaver_desktop.ui.sky.sky import Sky
    from weaver_desktop.ui.sky.time_bar import TimeBar
    from weaver_desktop.ui.state.states import States

_MARGIN, _LEAST_MARGIN = 12, 4
_ROOMY, _LOW, _LOWEST = 260, 170, 110
"""Pixels of height from which on there is room for the legend, the time, the filters too."""
_TIGHT = 200
"""Pixels of width below which there is room for none of them."""
_PAUSE_MS = 60
_DATED = ("tie", "tie_depth", "encounter")


class Centre(QWidget):
    """First light until ``wake``, then the living sky."""

    def __init__(self, book: Book, of: States, theme: Theme, icons: Icons) -> None:
        """Show the stars where they were last seen."""
        super().__init__()
        self._book = book
        self._of = of
        self._theme = theme
        self._lens = of.lens
        self._icons = icons
        self._first = FirstLight(book.positions(), theme, self)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._first)
        # In a large book to find the first day takes a moment, for which nothing need wait.
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_PAUSE_MS)
        self._telling.timeout.connect(self._tell_span)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._tell_changes)
        self.toast = Toast(self, of.motion)
        self.sky: Sky | None = None
        self.legend: Legend | None = None
        self.lens_bar: LensBar | None = None
        self.time: TimeBar | None = None

    def wake(self) -> None:
        """Let the living sky take the place of the first light."""
        from weaver_desktop.ui.sky.legend import Legend
        from weaver_desktop.ui.sky.lens_bar import LensBar
        from weaver_desktop.ui.sky.sky import Sky
        from weaver_desktop.ui.sky.time_bar import TimeBar

        of = self._of
        self.sky = Sky(
            self._book,
            of.changes,
            of.selection,
            self._theme,
            self,
            of.lens,
            of.paths,
            of.motion,
            of.looks,
        )
        self._stack.addWidget(self.sky)
        self._stack.setCurrentWidget(self.sky)
        self.setFocusProxy(self.sky.stage)
        self._first.deleteLater()
        self.lens_bar = LensBar(self._book, of.lens, self, of.changes, of.views)
        self.lens_bar.troubled.connect(self.toast.say)
        self.lens_bar.show()
        self.time = TimeBar(self._icons, self)
        self.time.day_chosen.connect(self._choose_day)
        self.time.grown.connect(self._place)
        of.lens.changed.connect(self._tell_changes_or_wait)
        of.lens.changed.connect(self._keep_clear)
        of.views.day_wanted.connect(self._go_to_day)
        of.changes.happened.connect(self._heed)
        self.legend = Legend(of.looks, of.lens, of.selection, self._theme, self)
        self.sky.looks_changed.connect(self._tell_looks)
        self.sky.meanings_changed.connect(self._tell_meanings)
        of.advisor.updated.connect(self._suggest)
        self._tell_span()
        self._tell_looks()

    def stop(self) -> None:
        """Stand still for good, because the window closes."""
        self.toast.stop()
        self._counting.stop()
        if self.time is not None:
            self.time.stop()
        self._telling.stop()
        if self.sky is not None:
            self.sky.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats over the sky in its place."""
        super().resizeEvent(event)
        self._place()
        if self.toast.isVisible():
            self.toast.place()

    def _tell_looks(self) -> None:
        if self.sky is not None and self.legend is not None:
            self._tell_meanings()
            self._place()
            self.toast.raise_()

    def _tell_meanings(self) -> None:
        """Let the legend say what the colours on the map stand for on the day that is shown."""
        if self.sky is not None and self.legend is not None:
            sky = self.sky
            self.legend.show_meanings(
                sky.drawn.meanings, sky.parties_of, is_looking=sky.is_dressing
            )

    def _suggest(self) -> None:
        """Let the map show who might be introduced."""
        if self.sky is not None:
            suggestions = self._of.advisor.suggestions or ()
            self.sky.suggest(tuple(pair(each.a, each.b) for each in suggestions))

    def _place(self) -> None:
        if self.time is None or self.lens_bar is None or self.legend is None:
            return
        high, wide = self.height(), self.width()
        is_past = self._lens.day is not None
        # Where there is little room it is the map's; a day of the past is told whatever happens.
        margin = _MARGIN if high >= _LOW and wide >= _TIGHT else _LEAST_MARGIN
        width = wide - 2 * margin
        has_bars = not self._book.is_empty and wide >= _TIGHT
        self.lens_bar.place(margin, margin, width)
        self.lens_bar.setVisible(has_bars and high >= _LOWEST)
        foot = high - margin
        self.time.setVisible(self.time.has_past and (is_past or (has_bars and high >= _LOW)))
        height = self.time.place(margin, foot, width, is_low=high < _LOW)
        foot -= 0 if self.time.isHidden() else height + 4
        self.legend.place(margin, foot, width)
        self.legend.show_or_fold(is_shown=has_bars and high >= _ROOMY)
        self._keep_clear()

    def _keep_clear(self) -> None:
        """Let no name stand where it could not be read for what lies over the map."""
        if self.sky is not None:
            over = [each for each in (self.lens_bar, self.time, self.legend) if each is not None]
            shown = tuple(QRectF(each.geometry()) for each in over if not each.isHidden())
            self.sky.stage.labels.keep_clear(shown)

    def _heed(self, change_set: ChangeSet) -> None:
        # The first tie brings the bar, and undoing it takes the bar away: neither may lag.
        if self.time is None or not self.time.has_past or change_set.cause is not Cause.EDIT:
            self._tell_span()
        else:
            if change_set.touches(*_DATED):
                self._telling.start()
            self._tell_changes()
            self._place()

    def _tell_span(self) -> None:
        self._telling.stop()
        if self.time is not None:
            self.time.show_span(self._book.first_day(), self._book.today)
            self._tell_changes()
            self._place()

    def _choose_day(self, day: object) -> None:
        before = self._lens.day
        self._lens.set_day(day.toordinal() if isinstance(day, date) else None)
        if self._lens.day == before:
            self._tell_changes()
        elif (before is None) != (self._lens.day is None):
            self._place()

    def _go_to_day(self, day: object) -> None:
        if self.time is not None:
            self.time.go_to(date.fromordinal(day) if isinstance(day, int) else None)

    def _tell_changes_or_wait(self) -> None:
        """Say what changed; while time plays in a turn of its own, once the map is painted."""
        if self.time is not None and self.time.is_playing:
            self._counting.start()
        else:
            self._tell_changes()

    def _tell_changes(self) -> None:
        """Say beside the day what came and what faded since an earlier one."""
        if self.time is None or self.sky is None:
            return
        from weaver_desktop.ui.sky.change_words import changes_in_words

        since = self.time.since
        if since is None or not self.time.has_past:
            self.time.tell_changes("")
        else:
            changes = self.sky.seen.since(since.toordinal())
            self.time.tell_changes(changes_in_words(changes, locale_day(since)))
