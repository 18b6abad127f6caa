"""What scrolls in the detail pane: parts with room between them."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

INSET = 8
"""Pixels by which words stand in, so that rows light up a little beyond their words."""
PART_SPACING = 20
"""Pixels between two parts of a page."""


class Live(Protocol):
    """A part that follows the book without being made anew."""

    def refresh(self) -> None:
        """Show what the book says now; what is being typed stays."""


class Page(QWidget):
    """A column of parts."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        # A press on the ground leaves the field that one was in.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16 - INSET, 16, 8, 24)
        self._column.setSpacing(PART_SPACING)
        self._column.addStretch(1)

    def add(self, part: QWidget, *, inset: int = INSET) -> None:
        """Put a part at the end; one made of rows goes without the inset, which they bring."""
        line = QHBoxLayout()
        line.setContentsMargins(inset, 0, 0, 0)
        line.addWidget(part)
        self._column.insertLayout(self._column.count() - 1, line)


class LivePage(Page):
    """A page that follows the book. What is far down is made when there is time for it."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._live: list[tuple[Live, frozenset[str], bool]] = []
        self._later: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_next)

    @property
    def is_making(self) -> bool:
        """Whether something is still to be made."""
        return bool(self._later)

    def follow(
        self, part: Live, tells_of: frozenset[str] = frozenset(), *, is_slow: bool = False
    ) -> None:
        """Keep a part that is on the page in line with the book; without topics, with all of it.

        One that is slow to read follows when there is time for it.
        """
        self._live.append((part, tells_of, is_slow))

    def add_later(self, make: Callable[[], None]) -> None:
        """Do this, which may add a part at the end, once what was asked for before is done."""
        self._later.append(make)
        self._timer.start()

    def refresh(self, topics: frozenset[str]) -> None:
        """Bring the parts that tell of these topics in line with the book."""
        for part, tells_of, is_slow in self._live:
            if tells_of and not tells_of & topics:
                continue
            if not is_slow:
                part.refresh()
            elif part.refresh not in self._later:
                self.add_later(part.refresh)

    def finish(self) -> None:
        """Make at once all that is still to be made."""
        while self._later:
            self._make_next()

    def stop(self) -> None:
        """Make nothing more, because the page goes."""
        self._later.clear()
        self._timer.stop()

    def _make_next(self) -> None:
        if self._later:
            self._later.pop(0)()
        if not self._later:
            self._timer.stop()
