"""Saying back what a line will do, before it is done."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from weaver_desktop.book.capture.date_phrases import WEEKDAYS, date_in_words
from weaver_desktop.book.capture.intents import (
    Capture,
    Describe,
    Intent,
    Introduce,
    Know,
    Meet,
    Mention,
    Question,
    mentions_of,
)
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind, WayKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.store.folding import fold

_MOST_ASKED = 5

_KNOWN = {
    Depth.KNOW_OF: "{a} and {b} know of each other",
    Depth.MET: "{a} and {b} have met",
    Depth.IN_TOUCH: "{a} and {b} are in touch",
    Depth.HELP: "{a} and {b} help each other",
    Depth.MAKE: "{a} and {b} make things together",
}
_HEARD = {
    FactKind.NEED: "Needs: {text}.",
    FactKind.GIFT: "Offers: {text}.",
    FactKind.PASSION: "Loves: {text}.",
    FactKind.NOTE: "Note: {text}.",
}
_REACHED = {
    WayKind.EMAIL: "Mail: {text}.",
    WayKind.PHONE: "Phone: {text}.",
    WayKind.WEB: "Web: {text}.",
}


class Teller:
    """Puts captures into sentences, with the names of the book."""

    def __init__(
        self,
        names: NameIndex,
        headline_of: Callable[[PartyId], str],
        known_for: Callable[[PartyId], str | Phrase],
    ) -> None:
        """Take the names, the headlines, and what tells namesakes apart."""
        self._names = names
        self._headline_of = headline_of
        self._known_for = known_for

    def questions(self, found: Iterable[Mention]) -> Iterator[Question]:
        """Ask about every name that several have, each name once."""
        ambiguous = {
            mention.key: mention for mention in reversed(list(found)) if mention.is_ambiguous
        }
        for mention in sorted(ambiguous.values(), key=lambda mention: mention.start):
            yield Question(mention, self._ask(mention))

    def tell(self, capture: Capture, today: date) -> tuple[Phrase, ...]:
        """Return what is in the way, what will be done, who is new, and what is asked."""
        problem = () if capture.problem is None else (capture.problem,)
        asked = tuple(question.text for question in capture.questions)
        if capture.intent is None:
            return (*problem, *asked)
        told, new = self._act(capture.intent, today), self._newcomers(capture.intent)
        first, second = (new, told) if isinstance(capture.intent, Describe) else (told, new)
        return (*problem, *first, *second, *asked)

    def _act(self, intent: Intent, today: date) -> Iterator[Phrase]:
        match intent:
            case Meet():
                yield _met(_list(self._names_of(intent.who)), intent.on, intent.place, today)
                if intent.note:
                    yield phrase("Note: {text}.", text=_unstopped(intent.note))
            case Know():
                a, b = self._names_of((intent.a, intent.b))
                tie = phrase(_KNOWN[intent.depth], a=a, b=b)
                if intent.on is None:
                    yield phrase("{tie}.", tie=tie)
                else:
                    yield phrase(
                        "{tie}, since {date}.", tie=tie, date=date_in_words(intent.on, today)
                    )
            case Introduce():
                yield self._introduced(intent)
            case Describe():
                yield from self._described(intent)

    def _introduced(self, intent: Introduce) -> Phrase:
        a, b = self._name(intent.a), self._name(intent.b)
        if intent.reason:
            return phrase(
                "Introduce {a} and {b}: {reason}.",
                a=a,
                b=b,
                reason=_unstopped(intent.reason),
            )
        return phrase("Introduce {a} and {b}.", a=a, b=b)

    def _described(self, intent: Describe) -> Iterator[Phrase]:
        who = self._own_name(intent.who)
        if intent.headline:
            yield phrase("{name}: {text}.", name=who, text=_unstopped(intent.headline))
            earlier = self._headline_of(intent.who.party) if intent.who.party else ""
            if earlier not in {"", intent.headline}:
                yield phrase("This replaces “{text}”.", text=earlier)
        elif not intent.who.is_new:
            yield phrase("Add to {name}.", name=who)
        if intent.place:
            yield phrase("Place: {text}.", text=_unstopped(intent.place))
        if intent.tags:
            yield phrase("Tags: {tags}.", tags=", ".join(intent.tags))
        for group in intent.groups:
            yield phrase("Belongs to {group}.", group=self._own_name(group))
        for kind, text in intent.facts:
            yield phrase(_HEARD[kind], text=_unstopped(text))
        for text in intent.private:
            yield phrase("Private note: {text}.", text=_unstopped(text))
        for way, text in intent.ways:
            yield phrase(_REACHED[way], text=_unstopped(text))

    def _newcomers(self, intent: Intent) -> Iterator[Phrase]:
        for mention in mentions_of(intent):
            if not mention.is_new:
                continue
            template = "{name} is new."
            if mention.kind is PartyKind.GROUP:
                template = "{name} is a new group."
            yield phrase(template, name=mention.text)
            if mention.near:
                alike = _alternatives([self._names.name(party) for party in mention.near])
                yield phrase("Or did you mean {names}?", names=alike)

    def _ask(self, mention: Mention) -> Phrase:
        listed = mention.candidates[:_MOST_ASKED]
        called = Counter(fold(self._names.name(party)) for party in listed)
        described = [self._described_name(party, called) for party in listed]
        more = len(mention.candidates) - len(described)
        if more:
            described.append(phrase("{count} more", count=more))
        if mention.is_begun:
            return phrase(
                "Who is “{name}”? {names} — or “{name}” in quotes for somebody new.",
                name=mention.text,
                names=_alternatives(described),
            )
        return phrase("Which {name}? {names}", name=mention.text, names=_alternatives(described))

    def _described_name(self, party: PartyId, called: Mapping[str, int]) -> str | Phrase:
        name = self._names.name(party)
        is_shared = called[fold(name)] > 1
        told = self._known_for(party) if is_shared else self._headline_of(party)
        return phrase("{name} ({headline})", name=name, headline=told) if told else name

    def _names_of(self, who: Iterable[Mention]) -> list[str | Phrase]:
        """Return the names, the weaver first and as "you"."""
        found = sorted(who, key=lambda mention: not mention.is_me)
        names = [self._name(mention) for mention in found]
        return [phrase("You"), *names[1:]] if found[0].is_me else names

    def _name(self, mention: Mention) -> str | Phrase:
        return phrase("you") if mention.is_me else self._own_name(mention)

    def _own_name(self, mention: Mention) -> str:
        if mention.party is None or mention.party not in self._names:
            return mention.text
        return self._names.name(mention.party)


def _met(who: str | Phrase, on: PartialDate, place: str, today: date) -> Phrase:
    """Say who met when and where; the day of the last week by its name as well."""
    day = on.first_day()
    given: dict[str, str | Phrase] = {"who": who, "date": date_in_words(on, today)}
    if on.day is None:
        template = "{who} met in {date}"
    elif day == today:
        template = "{who} met today"
    elif day == today - timedelta(days=1):
        template = "{who} met yesterday, {date},"
    elif timedelta(0) < today - day < timedelta(days=7):
        template = "{who} met on {weekday}, {date},"
        given["weekday"] = WEEKDAYS[day.weekday()]
    else:
        template = "{who} met on {date}"
    if place:
        return phrase(template + " at {place}.", place=_unstopped(place), **given)
    return phrase(template.rstrip(",") + ".", **given)


def _list(names: list[str | Phrase]) -> str | Phrase:
    """Return ``Ama, Bo and Tilly``."""
    return _joined("{first} and {last}", names)


def _alternatives(names: list[str | Phrase] | list[str]) -> str | Phrase:
    """Return ``Ama, Bo or Tilly``."""
    return _joined("{first} or {last}", list(names))


def _joined(template: str, names: list[str | Phrase]) -> str | Phrase:
    if len(names) == 1:
        return names[0]
    first = names[0]
    for name in names[1:-1]:
        first = phrase("{first}, {next}", first=first, next=name)
    return phrase(template, first=first, last=names[-1])


def _unstopped(text: str) -> str:
    """Return words without the full stop that the sentence brings."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text
