"""Who was there: chips, a field for more, and the usual ones on offer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.forms.who import Somebody, WhoField
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.tints import Tints

_USUAL = 6
_WIDEST = 190


class PeopleField(QWidget):
    """Any number of people and groups, also new ones. ``changed`` when there is one more or less.

    Below stand those who were usually met together with these, last used first.
    """

    changed = Signal()

    def __init__(self, book: Book, tints: Tints, parent: QWidget) -> None:
        """Begin with nobody."""
        super().__init__(parent)
        self._book = book
        self._tints = tints
        self._people: list[Somebody] = []
        self._chips: list[Chip] = []
        self._usual: list[Chip] = []
        stack: QVBoxLayout = column(self, 6)
        self._flow = Flow(self)
        stack.addWidget(self._flow)
        self.field = WhoField(
            self.tr("Who was there"),
            book,
            self,
            hint=self.tr("Type a name"),
            fits=lambda party: party not in self.parties,
            new=self.tr("Add “{name}”, who is new"),
        )
        self.field.chosen.connect(self.add)
        stack.addWidget(self.field)
        self._ask = QLabel(self.tr("Who else was there?"), self)
        self._ask.setProperty("role", "small")
        stack.addWidget(self._ask)
        self._offers = Flow(self)
        stack.addWidget(self._offers)
        self._show()

    @property
    def people(self) -> tuple[Somebody, ...]:
        """Who is named, in order."""
        return tuple(self._people)

    @property
    def parties(self) -> tuple[PartyId, ...]:
        """Those of them who are in the book."""
        return tuple(each.party for each in self._people if each.party is not None)

    @property
    def chips(self) -> list[Chip]:
        """The chips of who is named."""
        return list(self._chips)

    @property
    def usual(self) -> list[Chip]:
        """The chips of who is offered."""
        return list(self._usual)

    def put(self, parties: Sequence[PartyId]) -> None:
        """Name these, and nobody else."""
        self._people = [Somebody(self._name(party), party) for party in parties]
        self._show()

    def add(self, somebody: Somebody) -> None:
        """Name one more; who is named already stays so."""
        if somebody not in self._people:
            self._people.append(somebody)
            self._show()
            self.changed.emit()

    def remove(self, somebody: Somebody) -> None:
        """Name one less."""
        self._people.remove(somebody)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for flow, chips in ((self._flow, self._chips), (self._offers, self._usual)):
            for chip in chips:
                chip.hide()
                flow.flow.removeWidget(chip)
                chip.deleteLater()
        self._chips = [self._chip(each) for each in self._people]
        self._flow.setVisible(bool(self._chips))
        usual = self._book.encounters.companions(parties=self.parties, limit=_USUAL)
        self._usual = [self._usual_chip(Somebody(self._name(each), each)) for each in usual]
        self._ask.setVisible(bool(self._usual))
        self._offers.setVisible(bool(self._usual))

    def _chip(self, somebody: Somebody) -> Chip:
        away = self.tr("Take {name} away").replace("{name}", somebody.name)
        chip = Chip(somebody.name, self._tints, self._flow, away=away)
        chip.taken_away.connect(lambda: self._take_away(somebody))
        chip.clicked.connect(lambda: self.field.line.setFocus(Qt.FocusReason.OtherFocusReason))
        self._flow.flow.addWidget(chip)
        chip.show()
        return chip

    def _usual_chip(self, somebody: Somebody) -> Chip:
        was_there = self.tr("{name} was there").replace("{name}", somebody.name)
        chip = Chip(
            f"+ {somebody.name}",
            self._tints,
            self._offers,
            name=was_there,
            is_quiet=True,
            widest=_WIDEST,
        )
        chip.clicked.connect(lambda: self._add_usual(somebody))
        self._offers.flow.addWidget(chip)
        chip.show()
        return chip

    def _add_usual(self, somebody: Somebody) -> None:
        self.add(somebody)
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, somebody: Somebody) -> None:
        self.remove(somebody)
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, party: PartyId) -> str:
        return self._book.names.name(party) if party in self._book.names else "…"
