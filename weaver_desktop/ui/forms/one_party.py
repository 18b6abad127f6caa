"""A field for one person or group, or for nobody."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.who import Somebody, WhoField
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.tints import Tints


class OneParty(QWidget):
    """A chip with who is meant, or a field to find them. ``changed`` when that is another."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        party: PartyId | None,
        book: Book,
        tints: Tints,
        parent: QWidget,
        *,
        hint: str = "",
        fits: Callable[[PartyId], bool] | None = None,
    ) -> None:
        """Show who is meant; ``fits`` tells who may be."""
        super().__init__(parent)
        self._name = name
        self._book = book
        self._tints = tints
        self._chip: Chip | None = None
        self.party: PartyId | None = None
        self._column = column(self, 0)
        self.field = WhoField(name, book, self, hint=hint, fits=fits)
        self.field.chosen.connect(self._choose)
        self._column.addWidget(self.field)
        self._show(party)

    def _choose(self, somebody: Somebody) -> None:
        self._show(somebody.party)
        if self._chip is not None:
            self._chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _clear(self) -> None:
        self._show(None)
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self, party: PartyId | None) -> None:
        self.party = party
        self.field.setVisible(party is None)
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if party is None:
            return
        try:
            name = self._book.parties.get(party).name
        except NotFoundError:
            name = "…"
        away = self.tr("Take {name} away").replace("{name}", name)
        self._chip = Chip(name, self._tints, self, name=f"{self._name}: {name}", away=away)
        self._chip.taken_away.connect(self._clear)
        self._column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._chip.show()
