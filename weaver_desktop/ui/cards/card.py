"""A card about one party or two: who, what and why, and what can be done."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.widgets.avatars import Avatars
from weaver_desktop.ui.widgets.parts import wear
from weaver_desktop.ui.widgets.party_button import LaidOutButton
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import joined, short_name, tip

_CIRCLE = 28
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SHIFTS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says.

    Attributes:
        parties: whom it is about.
        names: their names, in the same order.
        lines: the strongest reason first; the others show while the card is selected.
        status: how far it has come; "" for a suggestion.
        title: what stands on top; "" for the names.
        key: what it is about besides the parties, for example an introduction under way.
    """

    parties: tuple[PartyId, ...]
    names: tuple[str, ...]
    lines: tuple[str, ...] = ()
    status: str = ""
    title: str = ""
    key: str = ""


class Card(LaidOutButton):
    """Pressing it selects the parties. Buttons within it act; Up and Down go between cards.

    ``shifted`` tells of ← (-1) and → (1), for cards that can be moved.
    """

    stepped = Signal(int)
    shifted = Signal(int)

    def __init__(self, words: CardWords, tints: Tints, parent: QWidget) -> None:
        """Show what a card says; ``add_action`` adds what can be done."""
        super().__init__(parent)
        self._words = words
        self._tints = tints
        self._is_marked = False
        self._actions: list[QPushButton] = []
        self._tick: QPushButton | None = None
        self.setAccessibleName(words.title or joined(*words.names))
        self.setAccessibleDescription(" ".join(part for part in (words.status, *words.lines)))
        self._more: list[Prose] = []
        self._row = QHBoxLayout()
        self._lay_out()

    @property
    def parties(self) -> tuple[PartyId, ...]:
        """Whom the card is about."""
        return self._words.parties

    @property
    def words(self) -> CardWords:
        """What the card says."""
        return self._words

    @property
    def is_marked(self) -> bool:
        """Whether its parties are what is selected."""
        return self._is_marked

    def mark(self, *, is_marked: bool) -> None:
        """Show all reasons while its parties are selected, the strongest one otherwise."""
        if is_marked == self._is_marked:
            return
        self._is_marked = is_marked
        for line in self._more:
            line.setVisible(is_marked)
        self._light_first_action()
        self.updateGeometry()
        self.update()

    def add_action(self, made: QPushButton) -> None:
        """Add a button; the first is the one to press next."""
        self._row.insertWidget(len(self._actions), made)
        self._actions.append(made)
        self._light_first_action()

    def add_tick(self, made: QPushButton) -> None:
        """Add the button that ticks the card; it stands apart from what can be done."""
        made.setCheckable(True)
        self._row.addWidget(made)
        self._tick = made

    def tick(self, *, is_on: bool) -> None:
        """Tick the card, or not."""
        if self._tick is not None:
            self._tick.setChecked(is_on)
            wear(self._tick, "act ticked" if is_on else "act")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the card above or below, or ask to be moved sideways."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _SHIFTS:
            self.shifted.emit(_SHIFTS[key])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the theme changes."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the mark of the selected card, and the focus."""
        palette = self._tints.palette
        area = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_marked or self.underMouse():
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(area, 8, 8)
        if self._is_marked:
            painter.setBrush(QColor(palette.accent))
            painter.drawRoundedRect(QRectF(0, 8, 3, area.height() - 16), 1, 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.selected), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _lay_out(self) -> None:
        words = self._words
        layout = QVBoxLayout(self)
        # The words stand 8 pixels in; so do those on the buttons, which have room around them.
        layout.setContentsMargins(0, 12, 8, 8)
        layout.setSpacing(4)
        told = QVBoxLayout()
        told.setContentsMargins(8, 0, 0, 0)
        told.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        pairs = tuple(zip(words.parties, words.names, strict=True))
        head.addWidget(Avatars(pairs, _CIRCLE, self._tints, self), 0, Qt.AlignmentFlag.AlignTop)
        title = words.title or joined(*map(short_name, words.names))
        names = Prose(title, "strong", self, most_lines=4 if words.title else 2)
        if any(short_name(name) != name for name in words.names):
            self.setToolTip(tip(joined(*words.names)))
        head.addWidget(names, 1, Qt.AlignmentFlag.AlignVCenter)
        told.addLayout(head)
        if words.status:
            told.addWidget(Prose(words.status, "", self, most_lines=2))
        for at, text in enumerate(words.lines):
            line = Prose(text, "dim", self, most_lines=8)
            line.setVisible(at == 0)
            told.addWidget(line)
            if at:
                self._more.append(line)
        layout.addLayout(told)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        layout.addLayout(self._row)
        # Presses on words are presses on the card.
        for label in self.findChildren(Prose):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _light_first_action(self) -> None:
        for at, made in enumerate(self._actions):
            wear(made, "act now" if at == 0 and self._is_marked else "act")
