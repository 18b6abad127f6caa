"""Parts of a page: a heading in small capitals, and what stands below it."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose

T = TypeVar("T")

_STEP = 100


class Opened:
    """How much of each list was opened up, so that a page made anew shows as much as before."""

    def __init__(self) -> None:
        """Begin with everything as short as it starts out."""
        self._counts: dict[str, int] = {}

    def of(self, key: str, at_first: int) -> int:
        """Return how many entries of a list to show."""
        return max(at_first, self._counts.get(key, 0))

    def open_to(self, key: str, count: int) -> None:
        """Remember how many entries of a list are shown."""
        self._counts[key] = count

    def forget(self) -> None:
        """Make everything short again."""
        self._counts.clear()


class Section(QWidget):
    """A heading over a column."""

    def __init__(
        self, title: str, parent: QWidget, *, spacing: int = 8, heading_inset: int = 0
    ) -> None:
        """Show the heading, in line with words that stand in by ``heading_inset`` pixels."""
        super().__init__(parent)
        self._column: QVBoxLayout = column(self, spacing)
        heading = Prose(title.upper(), "caps", self, most_lines=1)
        heading.setAccessibleName(title)
        heading.setContentsMargins(heading_inset, 0, 0, 0)
        self._column.addWidget(heading)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the column."""
        self._column.addWidget(widget)


class ListSection(Section, Generic[T]):
    """A section with as many widgets as there are things, made only as they come into sight."""

    def __init__(
        self,
        title: str,
        things: Sequence[T],
        make: Callable[[T, QWidget], QWidget],
        opened: Opened,
        parent: QWidget,
        *,
        at_first: int = 30,
        spacing: int = 8,
        heading_inset: int = 0,
    ) -> None:
        """Show the first things.

        Args:
            title: the heading.
            things: all there are.
            make: makes the widget of one.
            opened: remembers how many are shown, under the title.
            parent: Qt's owner.
            at_first: how many are shown until more are asked for.
            spacing: pixels between two widgets.
            heading_inset: pixels by which the words of the widgets stand in.
        """
        super().__init__(title, parent, spacing=spacing, heading_inset=heading_inset)
        self._title = title
        self._things = things
        self._make = make
        self._opened = opened
        self._shown = 0
        self._more = button("", "more inset" if heading_inset else "more", "", self)
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_up_to(opened.of(title, at_first))

    def _show_up_to(self, count: int) -> None:
        last = min(count, len(self._things))
        for thing in self._things[self._shown : last]:
            made = self._make(thing, self)
            self._column.insertWidget(self._column.count() - 1, made)
            made.show()
        self._shown = max(self._shown, last)
        rest = len(self._things) - self._shown
        self._more.setVisible(rest > 0)
        text = _tr("Show all {count}") if rest <= _STEP else _tr("Show {step} more of {count}")
        text = text.replace("{count}", f"{len(self._things):,}").replace("{step}", str(_STEP))
        self._more.setText(text)
        self._more.setAccessibleName(f"{self._title}: {text}")

    def _show_more(self) -> None:
        wanted = self._shown + _STEP
        self._opened.open_to(self._title, wanted)
        had_focus = self._more.hasFocus()
        next_place = self._column.count() - 1
        self._show_up_to(wanted)
        item = self._column.itemAt(next_place)
        widget = None if item is None else item.widget()
        if had_focus and widget is not None and not self._more.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
