"""The fields of one fact."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.detail.answering import introductions_of, through
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.forms.dates import DayLine
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.one_party import OneParty
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.forms.writing import Writing
from weaver_desktop.ui.widgets.check_box import CheckBox
from weaver_desktop.ui.widgets.wording import sentence_case

_OPEN, _MET = "open", "met"


class FactEditor(Editor):
    """What was heard, when, from whom, whether it stays private, and for a need who met it."""

    def __init__(
        self, party: PartyId, fact: Fact | None, kind: FactKind, context: Context, parent: QWidget
    ) -> None:
        """Edit a fact of a party, or a new one of a kind."""
        super().__init__(_tr("What you heard"), parent)
        self._party = party
        self._fact = fact
        self._book = context.reader.book
        text = "" if fact is None else fact.text
        self._text = Writing(kind_words(kind), text, self, hint=_hint(kind), is_short=True)
        self._text.setObjectName("first")
        self.add(self._text)
        kinds = [(each, kind_words(each)) for each in _ORDER]
        self._kind = Options(_tr("Kind"), kinds, kind, lambda _: self._tell_met(), self)
        self.add(self._kind)
        heard = None if fact is None else fact.heard_on
        days = context.tools.days
        hint = _tr("today") if fact is None else _tr("not known")
        self._day = DayLine(_tr("Heard on"), heard, days, self, hint=hint)
        self.add(self._day, _tr("Heard on"))
        said_by = None if fact is None else fact.said_by
        nobody = _tr("nobody in particular")
        self._who = OneParty(
            _tr("Heard from"), said_by, self._book, context.tints, self, hint=nobody
        )
        self.add(self._who, _tr("Heard from"))
        self._met = self._met_choices(context)
        self.add(self._met, _tr("Is it met?"))
        words = _tr("Private: stays out of what is shared")
        self._private = CheckBox(words, self)
        self._private.setAccessibleName(words)
        self._private.setChecked(fact is not None and fact.is_private)
        self.add(self._private)
        if fact is not None:
            delete = _tr("Delete “{text}”").replace("{text}", fact.text[:40])
            self.add_act(_tr("Delete"), delete, lambda: self._book.facts.delete(fact_id=fact.id))
        self._tell_met()
        self.begin(self._raw_values, self._keep_fact)

    def _raw_values(self) -> object:
        return (
            self._text.text(),
            self._kind.value,
            self._day.text(),
            self._who.party,
            self._private.isChecked(),
            self._met.currentData(),
        )

    def _keep_fact(self) -> None:
        kind = self._kind.value or FactKind.NOTE
        on, said_by = self._day.value(), self._who.party
        is_private = self._private.isChecked()
        if self._fact is None:
            if not self._text.text().strip():
                return  # nothing was said after all
            self._book.facts.add(
                party_id=self._party,
                kind=kind,
                text=self._text.text(),
                heard_on=on,
                said_by=said_by,
                is_private=is_private,
            )
            return
        fact = self._fact
        after = Fact(
            fact.id,
            fact.party_id,
            kind,
            self._text.text(),
            on,
            said_by,
            is_private=is_private,
            is_open=fact.is_open,
            met_by=fact.met_by,
        )
        name = self._book.parties.get(self._party).name
        with self._book.as_one(phrase("Changed what you know of {name}", name=name)):
            if after != fact:
                self._book.facts.change(
                    fact_id=fact.id,
                    kind=kind,
                    text=self._text.text(),
                    heard_on=on,
                    said_by=said_by,
                    is_private=is_private,
                )
            if kind is FactKind.NEED and self._met.currentData() != _met_now(fact):
                self._answer(fact)

    def _answer(self, fact: Fact) -> None:
        chosen = str(self._met.currentData())
        if chosen == _OPEN:
            self._book.facts.reopen(fact_id=fact.id)
        else:
            met_by = None if chosen == _MET else IntroductionId(chosen)
            self._book.facts.answer(fact_id=fact.id, met_by=met_by)

    def _met_choices(self, context: Context) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(_tr("Whether the need is met"))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.addItem(_tr("Open"), _OPEN)
        made.addItem(_tr("Met"), _MET)
        if self._fact is not None:
            for each in introductions_of(self._party, context.reader):
                words = sentence_case(through(each, self._party, context.reader))
                made.addItem(words, str(each.id))
            at = made.findData(_met_now(self._fact))
            made.setCurrentIndex(at if at >= 0 else made.findData(_MET))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made

    def _tell_met(self) -> None:
        self.show_field(self._met, self._fact is not None and self._kind.value is FactKind.NEED)


_ORDER = (FactKind.NEED, FactKind.GIFT, FactKind.PASSION, FactKind.NOTE)


def kind_words(kind: FactKind) -> str:
    """Name a kind of fact, one of it."""
    return {
        FactKind.NEED: _tr("Need"),
        FactKind.GIFT: _tr("Offer"),
        FactKind.PASSION: _tr("Love"),
        FactKind.NOTE: _tr("Note"),
    }[kind]


def _hint(kind: FactKind) -> str:
    return {
        FactKind.NEED: _tr("What they are looking for"),
        FactKind.GIFT: _tr("What they could give or do"),
        FactKind.PASSION: _tr("What they love"),
        FactKind.NOTE: _tr("What you heard"),
    }[kind]


def _met_now(fact: Fact) -> str:
    if fact.is_open:
        return _OPEN
    return _MET if fact.met_by is None else str(fact.met_by)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
