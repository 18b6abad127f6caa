"""The ways between two: who could introduce one to the other, through whom."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.state.paths import Path, Paths
from weaver_desktop.ui.widgets.party_button import LaidOutButton
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import spoken

_MARK = 3


def way_section(
    between: tuple[Path, ...], paths: Paths, context: Context, parent: QWidget, *, have_met: bool
) -> Iterator[QWidget]:
    """Yield the section of some chains between the two that are selected, if there are any."""
    if not between:
        return
    title = _tr("Also linked through") if have_met else _tr("Who could introduce them")
    section = Section(title, parent, spacing=4, heading_inset=INSET)
    for path in between:
        section.add(WayButton(path, paths, context.tints, section))
    yield section


class WayButton(LaidOutButton):
    """A chain in arrows and in words: lit on the map while pointed at, and once it is pressed."""

    def __init__(self, path: Path, paths: Paths, tints: Tints, parent: QWidget) -> None:
        """Show a chain."""
        super().__init__(parent)
        self._path = path
        self._paths = paths
        self._tints = tints
        self.setAccessibleName(spoken(path.arrows))
        self.setAccessibleDescription(spoken(path.said))
        self.setCheckable(True)
        words = QVBoxLayout(self)
        words.setContentsMargins(INSET, 6, INSET, 6)
        words.setSpacing(2)
        for text, role in ((spoken(path.arrows), ""), (spoken(path.said), "dim")):
            label = Prose(text, role, self, most_lines=8)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        self._mark()
        self.clicked.connect(lambda _=False: paths.choose(path))
        paths.changed.connect(self._mark)

    @property
    def path(self) -> Path:
        """The chain."""
        return self._path

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the chain while the pointer is on it."""
        super().enterEvent(event)
        self._paths.point_at(self._path)

    def leaveEvent(self, event: QEvent) -> None:
        """Let it go out."""
        super().leaveEvent(event)
        self._paths.point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the chain while the keyboard is on it."""
        super().focusInEvent(event)
        self._paths.point_at(self._path)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let it go out."""
        super().focusOutEvent(event)
        self._paths.point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the mark of a chain that stays lit, and the focus."""
        palette = self._tints.palette
        area = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            pen = QPen(QColor(palette.selected), _MARK)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(1.5, 8), QPointF(1.5, area.height() - 8))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.selected), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _mark(self) -> None:
        self.setChecked(self._paths.chosen == self._path)
        self.update()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
