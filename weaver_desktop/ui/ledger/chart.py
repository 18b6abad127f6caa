"""Introductions made and taken hold, month by month."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from weaver_desktop.book.ledger.record import Month
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.theme.fonts import SMALL, font
from weaver_desktop.ui.widgets.days import month
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import filled, spoken

_HEIGHT = 190
_BAR = 0.38
_MOST_LABELS = 6
_MOST_MONTHS = 24


class MonthChart(pyqtgraph.GraphicsView):  # type: ignore[misc]  # pyqtgraph brings no types
    """Two bars a month for the last two years: made, and took hold. Read aloud as a sentence.

    Put together from parts: a whole plot of pyqtgraph's comes with menus that outlive it.
    """

    def __init__(self, months: Sequence[Month], tints: Tints, parent: QWidget) -> None:
        """Draw the months in their order."""
        super().__init__(parent, background=tints.palette.panel)
        self._months = tuple(months)[-_MOST_MONTHS:]
        self._tints = tints
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(200)
        self.setFixedHeight(_HEIGHT)
        self._view = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False)
        self._axes = {
            side: pyqtgraph.AxisItem(side, linkView=self._view) for side in ("left", "bottom")
        }
        grid = pyqtgraph.GraphicsLayout()
        grid.addItem(self._axes["left"], 0, 0)
        grid.addItem(self._view, 0, 1)
        grid.addItem(self._axes["bottom"], 1, 1)
        self.setCentralItem(grid)
        self._legend = pyqtgraph.LegendItem(offset=(-4, 1), labelTextSize=f"{SMALL}px", colCount=2)
        self._legend.setParentItem(self._view)
        self.setAccessibleName(_tr("Introductions by month"))
        self.setAccessibleDescription(self.aloud)
        tints.changed.connect(self._draw)
        self._draw()

    @property
    def aloud(self) -> str:
        """The bars in words; months in which nothing happened are left out."""
        said = []
        for each in self._months:
            if each.made or each.took_hold:
                words = filled(
                    _tr("{month}: {made} made, {held} took hold."),
                    month=_month(each),
                    made=str(each.made),
                    held=str(each.took_hold),
                )
                said.append(words)
        return " ".join(said)

    def sizeHint(self) -> QSize:
        """Return the size in half a window."""
        return QSize(360, _HEIGHT)

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page."""
        if hasattr(event, "ignore"):
            event.ignore()

    def _draw(self) -> None:
        palette = self._tints.palette
        self.setBackground(palette.panel)
        for old in list(self._view.addedItems):
            self._view.removeItem(old)
        self._legend.clear()
        self._legend.setLabelTextColor(QColor(palette.dim))
        bars = (
            (-_BAR / 2, [each.made for each in self._months], palette.selected, _tr("made")),
            (
                _BAR / 2,
                [each.took_hold for each in self._months],
                palette.stars[2],
                _tr("took hold"),
            ),
        )
        for shift, heights, colour, name in bars:
            drawn = pyqtgraph.BarGraphItem(
                x=[at + shift for at in range(len(heights))],
                height=heights,
                width=_BAR,
                brush=QColor(colour),
                pen=None,
            )
            self._view.addItem(drawn)
            self._legend.addItem(drawn, name)
        most = max((max(each.made, each.took_hold) for each in self._months), default=0)
        self._view.setXRange(-1, max(len(self._months), _MOST_LABELS), padding=0)
        self._view.setYRange(0, max(most, 1) * 1.35, padding=0)
        every = max(1, -(-len(self._months) // _MOST_LABELS))
        ticks = [(at, _month(each)) for at, each in enumerate(self._months) if at % every == 0]
        step = max(1, -(-most // 4))
        counts = [(at, str(at)) for at in range(0, most + 1, step)]
        for side, labels in (("bottom", ticks), ("left", counts)):
            axis = self._axes[side]
            axis.setTicks([labels])
            axis.setPen(QColor(palette.rule))
            axis.setTextPen(QColor(palette.dim))
            axis.setStyle(tickLength=0, tickFont=font(SMALL))


def _month(each: Month) -> str:
    return spoken(month(PartialDate(each.first_day.year, each.first_day.month)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
