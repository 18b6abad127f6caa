"""A text that turns into a field where it stands, and is kept when the field is left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.forms.writing import Line, Writing
from weaver_desktop.ui.widgets.parts import column, wear
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_BEYOND = 6
"""Pixels by which the ground of the words reaches beyond them."""


class InPlace(QWidget):
    """Words to read; a click, Return or typing begins to edit them.

    Leaving the field and Return keep what was typed, Escape brings back what was there. What cannot
    be kept stays in the field, with the reason below it.
    """

    begun = Signal()

    def __init__(
        self,
        name: str,
        value: str,
        save: Callable[[str], object],
        tints: Tints,
        parent: QWidget,
        *,
        hint: str = "",
        role: str = "",
        most_lines: int = 3,
        is_long: bool = False,
        can_edit: bool = True,
    ) -> None:
        """Show a value.

        Args:
            name: what it is called when it is read out: “Place of Ama”.
            value: the text.
            save: keeps another text; raises ``WeaverError`` if it will not do.
            tints: the colours that are on.
            parent: Qt's owner.
            hint: stands in the place of a value that is empty.
            role: how the words are dressed.
            most_lines: so many lines are shown at most while it is read.
            is_long: whether it is edited in a field of many lines.
            can_edit: whether it can be edited at all.
        """
        super().__init__(parent)
        self._name = name
        self._value = value
        self._save = save
        self._hint = hint
        self._role = role
        self._is_long = is_long
        self._can_edit = can_edit
        self._column = column(self, 4)
        self._shown = _Shown(tints, self, most_lines=most_lines, can_edit=can_edit)
        self._shown.wanted.connect(self.begin)
        self._column.addWidget(self._shown)
        self._field: Line | Writing | None = None
        self._refusal: Prose | None = None
        self._tell()

    @property
    def name(self) -> str:
        """What it is called when it is read out."""
        return self._name

    @property
    def value(self) -> str:
        """What is kept."""
        return self._value

    @property
    def words(self) -> Prose:
        """The words as they are read."""
        return self._shown

    @property
    def field(self) -> Line | Writing | None:
        """The field while it is edited."""
        return self._field

    @property
    def refusal(self) -> str:
        """Why what was typed could not be kept, “” if nothing was refused."""
        refusal = self._refusal
        return "" if refusal is None or refusal.isHidden() else refusal.text()

    @property
    def unsaved(self) -> str | None:
        """What was typed and is not kept, or None."""
        typed = None if self._field is None else self._field.text()
        return None if typed == self._value else typed

    def show_value(self, value: str) -> None:
        """Show another value; what is being typed stays."""
        was, self._value = self._value, value
        if self._field is not None and self._field.text() == was:
            self._put(value)
        self._tell()

    def begin(self, typed: str | None = None) -> None:
        """Put a field in the place of the words; ``typed`` takes the place of the value."""
        if not self._can_edit:
            return
        if self._field is None:
            self._field = self._made_field()
            self._column.insertWidget(0, self._field)
            self._field.show()
        if typed is not None:
            self._put(typed)
        elif isinstance(self._field, Line):
            self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown.hide()
        self.begun.emit()

    def commit(self) -> bool:
        """Keep what was typed; tell whether nothing is left unsaved."""
        if self._field is None:
            return True
        typed = self._field.text()
        trouble = "" if typed == self._value else attempt(lambda: self._save(typed))
        if trouble:
            self._say(trouble)
            return False
        self._end()
        return True

    def cancel(self) -> None:
        """Leave the value as it was."""
        self._end()

    def _made_field(self) -> Line | Writing:
        made: Line | Writing
        if self._is_long:
            made = Writing(self._name, self._value, self, hint=self._hint)
        else:
            made = Line(self._name, self._value, self, hint=self._hint)
        made.entered.connect(self.commit)
        made.escaped.connect(self.cancel)
        made.left.connect(self.commit)
        return made

    def _put(self, text: str) -> None:
        if isinstance(self._field, Writing):
            self._field.setPlainText(text)
        elif self._field is not None:
            self._field.setText(text)

    def _end(self) -> None:
        field, self._field = self._field, None
        if self._refusal is not None:
            self._refusal.hide()
        if field is None:
            return
        had_focus = field.hasFocus()
        self._shown.show()
        field.blockSignals(True)  # it goes; that it loses the keyboard concerns nobody
        if had_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        field.hide()
        self._column.removeWidget(field)
        field.deleteLater()
        self._tell()

    def _say(self, trouble: str) -> None:
        if self._refusal is None:
            self._refusal = Prose("", "danger", self)
            self._column.addWidget(self._refusal)
        self._refusal.setText(trouble)
        self._refusal.show()
        if self._field is not None:
            self._field.setAccessibleDescription(trouble)

    def _tell(self) -> None:
        self._shown.setText(self._value or self._hint)
        wear(self._shown, self._role if self._value else "dim")
        self._shown.setAccessibleName(f"{self._name}: {self._value}" if self._value else self._name)
        reveal(self._shown, self._field is None and bool(self._value or self._hint))


class _Shown(Prose):
    """Words that light up where they can be edited."""

    wanted = Signal(object)
    """To edit, with the letter that was typed or None."""

    def __init__(self, tints: Tints, parent: QWidget, *, most_lines: int, can_edit: bool) -> None:
        super().__init__("", "", parent, most_lines=most_lines)
        self._tints = tints
        self._is_hovered = False
        self._can_edit = can_edit
        if can_edit:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.IBeamCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with Return, F2 or any letter."""
        if event.key() in _ENTER:
            self.wanted.emit(None)
        elif (
            event.text().isprintable()
            and event.text().strip()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin on a click."""
        if self._can_edit and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(None)
        else:
            super().mousePressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._light(is_hovered=True)

    def leaveEvent(self, event: QEvent) -> None:
        self._light(is_hovered=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._light(is_hovered=self._is_hovered)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._light(is_hovered=self._is_hovered)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground under the words where they can be edited."""
        if self._can_edit and (self._is_hovered or self.hasFocus()):
            palette = self._tints.palette
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(palette.raised))
            is_ringed = self.hasFocus()
            painter.setPen(QPen(QColor(palette.selected if is_ringed else palette.rule), 1))
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(area, _BEYOND, _BEYOND)
            painter.end()
        super().paintEvent(event)

    def _light(self, *, is_hovered: bool) -> None:
        self._is_hovered = is_hovered
        self.update()
