"""A line across the window about the book as a whole: read only, or the sample."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.ui.window.outside import Outside


class Banner(QFrame):
    """A sentence and at most one way on."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Say something; add a way on with ``offer``."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 4)
        label = QLabel(text, self)
        label.setProperty("role", "dim")
        label.setWordWrap(True)
        self._row.addWidget(label, 1)

    def offer(self, text: str) -> QPushButton:
        """Add a button and return it."""
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        self._row.addWidget(button)
        return button


def banner_for(book: Book, outside: Outside, *, is_sample: bool) -> Banner | None:
    """Return what is said of a book all the time: that it is the sample, or cannot be changed."""
    if is_sample:
        banner = Banner(_tr("You are exploring the sample. Nothing here touches your own book."))
        banner.offer(_tr("Go to my own book")).clicked.connect(outside.own_book_wanted)
        return banner
    if book.is_read_only:
        return Banner(
            _tr("This book can be read but not changed: its file or folder may not be written.")
        )
    return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Banner", text)
