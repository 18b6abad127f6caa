"""The lanes of the board side by side, wider than the window if need be."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from weaver_desktop.domain.introductions import Stage
from weaver_desktop.ui.ledger.lane import Lane
from weaver_desktop.ui.ledger.slip import Slip
from weaver_desktop.ui.ledger.way import ENDS, WAY
from weaver_desktop.ui.widgets.tints import Tints

_NARROWEST = 132
_EDGE, _STRIDE = 36, 18
_BAR = """
QScrollBar:horizontal {{ background: transparent; height: 8px; }}
QScrollBar::handle:horizontal {{ background: {rule}; border-radius: 4px; min-width: 32px; }}
QScrollBar::handle:horizontal:hover {{ background: {faint}; }}
"""


class Lanes(QScrollArea):
    """A lane for each stage on the way; the two dead ends share the last column."""

    def __init__(self, tints: Tints, parent: QWidget) -> None:
        """Begin with empty lanes."""
        super().__init__(parent)
        self._tints = tints
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        self._by_stage = {stage: Lane(stage, tints, inner) for stage in Stage}
        for stage in WAY:
            row.addWidget(self._by_stage[stage], 1)
        ends = QVBoxLayout()
        ends.setSpacing(8)
        for stage in ENDS:
            ends.addWidget(self._by_stage[stage], 1)
        row.addLayout(ends, 1)
        for lane in self._by_stage.values():
            lane.setMinimumWidth(_NARROWEST)
        self.setWidget(inner)
        tints.changed.connect(self._dress)
        self._dress()

    @property
    def all(self) -> tuple[Lane, ...]:
        """The lanes from the left."""
        return tuple(self._by_stage.values())

    def of(self, stage: Stage) -> Lane:
        """Return the lane of a stage."""
        return self._by_stage[stage]

    def under(self, at: QPoint) -> Lane | None:
        """Return the lane at a point of the screen."""
        for lane in self.all:
            if QRect(lane.mapToGlobal(QPoint(0, 0)), lane.size()).contains(at):
                return lane
        return None

    def settle(self) -> None:
        """Put everything in its place at once, so that one can scroll to it."""
        inner = self.widget()
        for lane in self.all:
            for layout in (lane.layout(),):
                if layout is not None:
                    layout.activate()
        layout = None if inner is None else inner.layout()
        if layout is not None:
            layout.activate()

    def reveal(self, slip: Slip) -> None:
        """Scroll to a slip, in its lane and sideways."""
        lane = self.of(slip.words.stage)
        lane.reveal(slip)
        self.ensureWidgetVisible(lane, 8, 0)

    def scroll_towards(self, at: QPoint) -> None:
        """Scroll on while something is dragged to the edge."""
        x = self.viewport().mapFromGlobal(at).x()
        bar = self.horizontalScrollBar()
        if x > self.viewport().width() - _EDGE:
            bar.setValue(bar.value() + _STRIDE)
        elif x < _EDGE:
            bar.setValue(bar.value() - _STRIDE)

    def _dress(self) -> None:
        palette = self._tints.palette
        self.horizontalScrollBar().setStyleSheet(
            _BAR.format(rule=palette.rule, faint=palette.faint)
        )
