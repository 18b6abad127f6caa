"""The dialog that exports the map: what as, in which colours, for whom, and where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.book.shareable import Wishes
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.ui.export.choice import Choice
from weaver_desktop.ui.export.exporting import Wish, check, exporting
from weaver_desktop.ui.export.formats import LEAST_SCALE, MOST_SCALE, Format
from weaver_desktop.ui.export.job import Job
from weaver_desktop.ui.export.preview import Preview
from weaver_desktop.ui.export.shot import Shot
from weaver_desktop.ui.export.words import about_format, about_sharing
from weaver_desktop.ui.theme.palette import DARK, LIGHT, Palette
from weaver_desktop.ui.theme.theme import Theme
from weaver_desktop.ui.widgets.parts import button
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import spoken

_SCALE = 2
"""Sharp on most screens."""

AskForPath = Callable[[QWidget, Format, Callable[[Path], None]], None]
"""Asks where to save a file of a format, and about one that is there; then tells the path."""


class ExportDialog(QDialog):
    """One export. ``saved`` carries the path of the file once it is there."""

    saved = Signal(object)

    def __init__(
        self,
        shot: Shot,
        wishes: Wishes,
        theme: Theme,
        ask_for_path: AskForPath,
        parent: QWidget | None = None,
    ) -> None:
        """Offer to save a moment of the map.

        Where somebody has said how they may appear, that is heeded unless the weaver decides
        otherwise: a wish that is forgotten when it counts is no wish.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the map"))
        self._shot = shot
        self._wishes = wishes
        self._ask_for_path = ask_for_path
        self._path: Path | None = None
        self._format = Choice(self.tr("Save as"), [(each, each.upper()) for each in Format], self)
        scales = range(LEAST_SCALE, MOST_SCALE + 1)
        self._scale = Choice(self.tr("Scale"), [(each, f"{each}×") for each in scales], self)
        colours: list[tuple[Palette | None, str]] = [
            (None, self.tr("As on the screen")),
            (DARK, self.tr("Night sky")),
            (LIGHT, self.tr("Light paper")),
        ]
        self._colours = Choice(self.tr("Colours"), colours, self)
        readers = [(True, self.tr("Others, as everybody wishes")), (False, self.tr("Myself"))]
        self._sharing = Choice(self.tr("For"), readers, self)
        self._about = self._note()
        self._for_whom = self._note()
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._go = button(self.tr("Save…"), "go", self.tr("Save…"), self)
        self._go.setDefault(True)
        self._go.clicked.connect(self._ask)
        self._leave = button(self.tr("Cancel"), "plain", self.tr("Cancel"), self)
        self._leave.setAutoDefault(False)
        self._leave.clicked.connect(self.reject)
        self._preview = Preview(shot, theme, self)
        self._job = Job(self)
        self._scale.choose(_SCALE)
        self._sharing.choose(wishes.are_any)
        self._lay_out()
        self._connect()
        self._change()

    @property
    def wish(self) -> Wish:
        """What is asked for now."""
        kind, scale, palette = self._format.value, self._scale.value, self._colours.value
        assert isinstance(kind, Format)  # noqa: S101 - what was offered
        return Wish(
            kind,
            scale=scale if isinstance(scale, int) and kind.has_scale else 1,
            palette=palette if isinstance(palette, Palette) else None,
            is_shareable=bool(self._sharing.value),
        )

    @property
    def preview(self) -> Preview:
        """The small picture."""
        return self._preview

    def save(self, path: Path) -> None:
        """Export to a path; one without a fitting ending gets it. Asks about a file there."""
        wish = self.wish
        if path.suffix.lower() != f".{wish.format}":
            path = path.with_name(f"{path.name}.{wish.format}")
        if path.exists() and path != self._path:
            self._path = path
            said = self.tr("“{name}” is there already.").replace("{name}", path.name)
            self._say(said, self.tr("Replace it"))
            return
        self._path = path
        self._show_working(is_working=True)
        self._job.start(exporting(self._shot, wish, path))

    def reject(self) -> None:
        """Stop; what was begun is taken back."""
        if self._job.is_working:
            self._job.stop()
            self._path = None
            self._show_working(is_working=False)
            return
        self._preview.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog is cancelling."""
        self._job.stop()
        self._preview.stop()
        super().closeEvent(event)

    def _note(self) -> Prose:
        return Prose("", "dim", self)

    def _lay_out(self) -> None:
        title = Prose(self.tr("Export the map"), "title", self)
        left = QGridLayout()
        left.setHorizontalSpacing(12)
        left.setVerticalSpacing(8)
        rows = (
            (self.tr("Save as"), self._format),
            (self.tr("Scale"), self._scale),
            (self.tr("Colours"), self._colours),
            (self.tr("For"), self._sharing),
        )
        for at, (words, choice) in enumerate(rows):
            label = QLabel(words, self)
            label.setProperty("role", "dim")
            left.addWidget(label, at, 0)
            left.addWidget(choice, at, 1)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(left)
        for part in (self._about, self._for_whom, self._trouble, self._progress):
            column.addWidget(part)
        column.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self._preview, 1)
        body.addLayout(column)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self._leave)
        feet.addWidget(self._go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.setSpacing(16)
        whole.addWidget(title)
        whole.addLayout(body, 1)
        whole.addLayout(feet)

    def _connect(self) -> None:
        for choice in (self._format, self._scale, self._colours, self._sharing):
            choice.changed.connect(self._change)
        self._job.progressed.connect(lambda share: self._progress.setValue(int(share * 1000)))
        self._job.done.connect(self._finish)
        self._job.refused.connect(self._refuse)
        self._job.broke.connect(
            lambda: self._refuse(
                self.tr("A fault of Weaver's own stopped the export. Nothing was saved.")
            )
        )

    def _change(self) -> None:
        wish = self.wish
        self._path = None
        self._scale.setEnabled(wish.format.has_scale)
        self._about.setText(about_format(self._shot, wish))
        self._for_whom.setText(about_sharing(self._wishes, is_shareable=wish.is_shareable))
        self._preview.show_wish(wish)
        self._say("", self.tr("Save…"))
        try:
            check(self._shot, wish)
        except WeaverError as error:
            self._say(spoken(error.phrase), self.tr("Save…"))
            self._go.setEnabled(False)
        else:
            self._go.setEnabled(True)

    def _ask(self) -> None:
        if self._path is not None:
            self.save(self._path)
        else:
            self._ask_for_path(self, self.wish.format, self.save)

    def _say(self, trouble: str, go: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._go.setText(go)
        self._go.setAccessibleName(f"{trouble} {go}".strip())
        if trouble:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_working(self, *, is_working: bool) -> None:
        for part in (self._format, self._scale, self._colours, self._sharing, self._go):
            part.setEnabled(not is_working)
        self._scale.setEnabled(not is_working and self.wish.format.has_scale)
        self._progress.setVisible(is_working)
        self._progress.setValue(0)
        self._say("", self.tr("Save…"))
        if is_working:
            self._preview.stop()
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, sentence: str) -> None:
        self._path = None
        self._show_working(is_working=False)
        self._say(sentence, self.tr("Save…"))

    def _finish(self, _: object) -> None:
        path, self._path = self._path, None
        self._show_working(is_working=False)
        self.accept()
        self.saved.emit(path)
