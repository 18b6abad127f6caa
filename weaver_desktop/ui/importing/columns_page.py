"""Asking what the columns of a table mean: guessed, with what is in them beside."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from weaver_desktop.exchange.columns import Field, Shape
from weaver_desktop.exchange.guessing import of_shape
from weaver_desktop.exchange.mapping import CHOICES, Glance, Meaning, Rest, Told, shown
from weaver_desktop.ui.widgets.check_box import CheckBox
from weaver_desktop.ui.widgets.parts import column, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, spoken

_MOST_ASKED = 60
"""Columns; what is right of them keeps its guess."""
_COMBO_WIDTH = 150


class ColumnsPage(QWidget):
    """One line for each column: its heading, its first cells, what it means.

    ``changed`` when another meaning is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin without a table."""
        super().__init__(parent)
        self._table: Glance | None = None
        self._told: list[Told] = []
        self._combos: list[QComboBox] = []
        self.shape = QComboBox(self)
        self.shape.setAccessibleName(self.tr("What each row is"))
        for shape, words in (
            (Shape.PEOPLE, self.tr("a person or a group")),
            (Shape.TIES, self.tr("a tie between two")),
            (Shape.GUESTS, self.tr("a visit to a gathering")),
        ):
            self.shape.addItem(words, shape)
        self.shape.activated.connect(self._guess_anew)
        self.headings = CheckBox(self.tr("The first line holds headings"), self)
        self.headings.clicked.connect(self._guess_anew)
        self._problem = Prose("", "accent", self, most_lines=2)
        self._area = scroller(self)
        self._inner = QWidget(self._area)
        self._grid = QGridLayout(self._inner)
        self._area.setWidget(self._inner)
        self._lay_out()

    @property
    def meaning(self) -> Meaning:
        """What is told as it stands."""
        shape = self.shape.currentData()
        return Meaning(shape, tuple(self._told), self.headings.isChecked())

    @property
    def combos(self) -> tuple[QComboBox, ...]:
        """One field for each column that is asked about."""
        return tuple(self._combos)

    @property
    def problem(self) -> str:
        """What is missing before one can go on, "" if nothing."""
        problem = self.meaning.problem
        return "" if problem is None else spoken(problem)

    def ask(self, table: Glance, guess: Meaning) -> None:
        """Show a table and what its columns may mean."""
        self._table = table
        self.shape.setCurrentIndex(self.shape.findData(guess.shape))
        self.headings.setChecked(guess.has_headings)
        self._show(guess)

    def _lay_out(self) -> None:
        whole = column(self, 8)
        row = QHBoxLayout()
        row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Prose(self.tr("Each row is"), "", self, most_lines=1), 0, middle)
        row.addWidget(self.shape)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addWidget(self.headings)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._problem)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _guess_anew(self) -> None:
        if self._table is not None:
            shape = self.shape.currentData()
            self._show(of_shape(self._table, shape, has_headings=self.headings.isChecked()))

    def _show(self, meaning: Meaning) -> None:
        table = self._table
        if table is None:
            return
        self._told = list(meaning.columns)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._combos = []
        for at in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(at, 0)
        for at, heading in enumerate(table.headings[:_MOST_ASKED]):
            name = shown(heading) if meaning.has_headings else ""
            name = name or filled(self.tr("Column {number}"), number=at + 1)
            cells = [shown(row[at]) for row in table.rows if row[at]]
            if not meaning.has_headings:
                cells.insert(0, shown(heading))
            combo = self._combo(at, name, meaning)
            middle = Qt.AlignmentFlag.AlignVCenter
            named = Prose(name, "strong", self._inner, most_lines=2)
            # What is centred in a line is not asked how high it is; here are two lines of words.
            named.ensurePolished()
            self._grid.setRowMinimumHeight(at, named.heightForWidth(1))
            self._grid.addWidget(named, at, 0, middle)
            told = Prose(" · ".join(cells), "small", self._inner, most_lines=2)
            self._grid.addWidget(told, at, 1, middle)
            self._grid.addWidget(combo, at, 2)
            self._combos.append(combo)
        more = len(table.headings) - _MOST_ASKED
        if more > 0:
            said = filled(
                self.tr("Columns further right: {count}. They keep what was guessed."), count=more
            )
            self._grid.addWidget(Prose(said, "dim", self._inner), _MOST_ASKED, 0, 1, 3)
        self._tell()

    def _combo(self, at: int, name: str, meaning: Meaning) -> QComboBox:
        combo = QComboBox(self._inner)
        combo.setAccessibleName(filled(self.tr("What {column} means"), column=name))
        combo.setFixedWidth(_COMBO_WIDTH)
        for each in CHOICES[meaning.shape]:
            combo.addItem(told_word(each), each)
        combo.setCurrentIndex(CHOICES[meaning.shape].index(meaning.columns[at]))
        combo.activated.connect(lambda _: self._tell_column(at, combo))
        # The wheel is for the list; over a field it would change what nobody looked at.
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]
        return combo

    def _tell_column(self, at: int, combo: QComboBox) -> None:
        told = CHOICES[self.meaning.shape][combo.currentIndex()]
        self._told[at] = told
        self._tell()

    def _tell(self) -> None:
        self._problem.setText(self.problem)
        self._problem.setVisible(bool(self.problem))
        self.changed.emit()


def told_word(told: Told) -> str:
    """Return what a column can mean, in words."""
    tr = QCoreApplication.translate
    words = {
        Rest.NOTE: tr("Importing", "a note"),
        Rest.LEAVE_OUT: tr("Importing", "leave out"),
        Field.NAME: tr("Importing", "whole name"),
        Field.KIND: tr("Importing", "person or group"),
        Field.GROUPS: tr("Importing", "groups"),
        Field.WEIGHT: tr("Importing", "weight"),
        Field.FROM: tr("Importing", "one of the two"),
        Field.TO: tr("Importing", "the other one"),
        Field.TIE_NOTE: tr("Importing", "how they are tied"),
        Field.HOW_MET: tr("Importing", "how you met"),
    }
    return words.get(told) or tr("Phrase", told.value).lower()
