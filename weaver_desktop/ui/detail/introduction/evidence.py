"""What a reason rests on: facts, gatherings and people, each a press away."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import Fact
from weaver_desktop.domain.ids import FactId, GatheringId, PartyId
from weaver_desktop.domain.introductions import BasisKind, Reason
from weaver_desktop.domain.parties import Party
from weaver_desktop.domain.propositions import Proposition
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.propositions import direction_words
from weaver_desktop.ui.detail.wording import heard_words, told_fact
from weaver_desktop.ui.widgets.days import full, when
from weaver_desktop.ui.widgets.parts import button, column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import filled, joined, spoken, tip

_LONGEST = 90
_MOST = 4
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that a reason rests on.

    Attributes:
        said: what it is.
        party: on whose page it stands; None if it stands nowhere.
        thing: the id of what on that page it is; "" for the page itself.
    """

    said: str
    party: PartyId | None = None
    thing: str = ""


class Reasoning(QWidget):
    """A reason, and below it what it rests on."""

    def __init__(
        self, reason: str, evidence: list[Evidence], role: str, context: Context, parent: QWidget
    ) -> None:
        """Show a reason."""
        super().__init__(parent)
        stack = column(self, 0)
        stack.addWidget(Prose(reason, role, self, most_lines=8))
        for each in evidence[:_MOST]:
            if each.party is None:
                stack.addWidget(Prose(each.said, "small", self, most_lines=2))
                continue
            made = self._link(each, each.party, context)
            stack.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, evidence: Evidence, party: PartyId, context: Context) -> QWidget:
        shown = evidence.said
        if len(shown) > _LONGEST:
            shown = shown[: _LONGEST - 1].rstrip() + "…"
        name = context.reader.name(party) or ""
        template = QCoreApplication.translate("Ledger", "Show {name}: {evidence}")
        made = button(
            self._fitting(shown), "more", filled(template, name=name, evidence=evidence.said), self
        )
        made.setToolTip(tip(evidence.said))
        made.clicked.connect(lambda: context.tools.show(party, evidence.thing))
        return made

    def _fitting(self, text: str) -> str:
        room = 260
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


def evidence_for(reason: Reason, parties: tuple[Party, Party], context: Context) -> list[Evidence]:
    """Return what a reason rests on, as far as it is still in the book; nothing private."""
    found = [
        each
        for basis in reason.rests_on
        for each in _FINDERS[basis.kind](basis.id, parties, context)
    ]
    # One gathering is named in the reason itself, and has no page to open.
    return [] if [each.party for each in found] == [None] else found


def evidence_of(said: str, parties: tuple[Party, Party], context: Context) -> list[Evidence]:
    """Return what a reason, of which only the words were kept, quotes and whom it names."""
    return [*_quoted(said, parties, context), *_shared(said, parties, context)]


def _fact(key: str, _: object, context: Context) -> Iterator[Evidence]:
    try:
        fact = context.reader.book.facts.get(FactId(key))
    except NotFoundError:
        return
    name = context.reader.name(fact.party_id)
    if name is not None and not fact.is_private:
        yield _told(fact, name, context)


def _proposition(key: str, parties: tuple[Party, Party], context: Context) -> Iterator[Evidence]:
    for party in parties:
        for one in context.reader.book.propositions.of(party.id):
            if one.id == key and not party.is_private:
                yield Evidence(_proposed(one, party, context), party.id, one.id)


def _gathering(key: str, _: object, context: Context) -> Iterator[Evidence]:
    for gathering, name, on in context.reader.book.encounters.all_gatherings():
        if gathering == GatheringId(key):
            day = spoken(full(PartialDate.parse(on))) if on else ""
            yield Evidence(joined(f"“{name}”", day))


def _party(key: str, _: object, context: Context) -> Iterator[Evidence]:
    name = context.reader.name(PartyId(key))
    if name is not None:
        yield Evidence(name, PartyId(key))


_Finder = Callable[[str, tuple[Party, Party], Context], Iterator[Evidence]]

_FINDERS: dict[BasisKind, _Finder] = {
    BasisKind.FACT: _fact,
    BasisKind.PROPOSITION: _proposition,
    BasisKind.GATHERING: _gathering,
    BasisKind.PARTY: _party,
}


def _told(fact: Fact, name: str, context: Context) -> Evidence:
    reader = context.reader
    said_by = None if fact.said_by is None else reader.name(fact.said_by)
    heard = heard_words(fact, said_by, reader.today)
    return Evidence(joined(f"{name}: {told_fact(fact)}", heard), fact.party_id, fact.id)


def _proposed(one: Proposition, party: Party, context: Context) -> str:
    heard = "" if one.on is None else spoken(when(one.on, context.reader.today))
    return joined(f"{party.name} {direction_words(one.direction)}: {one.text}", heard)


def _quoted(reason: str, parties: tuple[Party, Party], context: Context) -> Iterator[Evidence]:
    folded = reason.casefold()
    for party in parties:
        for fact in context.reader.book.facts.of(party.id):
            text = " ".join(fact.text.casefold().split()).rstrip(".")
            if not fact.is_private and text and _stands_in(text, folded):
                yield _told(fact, party.name, context)


def _shared(reason: str, parties: tuple[Party, Party], context: Context) -> Iterator[Evidence]:
    """Yield the acquaintances of both whom the reason names."""
    reader = context.reader
    near = [
        {tie.other(party.id): tie for tie in reader.book.ties.of(party.id)} for party in parties
    ]
    for other in near[0].keys() & near[1].keys():
        name = reader.name(other)
        if name and len(name) >= _SHORTEST_NAME and _stands_in(name, reason):
            yield Evidence(name, other)


def _stands_in(text: str, whole: str) -> bool:
    """Tell whether a text stands in another, not as a part of longer words."""
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", whole) is not None
