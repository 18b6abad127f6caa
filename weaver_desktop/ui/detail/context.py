"""What every part of a page is given."""

from dataclasses import dataclass

from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.detail.section import Opened
from weaver_desktop.ui.detail.tools import Tools
from weaver_desktop.ui.state.selection import Selection
from weaver_desktop.ui.widgets.rows import RowPainter
from weaver_desktop.ui.widgets.tints import Tints


@dataclass(frozen=True, slots=True)
class Context:
    """The book as read for this page, the selection to change, how things look, how to edit."""

    reader: Reader
    selection: Selection
    tints: Tints
    rows: RowPainter
    opened: Opened
    tools: Tools

    @property
    def can_edit(self) -> bool:
        """Whether anything can be changed."""
        return not self.reader.book.is_read_only
