"""A fault of Weaver's own, shown with a report to copy."""

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
