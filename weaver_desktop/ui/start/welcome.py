"""Three ways to begin: with oneself, with the sample, with contacts from a file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 420


class Welcome(QFrame):
    """Stands over an empty sky. ``begun`` carries the weaver's name."""

    begun = Signal(str)
    sample_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the three ways."""
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        title = QLabel(self.tr("Who should meet whom?"), self)
        title.setProperty("role", "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(
            self._dim(
                self.tr(
                    "Weaver remembers the people you know and who knows whom, suggests who would "
                    "gain from meeting, and draws your network as a night sky. Everything stays in "
                    "one file on this computer."
                )
            )
        )
        column.addSpacing(16)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Your name"))
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setFixedHeight(38)
        self._begin = QPushButton(self.tr("Begin my book"), self)
        self._begin.setProperty("role", "go")
        self._begin.setFixedHeight(38)
        self._begin.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self._begin)
        column.addLayout(row)
        column.addSpacing(8)
        for text, note, wanted in (
            (
                self.tr("Explore the sample"),
                self.tr(
                    "A woodland concert series: 120 people, three years. In a book of its own."
                ),
                self.sample_wanted,
            ),
            (
                self.tr("Import contacts…"),
                self.tr("From contact cards, tables, guest lists, calendars or Kumu."),
                self.import_wanted,
            ),
        ):
            button = QPushButton(text, self)
            button.setProperty("role", "plain")
            button.setFixedHeight(38)
            button.clicked.connect(wanted)
            column.addWidget(button)
            column.addWidget(self._dim(note))
            column.addSpacing(4)
        self.name.textChanged.connect(lambda text: self._begin.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._go)
        self._begin.clicked.connect(self._go)

    def _go(self) -> None:
        if self.name.text().strip():
            self.begun.emit(self.name.text())

    def _dim(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "dim")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label
