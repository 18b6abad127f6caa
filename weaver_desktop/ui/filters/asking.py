"""Asks for one line: the name of a view, or a day."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.filters.sheet import Sheet
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import spoken

_WIDTH = 300


class Asking(Sheet):
    """A question, a field and, if need be, why the answer will not do.

    Return hands the answer over; a ``WeaverError`` is shown and lets the line be mended.
    """

    def __init__(
        self,
        question: str,
        take: Callable[[str], None],
        asker: QWidget,
        over: QWidget,
        *,
        answer: str = "",
        hint: str = "",
    ) -> None:
        """Ask a question.

        Args:
            question: what is asked.
            take: is given the answer; raises ``WeaverError`` if it will not do.
            asker: has the keyboard again afterwards.
            over: what the sheet lies on.
            answer: stands in the field at first.
            hint: an example, in the empty field.
        """
        super().__init__(question, asker, over, width=_WIDTH)
        self._take = take
        self.stack.addWidget(Prose(question, "dim", self, most_lines=2))
        self.field = QLineEdit(answer, self)
        self.field.setAccessibleName(question)
        self.field.setPlaceholderText(hint)
        self.field.selectAll()
        self.field.returnPressed.connect(self._answer)
        self.stack.addWidget(self.field)
        self.refusal = Prose("", "danger", self, most_lines=6)
        self.refusal.hide()
        self.stack.addWidget(self.refusal)

    def _answer(self) -> None:
        try:
            self._take(self.field.text())
        except WeaverError as error:
            self.refusal.setText(spoken(error.phrase))
            self.refusal.show()
            self.place()
            return
        self.leave()
