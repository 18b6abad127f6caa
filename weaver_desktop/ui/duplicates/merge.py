"""Two entries side by side, and whose word stands where they differ."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.book.book import Book
from weaver_desktop.book.merging import Choice, Conflict, MergePlan
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.ui.duplicates.pair_card import EntryRow
from weaver_desktop.ui.duplicates.value_cell import ValueCell
from weaver_desktop.ui.duplicates.words import counts_words, entry_words
from weaver_desktop.ui.long_work.carrying_out import carry_out
from weaver_desktop.ui.widgets.parts import button, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.rows import RowPainter
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import sentence_case, spoken

_SIZE = (640, 560)
_LEAST = (320, 260)
_PHOTO = "photo"
_TOLD = ("headline", "place", "pronouns", "birthday", "how_met", "purpose", "notes")
"""What is shown also where the two agree or only one says something."""
_TOLD_WORDS = ("Headline", "Place", "Pronouns", "Birthday", "How you met", "Purpose", "Notes")


class MergeDialog(QDialog):
    """Merges when told to, in one step that can be undone; ``merged`` comes after it."""

    merged = Signal()

    def __init__(
        self, book: Book, one: PartyId, other: PartyId, tints: Tints, parent: QWidget | None
    ) -> None:
        """Show two entries.

        Raises:
            WeaverError: if the two cannot be merged; the sentence says why.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge two entries"))
        self.setMinimumSize(*_LEAST)
        room = None if parent is None else parent.window().size()
        high = _SIZE[1] if room is None else max(_LEAST[1], min(_SIZE[1], room.height()))
        self.resize(_SIZE[0], high)
        self._book = book
        self._tints = tints
        self._sides = (one, other)
        self._chosen: dict[str, PartyId] = {}
        plan = book.merging.plan(keep=one, other=other)
        brings = sum(plan.counts.values())
        counter = book.merging.plan(keep=other, other=one)
        # Of the two, the entry that says more stays: fewer rows move.
        self._plan: MergePlan = plan if sum(counter.counts.values()) >= brings else counter
        self._cells: dict[tuple[str, PartyId], ValueCell] = {}
        self._groups: list[QButtonGroup] = []
        self._painter = RowPainter(tints, circle=32, inset=0)
        self._said = Prose("", "dim", self)
        self._refusal = Prose("", "danger", self)
        self._refusal.hide()
        self.go = button(self.tr("Merge"), "go", self.tr("Merge"), self)
        self.leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self.go.clicked.connect(self._merge)
        self.leave.clicked.connect(self.reject)
        self._sheet = QWidget(self)
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(16, 0, 16, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for side in (0, 1):
            self._grid.setColumnStretch(side, 1)
        self._lay_out()
        self._fill()
        self.go.setDefault(True)

    def cell(self, field: str, party: PartyId) -> ValueCell:
        """Return what chooses a party's word on a field."""
        return self._cells[field, party]

    @property
    def said(self) -> str:
        """What goes over, and what becomes of what is not chosen."""
        return self._said.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 20, 8, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(Prose(self.tr("Merge two entries"), "title", self, most_lines=1))
        column.addLayout(head)
        area = scroller(self)
        area.setWidget(self._sheet)
        column.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self._said)
        foot.addWidget(self._refusal)
        column.addLayout(foot)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addLayout(row)

    def _fill(self) -> None:
        for side, party in enumerate(self._sides):
            words = entry_words(self._book, party)
            self._grid.addWidget(EntryRow(words, self._painter, self._sheet), 0, side)
        row = 1
        for conflict in self._plan.conflicts:
            row = self._add_conflict(conflict, row)
        row = self._add_told({each.field for each in self._plan.conflicts}, row)
        self._grid.setRowStretch(row, 1)
        brought = counts_words(self._plan.counts)
        kept = self.tr("What is not chosen is kept as a note. Ctrl+Z takes all of it back.")
        goes = self.tr("Goes over: {what}.").replace("{what}", brought) if brought else ""
        self._said.setText(f"{goes} {kept}".strip())

    def _add_conflict(self, conflict: Conflict, row: int) -> int:
        words = sentence_case(spoken(Phrase(conflict.words)))
        self._grid.addWidget(Prose(words, "small", self._sheet, most_lines=1), row, 0, 1, 2)
        group = QButtonGroup(self)
        plan = self._plan
        standing = plan.keep if conflict.proposed is Choice.KEEP else plan.other
        for side, party in enumerate(self._sides):
            value = conflict.kept if party == plan.keep else conflict.other
            shown = spoken(Phrase("{value}", {"value": value}))
            cell = ValueCell(shown, f"{words}: {shown}", self._tints, self._sheet)
            if conflict.field == _PHOTO:
                photo = self._book.photos.of(party)
                if photo is not None:
                    cell.show_photo(photo.data)
            cell.setChecked(party == standing)
            cell.clicked.connect(
                lambda _=False, field=conflict.field, party=party: self._choose(field, party)
            )
            group.addButton(cell)
            self._cells[conflict.field, party] = cell
            self._grid.addWidget(cell, row + 1, side)
        self._groups.append(group)
        return row + 2

    def _add_told(self, asked: set[str], row: int) -> int:
        parties = [self._book.parties.get(party) for party in self._sides]
        for field, words in zip(_TOLD, _TOLD_WORDS, strict=True):
            values = [_value(party, field) for party in parties]
            if field in asked or not any(values):
                continue
            caption = Prose(spoken(Phrase(words)), "small", self._sheet, most_lines=1)
            self._grid.addWidget(caption, row, 0, 1, 2)
            for side, value in enumerate(values):
                told = Prose(value or "–", "" if value else "dim", self._sheet, most_lines=5)
                told.setContentsMargins(32, 4, 10, 4)
                self._grid.addWidget(told, row + 1, side, Qt.AlignmentFlag.AlignTop)
            row += 2
        return row

    def _choose(self, field: str, party: PartyId) -> None:
        self._chosen[field] = party

    def _merge(self) -> None:
        plan = self._plan
        choose = {
            field: Choice.KEEP if party == plan.keep else Choice.OTHER
            for field, party in self._chosen.items()
        }
        carry_out(
            self._book.merging.merge_in_steps(keep=plan.keep, other=plan.other, choose=choose),
            rows=sum(plan.counts.values()),
            words=self.tr("Merging …"),
            over=self,
            done=lambda _: self._tell_done(),
            failed=self._refuse,
        )

    def _tell_done(self) -> None:
        self.merged.emit()
        self.accept()

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()


def _value(party: Party, field: str) -> str:
    value = getattr(party, field)
    return str(value) if value else ""
