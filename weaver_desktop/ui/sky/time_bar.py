"""The line of time under the sky: the map as of any day, and its growth played."""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSlider, QWidget

from weaver_desktop.ui.icons import Icons
from weaver_desktop.ui.sky.change_words import changes_explained
from weaver_desktop.ui.widgets.kept_buttons import KeptToolButton
from weaver_desktop.ui.widgets.locale_days import locale_day
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import tip

_FRAME_MS = 40
_PLAYED_IN_MS = 12_000
_SPEEDS = (1, 2, 4)
_ROOMY, _SPEEDY, _PLAYFUL = 860, 260, 160
"""Pixels from which on the counts stand beside the day, and not below; the speed; and the play."""
_WIDEST_COUNTS = 330
_WIDE_DAY = date(2028, 11, 28)


class TimeBar(QFrame):
    """A slider from the first dated day to today.

    ``day_chosen`` carries a day, None for today; ``grown`` when the bar needs another height.
    """

    day_chosen = Signal(object)
    grown = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        """Begin without a past, and hidden."""
        super().__init__(parent)
        self.setObjectName("timeBar")
        self._icons = icons
        self._first = date.min
        self._has_past = False
        self._played_from: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self._speed = 0
        self._at = 0.0
        self._is_roomy = True
        self._is_low = False
        self._wears_pause: bool | None = None
        self.play = KeptToolButton(self)
        self.play.setIconSize(QSize(16, 16))
        self.play.clicked.connect(self.toggle)
        self.speed = KeptToolButton(self)
        self.speed.setToolTip(self.tr("Speed"))
        self.speed.clicked.connect(self._faster)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Day"))
        self.slider.setPageStep(30)
        self.slider.valueChanged.connect(self._moved)
        self.label = QLabel(self)
        self.label.setProperty("role", "dim")
        self.counts = Prose("", "small", self, most_lines=1)
        self.counts.hide()
        self._grid = QGridLayout(self)
        self._lay_out()
        self._tell_speed()
        self._tell_play()
        self.hide()

    @property
    def has_past(self) -> bool:
        """Whether there are days to choose from: without any, the bar has nothing to show."""
        return self._has_past

    @property
    def is_playing(self) -> bool:
        """Whether time goes on by itself."""
        return self._timer.isActive()

    @property
    def since(self) -> date | None:
        """The day that changes are counted from, or None if there is nothing to count.

        That is the day on which playing last began, until the day is changed otherwise; else the
        same day a month before the one that is shown. Of today alone nothing is counted.
        """
        if self._played_from is not None:
            return self._played_from if self._played_from < self._day else None
        return None if self._is_at_today else max(_months_on(self._day, -1), self._first)

    def show_span(self, first: date | None, today: date) -> None:
        """Show the days from the first that is known; without one there is nothing to show.

        At today, the bar stays at today as the days go on.
        """
        if first is None or first >= today:
            self.stop()
            self.slider.setValue(self.slider.maximum())
            self._has_past = False
            self.hide()
            return
        was_today = self._is_at_today or not self._has_past
        chosen = self._day
        self._first, self._has_past = first, True
        last = (today - first).days
        value = last if was_today else max(0, min((chosen - first).days, last))
        # Time that plays goes on from the same day, which has another number now.
        self._at += value - self.slider.value()
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, last)
            self.slider.setValue(value)
        if self._day != chosen or self._is_at_today != was_today:
            self.day_chosen.emit(None if self._is_at_today else self._day)
        self._tell_day()
        self.show()

    def tell_changes(self, said: str) -> None:
        """Show what changed, in words; “” for nothing to say."""
        self.counts.setText(said)
        is_grown = self._has_counts == self.counts.isHidden()
        self.counts.setVisible(self._has_counts)
        self.counts.setToolTip(tip(f"{said}\n{changes_explained()}") if said else "")
        self._describe()
        if is_grown and not self._is_roomy:
            self.grown.emit()

    def toggle(self) -> None:
        """Play, from the beginning if at the end; or stop where it is."""
        if self._timer.isActive():
            self._timer.stop()
        elif self._has_past:
            if self._is_at_today:
                self.slider.setValue(0)
            self._played_from = self._day
            self._at = float(self.slider.value())
            self._timer.start()
        self._tell_play()

    def stop(self) -> None:
        """Let time stand still."""
        self._timer.stop()
        self._tell_play()

    def step(self, *, days: int = 0, months: int = 0) -> None:
        """Go some days or months on, or back; time that plays stands still then."""
        if self._has_past:
            self._go((_months_on(self._day, months) - self._first).days + days)

    def go_to(self, day: date | None) -> None:
        """Show a day, the nearest there is; None for today."""
        if self._has_past:
            last = self.slider.maximum()
            self._go(last if day is None else (day - self._first).days)

    def place(self, left: int, foot: int, width: int, *, is_low: bool = False) -> int:
        """Stand on a foot, the counts where there is room for them; return the height.

        Where all is low, the counts have no line of their own.
        """
        self._is_low = is_low
        self.counts.setVisible(self._has_counts)
        if (width >= _ROOMY) != self._is_roomy:
            self._is_roomy = width >= _ROOMY
            self._lay_out()
        # In the narrowest room the day is worth more than how fast it goes, and that it goes.
        self.speed.setVisible(width >= _SPEEDY)
        self.play.setVisible(width >= _PLAYFUL)
        height = self.sizeHint().height()
        self.setGeometry(left, foot - height, width, height)
        return height

    @property
    def _has_counts(self) -> bool:
        return bool(self.counts.text()) and (self._is_roomy or not self._is_low)

    @property
    def _day(self) -> date:
        return self._first + timedelta(days=self.slider.value())

    @property
    def _is_at_today(self) -> bool:
        return self.slider.value() == self.slider.maximum()

    def _go(self, value: int) -> None:
        self.stop()
        self._played_from = None
        before = self.slider.value()
        self.slider.setValue(value)
        if self.slider.value() == before:
            # What is counted may have changed although the day has not.
            self._moved()

    def _lay_out(self) -> None:
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        grid.setContentsMargins(8, 0, 12, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for column, part in enumerate((self.play, self.speed, self.slider, self.label)):
            grid.addWidget(part, 0, column)
        grid.setColumnStretch(2, 1)
        self.counts.setContentsMargins(0, 0, 0, 0 if self._is_roomy else 8)
        if self._is_roomy:
            self.counts.setMinimumWidth(_WIDEST_COUNTS)
            grid.addWidget(self.counts, 0, 4, Qt.AlignmentFlag.AlignVCenter)
        else:
            self.counts.setMinimumWidth(0)
            grid.addWidget(self.counts, 1, 0, 1, 4)

    def _advance(self) -> None:
        step = self.slider.maximum() * _FRAME_MS / _PLAYED_IN_MS * _SPEEDS[self._speed]
        self._at = min(self._at + step, float(self.slider.maximum()))
        self.slider.setValue(int(self._at))
        if self._is_at_today:
            self.stop()

    def _moved(self) -> None:
        if not self._has_past:
            return
        if self._played_from is not None and self.slider.value() != int(self._at):
            # Somebody else than time has moved it.
            self.stop()
            self._played_from = None
        self._tell_day()
        self.day_chosen.emit(None if self._is_at_today else self._day)

    def _faster(self) -> None:
        self._speed = (self._speed + 1) % len(_SPEEDS)
        self._tell_speed()

    def _tell_speed(self) -> None:
        speed = f"{_SPEEDS[self._speed]}×"
        self.speed.setText(speed)
        self.speed.setAccessibleName(self.tr("Speed: {speed}").replace("{speed}", speed))

    def _tell_play(self) -> None:
        is_playing = self._timer.isActive()
        name = self.tr("Stop") if is_playing else self.tr("Play the past")
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)
        if is_playing is not self._wears_pause:
            # Drawing an icon takes a millisecond or two, and time asks in every frame.
            self._wears_pause = is_playing
            self._icons.put_on(self.play, "pause" if is_playing else "play")

    def _tell_day(self) -> None:
        room = self.label.fontMetrics().horizontalAdvance(locale_day(_WIDE_DAY))
        self.label.setMinimumWidth(room)
        self.label.setText(self.tr("today") if self._is_at_today else locale_day(self._day))
        self._describe()

    def _describe(self) -> None:
        said = ", ".join(part for part in (self.label.text(), self.counts.text()) if part)
        self.slider.setAccessibleDescription(said)


def _months_on(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last; within the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
