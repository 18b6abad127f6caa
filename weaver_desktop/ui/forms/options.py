"""A few answers of which one is on."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.widgets.parts import button

T = TypeVar("T")


class Options(Flow, Generic[T]):
    """Buttons side by side; pressing one chooses it. Left and Right go from one to the next."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[T, str]],
        value: T | None,
        choose: Callable[[T], object],
        parent: QWidget,
        *,
        can_edit: bool = True,
    ) -> None:
        """Offer values with their words.

        Args:
            name: what is answered, as it is read out before each of the words.
            options: values and words.
            value: the one that is on; None for none.
            choose: is given the value that is pressed.
            parent: Qt's owner.
            can_edit: whether another can be chosen.
        """
        super().__init__(parent, gap=2)
        self.setAccessibleName(name)
        self._values = [each for each, _ in options]
        self._choose = choose
        self._buttons: list[QPushButton] = []
        for each, words in options:
            made = button(words, "tight tab", f"{name}: {words}", self)
            made.setAutoDefault(False)
            made.setCheckable(True)
            made.setEnabled(can_edit)
            made.clicked.connect(lambda _=False, each=each: self._press(each))
            self._buttons.append(made)
            self.flow.addWidget(made)
        self.value = value
        self.show_value(value)

    def show_value(self, value: T | None) -> None:
        """Show another value as the one that is on."""
        self.value = value
        for each, made in zip(self._values, self._buttons, strict=True):
            made.setChecked(each == value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next answer, or the one before."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        by = steps.get(Qt.Key(event.key()))
        focused = next((n for n, each in enumerate(self._buttons) if each.hasFocus()), None)
        if by is None or focused is None:
            super().keyPressEvent(event)
        else:
            at = (focused + by) % len(self._buttons)
            self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, value: T) -> None:
        before = self.value
        self.show_value(value)
        if value != before:
            self._choose(value)
