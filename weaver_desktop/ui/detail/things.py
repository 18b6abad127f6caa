"""A section of things of one kind: read in rows, edited in the place of a row, and added to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.section import Opened
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints

T = TypeVar("T")

_STEP = 100

Edit = Callable[[], None]
"""Opens the editor of a row."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """What a section is made of.

    Attributes:
        title: the heading.
        read: returns the things as the book has them; two that look alike must be equal.
        key: returns what stays the same of a thing while it is edited.
        row: makes the row of a thing, which may call the given function to be edited.
        editor: makes the editor of a thing, or of a new one; None if nothing is edited here.
        add: what adding is called, “Add a need”; “” where nothing can be added.
        at_first: so many are shown until more are asked for.
        spacing: pixels between two rows.
        stays: whether the heading stands there also while there is nothing below it.
        tells_of: the topics (see ``topics``) an edit of which may change it; empty for all.
        is_slow: whether reading it may take long enough to be felt.
    """

    title: str
    read: Callable[[], Sequence[T]]
    key: Callable[[T], str]
    row: Callable[[T, Edit, QWidget], QWidget]
    editor: Callable[[T | None, QWidget], Editor] | None = None
    add: str = ""
    at_first: int = 10
    spacing: int = 2
    stays: bool = False
    tells_of: frozenset[str] = frozenset()
    is_slow: bool = False


@dataclass(slots=True)
class _Shown(Generic[T]):
    thing: T
    row: QWidget


class Things(QWidget, Generic[T]):
    """Rows that follow the book: only what changed is made anew, and an open editor stays."""

    def __init__(self, kind: Kind[T], tints: Tints, opened: Opened, parent: QWidget) -> None:
        """Show the first things."""
        super().__init__(parent)
        self._kind = kind
        self._opened = opened
        self._rows: dict[str, _Shown[T]] = {}
        self._things: Sequence[T] = ()
        self._editor: Editor | None = None
        self._edited: str | None = None
        whole = column(self, 4)
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, 0, 0)
        heading = Prose(kind.title.upper(), "caps", self, most_lines=1)
        heading.setAccessibleName(kind.title)
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self.adder: Chip | None = None
        if kind.add and kind.editor is not None:
            self.adder = Chip("+", tints, self, name=kind.add, is_quiet=True)
            self.adder.clicked.connect(lambda: self.begin(None))
            head.addWidget(self.adder)
        whole.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(kind.spacing)
        whole.addLayout(self._column)
        self._more = button("", "more inset", "", self)
        self._more.clicked.connect(self._show_more)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    @property
    def title(self) -> str:
        """The heading."""
        return self._kind.title

    @property
    def add_words(self) -> str:
        """What adding is called, “” where nothing can be added."""
        return self._kind.add if self.adder is not None else ""

    @property
    def editor(self) -> Editor | None:
        """The editor that is open, if any is."""
        return self._editor

    @property
    def rows(self) -> list[QWidget]:
        """The rows that are made, in order."""
        return [shown.row for shown in self._rows.values()]

    def refresh(self) -> None:
        """Show what the book has now."""
        self._things = self._kind.read()
        self._show_up_to(self._opened.of(self._kind.title, self._kind.at_first))
        self._tell_visible()

    def bring(self, key: str) -> QWidget | None:
        """Return the row of a thing, made if it was not shown yet; None if it is not among these.

        Args:
            key: what stays the same of the thing.
        """
        keys = [self._kind.key(thing) for thing in self._things]
        if key not in keys:
            return None
        count = keys.index(key) + 1
        if count > len(self._rows):
            self._opened.open_to(self._kind.title, count)
            self._show_up_to(count)
        return self._rows[key].row

    def begin(self, thing: T | None) -> None:
        """Open the editor of a thing, or of a new one; one that is open is kept first."""
        if self._kind.editor is None or (self._editor is not None and not self._editor.commit()):
            return
        self._edited = None if thing is None else self._kind.key(thing)
        editor = self._kind.editor(thing, self)
        self._editor = editor
        editor.closed.connect(lambda is_returning: self._end(editor, is_returning=is_returning))
        place = 0
        if self._edited is not None and self._edited in self._rows:
            row = self._rows[self._edited].row
            place = self._column.indexOf(row)
        self._column.insertWidget(place, editor)
        editor.show()
        self._tell_visible()
        first = editor.findChild(QWidget, "first")
        (first or editor).setFocus(Qt.FocusReason.OtherFocusReason)
        if self._edited is not None and self._edited in self._rows:
            self._rows[self._edited].row.hide()

    def _end(self, editor: Editor, *, is_returning: bool) -> None:
        if editor is not self._editor:
            return
        key, self._editor, self._edited = self._edited, None, None
        shown = None if key is None else self._rows.get(key)
        if shown is not None:
            shown.row.show()
        if is_returning:
            back = shown.row if shown is not None else self.adder
            if back is not None:
                _focus_first(back)
        editor.hide()
        self._column.removeWidget(editor)
        editor.deleteLater()
        self._tell_visible()

    def _tell_visible(self) -> None:
        is_there = bool(self._things) or self._editor is not None
        reveal(self, self._kind.stays or is_there)

    def _show_up_to(self, count: int) -> None:
        kind = self._kind
        shown = self._things[:count]
        rows: dict[str, _Shown[T]] = {}
        focused = QApplication.focusWidget()
        for thing in shown:
            key = kind.key(thing)
            known = self._rows.pop(key, None)
            if known is None or known.thing != thing:
                row = self._made(thing)
                if known is not None:
                    _hand_over(focused, known.row, row)
                    self._drop(known.row)
                known = _Shown(thing, row)
            rows[key] = known
        for gone in self._rows.values():
            self._drop(gone.row)
        self._rows = rows
        for at, each in enumerate(rows.values()):
            item = self._column.itemAt(at)
            if item is None or item.widget() is not each.row:
                self._column.insertWidget(at, each.row)
            is_edited = self._edited is not None and kind.key(each.thing) == self._edited
            if self.isVisible():
                each.row.setVisible(not is_edited)
            else:
                reveal(each.row, not is_edited)
        if self._editor is not None:
            place = list(rows).index(self._edited) if self._edited in rows else 0
            self._column.insertWidget(place, self._editor)
        self._tell_more(len(self._things) - len(rows))

    def _made(self, thing: T) -> QWidget:
        return self._kind.row(thing, lambda: self.begin(thing), self)

    def _drop(self, row: QWidget) -> None:
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _tell_more(self, rest: int) -> None:
        reveal(self._more, rest > 0)
        if rest <= 0:
            return
        text = _tr("Show all {count}") if rest <= _STEP else _tr("Show {step} more of {count}")
        text = text.replace("{count}", f"{len(self._things):,}").replace("{step}", str(_STEP))
        self._more.setText(text)
        self._more.setAccessibleName(f"{self._kind.title}: {text}")

    def _show_more(self) -> None:
        before = len(self._rows)
        self._opened.open_to(self._kind.title, before + _STEP)
        had_focus = self._more.hasFocus()
        self._show_up_to(before + _STEP)
        if had_focus and self._more.isHidden() and before < len(self.rows):
            _focus_first(self.rows[before])


def _focusable(widget: QWidget) -> list[QWidget]:
    every = [widget, *widget.findChildren(QWidget)]
    return [each for each in every if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _focus_first(widget: QWidget) -> None:
    for each in _focusable(widget)[:1]:
        each.setFocus(Qt.FocusReason.OtherFocusReason)


def _hand_over(focused: QWidget | None, old: QWidget, new: QWidget) -> None:
    """Give the keyboard to the same part of the row that takes another's place."""
    parts = _focusable(old)
    if focused in parts:
        fresh = _focusable(new)
        at = parts.index(focused)
        if at < len(fresh):
            new.show()
            fresh[at].setFocus(Qt.FocusReason.OtherFocusReason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
