"""A column of the board."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.domain.ids import IntroductionId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.ui.ledger.slip import Slip, SlipWords
from weaver_desktop.ui.ledger.words import stage_meaning, stage_title
from weaver_desktop.ui.widgets.parts import button, column, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_AT_FIRST = 30


class Lane(QWidget):
    """The slips of one stage under its name, the newest on top."""

    def __init__(self, stage: Stage, tints: Tints, parent: QWidget) -> None:
        """Begin without slips."""
        super().__init__(parent)
        self.stage = stage
        self._tints = tints
        self._is_target = False
        self._most = _AT_FIRST
        self._slips: list[Slip] = []
        self._title = Prose("", "caps", self, most_lines=1)
        self._title.setToolTip(tip(stage_meaning(stage)))
        self._count = Prose("", "small", self, most_lines=1)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 14, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self._area = scroller(self)
        self._introductions: Sequence[Introduction] = ()
        self._read: Callable[[Introduction], SlipWords] | None = None
        self._make: Callable[[SlipWords, QWidget], Slip] | None = None
        self._inner = inner = QWidget(self._area)
        self._stack: QVBoxLayout = column(inner, 6)
        self._stack.setContentsMargins(4, 2, 4, 8)
        self._more = button("", "more", "", inner)
        self._more.clicked.connect(self._show_more)
        self._stack.addWidget(self._more)
        self._stack.addStretch(1)
        self._area.setWidget(inner)
        whole = column(self, 4)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)

    @property
    def slips(self) -> list[Slip]:
        """The slips from the top, as far as they are shown."""
        return list(self._slips)

    def show_all(
        self,
        introductions: Sequence[Introduction],
        read: Callable[[Introduction], SlipWords],
        make: Callable[[SlipWords, QWidget], Slip],
    ) -> None:
        """Show these instead of any others; what has not changed keeps its slip.

        Args:
            introductions: all that stand here, the one to show on top first.
            read: returns what stands on the slip of one.
            make: makes a slip that this lane owns.
        """
        self._introductions = introductions
        self._read, self._make = read, make
        name = stage_title(self.stage)
        self._title.setText(name.upper())
        self._title.setAccessibleName(name)
        count = f"{len(introductions):,}" if introductions else ""
        self._count.setText(count)
        self.setAccessibleName(f"{name} {len(introductions):,}")
        self._fill()

    def welcome(self, *, is_target: bool) -> None:
        """Show that what is dragged would come here, or no longer."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def bring(self, key: IntroductionId) -> Slip | None:
        """Return the slip of an introduction that stands here, showing more if it is far down."""
        at = next((at for at, each in enumerate(self._introductions) if each.id == key), None)
        if at is None:
            return None
        while at >= self._most:
            self._show_more()
        return self._slips[at]

    def reveal(self, slip: Slip) -> None:
        """Scroll to a slip."""
        self._area.ensureWidgetVisible(slip, 0, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground on which a slip may be dropped."""
        palette = self._tints.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(palette.selected if self._is_target else palette.rule), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 9, 9)
        painter.end()

    def _show_more(self) -> None:
        self._most += _AT_FIRST
        self._fill()

    def _fill(self) -> None:
        if self._read is None or self._make is None:
            return
        known = {slip.words: slip for slip in self._slips}
        words = [self._read(each) for each in self._introductions[: self._most]]
        slips = [
            known.pop(each) if each in known else self._make(each, self._inner) for each in words
        ]
        for old in known.values():
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        for at, slip in enumerate(slips):
            item = self._stack.itemAt(at)
            if item is None or item.widget() is not slip:
                self._stack.removeWidget(slip)
                self._stack.insertWidget(at, slip)
                slip.show()
        self._slips = slips
        rest = len(self._introductions) - len(slips)
        self._more.setVisible(rest > 0)
        text = self.tr("Show {count} more").replace("{count}", str(min(rest, _AT_FIRST)))
        self._more.setText(text)
        self._more.setAccessibleName(f"{stage_title(self.stage)}: {text}")
