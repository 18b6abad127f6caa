"""Doing what a captured line says: parties, facts, meetings, ties and introductions in one act."""

from collections.abc import Iterable

from weaver_desktop.book.capture.intents import (
    Capture,
    Describe,
    Intent,
    Introduce,
    Know,
    Meet,
    Mention,
)
from weaver_desktop.book.desk import Desk
from weaver_desktop.book.labels import TIED, met
from weaver_desktop.book.rooms import Rooms
from weaver_desktop.domain.errors import AmbiguousNameError, InvalidEditError
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import GatheringId, PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.text import clean_line
from weaver_desktop.domain.ties import Depth

_QUOTED = 60


class Entry:
    """Applies captures through the acts that the rest of the book uses."""

    def __init__(self, desk: Desk, rooms: Rooms) -> None:
        """Work at a desk, with the rooms around it."""
        self._desk = desk
        self._rooms = rooms

    def apply(self, capture: Capture) -> tuple[PartyId, ...]:
        """Do what a line says as one act; return whom it names, in the line's order.

        Raises:
            InvalidEditError: if the line says nothing to keep, or something is in its way.
            AmbiguousNameError: if a name fits several parties; nobody is guessed.
        """
        if capture.problem is not None:
            raise InvalidEditError(capture.problem.template, **capture.problem.values)
        if capture.questions:
            asked = capture.questions[0].text
            raise AmbiguousNameError(
                "{question} Write more of the name, or choose one.", question=asked
            )
        if capture.intent is None:
            raise _says_nothing(capture.line)
        with self._desk.act(self._label(capture.intent)):
            people = _People(self._desk, self._rooms)
            match capture.intent:
                case Describe() as intent:
                    return self._describe(people, intent)
                case Meet() as intent:
                    return self._meet(people, intent)
                case Know() as intent:
                    return self._know(people, intent)
                case Introduce() as intent:
                    return self._introduce(people, intent)

    def _describe(self, people: "_People", intent: Describe) -> tuple[PartyId, ...]:
        who = people.find(intent.who)
        parties = self._rooms.parties
        if intent.headline:
            parties.describe(party_id=who, headline=intent.headline)
        if intent.place:
            parties.describe(party_id=who, place=intent.place)
        for tag in intent.tags:
            parties.tag(party_id=who, tag=tag)
        for kind, text in intent.facts:
            self._rooms.facts.add(party_id=who, kind=kind, text=text)
        for text in intent.private:
            self._rooms.facts.add(party_id=who, kind=FactKind.NOTE, text=text, is_private=True)
        for way, text in intent.ways:
            parties.add_way(party_id=who, kind=way.value, value=text)
        groups = people.find_all(intent.groups)
        for group in groups:
            parties.join(person_id=who, group_id=group)
        return (who, *groups)

    def _meet(self, people: "_People", intent: Meet) -> tuple[PartyId, ...]:
        who = people.find_all(intent.who)
        self._rooms.encounters.log(
            parties=who,
            on=intent.on,
            place=intent.place,
            note=intent.note,
            gathering_id=self._gathering(intent),
        )
        return who

    def _know(self, people: "_People", intent: Know) -> tuple[PartyId, ...]:
        a, b = people.find(intent.a), people.find(intent.b)
        tie = self._rooms.ties.between(a, b) if a != b else None
        # “Ama knows Tilly” takes nothing from two who make things together.
        is_less = tie is not None and tie.ended is None and intent.depth < tie.depth
        if tie is None or not is_less or intent.depth > Depth.MET:
            self._rooms.ties.state(a=a, b=b, depth=intent.depth, on=intent.on)
        elif intent.on is not None:
            self._rooms.ties.known_since(tie_id=tie.id, depth=intent.depth, on=intent.on)
        return (a, b)

    def _introduce(self, people: "_People", intent: Introduce) -> tuple[PartyId, ...]:
        a, b = people.find(intent.a), people.find(intent.b)
        reasons = (intent.reason,) if intent.reason else ()
        self._rooms.introductions.take_up(a=a, b=b, reasons=reasons)
        return (a, b)

    def _gathering(self, intent: Meet) -> GatheringId | None:
        """Return the gathering of that name on that day, if there is just one."""
        found = [
            gathering
            for gathering, name, on in self._rooms.encounters.all_gatherings()
            if intent.place.casefold() == name.casefold() and on == str(intent.on)
        ]
        return found[0] if len(found) == 1 else None

    def _label(self, intent: Intent) -> Phrase:
        match intent:
            case Describe():
                name = self._name(intent.who)
                if intent.who.is_new:
                    return phrase("Added {name}", name=name)
                return phrase("Added to {name}", name=name)
            case Meet():
                return met([self._name(mention) for mention in intent.who], intent.place)
            case Know():
                one, other = self._name(intent.a), self._name(intent.b)
                return phrase(TIED[intent.depth], one=one, other=other)
            case Introduce():
                one, other = self._name(intent.a), self._name(intent.b)
                return phrase("Took up introducing {one} and {other}", one=one, other=other)

    def _name(self, mention: Mention) -> str:
        return mention.text if mention.party is None else self._desk.name(mention.party)


class _People:
    """Whom the mentions of one line mean; who is new is added once."""

    def __init__(self, desk: Desk, rooms: Rooms) -> None:
        self._desk = desk
        self._parties = rooms.parties
        self._new: dict[str, PartyId] = {}

    def find(self, mention: Mention) -> PartyId:
        if mention.party is not None:
            self._desk.name(mention.party)
            return mention.party
        if mention.key not in self._new:
            is_group = mention.kind is PartyKind.GROUP
            add = self._parties.add_group if is_group else self._parties.add_person
            self._new[mention.key] = add(name=mention.text)
        return self._new[mention.key]

    def find_all(self, mentions: Iterable[Mention]) -> tuple[PartyId, ...]:
        return tuple(self.find(mention) for mention in mentions)


def _says_nothing(line: str) -> InvalidEditError:
    typed = clean_line(line)
    if not typed:
        return InvalidEditError("The line is empty. Type what happened: “Ama met Tilly yesterday”.")
    return InvalidEditError(
        "“{line}” says nothing that can be kept. Say who met, who knows whom, or something about "
        "somebody: “Ama needs: a kiln”.",
        line=typed if len(typed) <= _QUOTED else f"{typed[:_QUOTED]}…",
    )
