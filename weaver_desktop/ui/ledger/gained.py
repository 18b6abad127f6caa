"""What the network gained through introductions, worked out in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.ui.state.analyst import Analyst, worker_command
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, tip

if TYPE_CHECKING:
    from weaver_desktop.book.ledger.gains import Gain


class Gained(QWidget):
    """Measures with and without the ties that came through introductions."""

    def __init__(self, book: Book, parent: QWidget | None, analyst: Analyst | None = None) -> None:
        """Ask nothing yet; a worker is started with the first question."""
        super().__init__(parent)
        self._book = book
        self._analyst = analyst or Analyst(worker_command(), self)
        self._gain: Gain | None = None
        self._column = column(self, 4)
        self._inner: QWidget | None = None
        self._analyst.answered.connect(self._take)
        self._analyst.failed.connect(self._fail)

    @property
    def gain(self) -> Gain | None:
        """What was found last; None until it is known."""
        return self._gain

    def ask(self) -> None:
        """Measure the book as it stands."""
        from weaver_desktop.book.ledger.gains import GainQuestion

        if self._gain is None:
            self._show(self.tr("Measuring …"))
        self._analyst.ask(GainQuestion(self._book.network(), self._book.introductions.ties_made()))

    def stop(self) -> None:
        """End the worker."""
        self._analyst.stop()

    def _take(self, answer: object) -> None:
        from weaver_desktop.book.ledger.gains import Gain

        assert isinstance(answer, Gain)  # noqa: S101 - this is what was asked for
        self._gain = answer
        if answer.ties == 0:
            self._show(
                self.tr("Nobody has met through you yet. Then it is said here what changed.")
            )
            return
        self._show(self._said(answer), self._lines(answer))

    def _fail(self, _: str) -> None:
        self._show(self.tr("The measures could not be worked out. Come back to try again."))

    def _said(self, gain: Gain) -> str:
        if gain.ties == 1:
            return self.tr("One tie came through you. Without it, and with it:")
        words = self.tr("{count} ties came through you. Without them, and with them:")
        return filled(words, count=f"{gain.ties:,}")

    def _lines(self, gain: Gain) -> list[tuple[str, str, str]]:
        """Return the name, the figures and the meaning of each measure."""
        before, now = gain.before, gain.now
        lines = [
            (
                self.tr("Closeness of all"),
                _arrow(_share(before.efficiency), _share(now.efficiency)),
                self.tr("Efficiency: 1 divided by the number of steps, averaged over all pairs."),
            ),
            (
                self.tr("In the largest part"),
                _arrow(f"{before.largest:,}", f"{now.largest:,}"),
                self.tr("How many can reach each other by some chain of ties."),
            ),
            (
                self.tr("With at most one tie"),
                _arrow(f"{before.barely_tied:,}", f"{now.barely_tied:,}"),
                self.tr("People and groups who know nobody, or one."),
            ),
        ]
        if before.on_you is not None and now.on_you is not None:
            lines.append(
                (
                    self.tr("Hangs on you"),
                    _arrow(_share(before.on_you), _share(now.on_you)),
                    self.tr("The share of the others’ connections that would break without you."),
                )
            )
        return lines

    def _show(self, said: str, lines: list[tuple[str, str, str]] | None = None) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = inner = QWidget(self)
        stack = column(inner, 6)
        stack.addWidget(Prose(said, "", inner))
        if lines:
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(0, 1)
            for row, (name, value, meaning) in enumerate(lines):
                label = Prose(name, "", inner, most_lines=2)
                figure = Prose(value, "", inner, most_lines=1)
                figure.setAlignment(Qt.AlignmentFlag.AlignRight)
                figure.setAccessibleName(f"{name}: {value}")
                for part in (label, figure):
                    part.setToolTip(tip(meaning))
                grid.addWidget(label, row, 0)
                grid.addWidget(figure, row, 1)
            stack.addLayout(grid)
            note = self.tr(
                "The first three leave you out. Some might have met without you: this is the most "
                "that it can have been."
            )
            stack.addWidget(Prose(note, "small", inner))
        self._column.addWidget(inner)
        inner.show()


def _arrow(was: str, now: str) -> str:
    return was if was == now else f"{was} → {now}"


def _share(value: float) -> str:
    return f"{100 * value:.1f} %"
