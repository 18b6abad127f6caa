"""The page of two parties: what is between them, or what could be."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.ids import Pair, PartyId
from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.ties import Depth, Tie
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.made_anew import MadeAnew
from weaver_desktop.ui.detail.others import party_row
from weaver_desktop.ui.detail.page import INSET, PART_SPACING, LivePage
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.detail.things import Things
from weaver_desktop.ui.detail.tie_section import TieSection
from weaver_desktop.ui.detail.timeline import shared_story_kind
from weaver_desktop.ui.detail.topics import ADVICE
from weaver_desktop.ui.detail.under_way import introduction_parts, read_introduction
from weaver_desktop.ui.detail.ways import way_section
from weaver_desktop.ui.detail.why import read_why, why_section
from weaver_desktop.ui.detail.wording import (
    contact_words,
    depth_words,
    group_kind_words,
    is_cooling,
    provenance_words,
    since_words,
)
from weaver_desktop.ui.state.paths import Path, Paths
from weaver_desktop.ui.widgets.avatars import Avatars
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, sentence_case, short_name

V = TypeVar("V")

_CIRCLE = 48
_PARTY = frozenset({"party"})
_TIE = frozenset({"tie"})
_WAYS = frozenset({"party", "tie", "setting"})

Advise = Callable[[Pair], Suggestion | None]
"""Returns why two might meet, if it is suggested."""


def pair_page(
    two: Pair, advise: Advise, context: Context, parent: QWidget, paths: Paths | None = None
) -> LivePage:
    """Return the page of two parties; what is far down on it is made a moment later.

    Args:
        two: the two, both in the book.
        advise: asked for reasons, and again at each refresh for ``ADVICE``.
        context: what every part of a page is given.
        parent: Qt's owner.
        paths: finds who could introduce them; without, nobody is looked for.
    """
    page = LivePage(parent)
    _Maker(two, context, page).make(advise, paths)
    return page


@dataclass(frozen=True, slots=True)
class _Between:
    """Two, and the tie that they have; ``me`` is who the weaver is."""

    parties: tuple[Party, ...]
    me: PartyId | None
    tie: Tie | None
    today: date

    @property
    def have_met(self) -> bool:
        tie = self.tie
        return tie is not None and tie.ended is None and tie.depth > Depth.KNOW_OF

    @property
    def is_about_you(self) -> bool:
        return any(party.id == self.me for party in self.parties)


class _Ahead:
    """Prepares what the ways between two are found with, in the turn before they are."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def refresh(self) -> None:
        self._paths.prepare()


