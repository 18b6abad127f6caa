"""Everything about one party: as data for scripts, for an address card, and as a page to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.party_values import FIELD_WORDS
from weaver_desktop.book.portrait_words import Words, portrait_in_words
from weaver_desktop.domain.errors import NotFoundError
from weaver_desktop.domain.facts import Fact
from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.parties import ContactWay, Membership, Party, Photo
from weaver_desktop.domain.propositions import Proposition
from weaver_desktop.domain.ties import DEPTH_WORDS
from weaver_desktop.store.queries import beside, introductions, parties, story, traces

Data = str | int | bool | None | Sequence["Data"] | Mapping[str, "Data"]
"""Anything that JSON can say."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """Everything about one party, by name rather than by id where it speaks of others.

    ``data`` has everything, in the order of a page; the rest is what an address card is made of.
    """

    party: Party
    ways: tuple[ContactWay, ...]
    tags: tuple[str, ...]
    memberships: tuple[Membership, ...]
    group_names: tuple[str, ...]
    facts: tuple[Fact, ...]
    propositions: tuple[Proposition, ...]
    photo: Photo | None
    data: Mapping[str, Data]

    @property
    def in_words(self) -> Words:
        """The data for somebody who reads."""
        return portrait_in_words(self.data)

    def page(self) -> str:
        """Return a page in HTML that stands alone, loads nothing and runs nothing."""
        body = "".join(_section(title, value) for title, value in self.in_words.items())
        name = escape(self.party.name)
        return (
            '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            "style-src 'unsafe-inline'\">"
            f"<title>{name}</title><style>{_STYLE}</style></head>\n"
            f"<body><h1>{name}</h1>\n{body}</body></html>\n"
        )


_STYLE = (
    "body{max-width:42em;margin:3em auto;padding:0 1em;font:1em/1.5 sans-serif;color:#22263a}"
    "h2{font-size:1em;margin:2em 0 .3em}ul{padding-left:1.2em}p{white-space:pre-wrap}"
    "dt{color:#6a7086}dd{margin:0 0 .5em;white-space:pre-wrap}"
)


class Portraits:
    """Reads everything about one party; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        """Read from the book of a desk."""
        self._desk = desk

    def of(self, party_id: PartyId, *, with_private: bool = False) -> Portrait:
        """Return everything about a party.

        Args:
            party_id: whom.
            with_private: private facts as well, and ties and meetings with private parties.

        Raises:
            NotFoundError: if it is not in the book.
        """
        file = self._desk.file
        party = parties.party(file, party_id)
        if party is None:
            raise NotFoundError(
                "That person or group is not in the book any more. Perhaps it was deleted; undo "
                "brings it back."
            )
        hidden = frozenset[PartyId]() if with_private else parties.private(file)
        unnamed = traces.Called(()) if with_private else traces.private_names(file)
        facts = tuple(
            fact
            for fact in story.facts_of(file, party_id)
            if with_private or not (fact.is_private or fact.said_by in hidden)
        )
        memberships = tuple(
            one
            for one in parties.memberships(file, party_id)
            if not ({one.person_id, one.group_id} - {party_id}) & hidden
        )
        ways, tags = beside.ways(file, party_id), parties.tags(file, party_id)
        propositions = beside.propositions_of(file, party_id)
        data: dict[str, Data] = {
            "about": _about(party),
            "ways to reach them": [_way(way) for way in ways],
            "tags": list(tags),
            "memberships": [self._membership(one, party_id) for one in memberships],
            "facts": [self._fact(fact) for fact in facts],
            "seeks and brings": [_proposition(one) for one in propositions],
            "ties": self._ties(party_id, hidden),
            "encounters": self._encounters(party_id, hidden),
            "gatherings": [
                {"name": name, "on": str(on) if on else None}
                for name, on in story.gatherings_of(file, party_id)
            ],
            "introductions": self._introductions(party_id, hidden, unnamed),
            "collaborations": [
                {"what": what, "started": start or None, "ended": end or None, "learnt": learnt}
                for what, start, end, learnt in beside.collaborations_of(file, party_id)
            ],
            "networks": self._networks(party_id),
            "from other programs": [
                {"from": origin, "name": name, "value": value}
                for origin, name, value in beside.extras_of(file, party_id)
            ],
        }
        groups = tuple(
            self._desk.name(one.group_id)
            for one in memberships
            if one.person_id == party_id and one.until is None
        )
        photo = beside.photo(file, party_id)
        return Portrait(party, ways, tags, memberships, groups, facts, propositions, photo, data)

    def _membership(self, one: Membership, party_id: PartyId) -> Data:
        other = one.group_id if one.person_id == party_id else one.person_id
        return {
            "with": self._desk.name(other),
            "role": one.role,
            "since": str(one.since) if one.since else None,
            "until": str(one.until) if one.until else None,
        }

    def _fact(self, fact: Fact) -> Data:
        return {
            "kind": fact.kind.value,
            "text": fact.text,
            "heard_on": str(fact.heard_on) if fact.heard_on else None,
            "said_by": None if fact.said_by is None else self._desk.name(fact.said_by),
            "is_private": fact.is_private,
            "is_open": fact.is_open,
        }

    def _ties(self, party_id: PartyId, hidden: frozenset[PartyId]) -> Data:
        return [
            {
                "with": self._desk.name(tie.other(party_id)),
                "depth": int(tie.depth),
                "they": DEPTH_WORDS[tie.depth],
                "known": tie.provenance.value,
                "since": str(tie.since) if tie.since else None,
                "last_contact": str(tie.last_contact) if tie.last_contact else None,
                "ended": str(tie.ended) if tie.ended else None,
                "note": tie.note,
            }
            for tie in story.ties_of(self._desk.file, party_id)
            if tie.other(party_id) not in hidden
        ]

    def _encounters(self, party_id: PartyId, hidden: frozenset[PartyId]) -> Data:
        return [
            {
                "on": str(one.on),
                "with": [
                    self._desk.name(other)
                    for other in one.parties
                    if other != party_id and other not in hidden
                ],
                "place": one.place,
                "note": one.note,
            }
            for one in story.encounters_of(self._desk.file, party_id, limit=_EVERY)
            if not hidden.intersection(one.parties) - {party_id}
        ]

    def _introductions(
        self, party_id: PartyId, hidden: frozenset[PartyId], unnamed: traces.Called
    ) -> Data:
        return [
            {
                "to": self._desk.name(one.b if one.a == party_id else one.a),
                "stage": one.stage.value,
                "moved_on": str(one.moved_on),
                "reasons": [each for each in one.reasons if not unnamed.is_in(each)],
            }
            for known, _, _ in story.pairs_of(self._desk.file, "introduction", party_id)
            if (one := introductions.introduction(self._desk.file, IntroductionId(known)))
            if not ({one.a, one.b} - {party_id}) & hidden
        ]

    def _networks(self, party_id: PartyId) -> Data:
        own = set(beside.networks_of(self._desk.file, party_id))
        return [name for known, name, _ in beside.networks(self._desk.file) if known in own]


_EVERY = 1_000_000


def _about(party: Party) -> dict[str, Data]:
    told: dict[str, Data] = {"id": party.id, "kind": party.kind.value, "name": party.name}
    for field, words in FIELD_WORDS.items():
        value = getattr(party, field)
        if field == "name" or value is None or value == "":
            continue
        told[words] = value if isinstance(value, int) else str(value)
    return told | {"kept since": party.created_at}


def _way(way: ContactWay) -> Data:
    return {"kind": way.kind, "label": way.label, "value": way.value}


def _proposition(one: Proposition) -> Data:
    return {
        "direction": one.direction.value,
        "type": one.type.value,
        "text": one.text,
        "on": str(one.on) if one.on else None,
    }


def _section(title: str, told: Mapping[str, str] | Sequence[str]) -> str:
    if isinstance(told, Mapping):
        pairs = "".join(
            f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
            for name, value in told.items()
            if name != "id"
        )
        body = f"<dl>{pairs}</dl>"
    else:
        body = f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in told)}</ul>"
    return f"<h2>{escape(title.capitalize())}</h2>\n{body}\n"
