"""A quiet chip that becomes a field with completion: type a word, Return, and the next one."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCompleter

from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.forms.writing import Line
from weaver_desktop.ui.widgets.tints import Tints

_FIELD = 110


class ChipField(QObject):
    """Stands at the end of a flow of chips. ``ended`` when the chip is back."""

    ended = Signal()

    def __init__(
        self,
        words: tuple[str, str, str, str],
        known: Callable[[], Iterable[str]],
        keep: Callable[[str], bool],
        tints: Tints,
        flow: Flow,
        *,
        can_edit: bool,
    ) -> None:
        """Offer to add.

        Args:
            words: what the chip says, what it does, what the field is called, and its hint.
            known: returns what may be completed.
            keep: keeps what was typed; tells whether that went well.
            tints: the colours that are on.
            flow: where the chip stands.
            can_edit: whether anything can be added.
        """
        super().__init__(flow)
        says, does, self._name, self._hint = words
        self._known = known
        self._keep = keep
        self._flow = flow
        self.field: Line | None = None
        self.chip = Chip(says, tints, flow, name=does, is_quiet=True)
        self.chip.clicked.connect(self.begin)
        flow.flow.addWidget(self.chip)
        reveal(self.chip, can_edit)

    def begin(self) -> None:
        """Put a field in the place of the chip."""
        if self.field is None:
            field = Line(self._name, "", self._flow, hint=self._hint)
            field.setFixedWidth(_FIELD)
            completer = QCompleter(list(self._known()), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
            field.entered.connect(self._keep_and_go_on)
            field.escaped.connect(self.end)
            field.left.connect(self._leave)
            self._flow.flow.addWidget(field)
            self._flow.flow.move_to(field, self._flow.flow.indexOf(self.chip))
            self.field = field
            field.show()
            self.chip.hide()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Bring the chip back; what is typed is forgotten."""
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.blockSignals(True)
        self.chip.show()
        if had_focus:
            self.chip.setFocus(Qt.FocusReason.OtherFocusReason)
        field.hide()
        self._flow.flow.removeWidget(field)
        field.deleteLater()
        self.ended.emit()

    def _keep_and_go_on(self) -> None:
        field = self.field
        if field is None:
            return
        if not field.text().strip():
            self.end()
        elif self._keep(field.text()):
            field.clear()

    def _leave(self) -> None:
        if self.field is None:
            return
        if not self.field.text().strip() or self._keep(self.field.text()):
            self.end()
