"""Notes in Markdown, read only: nothing is ever loaded, and only harmless links open."""

import re
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""All that a link may begin with."""

LONGEST = 20_000
"""Letters; laying out more than this would take longer than a window may wait."""

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_FOLDED, _FOLDED_FROM = 200, 320
"""Pixels of a folded text, and from how many on it is folded: less would not be worth a press."""

_INDENT = 16
_LONGEST_WORD = 2000
_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+]|\d+[.)])){12,}", re.MULTILINE)
"""Lists or quotes within each other so deep that no person wrote them."""


class Markdown(QTextBrowser):
    """Formatted words. ``wanted`` when they are pressed beside a link, to be edited.

    A long text shows its beginning; ``folded`` tells whether more of it can be opened.
    """

    wanted = Signal()
    folded = Signal(bool)

    def __init__(
        self,
        name: str,
        text: str,
        tints: Tints,
        open_link: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        """Show a text; ``open_link`` is given the address of a link that was pressed."""
        super().__init__(parent)
        self._tints = tints
        self._open_link = open_link
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._open)
        self._text = ""
        self._is_open = False
        tints.changed.connect(self._dress)
        # Qt would go to the cursor, which is at the end; here only the page scrolls.
        self.verticalScrollBar().valueChanged.connect(
            lambda _: self.verticalScrollBar().setValue(0)
        )
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text, at most the beginning of a very long one."""
        self._text = text
        shown = text if len(text) <= LONGEST else text[:LONGEST].rstrip() + " …"
        modes = QTextOption.WrapMode
        is_endless = max(map(len, shown.split()), default=0) > _LONGEST_WORD
        self.setWordWrapMode(
            modes.WrapAnywhere if is_endless else modes.WrapAtWordBoundaryOrAnywhere
        )
        if _DEEP.search(shown):
            self.setPlainText(shown)
        else:
            self.document().setMarkdown(shown, _FEATURES)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT)
        self._neutralise()
        self._calm()
        self._fit()

    def open_up(self) -> None:
        """Show all of a long text from now on."""
        self._is_open = True
        self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing, wherever it is said to be."""
        return None

    def sizeHint(self) -> QSize:
        """Return the height of the words in the width there is."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page, also while only the beginning is shown."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin to edit on a press that meets no link and marks nothing."""
        place = event.position().toPoint()
        is_plain = not self.anchorAt(place) and not self.textCursor().hasSelection()
        super().mouseReleaseEvent(event)
        event.accept()
        if is_plain and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def _neutralise(self) -> None:
        """Turn pictures into their words, and links that lead anywhere else into plain text."""
        for start, end, form in self._fragments():
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            if form.isImageFormat():
                image: QTextImageFormat = form.toImageFormat()
                words = str(image.property(QTextCharFormat.Property.ImageAltText) or "")
                told = f"{words or self.tr('picture')} ({image.name()})"
                cursor.insertText(told, QTextCharFormat())
            elif QUrl(form.anchorHref()).scheme().lower() not in SCHEMES:
                cursor.setCharFormat(QTextCharFormat())
            else:
                dressed = QTextCharFormat()
                dressed.setForeground(QColor(self._tints.palette.selected))
                dressed.setToolTip(tip(form.anchorHref()))
                cursor.mergeCharFormat(dressed)

    def _calm(self) -> None:
        """Show headings in the size for reading: this is a note beside others, not a page."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                dressed = QTextCharFormat()
                dressed.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                dressed.setFontWeight(QFont.Weight.DemiBold)
                cursor.mergeCharFormat(dressed)
            block = block.next()

    def _fragments(self) -> list[tuple[int, int, QTextCharFormat]]:
        """Return where pictures and links are, the last first, so that places stay right."""
        found = []
        block = self.document().begin()
        while block.isValid():
            step = block.begin()
            while not step.atEnd():
                piece = step.fragment()
                form = piece.charFormat()
                if form.isImageFormat() or form.isAnchor():
                    found.append((piece.position(), piece.position() + piece.length(), form))
                step += 1
            block = block.next()
        return found[::-1]

    def _dress(self) -> None:
        """Show the links in the colours that are on."""
        self.show_text(self._text)

    def _open(self, url: QUrl) -> None:
        if url.scheme().lower() in SCHEMES:
            self._open_link(url.toString())

    def _fit(self) -> None:
        width = self.viewport().width()
        if width > 0:
            self.document().setTextWidth(width)
            whole = self.document().size().height()
            is_folded = whole > _FOLDED_FROM and not self._is_open
            height = self._end_of_lines(_FOLDED) if is_folded else whole
            self.setFixedHeight(int(height + 0.999) + 2)
            self.folded.emit(is_folded)

    def _end_of_lines(self, room: float) -> float:
        """Return where the last line ends that fits wholly into so many pixels."""
        end = 0.0
        block = self.document().begin()
        while block.isValid():
            top = self.document().documentLayout().blockBoundingRect(block).top()
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                bottom = top + line.y() + line.height()
                if bottom > room:
                    return end
                end = bottom
            block = block.next()
        return end
