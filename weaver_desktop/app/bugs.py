"""A bug becomes a report that the user can copy; the window lives on."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop import __version__


class BugWatch(QObject):
    """Catches what nobody expected. ``caught`` carries the report."""

    caught = Signal(str)

    def install(self) -> None:
        """Stand where Python reports uncaught exceptions."""
        sys.excepthook = self._catch

    def uninstall(self) -> None:
        """Give Python its own way of reporting back."""
        sys.excepthook = sys.__excepthook__

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.caught.emit(report(kind, trace))


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what a developer needs, without the message, which could quote somebody's data."""
    where = "".join(traceback.format_tb(trace))
    return (
        f"Weaver {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, "
        f"{platform.platform()}\n\n{where}{kind.__name__}"
    )


class BugDialog(QDialog):
    """Shows a report and copies it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show a report."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Weaver has a fault"))
        self.setMinimumSize(560, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        label = QLabel(
            self.tr(
                "Something went wrong inside Weaver. What you saved is safe. If you send this "
                "report to its makers they can mend it; it holds no names and no notes."
            ),
            self,
        )
        label.setWordWrap(True)
        column.addWidget(label)
        self._text = QPlainTextEdit(text, self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Report"))
        column.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = QPushButton(self.tr("Copy report"), self)
        copy.setProperty("role", "plain")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        row.addWidget(copy)
        close = QPushButton(self.tr("Go on"), self)
        close.setProperty("role", "go")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
