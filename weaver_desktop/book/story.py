"""What happened, in order: the whole story of a party, and of two."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.encounters import Encounter
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.store.queries import beside, moments, story

_FACTS = {
    FactKind.GIFT: "Offers {text}",
    FactKind.NEED: "Needs {text}",
    FactKind.PASSION: "Loves {text}",
    FactKind.NOTE: "{text}",
}


_DEPTHS = {
    Depth.KNOW_OF: "From then on they know of each other",
    Depth.MET: "From then on they have met",
    Depth.IN_TOUCH: "From then on they are in touch",
    Depth.HELP: "From then on they help each other",
    Depth.MAKE: "From then on they make things together",
}


_UNDATED = {
    Depth.KNOW_OF: "They know of each other",
    Depth.MET: "They have met",
    Depth.IN_TOUCH: "They are in touch",
    Depth.HELP: "They help each other",
    Depth.MAKE: "They make things together",
}


class MomentKind(StrEnum):
    """What a moment of a story is; its ``id`` is that of such a row."""

    ENCOUNTER = "encounter"
    GATHERING = "gathering"
    DEPTH = "depth"
    INTRODUCTION = "introduction"
    FACT = "fact"
    PROPOSITION = "proposition"
    MEMBERSHIP = "membership"


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, or was heard.

    Attributes:
        on: when, as exactly as it is known; None if it is not.
        kind: what it is.
        id: of the encounter, tie, introduction, fact, proposition, membership or gathering.
        text: what happened, without the date.
        note: what was noted about it, as the user wrote it.
        parties: who else took part.
        is_private: whether it stays out of whatever is shown to others.
    """

    on: PartialDate | None
    kind: MomentKind
    id: str
    text: Phrase
    note: str = ""
    parties: tuple[PartyId, ...] = ()
    is_private: bool = False


class Story:
    """Reads stories, newest first and undated last; changes nothing."""

    def __init__(self, desk: Desk) -> None:
        """Read from the book of a desk."""
        self._desk = desk

    def of(self, party_id: PartyId) -> tuple[Moment, ...]:
        """Return all that is dated about a party, its facts among it."""
        return self.beginning(party_id, limit=story.EVERY)[0]

    def beginning(self, party_id: PartyId, *, limit: int) -> tuple[tuple[Moment, ...], int]:
        """Return the newest moments of a party's story, and how many there are.

        Of a large group not all who came and went are read.
        """
        came, count = moments.memberships_of(self._desk.file, party_id, limit=limit)
        found = [
            *self._facts(party_id),
            *self._propositions(party_id),
            *(self._membership(one, party_id) for one in came),
            *self._gatherings([party_id]),
            *self._introductions(moments.introduction_steps_of(self._desk.file, party_id)),
            *(
                self._encounter(one, (party_id,))
                for one in story.encounters_of(self._desk.file, party_id)
            ),
        ]
        every = len(found) - len(came) + count
        return _in_order(found)[: None if limit == story.EVERY else limit], every

    def of_two(self, a: PartyId, b: PartyId) -> tuple[Moment, ...]:
        """Return the whole story of two: encounters, depths, introductions, shared gatherings."""
        two = pair(a, b)
        return _in_order(
            [
                *self._depths(two),
                *self._gatherings(list(two)),
                *self._introductions(moments.introduction_steps_between(self._desk.file, two)),
                *(
                    self._encounter(one, two)
                    for one in story.encounters_between(self._desk.file, two)
                ),
            ]
        )

    def _facts(self, party_id: PartyId) -> Iterator[Moment]:
        for fact in story.facts_of(self._desk.file, party_id):
            said = phrase(_FACTS[fact.kind], text=fact.text)
            if fact.kind is FactKind.NEED and not fact.is_open:
                said = phrase("Needed {text}: met", text=fact.text)
            by = () if fact.said_by is None else (fact.said_by,)
            yield Moment(
                fact.heard_on,
                MomentKind.FACT,
                fact.id,
                said,
                parties=by,
                is_private=fact.is_private,
            )

    def _propositions(self, party_id: PartyId) -> Iterator[Moment]:
        for one in beside.propositions_of(self._desk.file, party_id):
            template = {"seeks": "Seeks {text}", "brings": "Brings {text}"}[one.direction.value]
            said = phrase(template, text=one.text)
            yield Moment(one.on, MomentKind.PROPOSITION, one.id, said)

    def _membership(self, one: moments.CameOrLeft, party_id: PartyId) -> Moment:
        person, group = self._desk.name(one.person_id), self._desk.name(one.group_id)
        said = (
            phrase("{person} left {group}", person=person, group=group)
            if one.is_leaving
            else phrase("{person} joined {group}", person=person, group=group)
        )
        other = one.group_id if one.person_id == party_id else one.person_id
        return Moment(one.on, MomentKind.MEMBERSHIP, one.id, said, one.role, (other,))

    def _gatherings(self, who: list[PartyId]) -> Iterator[Moment]:
        for gathering, name, on in moments.gatherings_shared(self._desk.file, who):
            template = "Came to {gathering}" if len(who) == 1 else "Both came to {gathering}"
            said = phrase(template, gathering=name)
            yield Moment(on, MomentKind.GATHERING, gathering, said)

    def _depths(self, two: Pair) -> Iterator[Moment]:
        tie = story.tie_between(self._desk.file, two)
        if tie is None:
            return
        for change in story.depths_of(self._desk.file, tie.id):
            said = (
                phrase((_DEPTHS if change.on else _UNDATED)[Depth(change.depth)])
                if change.depth
                else phrase("No longer in touch")
            )
            yield Moment(change.on, MomentKind.DEPTH, tie.id, said)

    def _introductions(self, steps: list[moments.Step]) -> Iterator[Moment]:
        for step in steps:
            said = phrase(
                "Introduction of {one} and {other}: {stage}",
                one=self._desk.name(step.a),
                other=self._desk.name(step.b),
                stage=phrase(step.stage),
            )
            both = (step.a, step.b)
            yield Moment(step.on, MomentKind.INTRODUCTION, step.introduction_id, said, "", both)

    def _encounter(self, one: Encounter, apart_from: tuple[PartyId, ...]) -> Moment:
        others = tuple(party for party in one.parties if party not in apart_from)
        names = [self._desk.name(party) for party in others]
        who = phrase("Met {names}", names=_and(names)) if names else phrase("Met")
        if len(apart_from) > 1:
            who = phrase("Met, with {names}", names=_and(names)) if names else phrase("Met")
        said = phrase("{who} at {place}", who=who, place=one.place) if one.place else who
        return Moment(one.on, MomentKind.ENCOUNTER, one.id, said, one.note, others)


def _and(names: list[str]) -> str | Phrase:
    *rest, last = names
    return phrase("{names} and {last}", names=", ".join(rest), last=last) if rest else last


def _in_order(found: list[Moment]) -> tuple[Moment, ...]:
    # Sorting is stable: what falls on one day stays in the order in which it was read.
    found.sort(key=lambda moment: str(moment.on) if moment.on else "", reverse=True)
    return tuple(found)
