"""The dialog that exports contacts: what as, whom, for whom, and where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.graph.network import Network
from weaver_desktop.ui.exporting.exporter import Exporter, Stage
from weaver_desktop.ui.exporting.under_way import UnderWay
from weaver_desktop.ui.exporting.words import about, called
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.widgets.check_box import CheckBox
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose

_WIDTH = 560
_LABEL = 64
_GAP = 8
_BESIDE_TAB = 4
"""Pixels by which the words on a tab stand lower than its top."""
_FRAME = 36
"""Pixels of a screen's height for what the desktop draws around a dialog."""

AskForPath = Callable[[QWidget, OutFormat, Callable[[Path], None]], None]
"""Asks where to save a file of a format, then tells the path."""


class ExportContactsDialog(QDialog):
    """One export, made while the dialog shows how far it is.

    ``saved`` carries the path of the file or folder once it is there, and sentences about what the
    format had no room for.
    """

    saved = Signal(object, object)

    def __init__(
        self, book: Book, seen: Network, ask_for_path: AskForPath, parent: QWidget | None = None
    ) -> None:
        """Offer to save what is in a book.

        Where somebody has said how they may appear, that is heeded unless the weaver decides
        otherwise, and what is private stays unless she asks for it.

        Args:
            book: the book.
            seen: what of it the map shows.
            ask_for_path: asks where to.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export contacts"))
        self.setMinimumWidth(min(_WIDTH, parent.width() - 32 if parent else _WIDTH))
        self._book = book
        self._seen = seen
        self._ask_for_path = ask_for_path
        self._path: Path | None = None
        whole = book.network()
        is_part = Choice.seen(seen, whole) != Choice()
        formats = [(kind, called(kind)) for kind in OutFormat]
        self.kind = Options(self.tr("Save as"), formats, OutFormat.VCARD, self._begin_anew, self)
        people = [(False, self.tr("Everybody")), (True, self.tr("Who is on the map now"))]
        self.whom = Options(self.tr("Whom"), people, is_part, self._begin_anew, self)
        readers = [(False, self.tr("Myself")), (True, self.tr("Others, as everybody wishes"))]
        wishes = book.sharing.wishes()
        self.readers = Options(self.tr("For"), readers, wishes.are_any, self._begin_anew, self)
        self.private = CheckBox(self.tr("Private people and facts as well"), self)
        self.private.clicked.connect(self._begin_anew)
        self._holds_private = book.outgoing.holds_private()
        self._about = Prose("", "dim", self)
        self._for_whom = Prose("", "dim", self)
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        self.exporter = Exporter(self)
        self.exporter.saved.connect(self._end)
        self.exporter.failed.connect(self._fail)
        self.exporter.saving.connect(self._hold)
        self._under_way = UnderWay(self.exporter, self)
        self.leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self._form = QWidget(self)
        self.go = button(self.tr("Save…"), "go", self.tr("Save…"), self)
        self.go.setDefault(True)
        self.go.clicked.connect(self._ask)
        self._lay_out(is_part=is_part)
        self.resize(self.minimumWidth(), self.height())
        self._begin_anew()

    @property
    def choice(self) -> Choice:
        """What of the book is to be saved, as it is asked for now."""
        whole = self._book.network()
        return Choice.seen(
            self._seen if self.whom.value else whole,
            whole,
            with_private=self.private.isChecked() and not self.readers.value,
            is_shareable=bool(self.readers.value),
        )

    @property
    def trouble(self) -> str:
        """Why it could not be saved, “” if nothing was refused."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def save(self, path: Path) -> None:
        """Begin to save to a path. Asks first about what is there."""
        kind = self.kind.value or OutFormat.VCARD
        if kind.ending and path.suffix.lower() != kind.ending:
            path = path.with_name(f"{path.name}{kind.ending}")
        may_replace = path == self._path
        if _is_taken(path) and not may_replace:
            self._path = path
            said = self.tr("“{name}” is there already.").replace("{name}", path.name)
            self._say(said, self.tr("Replace it"))
            return
        self._say("", self.tr("Save…"))
        self._work(is_on=True)
        self.exporter.begin(self._book, self.choice, kind, path, may_replace=may_replace)

    def reject(self) -> None:
        """Stop what is under way; if nothing is, leave."""
        match self.exporter.stage:
            case Stage.MAKING:
                self.exporter.stop()
                self._work(is_on=False)
            case Stage.SAVING:
                pass  # in a moment it is there, whole
            case Stage.NOTHING:
                super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog is leaving it, whatever is under way."""
        self.exporter.stop()
        self._work(is_on=False)
        super().closeEvent(event)

    def _lay_out(self, *, is_part: bool) -> None:
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        rows: list[tuple[str, QWidget]] = [(self.tr("Save as"), self.kind), ("", self._about)]
        rows += [(self.tr("Whom"), self.whom)] if is_part else []
        rows += [(self.tr("For"), self.readers), ("", self._for_whom), ("", self.private)]
        for words, part in rows:
            row = QHBoxLayout()
            row.setSpacing(_GAP)
            if words:
                label = QLabel(words, self)
                label.setProperty("role", "dim")
                label.setFixedWidth(_LABEL)
                label.setContentsMargins(0, _BESIDE_TAB, 0, 0)
                row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            else:
                # A space takes no room where the part beside it is hidden; a label would.
                row.addSpacing(_LABEL + _GAP)
            row.addWidget(part, 1)
            column.addLayout(row)
        self.whom.setVisible(is_part)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.leave)
        feet.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addWidget(Prose(self.windowTitle(), "title", self))
        whole.addWidget(self._form)
        whole.addWidget(self._under_way)
        whole.addWidget(self._trouble)
        whole.addStretch(1)
        whole.addLayout(feet)

    def _fit(self) -> None:
        """Be as high as the words need at this width; Qt reckons with narrower ones.

        On a low screen what a format is for gives way, so that the buttons stay within reach.
        """
        layout = self.layout()
        if layout is not None:
            room = self.screen().availableGeometry().height() - _FRAME
            self._about.show()
            if layout.totalHeightForWidth(self.width()) > room:
                self._about.hide()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _begin_anew(self, _: object = None) -> None:
        self._path = None
        kind = self.kind.value or OutFormat.VCARD
        self._about.setText(about(kind))
        if kind is OutFormat.WEAVER and not self._book.outgoing.is_whole(self.choice):
            self._about.setText(
                self.tr(
                    "Everything that Weaver keeps, of what is chosen below. Only with everybody, "
                    "for yourself and with what is private is it a whole copy."
                )
            )
        self.private.setVisible(self._holds_private and not self.readers.value)
        self._for_whom.setText(
            self.tr(
                "Everybody appears by name, by initials or not at all, as they wish. What is "
                "private and what you noted for yourself stays in your book."
            )
            if self.readers.value
            else self.tr("What is private stays in your book, unless you take it along.")
            if self._holds_private
            else ""
        )
        self._for_whom.setVisible(bool(self._for_whom.text()))
        self._say("", self.tr("Save…"))

    def _work(self, *, is_on: bool) -> None:
        """Let nothing be chosen while it is under way."""
        self._form.setEnabled(not is_on)
        self.go.setEnabled(not is_on)
        self._under_way.setVisible(is_on)
        leave = self.tr("Stop") if is_on else self.tr("Cancel")
        self.leave.setText(leave)
        self.leave.setAccessibleName(leave)
        self.leave.setEnabled(True)
        self._fit()
        (self.leave if is_on else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def _hold(self) -> None:
        self.leave.setEnabled(False)

    def _end(self, path: object, remarks: object) -> None:
        self.accept()
        self.saved.emit(path, remarks)

    def _fail(self, trouble: str) -> None:
        self._path = None
        self._work(is_on=False)
        self._say(trouble, self.tr("Save…"))

    def _ask(self) -> None:
        if self._path is not None:
            self.save(self._path)
        else:
            self._ask_for_path(self, self.kind.value or OutFormat.VCARD, self.save)

    def _say(self, trouble: str, go: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.go.setText(go)
        self.go.setAccessibleName(f"{trouble} {go}".strip())
        self._fit()
        if trouble:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_taken(path: Path) -> bool:
    try:
        return path.exists() and not (path.is_dir() and not any(path.iterdir()))
    except OSError:
        return False
