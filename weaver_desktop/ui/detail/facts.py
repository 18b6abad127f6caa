"""Needs, offers, loves and notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.answering import introductions_of, through, through_words
from weaver_desktop.ui.detail.card import Card
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.fact_editor import FactEditor
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.things import Edit, Kind
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.detail.wording import heard_words, told_fact
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.writing import wrap_for
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.tints import Tints
from weaver_desktop.ui.widgets.wording import sentence_case, tip

_AT_FIRST = 12
_INDENT = 16
ABOVE = 4
"""Pixels over the first line, which thus stands in the middle of a chip beside it."""

_SHORT = 6
_READING_HEIGHT = 240


@dataclass(frozen=True, slots=True)
class Heard:
    """A fact with all that is told about it."""

    fact: Fact
    words: str


def fact_kinds(party: Party, context: Context) -> Iterator[Kind[Heard]]:
    """Yield what the section of each kind of fact is made of."""
    titles = {
        FactKind.NEED: (_tr("Needs"), _tr("Add a need")),
        FactKind.GIFT: (_tr("Offers"), _tr("Add an offer")),
        FactKind.PASSION: (_tr("Loves"), _tr("Add what they love")),
        FactKind.NOTE: (_tr("Notes"), _tr("Add a note")),
    }
    for kind, (title, add) in titles.items():
        yield Kind(
            title,
            read=partial(_heard, party, kind, context),
            key=lambda heard: heard.fact.id,
            row=lambda heard, edit, parent: FactCard(heard, edit, context, parent),
            editor=partial(_editor, party, kind, context) if context.can_edit else None,
            add=add,
            at_first=_AT_FIRST,
            tells_of=frozenset({"fact", "introduction", "introduction_step", NAMES}),
        )


class FactCard(Card):
    """A fact, when it was heard, and for a need that is open a dot that asks for something."""

    def __init__(self, heard: Heard, edit: Edit, context: Context, parent: QWidget) -> None:
        """Show one fact; a press edits it."""
        fact = heard.fact
        super().__init__(f"{told_fact(fact)}, {heard.words}", context.tints, parent)
        self.setEnabled(context.can_edit)
        self.clicked.connect(edit)
        dot = Dot(_colour_of(fact), context.tints, self)
        self.row.setContentsMargins(INSET, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, ABOVE, INSET, ABOVE)
        words.setSpacing(2)
        words.addWidget(LongText("", fact.text, self))
        if heard.words and fact.kind in {FactKind.NEED, FactKind.NOTE}:
            said = Prose(heard.words, "small", self, most_lines=2)
            said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(said)
        elif heard.words:
            self.setToolTip(tip(heard.words))
        self.row.addLayout(words, 1)
        if fact.kind is FactKind.NEED and fact.is_open and context.can_edit:
            met = _tr("Met: {text}").replace("{text}", fact.text[:80])
            self._met = Chip(_tr("Met"), context.tints, self, name=met, is_quiet=True)
            self._met.clicked.connect(lambda: self._ask_who_met(fact, context))
            self.row.addWidget(self._met, 0, Qt.AlignmentFlag.AlignTop)

    def ways_of_meeting(self, fact: Fact, context: Context) -> QMenu:
        """Return a menu of what may have met a need."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        answer = context.reader.book.facts.answer
        plain = menu.addAction(_tr("It is met"))
        plain.triggered.connect(lambda: attempt(lambda: answer(fact_id=fact.id)))
        for each in introductions_of(fact.party_id, context.reader):
            words = sentence_case(through(each, fact.party_id, context.reader))
            act = menu.addAction(words.replace("&", "&&"))
            keep = partial(answer, fact_id=fact.id, met_by=each.id)
            act.triggered.connect(lambda _=False, keep=keep: attempt(keep))
        return menu

    def _ask_who_met(self, fact: Fact, context: Context) -> None:
        menu = self.ways_of_meeting(fact, context)
        if len(menu.actions()) == 1:
            menu.actions()[0].trigger()
            menu.deleteLater()
        else:
            menu.popup(self._met.mapToGlobal(QPoint(0, self._met.height())))


class Dot(QWidget):
    """A dot before a line, or the room for one."""

    def __init__(self, role: str, tints: Tints, parent: QWidget) -> None:
        """Show a dot in the colour of a role of the palette; "" for none."""
        super().__init__(parent)
        self._role = role
        self._tints = tints
        self.setFixedSize(QSize(_INDENT, ABOVE + 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        if not self._role:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = self._tints.palette
        painter.setBrush(QColor(palette.accent if self._role == "accent" else palette.faint))
        painter.drawEllipse(QPointF(4, ABOVE + 8), 3.5, 3.5)
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
        # A press on the words is meant for the card that they stand on.
        self._start.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(self._start)
        self._all: QWidget | None = None

    def resizeEvent(self, event: object) -> None:
        """Offer the rest where some of the text does not fit."""
        is_cut = not self._start.isHidden() and self._start.is_cut()
        if is_cut and self._all is None:
            offer = button(_tr("Show all of it"), "more", _tr("Show all of it"), self)
            offer.clicked.connect(self._show_all)
            self._column.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
            self._all = offer
        if self._all is not None:
            self._all.setVisible(is_cut)

    def _show_all(self) -> None:
        field = QPlainTextEdit(self)
        wrap_for(field, self._text)
        field.setPlainText(self._text)
        field.setReadOnly(True)
        field.setAccessibleName(self._title or self._text[:40])
        field.setFixedHeight(_READING_HEIGHT)
        self._column.addWidget(field)
        self._start.hide()
        if self._all is not None:
            self._all.hide()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def _heard(party: Party, kind: FactKind, context: Context) -> list[Heard]:
    reader = context.reader
    facts = [fact for fact in reader.facts(party.id) if fact.kind is kind]
    if kind is FactKind.NEED:
        facts.sort(key=lambda fact: not fact.is_open)
    return [Heard(fact, _about(fact, context)) for fact in facts]


def _about(fact: Fact, context: Context) -> str:
    reader = context.reader
    said_by = None if fact.said_by is None else reader.name(fact.said_by)
    through_whom = through_words(fact.met_by, fact.party_id, reader)
    return heard_words(fact, said_by, reader.today, through=through_whom)


def _editor(
    party: Party, kind: FactKind, context: Context, heard: Heard | None, parent: QWidget
) -> FactEditor:
    fact = None if heard is None else heard.fact
    return FactEditor(party.id, fact, kind, context, parent)


def _colour_of(fact: Fact) -> str:
    if fact.kind is not FactKind.NEED:
        return ""
    return "accent" if fact.is_open else "faint"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
