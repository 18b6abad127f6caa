"""The page of three or more parties: what can be done with all at once, and who they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.detail.all_at_once import AllAtOnce
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.others import party_row
from weaver_desktop.ui.detail.page import LivePage
from weaver_desktop.ui.detail.things import Kind, Things
from weaver_desktop.ui.detail.wording import group_kind_words
from weaver_desktop.ui.widgets.prose import Prose


@dataclass(frozen=True, slots=True)
class _One:
    party: PartyId
    name: str


def many_page(parties: Sequence[PartyId], context: Context, parent: QWidget) -> LivePage:
    """Return the page of many parties, in the order in which they were selected."""
    page = LivePage(parent)
    reader = context.reader
    known = [party for party in parties if party in reader.book.names]
    reader.watch(known)
    count = _tr("{count} selected").replace("{count}", f"{len(known):,}")
    page.add(Prose(count, "title", page, most_lines=1))
    if context.can_edit:
        page.add(AllAtOnce(known, context, page))

    def row(one: _One, _: object, owner: QWidget) -> QWidget:
        party = reader.party(one.party)
        kind = group_kind_words(party.group_kind) if party is not None and party.is_group else ""
        line = "" if party is None else party.headline or kind
        return party_row(one.party, line, "", context, owner)

    who = Kind(
        _tr("Who"),
        read=lambda: [_One(each, reader.book.names.name(each)) for each in known],
        key=lambda one: one.party,
        row=row,
        spacing=4,
    )
    things = Things(who, context.tints, context.opened, page)
    page.add(things, inset=0)
    page.follow(things)
    return page


def _tr(text: str) -> str:
    return QCoreApplication.translate("ManyPage", text)
