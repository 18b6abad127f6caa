"""Rows for parties, and whom a party is tied to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.ties import Depth, Tie
from weaver_desktop.ui.detail.beginning import Beginning
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.things import Edit, Kind
from weaver_desktop.ui.detail.tie_editor import TieEditor, depth_meanings, depth_scale
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.detail.wording import contact_words, depth_words, is_cooling
from weaver_desktop.ui.forms.dots import Dots
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.one_party import OneParty
from weaver_desktop.ui.forms.scale import Scale
from weaver_desktop.ui.widgets.party_button import PairButton, PartyButton
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import short_name

_AT_FIRST = 10
_NAME_HEIGHT = 28
_UNDER_NAME = INSET + 24 + 12


def party_row(
    party: PartyId, line: str, right: str, context: Context, parent: QWidget
) -> PartyButton:
    """Return a row that selects a party."""
    name = context.reader.name(party) or _tr("somebody no longer here")
    made = PartyButton(RowWords(party, name, line, right), context.rows, parent)
    made.clicked.connect(lambda: context.selection.select_party(party))
    return made


@dataclass(frozen=True, slots=True)
class Tied:
    """A tie as a party's page shows it."""

    tie: Tie
    name: str


def tie_kind(party: Party, context: Context) -> Kind[Tied]:
    """Return what the section of a party's ties is made of, deepest first."""
    reader = context.reader

    def read(most: int) -> Sequence[Tied]:
        ties = reader.book.ties.of(party.id, limit=most)
        reader.watch(tie.other(party.id) for tie in ties)
        names = reader.book.names
        found = []
        for tie in ties:
            other = tie.other(party.id)
            name = reader.you if other == reader.me else names.name(other)
            found.append(Tied(tie, name))
        return found

    def editor(tied: Tied | None, parent: QWidget) -> Editor:
        if tied is None:
            return NewTie(party, context, parent)
        return TieEditor(tied.tie, (short_name(party.name), short_name(tied.name)), context, parent)

    return Kind(
        _tr("With others"),
        read=lambda: Beginning(lambda: reader.book.ties.count(party.id), read),
        key=lambda tied: tied.tie.id,
        row=lambda tied, edit, parent: TieRow(tied, party, edit, context, parent),
        editor=editor if context.can_edit else None,
        add=_tr("Tie them to somebody"),
        at_first=_AT_FIRST,
        spacing=4,
        tells_of=frozenset({"tie", NAMES}),
    )


class TieRow(QWidget):
    """Somebody whom the party is tied to: who, when last, how deep, the two together, more."""

    def __init__(
        self, tied: Tied, party: Party, edit: Edit, context: Context, parent: QWidget
    ) -> None:
        """Show one tie, as seen from a party."""
        super().__init__(parent)
        reader, tie = context.reader, tied.tie
        other = tie.other(party.id)
        names = short_name(party.name), short_name(tied.name)
        is_over = tie.ended is not None
        contact = contact_words(tie, reader.today)
        words = RowWords(other, tied.name, "", contact, is_cooling(tie, reader.today))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.button = PartyButton(words, context.rows, self)
        self.button.setFixedHeight(_NAME_HEIGHT)
        self.button.setAccessibleName(f"{words.aloud}, {depth_words(tie)}")
        self.button.clicked.connect(lambda: context.selection.select_party(other))
        whole.addWidget(self.button)
        below = QHBoxLayout()
        below.setContentsMargins(_UNDER_NAME, 0, 0, 0)
        below.setSpacing(0)
        self.scale: Scale = depth_scale(tie, names, context, self)
        self.scale.setEnabled(context.can_edit)
        below.addWidget(self.scale, 1)
        if is_over:
            self.scale.setToolTip(contact)
        together = _tr("Show {one} and {other} together")
        together = together.replace("{one}", names[0]).replace("{other}", names[1])
        two = PairButton(together, context.tints, self)
        two.clicked.connect(lambda: context.selection.select_two(party.id, other))
        below.addWidget(two)
        if context.can_edit:
            more = _tr("Dates of {one} and {other}, or end it")
            more = more.replace("{one}", names[0]).replace("{other}", names[1])
            self.more = Dots(more, context.tints, self)
            self.more.clicked.connect(edit)
            below.addWidget(self.more)
        whole.addLayout(below)


class NewTie(Editor):
    """Whom, and how deep."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Ask whom to tie a party to."""
        super().__init__(_tr("A new tie"), parent)
        self._party = party
        self._context = context
        book = context.reader.book
        known = {tie.other(party.id) for tie in book.ties.of(party.id)} | {party.id}
        self._who = OneParty(
            _tr("Tied to"),
            None,
            book,
            context.tints,
            self,
            hint=_tr("Whom?"),
            fits=lambda each: each not in known,
        )
        self._who.field.line.setObjectName("first")
        self.add(self._who)
        self._depth = Depth.MET
        self._scale = Scale(
            _tr("How close they are"),
            int(self._depth),
            depth_meanings(),
            self._choose,
            context.tints,
            self,
        )
        self.add(self._scale)
        self.begin(lambda: self._who.party, self._keep_it)

    def _choose(self, value: int | None) -> None:
        self._depth = Depth(value or Depth.MET)
        self._scale.show_value(int(self._depth))

    def _keep_it(self) -> None:
        other = self._who.party
        if other is not None:
            today = PartialDate.of(self._context.reader.today)
            self._context.reader.book.ties.state(
                a=self._party.id, b=other, depth=self._depth, on=today
            )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
