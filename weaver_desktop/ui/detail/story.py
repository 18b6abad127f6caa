"""A list of days and what happened on them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import ListSection, Opened
from weaver_desktop.ui.widgets.days import day, full
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, spoken, tip

_AT_FIRST = 12
_DAY_WIDTH = 72


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened; ``tell`` puts it into words when it comes into sight."""

    on: PartialDate | None
    tell: Callable[[], str]


def story_section(
    title: str, happenings: list[Happening], reader: Reader, opened: Opened, parent: QWidget
) -> ListSection[Happening]:
    """Return a section that tells a story."""

    def line(happening: Happening, owner: QWidget) -> QWidget:
        return StoryLine(happening, reader, owner)

    return ListSection(title, happenings, line, opened, parent, at_first=_AT_FIRST)


class StoryLine(QWidget):
    """A day and what happened on it."""

    def __init__(self, happening: Happening, reader: Reader, parent: QWidget) -> None:
        """Show one happening."""
        super().__init__(parent)
        on = happening.on
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        said = "" if on is None else sentence_case(spoken(day(on, reader.today)))
        when = Prose(said, "dim", self, most_lines=1)
        when.setFixedWidth(_DAY_WIDTH)
        if on is not None:
            when.setToolTip(tip(spoken(full(on))))
        layout.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Prose(happening.tell(), "", self, most_lines=2), 1)
