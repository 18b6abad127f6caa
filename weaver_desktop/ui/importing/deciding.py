"""What becomes of the rows that are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from weaver_desktop.book.taking_in.plan import Fate
from weaver_desktop.ui.importing.model import PreviewModel
from weaver_desktop.ui.importing.words import reason
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, short_name

_LEAST_WHO = 120


class DecisionBar(QWidget):
    """Says what was found about the chosen rows, and offers what can become of them.

    ``decided`` carries a fate and the place of a candidate among those of the row.
    """

    decided = Signal(object, int)

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        """Begin with nobody chosen."""
        super().__init__(parent)
        self._model = model
        self._places: list[int] = []
        self._said = Prose("", "small", self, most_lines=2)
        self.who = QComboBox(self)
        self.who.setAccessibleName(self.tr("Who of your book it is"))
        self.who.setMinimumWidth(_LEAST_WHO)
        self.who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.who.activated.connect(lambda at: self.decided.emit(Fate.SAME, at))
        words = {
            Fate.NEW: (self.tr("New"), self.tr("Take in as new (N)")),
            Fate.SAME: (self.tr("The same"), self.tr("Take as the same (S)")),
            Fate.LEAVE_OUT: (self.tr("Leave out"), self.tr("Leave out (L)")),
        }
        self.buttons: dict[Fate, QPushButton] = {}
        for fate, (text, name) in words.items():
            made = button(text, "tab", name, self)
            made.setToolTip(name)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _=False, fate=fate: self._press(fate))
            self.buttons[fate] = made
        whole = column(self, 4)
        whole.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(4)
        for made in self.buttons.values():
            row.addWidget(made)
        row.addWidget(self.who, 1)
        row.addStretch(0)
        whole.addLayout(row)
        self.show_rows([])

    @property
    def said(self) -> str:
        """What is said about the chosen rows."""
        return self._said.text()

    def show_rows(self, places: list[int]) -> None:
        """Show what can be decided about rows, counted among all."""
        self._places = places
        self._said.setText(self._words())
        possible = {each.fate for at in places[:1000] for each in self._model.found(at).possible}
        now = {self._model.decision(at).fate for at in places}
        for fate, made in self.buttons.items():
            made.setEnabled(fate in possible)
            made.setChecked(now == {fate})
        self._show_who()

    def _show_who(self) -> None:
        found = self._model.found(self._places[0]) if len(self._places) == 1 else None
        candidates = found.candidates if found is not None else ()
        self.who.setVisible(len(candidates) > 1)
        self.who.clear()
        for each in candidates:
            self.who.addItem(short_name(each.name))
        if found is not None:
            party = self._model.decision(self._places[0]).party
            chosen = [at for at, each in enumerate(candidates) if each.party == party]
            self.who.setCurrentIndex(chosen[0] if chosen else -1)
            if not chosen:
                self.who.setPlaceholderText(self.tr("Who is it?"))

    def _words(self) -> str:
        if not self._places:
            return self.tr("Choose rows to decide about them. Ctrl+A chooses all that are listed.")
        if len(self._places) > 1:
            return filled(self.tr("Chosen: {count}"), count=f"{len(self._places):,}")
        at = self._places[0]
        found = self._model.found(at)
        said = reason(found, self._model.decision(at))
        return f"{short_name(found.incoming.name)}: {said}"

    def _press(self, fate: Fate) -> None:
        at = max(self.who.currentIndex(), 0) if not self.who.isHidden() else 0
        self.decided.emit(fate, at)
