"""Needs, offers, loves and notes."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.section import ListSection, Section
from weaver_desktop.ui.detail.wording import heard_words
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import tip

_AT_FIRST = 12
_INDENT = 16
_SHORT = 6
_READING_HEIGHT = 240


def fact_sections(party: Party, context: Context, parent: QWidget) -> Iterator[QWidget]:
    """Yield a section for each kind of fact that there is."""
    facts = context.reader.book.facts.of(party.id)
    titles = {
        FactKind.NEED: _tr("Needs"),
        FactKind.GIFT: _tr("Offers"),
        FactKind.PASSION: _tr("Loves"),
        FactKind.NOTE: _tr("Notes"),
    }

    def line(fact: Fact, owner: QWidget) -> QWidget:
        return FactLine(fact, context, owner)

    for kind, title in titles.items():
        of_kind: Sequence[Fact] = [fact for fact in facts if fact.kind is kind]
        if kind is FactKind.NEED:
            of_kind = sorted(of_kind, key=lambda fact: not fact.is_open)
        if of_kind:
            yield ListSection(title, of_kind, line, context.opened, parent, at_first=_AT_FIRST)


def long_text_section(title: str, text: str, parent: QWidget) -> Section:
    """Return a section with one text, at first a few lines of it."""
    section = Section(title, parent)
    section.add(LongText(title, text, section))
    return section


class FactLine(QWidget):
    """A fact, when it was heard, and for a need that is open a dot that asks for something."""

    def __init__(self, fact: Fact, context: Context, parent: QWidget) -> None:
        """Show one fact."""
        super().__init__(parent)
        reader = context.reader
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Dot(_colour_of(fact), context.tints, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(LongText("", fact.text, self))
        said_by = None if fact.said_by is None else reader.name(fact.said_by)
        heard = heard_words(fact, said_by, reader.today)
        if heard and fact.kind in {FactKind.NEED, FactKind.NOTE}:
            words.addWidget(Prose(heard, "small", self, most_lines=2))
        elif heard:
            self.setToolTip(tip(heard))
        layout.addLayout(words, 1)


class Dot(QWidget):
    """A dot before a line, or the room for one."""

    def __init__(self, role: str, tints: Tints, parent: QWidget) -> None:
        """Show a dot in the colour of a role of the palette; "" for none."""
        super().__init__(parent)
        self._role = role
        self._tints = tints
        self.setFixedSize(QSize(_INDENT, 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        if not self._role:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = self._tints.palette
        painter.setBrush(QColor(palette.accent if self._role == "accent" else palette.faint))
        painter.drawEllipse(QPointF(4, 8), 3.5, 3.5)
        painter.end()


class LongText(QWidget):
    """Text of any length: a few lines, and all of it in a field that scrolls if asked for."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        """Show the beginning."""
        super().__init__(parent)
        self._title = title
        self._text = text
        self._column = column(self, 4)
        self._start = Prose(text, "", self, most_lines=_SHORT)
        self._column.addWidget(self._start)
        self._all = button(_tr("Show all of it"), "more", _tr("Show all of it"), self)
        self._all.clicked.connect(self._show_all)
        self._all.setVisible(False)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: object) -> None:
        """Offer the rest where some of the text does not fit."""
        self._all.setVisible(not self._start.isHidden() and self._start.is_cut())

    def _show_all(self) -> None:
        field = QPlainTextEdit(self._text, self)
        field.setReadOnly(True)
        field.setAccessibleName(self._title or self._text[:40])
        field.setFixedHeight(_READING_HEIGHT)
        self._column.addWidget(field)
        self._start.hide()
        self._all.hide()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _colour_of(fact: Fact) -> str:
    if fact.kind is not FactKind.NEED:
        return ""
    return "accent" if fact.is_open else "faint"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