class _Maker:
    """Puts a page together, in the order in which it is read."""

    def __init__(self, two: Pair, context: Context, page: LivePage) -> None:
        self._two = two
        self._context = context
        self._page = page

    def make(self, advise: Advise, paths: Paths | None) -> None:
        context, page, two = self._context, self._page, self._two
        self._follow(self._parties, self._head, _PARTY)
        self._follow(self._between, _said_of, _PARTY | _TIE)
        tie = TieSection(two, context, page)
        page.add(tie)
        page.follow(tie, _PARTY | _TIE)
        # What it tells of is most of the book; it is made anew only where it tells something else.
        self._follow(
            partial(read_introduction, two, context),
            partial(introduction_parts, context=context),
        )
        self._follow(
            lambda: read_why(advise(two), self._parties(), context),
            partial(why_section, context=context),
            frozenset({ADVICE, "party", "fact", "proposition", "gathering"}),
        )
        if paths is not None:
            ahead = _Ahead(paths)
            page.add_later(ahead.refresh)
            page.follow(ahead, _WAYS, is_slow=True)
            page.add_later(lambda: self._add_ways(paths))
        page.add_later(self._add_the_two)
        page.add_later(self._add_story)

    def _add_ways(self, paths: Paths) -> None:
        def ways(found: tuple[tuple[Path, ...], bool], part: QWidget) -> Iterable[QWidget]:
            between, have_met = found
            return way_section(between, paths, self._context, part, have_met=have_met)

        self._follow(
            lambda: (paths.between, self._between().have_met),
            ways,
            _WAYS,
            inset=0,
            is_slow=True,
        )

    def _add_the_two(self) -> None:
        self._follow(self._parties, self._rows, _PARTY, inset=0)

    def _add_story(self) -> None:
        context, page = self._context, self._page
        kind = shared_story_kind(*self._two, context)
        story = Things(kind, context.tints, context.opened, page)
        page.add(story, inset=0)
        page.follow(story, kind.tells_of)

    def _follow(
        self,
        read: Callable[[], V],
        make: Callable[[V, QWidget], Iterable[QWidget]],
        tells_of: frozenset[str] = frozenset(),
        *,
        inset: int = INSET,
        is_slow: bool = False,
    ) -> None:
        part = MadeAnew(read, make, self._page, spacing=PART_SPACING)
        self._page.add(part, inset=inset)
        self._page.follow(part, tells_of, is_slow=is_slow)

    def _parties(self) -> tuple[Party, ...]:
        found = (self._context.reader.party(each) for each in self._two)
        return tuple(party for party in found if party is not None)

    def _between(self) -> _Between:
        reader = self._context.reader
        tie = reader.book.ties.between(*self._two)
        return _Between(self._parties(), reader.me, tie, reader.today)

    def _head(self, parties: tuple[Party, ...], part: QWidget) -> Iterable[QWidget]:
        head = QWidget(part)
        stack = column(head, 12)
        pairs = [(party.id, party.name) for party in parties]
        stack.addWidget(Avatars(pairs, _CIRCLE, self._context.tints, head))
        names = joined(*(short_name(party.name) for party in parties))
        stack.addWidget(Prose(names, "title", head, most_lines=3))
        yield head

    def _rows(self, parties: tuple[Party, ...], part: QWidget) -> Iterable[QWidget]:
        who = Section(_tr("The two"), part, spacing=4, heading_inset=INSET)
        for party in parties:
            line = group_kind_words(party.group_kind) if party.is_group else ""
            who.add(party_row(party.id, party.headline or line, "", self._context, who))
        yield who


def _said_of(between: _Between, part: QWidget) -> Iterable[QWidget]:
    made = QWidget(part)
    stack = column(made, 4)
    for said, role, most_lines in _told(between):
        stack.addWidget(Prose(said, role, made, most_lines=most_lines))
    yield made


def _told(between: _Between) -> Iterable[tuple[str, str, int]]:
    """Yield what is said of a tie: the words, their role, and how many lines they may take."""
    tie, today = between.tie, between.today
    if tie is None:
        names = [short_name(party.name) for party in between.parties if party.id != between.me]
        said = _tr("{one} and {other} have not met.")
        if between.is_about_you:
            said = _tr("You and {one} have not met.")
        for gap, name in zip(("{one}", "{other}"), names, strict=False):
            said = said.replace(gap, name)
        yield said, "", 3
        return
    is_you = between.is_about_you
    if tie.depth is Depth.KNOW_OF and tie.ended is None:
        you = _tr("You know of each other but have not met.")
        yield you if is_you else _tr("They know of each other but have not met."), "", 3
    else:
        said = _tr("You {depth}.") if is_you else _tr("They {depth}.")
        yield said.replace("{depth}", _as_verb(tie)), "", 3
    contact = contact_words(tie, today)
    if contact:
        is_plain = tie.ended is None and not is_cooling(tie, today)
        role = "accent" if is_cooling(tie, today) else "dim"
        yield sentence_case(_contact(contact) if is_plain else contact), role, 3
    since = since_words(tie.since, None, today)
    yield sentence_case(joined(since, provenance_words(tie.provenance))), "dim", 3
    if tie.note:
        yield tie.note, "", 8


def _as_verb(tie: Tie) -> str:
    said = depth_words(tie)
    return _tr("are in touch") if tie.depth is Depth.IN_TOUCH and tie.ended is None else said


def _contact(when: str) -> str:
    return _tr("last contact {when}").replace("{when}", when)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
