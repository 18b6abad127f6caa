"""Chips side by side; those that find no room are folded into one that says how many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

HEIGHT = 28
GAP = 6
_WIDEST = 180
_NARROWEST = 72
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What a chip says, and what taking it off does.

    Attributes:
        text: on the chip, and in its tooltip whole.
        name: how taking it off is read out.
        take_off: what a press does.
    """

    text: str
    name: str
    take_off: Callable[[], None]


class Chip(QPushButton):
    """A press, Delete or Backspace takes it off."""

    def __init__(self, words: ChipWords, parent: QWidget) -> None:
        """Show a chip, cut to a width that leaves room for others."""
        super().__init__(parent)
        self.setProperty("role", "chip on")
        self.setFixedHeight(HEIGHT)
        self.ensurePolished()
        self._text = words.text
        self._words_width = min(self.fontMetrics().horizontalAdvance(words.text) + 1, _WIDEST)
        self._cut(self._words_width)
        self._whole = self.sizeHint().width()
        self.setToolTip(words.text)
        self.setAccessibleName(words.name)
        self.clicked.connect(lambda _=False: words.take_off())

    @property
    def whole_width(self) -> int:
        """Pixels of the chip where nobody else needs room."""
        return self._whole

    def cut_to(self, width: int) -> None:
        """Show as much of the words as so many pixels of chip have room for."""
        self._cut(self._words_width - max(0, self._whole - width))

    def _cut(self, width: int) -> None:
        cut = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, width)
        self.setText(f"{cut}  ×".replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it off with the keys that take away."""
        if event.key() in _REMOVING:
            self.click()
        else:
            super().keyPressEvent(event)


class ChipRow:
    """Keeps chips in a parent, and places as many as there is room for."""

    def __init__(self, parent: QWidget, folded_name: str) -> None:
        """Begin without chips.

        Args:
            parent: what the chips stand in.
            folded_name: how the folded ones are read out, with ``{count}``.
        """
        self._parent = parent
        self._folded_name = folded_name
        self._words: Sequence[ChipWords] = ()
        self._chips: list[Chip] = []
        self.more = QPushButton(parent)
        self.more.setProperty("role", "chip on")
        self.more.setFixedHeight(HEIGHT)
        self.more.setAccessibleName(folded_name.replace("{count}", "0"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self.more.hide()

    @property
    def chips(self) -> list[Chip]:
        """All chips, folded ones included, in their order."""
        return list(self._chips)

    def show_words(self, words: Sequence[ChipWords]) -> int | None:
        """Make chips anew; return the place of the one that had the keyboard, or None."""
        at = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._words = tuple(words)
        self._chips = [Chip(each, self._parent) for each in words]
        return at

    def place(self, room: int) -> int:
        """Place what fits into so many pixels from the left; return the pixels taken."""
        widths = [chip.whole_width + GAP for chip in self._chips]
        shown = len(widths)
        more = 0
        if sum(widths) > room:
            more = self._more_width(shown)
            while shown and sum(widths[:shown]) + more > room:
                shown -= 1
        if widths and not shown and room - more >= _NARROWEST:
            # Where not even one fits, the first is cut: “+7” alone would tell nothing.
            shown, widths[0] = 1, room - more
        x = 0
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < shown)
            if at < shown:
                chip.cut_to(widths[at] - GAP)
                chip.setGeometry(x, 0, widths[at] - GAP, HEIGHT)
                x += widths[at]
        self._fold(shown)
        if shown < len(widths):
            width = self._more_width(len(widths) - shown) - GAP
            self.more.setGeometry(x, 0, width, HEIGHT)
            x += width + GAP
        return x

    def _more_width(self, count: int) -> int:
        self.more.ensurePolished()
        self.more.setText(f"+{count}")
        return self.more.sizeHint().width() + GAP

    def _fold(self, shown: int) -> None:
        folded = self._words[shown:]
        self.more.setVisible(bool(folded))
        if not folded:
            return
        self.more.setAccessibleName(self._folded_name.replace("{count}", str(len(folded))))
        self.more.setToolTip("\n".join(each.text for each in folded))
        self._menu.clear()
        for each in folded:
            action = self._menu.addAction(each.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, take_off=each.take_off: take_off())
