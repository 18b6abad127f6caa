"""What is left out of the view, as chips over the sky, and what else could be."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.views import (
    ContactBefore,
    DepthAtLeast,
    HasOpenNeed,
    HasTag,
    InGroup,
    Newcomer,
)
from weaver_desktop.ui.state.lens import Filter, Lens
from weaver_desktop.ui.widgets.wording import spoken

_MOST_OFFERED = 12
_COOLING_DAYS = 180
_WIDEST_CHIP = 180
HEIGHT = 28


class LensBar(QWidget):
    """A row of chips, “Filter”, and “Restore all” while anything is left out."""

    def __init__(self, book: Book, lens: Lens, parent: QWidget) -> None:
        """Show what a lens leaves out of a book."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the map shows"))
        self._over = parent
        self._book = book
        self._lens = lens
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._chips: list[QPushButton] = []
        self._filter = self._button(self.tr("Filter"), "chip")
        self._menu = QMenu(self._filter)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._filter.setMenu(self._menu)
        self._row.addWidget(self._filter)
        self._restore = self._button(self.tr("Restore all"), "link")
        self._restore.clicked.connect(lens.restore)
        self._row.addWidget(self._restore)
        lens.changed.connect(self._show_chips)
        self._show_chips()

    @property
    def menu(self) -> QMenu:
        """What can be filtered by; filled when it is about to show."""
        return self._menu

    def place(self, left: int, top: int, width: int) -> None:
        """Stand at the top left, as wide as need be."""
        self._row.activate()
        self.setGeometry(left, top, min(self._row.sizeHint().width(), width), HEIGHT)
        self.raise_()

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        network = self._book.network()
        wanted: list[tuple[str, Callable[[], None]]] = [
            (spoken(each.said(network)), partial(self._lens.remove, each))
            for each in self._lens.filters
        ]
        if self._lens.is_without_you:
            wanted.append((self.tr("Without you"), self._lens.toggle_you))
        if self._lens.focus:
            steps = self.tr("{count} steps around the selected")
            one = self.tr("1 step around the selected")
            text = one if self._lens.focus == 1 else steps.replace("{count}", str(self._lens.focus))
            wanted.append((text, partial(self._lens.set_focus, 0)))
        self._chips = [self._chip(text, take_off) for text, take_off in wanted]
        for at, chip in enumerate(self._chips):
            self._row.insertWidget(at, chip)
            chip.show()
        self._restore.setVisible(not self._lens.is_clear)
        self.place(self.x(), self.y(), self._over.width() - 2 * self.x())

    def _chip(self, text: str, take_off: Callable[[], None]) -> QPushButton:
        chip = self._button("", "chip on")
        metrics = chip.fontMetrics()
        chip.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST_CHIP) + "  ×")
        chip.setToolTip(text)
        chip.setAccessibleName(self.tr("Take off: {text}").replace("{text}", text))
        chip.clicked.connect(lambda _=False: take_off())
        return chip

    def _button(self, text: str, role: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.setFixedHeight(HEIGHT)
        return button

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        groups = menu.addMenu(self.tr("Group"))
        largest = sorted(
            (line for line in self._book.parties.lines() if line.kind.value == "group"),
            key=lambda line: (-line.tie_count, line.name),
        )
        for line in largest[:_MOST_OFFERED]:
            self._offer(groups, line.name, InGroup(line.id))
        tags = menu.addMenu(self.tr("Tag"))
        for tag in self._book.parties.all_tags()[:_MOST_OFFERED]:
            self._offer(tags, f"#{tag}", HasTag(tag))
        for empty in (groups, tags):
            empty.menuAction().setVisible(bool(empty.actions()))
        depths = menu.addMenu(self.tr("Depth of ties"))
        for depth in (Depth.IN_TOUCH, Depth.HELP, Depth.MAKE):
            each = DepthAtLeast(depth)
            self._offer(depths, spoken(each.said(self._book.network())), each)
        menu.addSeparator()
        today = self._book.today.toordinal()
        self._offer(menu, self.tr("Has an open need"), HasOpenNeed())
        self._offer(menu, self.tr("Newcomers"), Newcomer())
        self._offer(menu, self.tr("Cooling ties"), ContactBefore(today - _COOLING_DAYS))
        menu.addSeparator()
        you = menu.addAction(self.tr("Without you"))
        you.setCheckable(True)
        you.setChecked(self._lens.is_without_you)
        you.triggered.connect(self._lens.toggle_you)

    def _offer(self, menu: QMenu, text: str, each: Filter) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        is_on = each in self._lens.filters
        action.setChecked(is_on)
        act = self._lens.remove if is_on else self._lens.add
        action.triggered.connect(lambda _=False: act(each))
