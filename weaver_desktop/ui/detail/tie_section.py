"""The tie of two as a part of a page: depth, since when and last contact, edited in place."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import Pair
from weaver_desktop.domain.ties import Depth, Tie
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.tie_editor import TieEditor, depth_meanings, depth_scale
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.scale import Scale
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import short_name


class TieSection(QWidget):
    """For a page about two parties. Follows the book with ``refresh``.

    Where there is a tie: five dots for its depth, and an editor of its dates that opens below them.
    Where there is none: five empty dots, of which one press makes it.
    """

    def __init__(self, two: Pair, context: Context, parent: QWidget) -> None:
        """Show the tie of two parties."""
        super().__init__(parent)
        self._two = two
        self._context = context
        self._names = ("", "")
        self._tie: Tie | None = None
        self._scale: Scale | None = None
        self._more: QPushButton | None = None
        self._hint = Prose(_tr("Press a dot if they know each other."), "small", self)
        self._editor: TieEditor | None = None
        self._column: QVBoxLayout = column(self, 4)
        self._column.addWidget(self._hint)
        self.refresh()

    @property
    def scale(self) -> Scale | None:
        """The dots."""
        return self._scale

    @property
    def editor(self) -> TieEditor | None:
        """The editor while it is open."""
        return self._editor

    def refresh(self) -> None:
        """Show the tie as it is now; an open editor stays."""
        reader = self._context.reader
        tie, names = reader.book.ties.between(*self._two), self._names_now()
        if self._scale is not None and (tie, names) == (self._tie, self._names):
            return
        self._tie, self._names = tie, names
        had_focus = self._scale is not None and self._scale.hasFocus()
        for old in (self._scale, self._more):
            if old is not None:
                old.hide()
                self._column.removeWidget(old)
                old.deleteLater()
        self._scale = self._made_scale()
        self._column.insertWidget(0, self._scale)
        self._scale.show()
        self._more = None
        reveal(self._hint, tie is None and self._context.can_edit)
        if tie is not None and self._context.can_edit:
            words = _tr("Dates and note…")
            self._more = button(words, "more", words, self)
            self._more.clicked.connect(self.begin)
            self._column.insertWidget(1, self._more, 0, Qt.AlignmentFlag.AlignLeft)
            self._more.setVisible(self._editor is None)
        if had_focus:
            self._scale.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Open the editor."""
        if self._tie is None or self._editor is not None:
            return
        editor = TieEditor(self._tie, self._names, self._context, self)
        self._editor = editor
        self._column.addWidget(editor)
        editor.closed.connect(self._end)
        editor.show()
        first = editor.findChild(QWidget, "first")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._more is not None:
            self._more.hide()

    def _end(self, is_returning: bool) -> None:  # noqa: FBT001
        editor, self._editor = self._editor, None
        if self._more is not None:
            self._more.show()
            if is_returning:
                self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        if editor is not None:
            editor.hide()
            self._column.removeWidget(editor)
            editor.deleteLater()

    def _made_scale(self) -> Scale:
        if self._tie is not None:
            return depth_scale(self._tie, self._names, self._context, self)
        name = _tr("How close {one} and {other} are")
        name = name.replace("{one}", self._names[0]).replace("{other}", self._names[1])
        meanings = depth_meanings()
        return Scale(
            name,
            None,
            meanings,
            self._tie_them,
            self._context.tints,
            self,
            can_edit=self._context.can_edit,
        )

    def _tie_them(self, value: int | None) -> None:
        book, on = self._context.reader.book, PartialDate.of(self._context.reader.today)
        if value is not None:
            a, b = self._two
            attempt(lambda: book.ties.state(a=a, b=b, depth=Depth(value), on=on))

    def _names_now(self) -> tuple[str, str]:
        one, other = (short_name(self._context.reader.name(each) or "") for each in self._two)
        return one, other


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
