"""The page of a person or a group."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.facts import fact_sections, long_text_section
from weaver_desktop.ui.detail.header import Header
from weaver_desktop.ui.detail.others import membership_section, tie_section
from weaver_desktop.ui.detail.page import Page
from weaver_desktop.ui.detail.section import ListSection
from weaver_desktop.ui.detail.story import story_of, story_section
from weaver_desktop.ui.widgets.chips import Chips
from weaver_desktop.ui.widgets.prose import Prose

_MOST_CHIPS = 24


def party_page(party: Party, context: Context, parent: QWidget) -> Page:
    """Return the page of a party."""
    page = Page(parent)
    page.add(Header(party, context, page))
    chips = _chips(party, context)
    if chips:
        page.add(Chips(chips, context.tints, page))
    if party.purpose:
        page.add(long_text_section(_tr("Purpose"), party.purpose, page))
    for section in fact_sections(party, context, page):
        page.add(section)
    if party.notes:
        page.add(long_text_section(_tr("About"), party.notes, page))
    _add_ways(party, context, page)
    parts = [tie_section, membership_section]
    for part in reversed(parts) if party.is_group else parts:
        for section in part(party, context, page):
            page.add(section, inset=0)
    story = story_of(party.id, context.reader)
    if story:
        page.add(story_section(_tr("Story"), story, context.reader, context.opened, page))
    if party.how_met:
        page.add(long_text_section(_tr("How you met"), party.how_met, page))
    return page


def _chips(party: Party, context: Context) -> list[str]:
    tags = [f"#{tag}" for tag in context.reader.book.parties.tags(party.id)]
    shown = tags[:_MOST_CHIPS] + ([party.place] if party.place else [])
    rest = len(tags) - _MOST_CHIPS
    return [*shown, f"+{rest}"] if rest > 0 else shown


def _add_ways(party: Party, context: Context, page: Page) -> None:
    ways = context.reader.book.parties.ways(party.id)

    def line(way: tuple[str, str], owner: QWidget) -> QWidget:
        made = Prose(way[1], "", owner, most_lines=2)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        made.setAccessibleName(f"{way[0]}: {way[1]}")
        return made

    if ways:
        page.add(ListSection(_tr("To reach them"), ways, line, context.opened, page))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
