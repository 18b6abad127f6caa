"""What every row becomes, in heaps that are counted, to be decided about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedLayout,
    QWidget,
)

from weaver_desktop.book.taking_in.plan import Fate
from weaver_desktop.ui.importing.deciding import DecisionBar
from weaver_desktop.ui.importing.model import Heap, PreviewModel
from weaver_desktop.ui.importing.rows_view import RowsView
from weaver_desktop.ui.widgets.check_box import CheckBox
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import filled

LONGEST_TAG = 120


class PreviewPage(QWidget):
    """The rows, what was left out and why, and the tag of the batch. ``counted`` on any change."""

    counted = Signal()

    def __init__(self, tints: Tints, parent: QWidget) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.model = PreviewModel(self)
        self.view = RowsView(self.model, tints, self)
        self.bar = DecisionBar(self.model, self)
        self.remarks = QPlainTextEdit(self)
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setAccessibleName(self.tr("What was left out, and why"))
        self.tag_on = CheckBox(self.tr("Tag who is new:"), self)
        self.tag = QLineEdit(self)
        self.tag.setMaxLength(LONGEST_TAG)
        self.tag.setAccessibleName(self.tr("The tag of everybody who is new"))
        self.tag_on.toggled.connect(self.tag.setEnabled)
        self._remark_count = 0
        self._has_chosen_tab = False
        self._tabs: dict[Heap | None, QPushButton] = {}
        self._leaves = QStackedLayout()
        self._lay_out()
        self.model.counted.connect(self._count)
        self.view.chosen.connect(self._show_chosen)
        self.view.decided.connect(self._decide)
        self.bar.decided.connect(self._decide)
        self._count()

    @property
    def tabs(self) -> dict[Heap | None, QPushButton]:
        """The heads of the heaps; None is what was left out."""
        return self._tabs

    def show_heap(self, heap: Heap | None) -> None:
        """Turn to a heap, or to what was left out."""
        self._tabs[heap].setEnabled(True)
        self._tabs[heap].setChecked(True)
        if heap is None:
            self._leaves.setCurrentWidget(self.remarks)
        else:
            self._leaves.setCurrentIndex(0)
            if self.model.heap is not heap:
                self.model.show_heap(heap)

    def settle(self) -> None:
        """Turn to what asks for a decision first, unless the user has turned somewhere."""
        heaps = self.model.heaps()
        order: list[Heap | None] = [Heap.TO_DECIDE, Heap.NEW, Heap.KNOWN]
        filled_heaps = [each for each in order if each is not None and heaps.get(each)]
        if not self._has_chosen_tab:
            first = filled_heaps[0] if filled_heaps else None
            self.show_heap(first if first or self._remark_count else Heap.NEW)

    def show_remarks(self, text: str, count: int) -> None:
        """Say what was left out."""
        self.remarks.setPlainText(text)
        self._remark_count = count
        self._count()

    def show_only_remarks(self) -> None:
        """Show nothing but what was left out, when all else is done."""
        for heap, tab in self._tabs.items():
            tab.setVisible(heap is None)
        self.tag_on.hide()
        self.tag.hide()
        self.show_heap(None)

    def suggest_tag(self, tag: str, *, is_possible: bool) -> None:
        """Offer a tag for everybody who is new."""
        self.tag.setText(tag)
        self.tag.setCursorPosition(0)
        self.tag_on.setChecked(is_possible)
        self.tag.setEnabled(is_possible)
        self.tag_on.setVisible(is_possible)
        self.tag.setVisible(is_possible)

    @property
    def chosen_tag(self) -> str:
        """The tag, "" for none."""
        return self.tag.text().strip() if self.tag_on.isChecked() else ""

    def _lay_out(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(2)
        group = QButtonGroup(self)
        for heap in (Heap.NEW, Heap.TO_DECIDE, Heap.KNOWN, None):
            made = button("", "tab", "", self)
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _=False, heap=heap: self._turn(heap))
            group.addButton(made)
            tabs.addWidget(made)
            self._tabs[heap] = made
        tabs.addStretch(1)
        rows = QWidget(self)
        rows_column = column(rows, 6)
        rows_column.addWidget(self.view, 1)
        rows_column.addWidget(self.bar)
        self._leaves.addWidget(rows)
        self._leaves.addWidget(self.remarks)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.tag_on)
        foot.addWidget(self.tag, 1)
        whole = column(self, 6)
        whole.addLayout(tabs)
        whole.addLayout(self._leaves, 1)
        whole.addLayout(foot)
        self._tabs[Heap.NEW].setChecked(True)

    def _turn(self, heap: Heap | None) -> None:
        self._has_chosen_tab = True
        self.show_heap(heap)

    def _count(self) -> None:
        heaps = self.model.heaps()
        words = {
            Heap.NEW: self.tr("New · {n}"),
            Heap.TO_DECIDE: self.tr("To decide · {n}"),
            Heap.KNOWN: self.tr("Known · {n}"),
        }
        for heap, said in words.items():
            self._name(heap, said, heaps.get(heap, 0))
        self._name(None, self.tr("Remarks · {n}"), self._remark_count)
        self.counted.emit()

    def _name(self, heap: Heap | None, said: str, count: int) -> None:
        words = filled(said, n=f"{count:,}")
        self._tabs[heap].setText(words)
        self._tabs[heap].setAccessibleName(words)
        # There is nothing to turn to, but where one stands one may stay.
        self._tabs[heap].setEnabled(bool(count) or self._tabs[heap].isChecked())

    def _show_chosen(self) -> None:
        self.bar.show_rows(self.model.places(self.view.chosen_rows()))

    def _decide(self, fate: Fate, candidate: int = 0) -> None:
        self.model.decide(self.model.places(self.view.chosen_rows()), fate, candidate)
        self._show_chosen()
