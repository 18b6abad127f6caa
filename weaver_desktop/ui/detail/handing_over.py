"""Saving everything about one party as a page, as data, or as an address card."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.outgoing.choice import Choice
from weaver_desktop.domain.errors import InvalidEditError
from weaver_desktop.domain.parties import Party
from weaver_desktop.exchange.whole_file import replacing
from weaver_desktop.exchange.writing.formats import OutFormat
from weaver_desktop.ui.exporting.exporter import Exporter, Stage
from weaver_desktop.ui.exporting.under_way import UnderWay
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.widgets.check_box import CheckBox
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import short_name

_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Shape:
    """What it can be saved as: the ending of the file, its words, and what is written.

    ``write`` is told whether private facts go along; it is None for a card, which is written like
    all others, by a worker.
    """

    ending: str
    words: str
    write: Callable[[Book, Party, bool], bytes] | None


def shapes() -> tuple[Shape, ...]:
    """Return what a portrait can be saved as."""
    return (
        Shape("html", _tr("A page to read"), _as_page),
        Shape("json", _tr("Data (JSON)"), _as_json),
        Shape("vcf", _tr("Address card"), None),
    )


class HandOverDialog(QDialog):
    """Asks what as, and whether private facts go along; then where to."""

    def __init__(self, book: Book, party: Party, parent: QWidget | None = None) -> None:
        """Ask about a party."""
        super().__init__(parent)
        self._book = book
        self._party = party
        self._path: Path | None = None
        name = short_name(party.name)
        title = self.tr("Save all about {name}").replace("{name}", name)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(_WIDTH, parent.width() - 32 if parent else _WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.setSpacing(12)
        whole.addWidget(Prose(title, "title", self, most_lines=3))
        options = [(shape, shape.words) for shape in shapes()]
        self.shape = Options(self.tr("Save as"), options, options[0][0], self._begin_anew, self)
        whole.addWidget(self.shape)
        self.private = CheckBox(self.tr("Private facts as well"), self)
        self.private.setAccessibleName(self.private.text())
        self.private.clicked.connect(self._begin_anew)
        whole.addWidget(self.private)
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        whole.addWidget(self._trouble)
        self.exporter = Exporter(self)
        self.exporter.saved.connect(self.accept)
        self.exporter.failed.connect(self._fail)
        self._under_way = UnderWay(self.exporter, self)
        whole.addWidget(self._under_way)
        feet = QHBoxLayout()
        feet.addStretch(1)
        leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        feet.addWidget(leave)
        self.go = button(self.tr("Save…"), "go", self.tr("Save…"), self)
        self.go.setDefault(True)
        self.go.clicked.connect(self._ask)
        feet.addWidget(self.go)
        whole.addLayout(feet)

    @property
    def trouble(self) -> str:
        """Why it could not be saved, “” if nothing was refused."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def save(self, path: Path) -> None:
        """Save to a path, or say why not. Asks first about a file that is there."""
        shape = self.shape.value
        assert shape is not None  # noqa: S101 - one is always on
        if path.suffix.lower() != f".{shape.ending}":
            path = path.with_name(f"{path.name}.{shape.ending}")
        may_replace = path == self._path
        if path.exists() and not may_replace:
            self._path = path
            said = self.tr("“{name}” is there already.").replace("{name}", path.name)
            self._say(said, self.tr("Replace it"))
            return
        private, write = self.private.isChecked(), shape.write
        if write is None:
            trouble = attempt(lambda: self._begin_card(path, may_replace=may_replace))
        else:
            trouble = attempt(lambda: write_file(path, write(self._book, self._party, private)))
        if trouble:
            self._fail(trouble)
        elif write is not None:
            self.accept()

    def reject(self) -> None:
        """Leave, unless it is being saved: in a moment it is there, whole."""
        if self.exporter.stage is not Stage.SAVING:
            self.exporter.stop()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog stops what is under way."""
        self.exporter.stop()
        super().closeEvent(event)

    def _begin_card(self, path: Path, *, may_replace: bool) -> None:
        known = self._book.parties.get(self._party.id)
        # Who is private is meant all the same: she was asked for by name.
        with_private = known.is_private or self.private.isChecked()
        choice = Choice(parties=frozenset({known.id}), with_private=with_private)
        self._work(is_on=True)
        self.exporter.begin(self._book, choice, OutFormat.VCARD, path, may_replace=may_replace)

    def _work(self, *, is_on: bool) -> None:
        for part in (self.shape, self.private, self.go):
            part.setEnabled(not is_on)
        self._under_way.setVisible(is_on)

    def _fail(self, trouble: str) -> None:
        self._path = None
        self._work(is_on=False)
        self._say(trouble, self.tr("Save…"))

    def _begin_anew(self, _: object = None) -> None:
        self._path = None
        self._say("", self.tr("Save…"))

    def _ask(self) -> None:
        if self._path is not None:
            self.save(self._path)
            return
        shape = self.shape.value
        assert shape is not None  # noqa: S101 - one is always on
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = QStandardPaths.writableLocation(place)
        folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
        suggested = folder / f"{_file_name(self._party.name)}.{shape.ending}"
        dialog = QFileDialog(self, self.windowTitle(), str(suggested))
        dialog.setNameFilter(f"{shape.ending.upper()} (*.{shape.ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, trouble: str, go: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.go.setText(go)
        self.go.setAccessibleName(f"{trouble} {go}".strip())
        if trouble:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)


def write_file(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all.

    Raises:
        InvalidEditError: if it cannot be written; the sentence says why.
    """
    try:
        with replacing(path) as part:
            part.write_bytes(data)
    except OSError as error:
        raise InvalidEditError(
            "{name} could not be saved: {reason}. Choose another place or name for it.",
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def _as_page(book: Book, party: Party, with_private: bool) -> bytes:  # noqa: FBT001 - a Shape's
    return book.portraits.of(party.id, with_private=with_private).page().encode()


def _as_json(book: Book, party: Party, with_private: bool) -> bytes:  # noqa: FBT001
    data = book.portraits.of(party.id, with_private=with_private).data
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _file_name(name: str) -> str:
    kept = "".join(ch if ch.isalnum() or ch in " -_." else " " for ch in name)
    return " ".join(kept.split())[:80].strip(". ") or "person"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
