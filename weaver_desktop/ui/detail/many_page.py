"""The page of three or more parties: who they are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.others import party_row, row_section
from weaver_desktop.ui.detail.page import Page
from weaver_desktop.ui.detail.wording import group_kind_words
from weaver_desktop.ui.widgets.prose import Prose


def many_page(parties: Sequence[Party], context: Context, parent: QWidget) -> Page:
    """Return the page of many parties, in the order in which they were selected."""
    page = Page(parent)
    count = _tr("{count} selected").replace("{count}", f"{len(parties):,}")
    page.add(Prose(count, "title", page, most_lines=1))

    def row(party: Party, owner: QWidget) -> QWidget:
        kind = group_kind_words(party.group_kind) if party.is_group else ""
        return party_row(party.id, party.headline or kind, "", context, owner)

    page.add(row_section(_tr("Who"), parties, row, context, page), inset=0)
    return page


def _tr(text: str) -> str:
    return QCoreApplication.translate("ManyPage", text)
