"""One row that offers what a page has nothing of yet."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.forms.showing import reveal


@dataclass(slots=True)
class _Offer:
    words: str
    name: str
    begin: Callable[[], object]
    part: QWidget
    chip: Chip | None = None


class Adding(Flow):
    """Quiet chips, each shown while what it adds is not on the page."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Begin with none."""
        super().__init__(parent, gap=0, between_lines=4)
        self._context = context
        self._offers: list[_Offer] = []
        self.hide()

    def offer(self, words: str, name: str, begin: Callable[[], object], part: QWidget) -> None:
        """Offer to begin something while its part of the page is hidden."""
        if self._context.can_edit:
            self._offers.append(_Offer(f"+ {words}", name, begin, part))
            self._tell(self._offers[-1])

    def refresh(self) -> None:
        """Offer what is not there."""
        for offer in self._offers:
            self._tell(offer)
        if not any(_is_missing(offer.part) for offer in self._offers):
            self.hide()

    def _tell(self, offer: _Offer) -> None:
        is_missing = _is_missing(offer.part)
        if offer.chip is None and is_missing:
            offer.chip = self._made(offer)
        if offer.chip is not None:
            reveal(offer.chip, is_missing)
        if is_missing:
            reveal(self, True)

    def _made(self, offer: _Offer) -> Chip:
        chip = Chip(offer.words, self._context.tints, self, name=offer.name, is_quiet=True)
        chip.clicked.connect(lambda: self._begin(offer.begin))
        self.flow.addWidget(chip)
        before = self._offers[: self._offers.index(offer)]
        self.flow.move_to(chip, sum(each.chip is not None for each in before))
        return chip

    def _begin(self, begin: Callable[[], object]) -> None:
        begin()
        self.refresh()


def _is_missing(part: QWidget) -> bool:
    """Tell whether a part hides itself; one that is not shown yet does not."""
    return part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
