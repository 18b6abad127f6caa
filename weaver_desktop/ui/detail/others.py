"""Whom a party is tied to, its groups and its members."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Membership, Party
from weaver_desktop.domain.ties import Tie
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.page import INSET
from weaver_desktop.ui.detail.section import ListSection
from weaver_desktop.ui.detail.wording import contact_words, depth_words, is_cooling, since_words
from weaver_desktop.ui.widgets.party_button import PairButton, PartyButton
from weaver_desktop.ui.widgets.rows import RowWords
from weaver_desktop.ui.widgets.wording import joined, sentence_case

T = TypeVar("T")

_AT_FIRST = 10


def row_section(
    title: str,
    things: Sequence[T],
    make: Callable[[T, QWidget], QWidget],
    context: Context,
    parent: QWidget,
) -> ListSection[T]:
    """Return a section of rows; it goes on the page without an inset."""
    return ListSection(
        title,
        things,
        make,
        context.opened,
        parent,
        at_first=_AT_FIRST,
        spacing=4,
        heading_inset=INSET,
    )


def tie_section(party: Party, context: Context, parent: QWidget) -> Iterator[QWidget]:
    """Yield the section of ties, deepest first, if there are any."""
    ties = context.reader.book.ties.of(party.id)

    def row(tie: Tie, owner: QWidget) -> QWidget:
        return TieRow(tie, party, context, owner)

    if ties:
        yield row_section(_tr("With others"), ties, row, context, parent)


def membership_section(party: Party, context: Context, parent: QWidget) -> Iterator[QWidget]:
    """Yield the section of a group's members or a person's groups, if there are any."""
    memberships = context.reader.book.parties.memberships(party.id)
    members = [each for each in memberships if each.group_id == party.id]
    groups = [each for each in memberships if each.person_id == party.id]

    def member(each: Membership, owner: QWidget) -> QWidget:
        return party_row(each.person_id, _role_of(each, context), "", context, owner)

    def group(each: Membership, owner: QWidget) -> QWidget:
        return party_row(each.group_id, _role_of(each, context), "", context, owner)

    for title, found, make in (
        (_tr("Members"), members, member),
        (_tr("Groups"), groups, group),
    ):
        if found:
            yield row_section(title, found, make, context, parent)


def party_row(
    party: PartyId, line: str, right: str, context: Context, parent: QWidget
) -> PartyButton:
    """Return a row that selects a party."""
    name = context.reader.name(party) or _tr("somebody no longer here")
    made = PartyButton(RowWords(party, name, line, right), context.rows, parent)
    made.clicked.connect(lambda: context.selection.select_party(party))
    return made


class TieRow(QWidget):
    """Somebody whom the party is tied to; a small button beside it selects the two together."""

    def __init__(self, tie: Tie, party: Party, context: Context, parent: QWidget) -> None:
        """Show one tie, as seen from a party."""
        super().__init__(parent)
        reader = context.reader
        other = tie.other(party.id)
        name = reader.name(other) or ""
        words = RowWords(
            other,
            name,
            joined(depth_words(tie), reader.you if other == reader.me else ""),
            contact_words(tie, reader.today),
            is_cooling(tie, reader.today),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        row = PartyButton(words, context.rows, self)
        row.clicked.connect(lambda: context.selection.select_party(other))
        layout.addWidget(row, 1)
        together = _tr("Show {one} and {other} together")
        together = together.replace("{one}", party.name).replace("{other}", name)
        two = PairButton(together, context.tints, self)
        two.clicked.connect(lambda: context.selection.select_two(party.id, other))
        layout.addWidget(two)


def _role_of(membership: Membership, context: Context) -> str:
    span = since_words(membership.since, membership.until, context.reader.today)
    return joined(membership.role, span) if membership.role else sentence_case(span)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
