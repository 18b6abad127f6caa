"""What a member seeks and brings, in their own words."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.propositions import Direction, Proposition, PropositionType
from weaver_desktop.ui.detail.card import Card
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.things import Edit, Kind
from weaver_desktop.ui.forms.dates import DayLine
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.forms.writing import Writing
from weaver_desktop.ui.widgets.days import when
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, sentence_case, spoken


def proposition_kind(party: Party, context: Context) -> Kind[Proposition]:
    """Return what the section of a party's propositions is made of."""
    book = context.reader.book

    def editor(proposition: Proposition | None, parent: QWidget) -> Editor:
        return PropositionEditor(party, proposition, context, parent)

    return Kind(
        _tr("Seeks and brings"),
        read=lambda: book.propositions.of(party.id),
        key=lambda one: one.id,
        row=lambda one, edit, parent: PropositionCard(one, edit, context, parent),
        editor=editor if context.can_edit else None,
        add=_tr("Add what they seek or bring"),
        tells_of=frozenset({"proposition"}),
    )


class PropositionCard(Card):
    """One proposition."""

    def __init__(self, one: Proposition, edit: Edit, context: Context, parent: QWidget) -> None:
        """Show one; a press edits it."""
        said = joined(direction_words(one.direction), type_words(one.type))
        super().__init__(f"{said}: {one.text}", context.tints, parent)
        self.setEnabled(context.can_edit)
        self.clicked.connect(edit)
        words = QVBoxLayout()
        words.setSpacing(1)
        heard = "" if one.on is None else spoken(when(one.on, context.reader.today))
        for text, role, lines in (
            (sentence_case(joined(said, heard)), "small", 1),
            (one.text, "", 6),
        ):
            prose = Prose(text, role, self, most_lines=lines)
            prose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(prose)
        self.row.setContentsMargins(24, 4, 8, 4)
        self.row.addLayout(words, 1)


class PropositionEditor(Editor):
    """The words, which way it goes, what kind of value it is, and when it was said."""

    def __init__(
        self, party: Party, one: Proposition | None, context: Context, parent: QWidget
    ) -> None:
        """Edit a proposition, or a new one."""
        super().__init__(_tr("What they seek or bring"), parent)
        self._party = party
        self._one = one
        self._book = context.reader.book
        self._text = Writing(
            _tr("In their own words"),
            "" if one is None else one.text,
            self,
            hint=_tr("In their own words"),
            is_short=True,
        )
        self._text.setObjectName("first")
        self.add(self._text)
        ways = [(each, sentence_case(direction_words(each))) for each in Direction]
        way = Direction.SEEKS if one is None else one.direction
        self._way = Options(_tr("Which way"), ways, way, lambda _: None, self)
        self.add(self._way)
        self._type = QComboBox(self)
        self._type.setAccessibleName(_tr("What kind of value"))
        for each in PropositionType:
            self._type.addItem(sentence_case(type_words(each)), each.value)
        if one is not None:
            self._type.setCurrentIndex(self._type.findData(one.type.value))
        self.add(self._type, _tr("Value"))
        on = None if one is None else one.on
        self._day = DayLine(_tr("Said on"), on, context.tools.days, self, hint=_tr("today"))
        self.add(self._day, _tr("Said on"))
        if one is not None:
            self.add_act(
                _tr("Delete"),
                _tr("Delete “{text}”").replace("{text}", one.text[:40]),
                lambda: self._book.propositions.remove(proposition_id=one.id),
            )
        self.begin(self._raw_values, self._keep_it)

    def _raw_values(self) -> object:
        return self._text.text(), self._way.value, self._type.currentData(), self._day.text()

    def _keep_it(self) -> None:
        direction = self._way.value or Direction.SEEKS
        kind, on = PropositionType(self._type.currentData()), self._day.value()
        text = self._text.text()
        if self._one is not None:
            self._book.propositions.change(
                proposition_id=self._one.id, direction=direction, type=kind, text=text, on=on
            )
        elif text.strip():
            self._book.propositions.add(
                party_id=self._party.id, direction=direction, type=kind, text=text, on=on
            )


def direction_words(direction: Direction) -> str:
    """Say which way a proposition goes."""
    return {Direction.SEEKS: _tr("seeks"), Direction.BRINGS: _tr("brings")}[direction]


def type_words(kind: PropositionType) -> str:
    """Name a kind of value."""
    return {
        PropositionType.CONNECTIONS: _tr("connections"),
        PropositionType.KNOWLEDGE: _tr("knowledge"),
        PropositionType.COMPETENCIES: _tr("competencies"),
        PropositionType.RESOURCES: _tr("resources"),
        PropositionType.BELONGING: _tr("belonging"),
        PropositionType.ENJOYMENT: _tr("enjoyment"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
