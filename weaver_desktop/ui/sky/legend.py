"""What the looks of the map mean, made from the rules that gave them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionButton,
    QWidget,
)

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.sky.legend_sheet import LegendSheet
from weaver_desktop.ui.sky.look_menu import LookMenu
from weaver_desktop.ui.sky.looks_wording import colour_words, nothing_to_colour
from weaver_desktop.ui.sky.marks import DOT_WIDE, draw_dot
from weaver_desktop.ui.sky.rules import Meaning
from weaver_desktop.ui.state.lens import Lens
from weaver_desktop.ui.state.looks import LookRules, Looks
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.kept_buttons import KeptButton
from weaver_desktop.ui.widgets.wording import spoken, tip

_NAME_WIDTHS = (112, 88, 68)
"""Pixels of the names, tried in this order until all entries fit."""
_GAP, _CHIP_HEIGHT = 4, 28
HEIGHT = 32
_VEIL = 0.72

Members = Callable[[int], tuple[PartyId, ...]]
"""Returns the parties that have a colour, by its number."""


class Legend(QFrame):
    """A row: what colour stands for, as many colours as fit, the rest behind “+2”, and “?”.

    An entry selects the group that it stands for, or filters by it, or selects all who have it.
    """

    def __init__(
        self, looks: Looks, lens: Lens, selection: Selection, theme: Theme, parent: QWidget
    ) -> None:
        """Begin empty and hidden."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Legend: what the map's looks mean"))
        self._looks = looks
        self._lens = lens
        self._selection = selection
        self._theme = theme
        self._over = parent
        self._meanings: tuple[Meaning, ...] = ()
        self._told: tuple[LookRules, int] | None = None
        self._members: Members = lambda _: ()
        self._is_looking = False
        self._strip = (0, 0, 0)
        self._has_room = True
        self._entries: list[_Entry] = []
        self.menu = LookMenu(looks, self)
        self._sheet = LegendSheet(parent)
        self._sheet.closed.connect(self._close)
        self._chooser = self._button("", "chip")
        self._chooser.setAccessibleName(self.tr("How the map looks"))
        self._chooser.setToolTip(self.tr("What colour, size and brightness stand for"))
        self._chooser.setMenu(self.menu)
        self._chooser.setFixedHeight(_CHIP_HEIGHT)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "small")
        self._more = self._button("", "legend")
        self._more.clicked.connect(self.toggle_sheet)
        self._help = self._button("?", "legend")
        self._help.setAccessibleName(self.tr("What the map's looks mean"))
        self._help.setToolTip(self.tr("What the map's looks mean"))
        self._help.clicked.connect(self.toggle_sheet)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        for widget in (self._chooser, self._nothing, self._more, self._help):
            self._row.addWidget(widget)
        theme.changed.connect(self._recolour)
        self.hide()

    @property
    def sheet(self) -> LegendSheet:
        """The sheet with all colours and signs."""
        return self._sheet

    def show_meanings(
        self, meanings: tuple[Meaning, ...], members: Members, *, is_looking: bool = False
    ) -> None:
        """Take over what each colour stands for, and how to find who has it.

        ``is_looking`` while that is yet to be found out.
        """
        self._members, self._is_looking = members, is_looking
        before, self._meanings = self._meanings, meanings
        if not self._entries or _without_counts(before) != _without_counts(meanings):
            self._fill()
        elif meanings and self._told == (self._looks.rules, len(meanings)):
            # While time plays only the numbers change, and who reads the sheet reads on.
            self._sheet.recount(meanings)
        else:
            self._name_chooser()
            self._tell_sheet()

    def place(self, left: int, bottom: int, width: int) -> None:
        """Stand in the middle of a strip, with as many colours as fit."""
        self._strip = (left, bottom, width)
        free = width - self._width(self._chooser) - self._width(self._help)
        shown = self._fit(free - self._width(self._nothing))
        for at, entry in enumerate(self._entries):
            entry.setVisible(at < shown)
        hidden = len(self._entries) - shown
        self._more.setVisible(hidden > 0)
        self.setVisible(self._has_room and width > 0)
        self._row.invalidate()
        self._row.activate()
        wide = min(self._row.sizeHint().width(), width)
        self.setGeometry(left + (width - wide) // 2, bottom - HEIGHT, wide, HEIGHT)
        self.raise_()
        self._place_sheet()

    def show_or_fold(self, *, is_shown: bool) -> None:
        """Show the row where there is room for it; else hide it, and the sheet, until there is."""
        self._has_room = is_shown
        self.setVisible(is_shown)
        if not is_shown:
            self._sheet.hide()

    def open_menu(self) -> None:
        """Let the rules be chosen by keyboard."""
        self._chooser.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._chooser.showMenu()

    def toggle_sheet(self) -> None:
        """Show what everything means, or hide it."""
        if self._sheet.isVisible():
            self._close()
            return
        self._tell_sheet(even_if_hidden=True)
        self._sheet.show()
        self._place_sheet()
        first = next((b for b in self._sheet.findChildren(QPushButton) if b.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a veil, or names of stars would be read through the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.palette.sky_edge)
        veil.setAlphaF(_VEIL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRoundedRect(self.rect(), HEIGHT / 2, HEIGHT / 2)
        painter.end()

    def _close(self) -> None:
        self._sheet.hide()
        self._help.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self, free: int) -> int:
        """Name the entries as long as may be, and return how many have room."""
        for widest in _NAME_WIDTHS:
            for entry in self._entries:
                entry.shorten(widest)
            if sum(map(self._width, self._entries)) <= free:
                self._more.setText("")
                return len(self._entries)
        # Where not all fit, one button stands for the rest.
        self._more.setText(f"+{len(self._entries)}")
        free -= self._width(self._more)
        shown = 0
        for entry in self._entries:
            free -= self._width(entry)
            shown += free >= 0
        rest = len(self._entries) - shown
        self._more.setText(f"+{rest}")
        more = self.tr("{count} more colours").replace("{count}", str(rest))
        self._more.setAccessibleName(more)
        self._more.setToolTip(more)
        return shown

    def _fill(self) -> None:
        for entry in self._entries:
            self._row.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        palette = self._theme.palette
        self._entries = [
            _Entry(each, palette.tint(each.number), self._choose, self) for each in self._meanings
        ]
        for at, entry in enumerate(self._entries):
            self._row.insertWidget(2 + at, entry)
        self._name_chooser()
        self._tell_sheet()
        self.place(*self._strip)

    def _recolour(self) -> None:
        """Wear the colours of the theme; who stands on an entry stays there."""
        for entry, meaning in zip(self._entries, self._meanings, strict=True):
            entry.wear(self._theme.palette.tint(meaning.number))
        self._tell_sheet()

    def _name_chooser(self) -> None:
        rule = self._looks.rules.colour
        text = self.tr("Colour: {rule}").replace("{rule}", colour_words(rule))
        self._chooser.setText(text)
        self._nothing.setText(self._why_none())
        self._nothing.setVisible(bool(self._nothing.text()))

    def _why_none(self) -> str:
        rule = self._looks.rules.colour
        return "" if self._meanings else nothing_to_colour(rule, is_looking=self._is_looking)

    def _choose(self, meaning: Meaning) -> None:
        chosen = meaning.filter
        if meaning.party is not None:
            self._selection.select_party(meaning.party)
        elif chosen is None:
            self._selection.select_many(self._members(meaning.number))
        elif chosen in self._lens.filters:
            self._lens.remove(chosen)
        else:
            self._lens.add(chosen)

    def _tell_sheet(self, *, even_if_hidden: bool = False) -> None:
        if even_if_hidden or self._sheet.isVisible():
            rules, palette = self._looks.rules, self._theme.palette
            self._told = rules, len(self._meanings)
            self._sheet.tell(self._meanings, self._why_none(), rules, palette, self._choose)
            self._place_sheet()

    def _place_sheet(self) -> None:
        if self._sheet.isVisible():
            left, bottom, width = self._strip
            room = QRect(left, left, width, bottom - HEIGHT - left)
            self._sheet.place(self.geometry().right() + 1, bottom - HEIGHT - _GAP, room)

    def _button(self, text: str, role: str) -> KeptButton:
        button = KeptButton(text, self)
        button.setProperty("role", role)
        return button

    def _width(self, widget: QWidget) -> int:
        """Return the room that a part of the row takes, whether it is an entry shown yet or not."""
        if widget.isHidden() and not isinstance(widget, _Entry):
            return 0
        widget.ensurePolished()
        return widget.sizeHint().width() + _GAP


class _Entry(KeptButton):
    """One colour and its name, which is cut to the room that there is."""

    def __init__(
        self, meaning: Meaning, colour: str, choose: Callable[[Meaning], None], parent: QWidget
    ) -> None:
        super().__init__("", parent)
        self._name = spoken(meaning.said)
        self._colour = QColor(colour)
        self.setProperty("role", "legend")
        self.setAccessibleName(self._name)
        self.setToolTip(tip(self._name))
        self.clicked.connect(lambda _=False: choose(meaning))
        self.shorten(_NAME_WIDTHS[0])

    def wear(self, colour: str) -> None:
        """Stand for the same in another colour."""
        self._colour = QColor(colour)
        self.forget()

    def shorten(self, widest: int) -> None:
        """Cut the name to so many pixels."""
        # Before that, the letters are measured in another size than they are written in.
        self.ensurePolished()
        metrics = self.fontMetrics()
        elided = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, widest)
        self.setText(elided.replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """Return the room for the dot and the name."""
        hint = super().sizeHint()
        return QSize(hint.width() + DOT_WIDE, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        """Draw the dot, and the name beside it."""
        draw_dot(painter, self._colour, self.height() / 2)
        option.rect.setLeft(DOT_WIDE)
        super().draw(painter, option)


def _without_counts(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    return tuple(replace(each, count=0) for each in meanings)
