"""What would be different if the introductions that are imagined took hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from weaver_desktop.ui.introductions.wording import number
from weaver_desktop.ui.state.imagining import Imagining
from weaver_desktop.ui.widgets.parts import button, column, scroller
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, spoken, tip

if TYPE_CHECKING:
    from weaver_desktop.graph.what_if import Line

_SHARE_OF_PANEL = 0.45
_FOLD = "fold"
_ROOMY = 430
"""Pixels of a panel in which the measures leave room for a whole card below them."""


class OutlookPanel(QWidget):
    """The measures before and after, with the weaver and without; hidden while nothing is imagined.

    In a low panel only the gist is said, until somebody asks for more. Nothing is ever written.
    """

    def __init__(self, imagining: Imagining, parent: QWidget) -> None:
        """Follow what is imagined."""
        super().__init__(parent)
        self._imagining = imagining
        self.setAccessibleName(self.tr("What if?"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._area = scroller(self)
        column(self, 0).addWidget(self._area)
        self._inner: QWidget | None = None
        self._is_open: bool | None = None
        self._was_open = True
        parent.installEventFilter(self)
        imagining.changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        """Return the height of the words, up to a share of the panel."""
        if self._inner is None:
            return QSize(0, 0)
        layout = self._inner.layout()
        width = max(self.width(), 200)
        wanted = 0 if layout is None else layout.heightForWidth(width)
        panel = self.parentWidget()
        most = wanted if panel is None else int(panel.height() * _SHARE_OF_PANEL)
        return QSize(width, min(wanted, most))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold where the panel has no room any more, unless somebody chose."""
        is_new = event.type() is QEvent.Type.Resize and self._inner is not None
        if is_new and self._is_unfolded != self._was_open:
            self._show()
        return super().eventFilter(watched, event)

    @property
    def _is_unfolded(self) -> bool:
        panel = self.parentWidget()
        return panel is None or panel.height() >= _ROOMY if self._is_open is None else self._is_open

    def _fold(self) -> None:
        self._is_open = not self._is_unfolded
        self._show()
        fold = self.findChild(QAbstractButton, _FOLD)
        if fold is not None:
            fold.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        pairs = self._imagining.pairs
        self.setVisible(bool(pairs))
        self._was_open = self._is_unfolded
        if not pairs:
            self._is_open = None
        self._inner = self._made(len(pairs)) if pairs else None
        if self._inner is not None:
            self._area.setWidget(self._inner)
            self._inner.show()
        self.updateGeometry()

    def _made(self, count: int) -> QWidget:
        inner = QWidget(self._area)
        stack = column(inner, 6)
        stack.setContentsMargins(8, 12, 16, 12)
        head = QHBoxLayout()
        title = self.tr("If they met") if count == 1 else self.tr("If these {number} pairs met")
        title = title.replace("{number}", number(count))
        head.addWidget(Prose(title, "strong", inner, most_lines=2), 1)
        stop = button(self.tr("Stop"), "act", self.tr("Stop imagining: nothing was kept"), inner)
        stop.clicked.connect(lambda _=False: self._imagining.stop_imagining())
        head.addWidget(stop, 0, Qt.AlignmentFlag.AlignTop)
        stack.addLayout(head)
        outlook = self._imagining.outlook
        if outlook is None:
            said = self.tr("Measuring …")
            if self._imagining.has_failed:
                said = self.tr("The measures could not be worked out. Tick again to try again.")
            stack.addWidget(Prose(said, "dim", inner))
            return inner
        from weaver_desktop.graph.what_if import gist, lines

        is_open = self._is_unfolded
        said = self.tr("Less") if is_open else self.tr("More")
        meant = self.tr("Fewer measures") if is_open else self.tr("All measures")
        fold = button(said, "act", meant, inner)
        fold.setToolTip(meant)
        fold.setObjectName(_FOLD)
        fold.clicked.connect(self._fold)
        head.insertWidget(1, fold, 0, Qt.AlignmentFlag.AlignTop)
        stack.addWidget(Prose(spoken(gist(outlook)), "", inner, most_lines=0 if is_open else 1))
        if not is_open:
            stack.setContentsMargins(8, 4, 16, 6)
            return inner
        measures = lines(outlook)
        stack.addLayout(self._table([line for line in measures if line.changes], inner))
        same = [line for line in measures if not line.changes]
        if same:
            stack.addWidget(Prose(self._same(same), "dim", inner))
        if not outlook.knows_hubs:
            stack.addWidget(Prose(self.tr("Looking for what hangs on whom …"), "dim", inner))
        note = self.tr("Measured for the whole book of today. Nothing is kept.")
        stack.addWidget(Prose(note, "small", inner))
        return inner

    def _same(self, measures: Sequence[Line]) -> str:
        names = [spoken(line.name) for line in measures]
        named = [
            f"{name[:1].lower()}{name[1:]} ({spoken(line.with_you)})"
            for name, line in zip(names, measures, strict=True)
        ]
        return self.tr("Unchanged: {measures}").replace("{measures}", ", ".join(named))

    def _table(self, measures: Sequence[Line], inner: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        row = 0
        for line in measures:
            for name, value, role in self._rows(line):
                label = Prose(name, role, inner, most_lines=2)
                figure = Prose(value, role, inner, most_lines=1)
                figure.setAlignment(Qt.AlignmentFlag.AlignRight)
                for part in (label, figure):
                    part.setToolTip(tip(spoken(line.meaning)))
                figure.setAccessibleName(f"{name}: {value}")
                grid.addWidget(label, row, 0)
                grid.addWidget(figure, row, 1)
                row += 1
            grid.setRowMinimumHeight(row, 4)
            row += 1
        return grid

    def _rows(self, line: Line) -> list[tuple[str, str, str]]:
        """Return what stands in the lines of a measure: words, figures and how they are dressed."""
        rows = [(sentence_case(spoken(line.name)), spoken(line.with_you), "")]
        if line.without_you is not None:
            rows.append((self.tr("without you"), spoken(line.without_you), "small"))
        return rows
