"""A part of a page that is made anew, whole, when what it tells has changed, and only then."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from weaver_desktop.ui.detail.unsaved import is_being_edited
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.widgets.parts import column, empty
from weaver_desktop.ui.widgets.tab_stops import stops_in

V = TypeVar("V")


class MadeAnew(QWidget, Generic[V]):
    """Shows what one value tells; hidden while there is nothing to tell.

    While something in it is being typed it stays as it is, and follows once that is left.
    """

    def __init__(
        self,
        read: Callable[[], V],
        make: Callable[[V, QWidget], Iterable[QWidget]],
        parent: QWidget,
        *,
        spacing: int = 0,
    ) -> None:
        """Show what the book says now.

        Args:
            read: returns the value as the book has it; two that look alike must be equal.
            make: makes what is shown of a value, from the top; nothing to hide the part.
            parent: Qt's owner.
            spacing: pixels between what is made.
        """
        super().__init__(parent)
        self._read = read
        self._make = make
        self._column = column(self, spacing)
        self._value = read()
        self._is_behind = False
        self._fill()

    def refresh(self) -> None:
        """Show what the book says now."""
        if is_being_edited(self):
            self._wait()
            return
        value = self._read()
        if value != self._value:
            self._value = value
            self._make_anew()

    def _wait(self) -> None:
        app = QApplication.instance()
        if not self._is_behind and isinstance(app, QApplication):
            self._is_behind = True
            app.focusChanged.connect(self._catch_up)

    def _catch_up(self) -> None:
        app = QApplication.instance()
        if not is_being_edited(self) and isinstance(app, QApplication):
            self._is_behind = False
            app.focusChanged.disconnect(self._catch_up)
            self.refresh()

    def _make_anew(self) -> None:
        focused = QApplication.focusWidget()
        stops = stops_in(self)
        at = stops.index(focused) if focused in stops else None
        name = "" if at is None else stops[at].accessibleName()
        empty(self._column)  # perhaps one of its buttons led here, and must outlive this call
        self._fill()
        if at is not None:
            focus_again(self, name, at)

    def _fill(self) -> None:
        made = list(self._make(self._value, self))
        for each in made:
            self._column.addWidget(each)
            if self.isVisible():
                each.show()
        reveal(self, bool(made))


def focus_again(part: QWidget, name: str, at: int) -> None:
    """Give the keyboard to what is called as before, or else to what stands in its place now.

    Args:
        part: what was made anew; it takes the keyboard itself if nothing of it can.
        name: how what had the keyboard is read out.
        at: at which stop of the Tab key it stood.
    """
    stops = stops_in(part)
    called_so = (stop for stop in stops if stop.accessibleName() == name)
    stop = next(called_so, stops[min(at, len(stops) - 1)] if stops else part)
    stop.setFocus(Qt.FocusReason.OtherFocusReason)
