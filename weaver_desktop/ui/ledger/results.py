"""What came of it: how many live on, by month and by reason, and what the network gained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.ledger.record import FEWEST_FOR_RATES, Record, Tally
from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.ledger.gained import Gained
from weaver_desktop.ui.ledger.words import signal_words
from weaver_desktop.ui.state.analyst import Analyst
from weaver_desktop.ui.state.changes import Changes
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.parts import button, column, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import filled

if TYPE_CHECKING:
    from weaver_desktop.ui.ledger.chart import MonthChart

_CONCERNED = ("introduction", "introduction_step", "party", "tie")
_MOST_EXPOSED = 8
_WIDEST = 480
"""Pixels of a column: figures further from their words would be hard to read."""
_NAME_ROOM = 240
_OFTEN = 3
"""Who is asked more often than this in a year is named as asked a lot (this project's choice)."""


class Results(QWidget):
    """Read from the book whenever it is seen; what takes long is worked out elsewhere."""

    def __init__(
        self,
        book: Book,
        changes: Changes,
        selection: Selection,
        tints: Tints,
        parent: QWidget | None,
        analyst: Analyst | None = None,
    ) -> None:
        """Show nothing until it is seen; the analyst measures, or one of its own."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._tints = tints
        self._gained = Gained(book, self, analyst)
        self._chart: MonthChart | None = None
        self._area = scroller(self)
        column(self, 0).addWidget(self._area)
        changes.happened.connect(self._heed)

    @property
    def gained(self) -> Gained:
        """What the network gained."""
        return self._gained

    @property
    def chart(self) -> MonthChart | None:
        """The chart by month, if there is anything to draw."""
        return self._chart

    def showEvent(self, event: QShowEvent) -> None:
        """Read the book."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the worker rest."""
        super().hideEvent(event)
        self._gained.stop()

    def _heed(self, change_set: ChangeSet) -> None:
        if self.isVisible() and change_set.touches(*_CONCERNED):
            self._refresh()

    def _refresh(self) -> None:
        record = self._book.record()
        self._chart = None
        old = self._area.takeWidget()
        if old is not None:
            self._gained.setParent(self)
            old.deleteLater()
        inner = QWidget(self._area)
        stack = column(inner, 20)
        stack.setContentsMargins(0, 8, 12, 16)
        if record.whole.asked or record.whole.made:
            self._fill(stack, record, inner)
        else:
            self._gained.stop()
            self._gained.hide()
            stack.addWidget(Prose(self._nothing_yet(record.whole), "dim", inner))
        stack.addStretch(1)
        self._area.setWidget(inner)
        inner.show()

    def _fill(self, stack: QVBoxLayout, record: Record, inner: QWidget) -> None:
        stack.addLayout(self._headline(record.whole, inner))
        both = QHBoxLayout()
        both.setSpacing(32)
        left, right = (self._side(both, inner) for _ in range(2))
        both.addStretch(0)
        if record.by_month:
            from weaver_desktop.ui.ledger.chart import MonthChart

            self._chart = MonthChart(record.by_month, self._tints, inner)
            left.addLayout(self._titled(self.tr("By month"), self._chart, inner))
        if record.by_signal:
            left.addLayout(self._reasons(record, inner))
        left.addStretch(1)
        self._gained.setParent(inner)
        right.addLayout(self._titled(self.tr("What the network gained"), self._gained, inner))
        self._gained.show()
        self._gained.ask()
        if record.exposure:
            right.addLayout(self._exposure(record, inner))
        stack.addLayout(both)

    def _side(self, both: QHBoxLayout, inner: QWidget) -> QVBoxLayout:
        side = QWidget(inner)
        side.setMaximumWidth(_WIDEST)
        both.addWidget(side, 1)
        made = column(side, 24)
        made.setAlignment(Qt.AlignmentFlag.AlignTop)
        return made

    def _titled(self, title: str, part: QWidget, inner: QWidget) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(8)
        made.addWidget(self._caps(title, inner))
        made.addWidget(part)
        return made

    def _headline(self, whole: Tally, inner: QWidget) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(6)
        words = filled(self.tr("Alive without you: {count}"), count=f"{whole.took_hold:,}")
        made.addWidget(Prose(words, "title", inner, most_lines=2))
        told = [
            filled(self.tr("{count} asked"), count=f"{whole.asked:,}"),
            self._counted(self.tr("{count} answered"), whole.answered, whole.asked, whole),
            self._counted(self.tr("{count} made"), whole.made, whole.answered, whole),
            self._counted(self.tr("{count} met"), whole.met, whole.made, whole),
            self._counted(self.tr("{count} took hold"), whole.took_hold, whole.made, whole),
        ]
        made.addWidget(Prose("  ·  ".join(told), "", inner))
        if not whole.allows_rates:
            note = self.tr("Counts only: from {count} answers on, shares stand beside them.")
            made.addWidget(Prose(filled(note, count=str(FEWEST_FOR_RATES)), "small", inner))
        else:
            note = self.tr("Shares are of the step before; of those made for “took hold”.")
            made.addWidget(Prose(note, "small", inner))
        return made

    def _counted(self, template: str, count: int, of: int, whole: Tally) -> str:
        said = filled(template, count=f"{count:,}")
        if whole.allows_rates and of:
            return f"{said} ({100 * count / of:.0f} %)"
        return said

    def _reasons(self, record: Record, inner: QWidget) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(8)
        made.addWidget(self._caps(self.tr("What spoke for them"), inner))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        heads = ("", self.tr("asked"), self.tr("made"), self.tr("took hold"))
        for at, words in enumerate(heads):
            grid.addWidget(self._figure(words, "small", inner), 0, at)
        for row, (signal, tally) in enumerate(record.by_signal, start=1):
            name = signal_words(signal)
            grid.addWidget(Prose(name, "", inner, most_lines=2), row, 0)
            held = f"{tally.took_hold:,}"
            if tally.allows_rates and tally.made:
                held = f"{held} ({100 * tally.took_hold / tally.made:.0f} %)"
            figures = (f"{tally.asked:,}", f"{tally.made:,}", held)
            for at, (said, head) in enumerate(zip(figures, heads[1:], strict=True), start=1):
                figure = self._figure(said, "", inner)
                figure.setAccessibleName(f"{name}, {head}: {said}")
                grid.addWidget(figure, row, at)
        made.addLayout(grid)
        return made

    def _exposure(self, record: Record, inner: QWidget) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(2)
        made.addWidget(self._caps(self.tr("Asked most often in the last year"), inner))
        for party, count in record.exposure[:_MOST_EXPOSED]:
            name = self._name(party)
            if name is None:
                continue
            words = self.tr("{name}: once") if count == 1 else self.tr("{name}: {count} times")
            said = filled(words, name=name, count=str(count))
            row = button("", "more", said, inner)
            room = Qt.TextElideMode.ElideRight
            row.setText(row.fontMetrics().elidedText(said, room, _NAME_ROOM).replace("&", "&&"))
            row.clicked.connect(lambda _=False, party=party: self._selection.select_party(party))
            made.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        if record.exposure and record.exposure[0][1] > _OFTEN:
            name = self._name(record.exposure[0][0]) or ""
            said = filled(self.tr("{name} is asked a lot. Perhaps let them rest."), name=name)
            made.addWidget(Prose(said, "dim", inner))
        return made

    def _name(self, party: PartyId) -> str | None:
        try:
            return self._book.parties.get(party).name
        except NotFoundError:
            return None

    def _nothing_yet(self, whole: Tally) -> str:
        if whole.taken_up:
            return self.tr(
                "Once you have asked somebody it will be counted here: what was asked, made and "
                "took hold, by month and by reason, and what the network gained."
            )
        return self.tr(
            "Here will stand how many introductions live on without you, by month and by reason, "
            "and what your network gained. The first step: take up a suggestion, and ask both."
        )

    def _caps(self, words: str, inner: QWidget) -> Prose:
        made = Prose(words.upper(), "caps", inner, most_lines=1)
        made.setAccessibleName(words)
        return made

    def _figure(self, words: str, role: str, inner: QWidget) -> Prose:
        made = Prose(words, role, inner, most_lines=1)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        return made
