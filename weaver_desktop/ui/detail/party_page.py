"""The page of a person or a group."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.about import About, Roles
from weaver_desktop.ui.detail.adding import Adding
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.facts import fact_kinds
from weaver_desktop.ui.detail.group_parts import members_facts, untied_kind
from weaver_desktop.ui.detail.header import Header
from weaver_desktop.ui.detail.members import member_kind
from weaver_desktop.ui.detail.notes import LongNotes
from weaver_desktop.ui.detail.others import tie_kind
from weaver_desktop.ui.detail.page import LivePage
from weaver_desktop.ui.detail.propositions import proposition_kind
from weaver_desktop.ui.detail.reach import way_kind
from weaver_desktop.ui.detail.tags import Tags
from weaver_desktop.ui.detail.things import Kind, Things
from weaver_desktop.ui.detail.through import introduced_kind
from weaver_desktop.ui.detail.timeline import story_kind
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.widgets.parts import column

T = TypeVar("T")

_PARTY = frozenset({"party"})


def party_page(party: Party, context: Context, parent: QWidget) -> LivePage:
    """Return the page of a party; what is far down on it is made a moment later."""
    page = LivePage(parent)
    _Maker(party, context, page).make()
    return page


class _Maker:
    """Puts a page together, in the order in which it is read."""

    def __init__(self, party: Party, context: Context, page: LivePage) -> None:
        self._party = party
        self._context = context
        self._page = page
        self._adding = Adding(context, page)

    def make(self) -> None:
        page, context, party = self._page, self._context, self._party
        header = Header(party, context, page)
        page.add(header)
        page.follow(header, frozenset({"party", "photo", "setting"}))
        tags = Tags(party, context, page)
        page.follow(tags, frozenset({"tagging", "membership", "network", "network_member", NAMES}))
        both = QWidget(page)
        stack = column(both, 4)
        stack.addWidget(tags)
        stack.addWidget(self._adding)
        page.add(both)
        if party.is_group:
            self._make_group()
        else:
            self._make_person()
        page.add_later(lambda: page.follow(self._adding))

    def _make_person(self) -> None:
        party, context, later = self._party, self._context, self._page.add_later
        words = (_tr("need"), _tr("offer"), _tr("love"), _tr("note"))
        needs, *others = zip(fact_kinds(party, context), words, strict=True)
        self._add_things(*needs)
        # The rest is made in the turns that follow, so that somebody is shown at once.
        for kind, word in others:
            later(partial(self._add_things, kind, word))
        propositions = partial(proposition_kind, party, context)
        later(lambda: self._add_things(propositions(), _tr("seeks or brings")))
        later(self._add_notes)
        later(lambda: self._add_things(way_kind(party, context), _tr("mail or phone")))
        later(lambda: self._add_things(tie_kind(party, context), _tr("tie")))
        later(lambda: self._add_things(introduced_kind(party, context), ""))
        later(lambda: self._add_things(story_kind(party, context), ""))
        later(partial(self._add_part, About))
        later(partial(self._add_part, Roles))

    def _make_group(self) -> None:
        party, context, later = self._party, self._context, self._page.add_later
        self._add_purpose()
        self._add_things(member_kind(party, context), _tr("member"))
        for of_members in members_facts(party, context):
            later(partial(self._add_things, of_members, ""))
        later(lambda: self._add_things(tie_kind(party, context), _tr("tie")))
        later(lambda: self._add_things(introduced_kind(party, context), ""))
        later(lambda: self._add_things(untied_kind(party, context), ""))
        words = (_tr("need"), _tr("offer"), _tr("love"), _tr("note"))
        for kind, word in zip(fact_kinds(party, context), words, strict=True):
            later(partial(self._add_things, kind, word))
        propositions = partial(proposition_kind, party, context)
        later(lambda: self._add_things(propositions(), _tr("seeks or brings")))
        later(self._add_notes)
        later(lambda: self._add_things(way_kind(party, context), _tr("mail or phone")))
        later(lambda: self._add_things(story_kind(party, context), ""))
        later(partial(self._add_part, About))

    def _add_things(self, kind: Kind[T], word: str) -> None:
        things = Things(kind, self._context.tints, self._context.opened, self._page)
        self._page.add(things, inset=0)
        self._page.follow(things, kind.tells_of, is_slow=kind.is_slow)
        if word and things.add_words:
            self._adding.offer(word, things.add_words, lambda: things.begin(None), things)

    def _add_part(self, make: Callable[[Party, Context, QWidget], About | Roles]) -> None:
        part = make(self._party, self._context, self._page)
        self._page.add(part)
        self._page.follow(part, _PARTY)

    def _add_notes(self) -> None:
        parties, who = self._context.reader.book.parties, self._party.id
        self._add_text(
            _tr("About"),
            lambda party: party.notes,
            lambda typed: parties.describe(party_id=who, notes=typed),
            _tr("more"),
        )

    def _add_purpose(self) -> None:
        parties, who = self._context.reader.book.parties, self._party.id
        self._add_text(
            _tr("Purpose"),
            lambda party: party.purpose,
            lambda typed: parties.describe(party_id=who, purpose=typed),
            _tr("purpose"),
        )

    def _add_text(
        self,
        title: str,
        text: Callable[[Party], str],
        save: Callable[[str], object],
        word: str,
    ) -> None:
        part = LongNotes(title, text, save, self._party, self._context, self._page)
        self._page.add(part, inset=0)
        self._page.follow(part, _PARTY)
        name = _tr("Write: {title}").replace("{title}", title)
        self._adding.offer(word, name, part.begin, part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
