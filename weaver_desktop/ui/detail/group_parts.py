"""What a group's people offer and need, and whom the group is not yet tied to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.beginning import Beginning
from weaver_desktop.ui.detail.card import Card
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.facts import ABOVE, Dot
from weaver_desktop.ui.detail.others import party_row
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.things import Kind
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.detail.wording import group_kind_words
from weaver_desktop.ui.widgets.prose import Prose

_AT_FIRST = 8


@dataclass(frozen=True, slots=True)
class OfMember:
    """A fact with the name of whose it is."""

    fact: Fact
    name: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another group."""

    party: PartyId
    name: str
    line: str


def members_facts(party: Party, context: Context) -> tuple[Kind[OfMember], Kind[OfMember]]:
    """Return what the sections of the needs and the gifts of a group's people are made of."""
    return (
        _facts(_tr("What its people need"), FactKind.NEED, party, context),
        _facts(_tr("What its people offer"), FactKind.GIFT, party, context),
    )


def untied_kind(party: Party, context: Context) -> Kind[Elsewhere]:
    """Return what the section of groups is made of that nothing ties this one to."""
    reader = context.reader

    def read() -> Sequence[Elsewhere]:
        found = reader.book.memberships.not_tied_to(party.id)
        reader.watch(found)
        names = reader.book.names
        return [Elsewhere(each, names.name(each), "") for each in found]

    def row(other: Elsewhere, _: object, parent: QWidget) -> QWidget:
        known = reader.party(other.party)
        line = "" if known is None else known.headline or group_kind_words(known.group_kind)
        made = party_row(other.party, line, "", context, parent)
        together = _tr("Show {one} and {other} together")
        together = together.replace("{one}", party.name).replace("{other}", other.name)
        made.setAccessibleName(together)
        made.clicked.disconnect()
        made.clicked.connect(lambda: context.selection.select_two(party.id, other.party))
        return made

    return Kind(
        _tr("Not yet tied to"),
        read=read,
        key=lambda other: other.party,
        row=row,
        at_first=_AT_FIRST,
        spacing=4,
        tells_of=frozenset({"tie", "membership", NAMES}),
        is_slow=True,
    )


class MemberFact(Card):
    """What somebody of the group offers or needs; a press shows who."""

    def __init__(self, one: OfMember, context: Context, parent: QWidget) -> None:
        """Show one."""
        super().__init__(f"{one.name}: {one.fact.text}", context.tints, parent)
        who = one.fact.party_id
        self.clicked.connect(lambda: context.selection.select_party(who))
        self.row.setContentsMargins(INSET, 0, INSET, ABOVE)
        self.row.setSpacing(0)
        role = "accent" if one.fact.kind is FactKind.NEED else ""
        self.row.addWidget(Dot(role, context.tints, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, ABOVE, 0, 0)
        words.setSpacing(1)
        for text, dress in ((one.fact.text, ""), (one.name, "small")):
            prose = Prose(text, dress, self, most_lines=3)
            prose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(prose)
        self.row.addLayout(words, 1)


def _facts(title: str, kind: FactKind, party: Party, context: Context) -> Kind[OfMember]:
    reader = context.reader

    def read() -> Sequence[OfMember]:
        find, names = reader.book.memberships.facts_of_members, reader.book.names
        most = context.opened.of(title, _AT_FIRST)
        known = find(party.id, kind, limit=most)

        def of_members(facts: Sequence[Fact]) -> list[OfMember]:
            reader.watch(fact.party_id for fact in facts)
            return [OfMember(fact, names.name(fact.party_id)) for fact in facts]

        def first(count: int) -> Sequence[OfMember]:
            # They come with their count, so that what is shown at first is read only once.
            facts, _ = known if count == min(most, known[1]) else find(party.id, kind, limit=count)
            return of_members(facts)

        return Beginning(lambda: known[1], first)

    return Kind(
        title,
        read=read,
        key=lambda one: one.fact.id,
        row=lambda one, _, parent: MemberFact(one, context, parent),
        at_first=_AT_FIRST,
        tells_of=frozenset({"fact", "membership", NAMES}),
        is_slow=True,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
