"""A small list over the map: how well do these know each other?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth
from weaver_desktop.ui.widgets.parts import scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, spoken

_WIDTH, _MARGIN, _BESIDE = 272, 8, 24
_ROW = 34
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Offer:
    """What the chooser asks: of whom, what there is now, and what each depth would change."""

    title: str
    note: str
    now: Depth | None
    changes: dict[Depth, str]


class DepthChooser(QFrame):
    """Asks once: 1–5 or Enter chooses, Escape or a click elsewhere leaves all as it is."""

    def __init__(
        self,
        offer: Offer,
        choose: Callable[[Depth], None],
        leave: Callable[[bool], None],
        over: QWidget,
    ) -> None:
        """Ask over a widget.

        Args:
            offer: what to ask.
            choose: hears the depth, once.
            leave: hears that it is over, and whether it had the keyboard.
            over: what it lies over.
        """
        super().__init__(over)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(offer.title)
        self.setAccessibleDescription(offer.note)
        self._choose = choose
        self._left = leave
        self._is_done = False
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(2)
        column.addWidget(Prose(offer.title, "strong", self, most_lines=2))
        note = Prose(offer.note, "dim", self, most_lines=3)
        column.addWidget(note)
        column.addSpacing(6)
        self._area = scroller(self)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._list = QWidget(self._area)
        self._area.setWidget(self._list)
        lines = QVBoxLayout(self._list)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        self._rows = [self._row(depth, offer) for depth in Depth]
        for row in self._rows:
            lines.addWidget(row)
        column.addWidget(self._area)
        hint = Prose(self.tr("1–5 or Enter chooses, Esc leaves it"), "small", self)
        column.addSpacing(4)
        column.addWidget(hint)
        self._beside = (note, hint)
        self._column = column
        self._over = over
        self._points: tuple[QPoint, ...] = ()
        over.installEventFilter(self)

    @property
    def rows(self) -> list[QPushButton]:
        """The buttons, from the least deep to the deepest."""
        return self._rows

    def open_beside(self, points: Sequence[QPoint], start: Depth) -> None:
        """Come up beside the last of some points of the widget below, over none of them.

        Where that cannot be, beside the last all the same. ``start`` is under the cursor.
        """
        self._points = tuple(points)
        self._place()
        self.show()
        self.raise_()
        self._rows[start - 1].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number, go up and down, or leave."""
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._take(Depth(key - Qt.Key.Key_0))
        elif key in _ENTER:
            self._take(Depth(self._current + 1))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._rows[(self._current + step) % len(self._rows)].setFocus()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Stay within the list; leaving it is Escape's."""
        self._rows[(self._current + (1 if next else -1)) % len(self._rows)].setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep inside the widget below as it changes its size."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 0)
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            now = QApplication.focusWidget()
            if now is not None and not self.isAncestorOf(now):
                self.leave()
        return False

    @property
    def _current(self) -> int:
        focused = [at for at, row in enumerate(self._rows) if row.hasFocus()]
        return focused[0] if focused else 0

    def _row(self, depth: Depth, offer: Offer) -> QPushButton:
        words = sentence_case(spoken(phrase(DEPTH_WORDS[depth])))
        row = QPushButton(self)
        row.setProperty("role", "row")
        change = self.tr("as it is now") if depth is offer.now else offer.changes.get(depth, "")
        row.setAccessibleName(f"{int(depth)}: {words}" + (f", {change}" if change else ""))
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(10)
        for text, role in ((str(int(depth)), "small"), (words, ""), (change, "small")):
            label = QLabel(text, row)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(label, int(text == words))
        row.setMinimumHeight(_ROW)
        row.clicked.connect(partial(self._take, depth))
        row.installEventFilter(self)
        return row

    def _take(self, depth: Depth, _: object = None) -> None:
        if self.leave():
            self._choose(depth)

    def leave(self) -> bool:
        """Leave all as it is; tell whether it was still open."""
        if self._is_done:
            return False
        self._is_done = True
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        self._left(had_focus)
        self.close()
        self.deleteLater()
        return True

    def _fit(self) -> None:
        """Take no more room than there is: then what is beside the list goes, and that scrolls."""
        wide = max(0, min(_WIDTH, self._over.width() - 2 * _MARGIN))
        room = self._over.height() - 2 * _MARGIN
        rows = self._list.sizeHint().height()
        self.setFixedWidth(wide)
        self._area.setFixedHeight(rows)
        for part in self._beside:
            part.show()
        if self._column.totalHeightForWidth(wide) > room:
            for part in self._beside:
                part.hide()
            around = self._column.totalHeightForWidth(wide) - rows
            self._area.setFixedHeight(max(_ROW, min(rows, room - around)))
        self.resize(wide, self._column.totalHeightForWidth(wide))

    def _place(self) -> None:
        self._fit()
        where = self._points[-1] if self._points else self._over.rect().center()
        wide, high = self.width() + 2 * _BESIDE, self.height() + 2 * _BESIDE
        corners = [
            self._inside(where + QPoint(right, down))
            for down in (_BESIDE, _BESIDE - high)
            for right in (_BESIDE, _BESIDE - wide)
        ]
        areas = [QRect(corner, self.size()).adjusted(-1, -1, 1, 1) for corner in corners]
        free = [area for area in areas if not any(area.contains(each) for each in self._points)]
        self.move((free or areas)[0].topLeft() + QPoint(1, 1))

    def _inside(self, corner: QPoint) -> QPoint:
        right = max(self._over.width() - self.width() - _MARGIN, 0)
        bottom = max(self._over.height() - self.height() - _MARGIN, 0)
        left, top = min(_MARGIN, right), min(_MARGIN, bottom)
        return QPoint(min(max(corner.x(), left), right), min(max(corner.y(), top), bottom))
