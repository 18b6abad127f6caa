"""The page of two parties: what is between them, or what could be."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.ids import Pair
from weaver_desktop.domain.introductions import Introduction, Suggestion
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.ties import Depth, Tie
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.others import party_row
from weaver_desktop.ui.detail.page import INSET, Page
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.detail.things import Things
from weaver_desktop.ui.detail.tie_section import TieSection
from weaver_desktop.ui.detail.timeline import shared_story_kind
from weaver_desktop.ui.detail.ways import way_section
from weaver_desktop.ui.detail.wording import (
    contact_words,
    depth_words,
    group_kind_words,
    is_cooling,
    provenance_words,
    since_words,
)
from weaver_desktop.ui.ledger.evidence import Reasoning, evidence_for
from weaver_desktop.ui.ledger.page import introduction_sections
from weaver_desktop.ui.state.paths import Paths
from weaver_desktop.ui.widgets.avatars import Avatars
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, sentence_case, short_name, spoken

_CIRCLE = 48


def pair_page(
    one: Party,
    other: Party,
    suggestion: Suggestion | None,
    context: Context,
    parent: QWidget,
    paths: Paths | None = None,
) -> Page:
    """Return the page of two parties.

    Args:
        one: a party.
        other: another.
        suggestion: why they might meet, if it is suggested.
        context: what every part of a page is given.
        parent: Qt's owner.
        paths: finds who could introduce them; without, nobody is looked for.
    """
    page = Page(parent)
    reader = context.reader
    one, other = sorted((one, other), key=lambda party: party.id)
    page.add(_head(one, other, context, page))
    tie = reader.book.ties.between(one.id, other.id)
    page.add(_between(one, other, tie, context, page))
    page.add(TieSection(one, other, context, page))
    introduction = _introduction((one.id, other.id), context)
    if introduction is not None:
        for part in introduction_sections(introduction, (one, other), context, page):
            page.add(part)
    if suggestion is not None:
        page.add(_why(suggestion, (one, other), context, page))
    if paths is not None:
        have_met = tie is not None and tie.ended is None and tie.depth > Depth.KNOW_OF
        for ways in way_section(paths, context, page, have_met=have_met):
            page.add(ways, inset=0)
    who = Section(_tr("The two"), page, spacing=4, heading_inset=INSET)
    for party in (one, other):
        line = group_kind_words(party.group_kind) if party.is_group else ""
        who.add(party_row(party.id, party.headline or line, "", context, who))
    page.add(who, inset=0)
    story = shared_story_kind(one.id, other.id, context)
    page.add(Things(story, context.tints, context.opened, page), inset=0)
    return page


def _head(one: Party, other: Party, context: Context, parent: QWidget) -> QWidget:
    head = QWidget(parent)
    stack = column(head, 12)
    pairs = ((one.id, one.name), (other.id, other.name))
    stack.addWidget(Avatars(pairs, _CIRCLE, context.tints, head))
    names = joined(short_name(one.name), short_name(other.name))
    stack.addWidget(Prose(names, "title", head, most_lines=3))
    return head


def _between(
    one: Party, other: Party, tie: Tie | None, context: Context, parent: QWidget
) -> QWidget:
    today = context.reader.today
    made = QWidget(parent)
    stack = column(made, 4)
    names = {"{one}": short_name(one.name), "{other}": short_name(other.name)}
    if tie is None:
        said = _filled(_tr("{one} and {other} have not met."), names)
        stack.addWidget(Prose(said, "", made))
        return made
    if tie.depth is Depth.KNOW_OF and tie.ended is None:
        said = _tr("They know of each other but have not met.")
    else:
        said = _tr("They {depth}.").replace("{depth}", _as_verb(tie))
    stack.addWidget(Prose(said, "", made))
    contact = contact_words(tie, today)
    if contact and tie.ended is None:
        said = contact if is_cooling(tie, today) else _contact(contact)
        role = "accent" if is_cooling(tie, today) else "dim"
        stack.addWidget(Prose(sentence_case(said), role, made))
    elif contact:
        stack.addWidget(Prose(sentence_case(contact), "dim", made))
    since = since_words(tie.since, None, today)
    told = joined(since, provenance_words(tie.provenance))
    stack.addWidget(Prose(sentence_case(told), "dim", made))
    if tie.note:
        stack.addWidget(Prose(tie.note, "", made, most_lines=8))
    return made


def _why(
    suggestion: Suggestion, parties: tuple[Party, Party], context: Context, parent: QWidget
) -> Section:
    section = Section(_tr("Why they might meet"), parent)
    for reason in suggestion.reasons:
        said = spoken(reason.text)
        section.add(Reasoning(said, evidence_for(reason, parties, context), "", context, section))
    change = () if suggestion.change is None else suggestion.change.said
    sure = () if suggestion.how_sure is None else (suggestion.how_sure,)
    told = (*suggestion.asides, *suggestion.gains, *change, *suggestion.unknown, *sure)
    for aside in told:
        section.add(Prose(spoken(aside), "dim", section, most_lines=8))
    return section


def _introduction(two: Pair, context: Context) -> Introduction | None:
    of_two = (i for i in context.reader.book.introductions.all() if (i.a, i.b) == two)
    return next(of_two, None)


def _as_verb(tie: Tie) -> str:
    said = depth_words(tie)
    return _tr("are in touch") if tie.depth is Depth.IN_TOUCH and tie.ended is None else said


def _contact(when: str) -> str:
    return _tr("last contact {when}").replace("{when}", when)


def _filled(template: str, values: dict[str, str]) -> str:
    for gap, value in values.items():
        template = template.replace(gap, value)
    return template


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
