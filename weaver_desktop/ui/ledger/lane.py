"""A column of the board."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.ledger.slip import Slip
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
        inner = QWidget(self._area)
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
        """The slips from the top."""
        return [each for each in self._slips if each.isVisibleTo(self)]

    def show_slips(self, slips: Sequence[Slip]) -> None:
        """Show these, made for this lane, instead of any others."""
        for old in self._slips:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._slips = list(slips)
        for at, slip in enumerate(self._slips):
            self._stack.insertWidget(at, slip)
        name = stage_title(self.stage)
        self._title.setText(name.upper())
        self._title.setAccessibleName(name)
        self._count.setText(f"{len(slips):,}" if slips else "")
        self.setAccessibleName(f"{name} {len(slips):,}")
        self._offer_more()

    def welcome(self, *, is_target: bool) -> None:
        """Show that what is dragged would come here, or no longer."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def reveal(self, slip: Slip) -> None:
        """Scroll to a slip, showing more if it is far down."""
        while slip in self._slips and self._slips.index(slip) >= self._most:
            self._show_more()
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
        self._offer_more()

    def _offer_more(self) -> None:
        for at, slip in enumerate(self._slips):
            slip.setVisible(at < self._most)
        rest = len(self._slips) - self._most
        self._more.setVisible(rest > 0)
        self._more.setText(
            self.tr("Show {count} more").replace("{count}", str(min(rest, _AT_FIRST)))
        )
        self._more.setAccessibleName(f"{stage_title(self.stage)}: {self._more.text()}")
