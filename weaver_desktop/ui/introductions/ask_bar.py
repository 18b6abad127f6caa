"""What suggestions are asked for, and what they are for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from weaver_desktop.book.asking import WHOLE_BOOK, Asking
from weaver_desktop.book.book import Book
from weaver_desktop.ui.filters.picker import Offer, Picker
from weaver_desktop.ui.introductions.aims_sheet import AimsSheet
from weaver_desktop.ui.introductions.ask_offers import AskOffers, asked_words
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.parts import button

_HEIGHT = 30


class AskBar(QWidget):
    """Says what is asked for; pressing it offers other things. ``wanted`` carries an ``Asking``."""

    wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, book: Book, selection: Selection, parent: QWidget) -> None:
        """Begin with the whole book."""
        super().__init__(parent)
        self._book = book
        self._selection = selection
        self._offers = AskOffers(book, self._want)
        self._asking = WHOLE_BOOK
        self._who = button("", "chip", "", self)
        self._who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._who.clicked.connect(self._offer)
        self._aims = button(self.tr("Aims"), "chip", self.tr("What suggestions are for"), self)
        self._aims.clicked.connect(self._show_aims)
        self._aims.setVisible(not book.is_read_only)
        for chip in (self._who, self._aims):
            chip.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._who)
        row.addWidget(self._aims)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._label()

    def show_asking(self, asking: Asking) -> None:
        """Say what is asked for."""
        self._asking = asking
        self._label()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten a name that is longer than the panel is wide."""
        super().resizeEvent(event)
        self._label()

    def _label(self) -> None:
        said = asked_words(self._asking, self._book)
        room = self.width() - self._aims.sizeHint().width() - 48
        shown = self._who.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, max(room, 60))
        self._who.setText(f"{shown} ▾".replace("&", "&&"))
        self._who.setAccessibleName(said)

    def _offer(self) -> None:
        menu = QMenu(self._who)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, asked_words(WHOLE_BOOK, self._book), partial(self._want, WHOLE_BOOK))
        for asking in self._offers.of_selection(self._selection.now):
            self._add(menu, asked_words(asking, self._book), partial(self._want, asking))
        menu.addSeparator()
        self._add(menu, self.tr("For somebody…"), self._pick_party)
        if self._offers.has_two_groups:
            self._add(menu, self.tr("Between two groups…"), self._pick_groups)
        if self._offers.has_needs:
            self._add(menu, self.tr("For a need…"), self._pick_need)
        if self._offers.has_gatherings:
            self._add(menu, self.tr("For a gathering…"), self._pick_gathering)
        forgotten = Asking(not_thought_of=True)
        self._add(menu, asked_words(forgotten, self._book), partial(self._want, forgotten))
        menu.popup(self._who.mapToGlobal(QPoint(0, self._who.height())))

    def _add(self, menu: QMenu, text: str, run: Callable[[], None]) -> None:
        menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _=False: run())

    def _want(self, asking: Asking) -> None:
        self.wanted.emit(asking)

    def _pick_party(self) -> None:
        self._open(Picker(self.tr("For whom?"), self._offers.parties(), self._who, self.window()))

    def _pick_groups(self) -> None:
        def second(offers: list[Offer], name: str) -> None:
            title = self.tr("And between {name} and whom?").replace("{name}", name)
            self._open(Picker(title, offers, self._who, self.window()))

        offers = self._offers.groups(second)
        self._open(Picker(self.tr("Between which group …"), offers, self._who, self.window()))

    def _pick_need(self) -> None:
        self._open(
            Picker(self.tr("For which need?"), self._offers.needs(), self._who, self.window())
        )

    def _pick_gathering(self) -> None:
        offers = self._offers.gatherings()
        self._open(Picker(self.tr("For which gathering?"), offers, self._who, self.window()))

    def _open(self, picker: Picker) -> None:
        picker.open(picker.field)

    def _show_aims(self) -> None:
        sheet = AimsSheet(self._book, self._aims, self.window())
        sheet.refused.connect(self.refused)
        sheet.begin()
