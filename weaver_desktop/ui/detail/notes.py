"""Notes in Markdown: read as they are meant, edited as they are written."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.markdown import LONGEST, Markdown
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.forms.writing import Writing
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose


class LongNotes(QWidget):
    """A heading over a text of any length. Hidden while there is nothing to read or write."""

    def __init__(
        self,
        title: str,
        text: Callable[[Party], str],
        save: Callable[[str], object],
        party: Party,
        context: Context,
        parent: QWidget,
    ) -> None:
        """Show a text of a party.

        Args:
            title: the heading.
            text: returns the text of the party.
            save: keeps another; raises ``WeaverError`` if it will not do.
            party: whose it is.
            context: what every part of a page is given.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._title = title
        self._text_of = text
        self._save = save
        self._party = party
        self._context = context
        self._text = ""
        self._is_folded = False
        self.view: Markdown | None = None
        self.field: Writing | None = None
        self._column = column(self, 4)
        head = QHBoxLayout()
        heading = Prose(title.upper(), "caps", self, most_lines=1)
        heading.setAccessibleName(title)
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignVCenter)
        name = _tr("Edit: {title}").replace("{title}", title)
        self._edit = Chip(_tr("Edit"), context.tints, self, name=name, is_quiet=True)
        self._edit.clicked.connect(self.begin)
        reveal(self._edit, context.can_edit)
        head.addWidget(self._edit)
        self._column.addLayout(head)
        self._column.setContentsMargins(INSET, 0, 0, 0)
        self._open = button(_tr("Show all of it"), "more", _tr("Show all of it"), self)
        self._open.clicked.connect(self._open_up)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._cut = Prose(_tr("… and more. Press Edit to see all of it."), "small", self)
        self._column.addWidget(self._cut)
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        self._column.addWidget(self._trouble)
        self._show(self._text_of(party))

    @property
    def title(self) -> str:
        """The heading."""
        return self._title

    def refresh(self) -> None:
        """Show the text as it is now; what is being typed stays."""
        party = self._context.reader.party(self._party.id)
        if party is not None and self._text_of(party) != self._text:
            self._show(self._text_of(party))

    def begin(self) -> None:
        """Put a field in the place of the words."""
        if not self._context.can_edit:
            return
        if self.field is None:
            hint = _tr("Anything worth keeping. **Bold**, lists and [links](https://…) work.")
            self.field = Writing(self._title, self._text, self, hint=hint)
            self.field.entered.connect(self.commit)
            self.field.escaped.connect(self._end)
            self.field.left.connect(self.commit)
            self._column.insertWidget(1, self.field)
        self._tell()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Keep what was typed; tell whether nothing is left unsaved."""
        if self.field is None:
            return True
        typed = self.field.text()
        trouble = "" if typed == self._text else attempt(lambda: self._save(typed))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if not trouble:
            self._end()
        return not trouble

    def _show(self, text: str) -> None:
        if self.field is not None and self.field.text() == self._text:
            self.field.setPlainText(text)
        self._text = text
        if text and self.view is None:
            tools = self._context.tools
            self.view = Markdown(self._title, text, self._context.tints, tools.open_link, self)
            self.view.wanted.connect(self.begin)
            self.view.folded.connect(self._heed_fold)
            self._column.insertWidget(1, self.view)
        elif self.view is not None:
            self.view.show_text(text)
        self._tell()

    def _end(self) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.blockSignals(True)
        self._tell()
        if had_focus:
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        field.hide()
        self._column.removeWidget(field)
        field.deleteLater()
        self._trouble.hide()

    def _heed_fold(self, is_folded: bool) -> None:  # noqa: FBT001 - as the signal brings it
        self._is_folded = is_folded
        self._tell()

    def _open_up(self) -> None:
        if self.view is not None:
            self.view.open_up()
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        is_edited = self.field is not None
        reveal(self._open, self._is_folded and not is_edited and bool(self._text))
        if self.view is not None:
            reveal(self.view, not is_edited and bool(self._text))
        is_cut = len(self._text) > LONGEST and not self._is_folded
        reveal(self._cut, not is_edited and is_cut)
        reveal(self, is_edited or bool(self._text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
