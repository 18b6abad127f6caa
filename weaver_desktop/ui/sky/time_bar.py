"""The line of time under the sky: the map as of any day, and its growth played."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from weaver_desktop.ui.icons import Icons

HEIGHT = 40
_FRAME_MS = 40
_PLAYED_IN_MS = 12_000
_SPEEDS = (1, 2, 4)
_DATE_WIDTH = 92


class TimeBar(QFrame):
    """A slider from the first dated day to today. ``day_chosen`` carries a day, None for today."""

    day_chosen = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        """Begin without a past, and hidden."""
        super().__init__(parent)
        self.setObjectName("timeBar")
        self._icons = icons
        self._first = self._today = date.min
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self._speed = 0
        self._at = 0.0
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        self.play = self._button(self.tr("Play the past"), "play")
        self.play.clicked.connect(self.toggle)
        row.addWidget(self.play)
        self.speed = QToolButton(self)
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("Speed"))
        self.speed.clicked.connect(self._faster)
        row.addWidget(self.speed)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Day"))
        self.slider.setPageStep(30)
        self.slider.valueChanged.connect(self._moved)
        row.addWidget(self.slider, 1)
        self.label = QLabel(self)
        self.label.setProperty("role", "dim")
        self.label.setMinimumWidth(_DATE_WIDTH)
        row.addWidget(self.label)
        self._tell_speed()
        self.hide()

    @property
    def is_playing(self) -> bool:
        """Whether time goes on by itself."""
        return self._timer.isActive()

    def show_span(self, first: date | None, today: date) -> None:
        """Show the days from the first that is known; without one there is nothing to show.

        At today, the bar stays at today as the days go on.
        """
        if first is None or first >= today:
            self._timer.stop()
            self.slider.setValue(self.slider.maximum())
            self.hide()
            return
        was_today = self._is_at_today or self._first == date.min
        chosen = self._day
        self._first, self._today = first, today
        last = (today - first).days
        value = last if was_today else max(0, min((chosen - first).days, last))
        self.slider.setRange(0, last)
        self.slider.setValue(value)
        self._tell_day()
        self.show()

    def toggle(self) -> None:
        """Play, from the beginning if at the end; or stop where it is."""
        if self._timer.isActive():
            self._timer.stop()
        elif self.isVisible():
            if self._is_at_today:
                self.slider.setValue(0)
            self._at = float(self.slider.value())
            self._timer.start()
        self._icons.put_on(self.play, "pause" if self._timer.isActive() else "play")

    def stop(self) -> None:
        """Let time stand still."""
        self._timer.stop()
        self._icons.put_on(self.play, "play")

    @property
    def _day(self) -> date:
        return self._first + timedelta(days=self.slider.value())

    @property
    def _is_at_today(self) -> bool:
        return self.slider.value() == self.slider.maximum()

    def _advance(self) -> None:
        step = self.slider.maximum() * _FRAME_MS / _PLAYED_IN_MS * _SPEEDS[self._speed]
        self._at = min(self._at + step, float(self.slider.maximum()))
        self.slider.setValue(int(self._at))
        if self._is_at_today:
            self.stop()

    def _moved(self) -> None:
        if self._first != date.min:
            self._tell_day()
            self.day_chosen.emit(None if self._is_at_today else self._day)

    def _faster(self) -> None:
        self._speed = (self._speed + 1) % len(_SPEEDS)
        self._tell_speed()

    def _tell_speed(self) -> None:
        self.speed.setText(f"{_SPEEDS[self._speed]}×")

    def _tell_day(self) -> None:
        if self._is_at_today:
            self.label.setText(self.tr("today"))
        else:
            day = self._day
            self.label.setText(
                QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
            )

    def _button(self, name: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(16, 16))
        self._icons.put_on(button, icon)
        return button
