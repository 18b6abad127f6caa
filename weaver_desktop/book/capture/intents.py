"""What a typed line means: who, what, when, and what is still open about it."""

from dataclasses import dataclass
from enum import StrEnum

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind, WayKind
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.store.folding import fold


class Role(StrEnum):
    """What a part of the line is, for highlighting."""

    NAME = "name"
    NEW_NAME = "new name"
    AMBIGUOUS = "ambiguous"
    DATE = "date"
    PLACE = "place"
    TAG = "tag"
    GROUP = "group"
    KEYWORD = "keyword"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from ``start`` up to ``end`` of the line play this role."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in the line.

    Attributes:
        text: the name as typed, trimmed; fit to be the name of a new party.
        start: where it begins in the line; equal to ``end`` where the weaver is meant unsaid.
        end: where it ends.
        kind: what it is, or what it will be if it is new.
        party: who is meant, if that is certain.
        candidates: who can be meant, if several fit; must be asked.
        near: who is spelt alike; a hint, never taken by itself.
        is_begun: whether no name fits and the candidates have names that begin like this one.
        is_me: whether the weaver is meant, by a word like "I" or by name.
    """

    text: str
    start: int
    end: int
    kind: PartyKind = PartyKind.PERSON
    party: PartyId | None = None
    candidates: tuple[PartyId, ...] = ()
    near: tuple[PartyId, ...] = ()
    is_me: bool = False
    is_begun: bool = False

    @property
    def is_new(self) -> bool:
        """Whether nobody in the book has this name."""
        return self.party is None and not self.candidates and not self.is_me

    @property
    def is_ambiguous(self) -> bool:
        """Whether several have this name and the user has to say which."""
        return self.party is None and bool(self.candidates)

    @property
    def key(self) -> str:
        """The folded name: what an answer to "which one?" is kept under."""
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Describe:
    """Keep a party, or add to what is kept about it."""

    who: Mention
    headline: str = ""
    tags: tuple[str, ...] = ()
    groups: tuple[Mention, ...] = ()
    facts: tuple[tuple[FactKind, str], ...] = ()
    place: str = ""
    private: tuple[str, ...] = ()
    ways: tuple[tuple[WayKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Meet:
    """Log that two or more parties met."""

    who: tuple[Mention, ...]
    on: PartialDate
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Know:
    """State how well two parties know each other, and since when."""

    a: Mention
    b: Mention
    depth: Depth
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Introduce:
    """Take up the introduction of two parties."""

    a: Mention
    b: Mention
    reason: str = ""


Intent = Describe | Meet | Know | Introduce


def mentions_of(intent: Intent) -> tuple[Mention, ...]:
    """Return everyone whom an intent names, in its own order."""
    match intent:
        case Describe():
            return (intent.who, *intent.groups)
        case Meet():
            return intent.who
        case Know() | Introduce():
            return (intent.a, intent.b)


@dataclass(frozen=True, slots=True)
class Question:
    """A name that fits several parties. ``key`` is what the answer is handed back under."""

    mention: Mention
    text: Phrase

    @property
    def key(self) -> str:
        """The folded name."""
        return self.mention.key

    @property
    def candidates(self) -> tuple[PartyId, ...]:
        """Who can be meant."""
        return self.mention.candidates


@dataclass(frozen=True, slots=True)
class Capture:
    """A line and what was made of it.

    Attributes:
        line: the line as typed.
        intent: what it asks for; None for a search, and where too much is missing to tell.
        questions: names that several parties have, each once, in the order of the line.
        problem: why it cannot be applied as it stands, with the way out.
        spans: parts of the line and their roles, in order, never overlapping.
        is_tentative: whether the line may as well be a search: a bare new name.
    """

    line: str
    intent: Intent | None = None
    questions: tuple[Question, ...] = ()
    problem: Phrase | None = None
    spans: tuple[Span, ...] = ()
    is_tentative: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether Enter can apply it."""
        return self.intent is not None and self.problem is None and not self.questions
