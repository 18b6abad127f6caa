"""How far an export is."""

from PySide6.QtWidgets import QProgressBar, QWidget

from weaver_desktop.ui.exporting.exporter import Exporter
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.prose import Prose

_WHOLE = 100


class UnderWay(QWidget):
    """A bar and a word: it is read, written, and at last saved, when nothing can be stopped."""

    def __init__(self, exporter: Exporter, parent: QWidget) -> None:
        """Follow an export; hidden until it is shown."""
        super().__init__(parent)
        self._said = Prose("", "dim", self, most_lines=1)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        whole = column(self, 4)
        whole.addWidget(self._said)
        whole.addWidget(self._bar)
        self.hide()
        exporter.went_on.connect(self._go_on)
        exporter.saving.connect(self._save)

    @property
    def said(self) -> str:
        """What is going on, in words."""
        return self._said.text()

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own
        """Show it at its beginning, or hide it."""
        if visible:
            self._say(self.tr("Reading your book …"), share=0.0)
        super().setVisible(visible)

    def _go_on(self, share: float) -> None:
        if share < 1.0:
            self._say(self.tr("Reading your book …"), share)
        else:
            self._say(self.tr("Writing …"), None)

    def _save(self) -> None:
        self._say(self.tr("Saving …"), None)

    def _say(self, words: str, share: float | None) -> None:
        self._said.setText(words)
        self._bar.setAccessibleDescription(words)
        self._bar.setRange(0, 0 if share is None else _WHOLE)
        if share is not None:
            self._bar.setValue(round(share * _WHOLE))
