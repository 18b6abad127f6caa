"""The quick bar itself: a line, its preview as it is typed, and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.quick_bar.palette import SIGN, Offer, Recent, fitting, is_for_palette
from weaver_desktop.ui.quick_bar.popup import Popup
from weaver_desktop.ui.quick_bar.row import Row, RowKind

if TYPE_CHECKING:
    from weaver_desktop.book.capture.intents import Capture
    from weaver_desktop.book.capture.parser import CaptureParser
    from weaver_desktop.ui.quick_bar.offers import Offered

_POPUP_GAP = 6
_POPUP_WIDTH = 480
"""Pixels in which an action and its keys stand in one line."""
_SLICE = 8


class QuickBar(QLineEdit):
    """Reads on every keystroke, writes nothing itself.

    ``captured`` carries a ready ``Capture``; ``party_wanted`` a party to show; ``action_wanted``
    the key of an action.
    """

    captured = Signal(object)
    party_wanted = Signal(str)
    action_wanted = Signal(str)

    def __init__(
        self,
        book: Book,
        actions: tuple[tuple[str, str, str], ...],
        window: QWidget,
        settings: QSettings | None = None,
    ) -> None:
        """Read against a book; ``actions`` are key, text and shortcut of what can be run.

        The list of offers lies over ``window``. With settings it is remembered what was run.
        """
        super().__init__()
        self._book = book
        self._actions = tuple(Offer(*each) for each in actions)
        self._also: tuple[Offer, ...] = ()
        self._recent = Recent(settings)
        self._parser: CaptureParser | None = None
        self._offered: Offered | None = None
        self._chosen: dict[str, PartyId] = {}
        self._tabs = 0
        self._before_tab = ("", 0)
        self._popup = Popup(window)
        window.installEventFilter(self)
        self._popup.chosen.connect(self._choose)
        self.setPlaceholderText(
            self.tr("Ama met Tilly at the Hay Bales · find somebody · run an action")
        )
        self.setAccessibleName(self.tr("Quick bar"))
        self.setAccessibleDescription(
            self.tr("Type what happened, a name, or an action. Enter does what the first row says.")
        )
        self.setClearButtonEnabled(False)
        self.textEdited.connect(self._edited)

    @property
    def popup(self) -> Popup:
        """The list of what is offered."""
        return self._popup

    def wake(self) -> None:
        """Load what reading lines needs, in an idle moment after the first paint."""
        self._reader().warm_up()
        self._prepare(_SLICE)

    def _prepare(self, count: int) -> None:
        """Make the rows that all actions need, some at a time, so that the window stays alive."""
        self._popup.prepare(count)
        if count < len(self._actions):
            QTimer.singleShot(0, self, lambda: self._prepare(count + _SLICE))

    def offer_also(self, actions: tuple[tuple[str, str, str], ...]) -> None:
        """Offer these beside the actions, instead of others that were: saved views for instance."""
        self._also = tuple(Offer(*each) for each in actions)

    def show_actions(self) -> None:
        """Offer every action by name."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.type_line(SIGN)

    def type_line(self, line: str) -> None:
        """Put a line into the bar as if it had been typed."""
        self.setText(line)
        self._edited()

    def _reader(self) -> CaptureParser:
        if self._parser is None:
            order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
            day_first = order.find("d") < order.find("M")
            self._parser = self._book.capture_parser(day_first=day_first)
        return self._parser

    def _edited(self) -> None:
        self._tabs = 0
        self._offer()

    def _offer(self) -> None:
        line = self.text()
        if not line.strip():
            self._chosen.clear()
            self._offered = None
            self._popup.show_rows(())
            return
        if is_for_palette(line):
            self._offer_actions(line)
            return
        # The grammar loads with the first line that is read, not with the window.
        from weaver_desktop.ui.quick_bar.offers import offers_for

        actions = self._actions + self._also
        recent = self._recent.keys
        self._offered = offers_for(self._book, self._reader(), line, self._chosen, actions, recent)
        self._show_rows(self._offered.rows)

    def _offer_actions(self, line: str) -> None:
        found = fitting(self._actions + self._also, line, self._recent.keys)
        rows = [Row(RowKind.RUN, each.text, each.shortcut, key=each.key) for each in found]
        nothing = self.tr("No action has these words. Without “>” you find people.")
        self._offered = None
        self._show_rows(tuple(rows) or (Row(RowKind.SAY, nothing),))

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        self._popup.show_rows(rows)
        self._place_popup()

    def _place_popup(self) -> None:
        window = self.window()
        below = self.mapTo(window, QPoint(0, self.height() + _POPUP_GAP))
        room = window.height() - below.y() - _POPUP_GAP
        # Where the bar is short, its rows still need room: they reach beyond it on both sides.
        most = window.width() - 2 * _POPUP_GAP
        width = max(self.width(), min(_POPUP_WIDTH, most))
        left = below.x() - (width - self.width()) // 2
        left = max(_POPUP_GAP, min(left, window.width() - _POPUP_GAP - width))
        height = min(self._popup.height_for(width), max(room, 0))
        self._popup.setGeometry(left, below.y(), width, height)

    def _choose(self, number: int) -> None:
        if not 0 <= number < len(self._popup.rows):
            return
        row = self._popup.rows[number]
        if row.kind is RowKind.RUN:
            self._run(row.key)
        elif self._offered is None:
            return
        elif row.kind is RowKind.ANSWER and row.party is not None:
            self._chosen[row.key] = row.party
            self._offer()
        elif row.kind is RowKind.QUOTE:
            self._quote(self._offered.capture, row.key)
        elif row.kind is RowKind.SHOW and row.party is not None:
            self._done()
            self.party_wanted.emit(row.party)
        elif row.kind is RowKind.APPLY:
            self._apply(self._offered.capture)

    def _run(self, key: str) -> None:
        self._recent.add(key)
        self._done()
        self.action_wanted.emit(key)

    def _apply(self, capture: Capture) -> None:
        if capture.is_ready:
            self._done()
            self.captured.emit(capture)

    def _quote(self, capture: Capture, key: str) -> None:
        line = self.text()
        asked = next((q.mention for q in capture.questions if q.key == key), None)
        if asked is None or capture.line != line:
            return
        sign = "@" if line[asked.start : asked.end].startswith("@") else ""
        quoted = f'{sign}"{asked.text}"'
        # As in completing: this can be undone in the field.
        self.selectAll()
        self.insert(line[: asked.start] + quoted + line[asked.end :])
        self.setCursorPosition(len(self.text()))
        self._edited()

    def _done(self) -> None:
        # Unlike clear() this forgets the text, so that Ctrl+Z is about the book again.
        self.setText("")
        self._edited()

    def _complete(self) -> bool:
        if self._tabs == 0:
            self._before_tab = (self.text(), self.cursorPosition())
        line, cursor = self._before_tab
        found = self._reader().complete(line, cursor)
        if found is None or not found.offers:
            return False
        offer = found.offers[self._tabs % len(found.offers)]
        tabs = self._tabs + 1
        if offer.party is not None:
            self._chosen[offer.key] = offer.party
        # Unlike setText this can be undone in the field; it counts as typed.
        self.selectAll()
        self.insert(line[: found.start] + offer.text + line[found.end :])
        self.setCursorPosition(found.start + len(offer.text))
        self._tabs = tabs
        return True

    def event(self, event: QEvent) -> bool:
        """Take Tab for completing while there is something to complete."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
            is_read = bool(self.text()) and not is_for_palette(self.text())
            if is_tab and is_read and self._complete():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the popup with the arrows, take a row with Enter, leave with Escape."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._popup.isVisible():
            self._popup.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._popup.current)
        elif key == Qt.Key.Key_Escape and self.text():
            self._done()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show again what the line offers."""
        super().focusInEvent(event)
        self._offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Fold the list away; the line stays."""
        super().focusOutEvent(event)
        self._popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the list under the bar when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self._popup.isVisible():
            self._place_popup()
        return super().eventFilter(watched, event)
