"""What Tab offers: names where a name stands, groups, tags and the words of the grammar."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from weaver_desktop.book.capture.asides import CONNECTOR, PLACE, part_note
from weaver_desktop.book.capture.intents import Role
from weaver_desktop.book.capture.introductions import find_introduction
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.markers import Sign, find_markers
from weaver_desktop.book.capture.mentions import BETWEEN_NAMES
from weaver_desktop.book.capture.problems import LONGEST_LINE
from weaver_desktop.book.capture.verbs import find_verb
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.store.folding import fold

_KEYWORDS = ("needs:", "offers:", "loves:", "note:")
_VERBS = ("met", "knows", "is in touch with", "helps", "makes things with")
_OPENINGS = ("met", "intro")
_MOST_OFFERED = 8
_TAG = re.compile(r"(?<!\S)#([^\s#]*)$")
_GROUP = re.compile(r"(?<!\S)@([^@#;:]*)$")
_LAST_WORD = re.compile(r"(?<!\S)[a-z]*$", re.IGNORECASE)
_JOINTS = re.compile(rf"{BETWEEN_NAMES.pattern}|<?-+>|[>→@]|(?<!\S)to\s", re.IGNORECASE)
_WORD_START = re.compile(r"(?<!\S)\S")
_UNSAFE = re.compile(r"[#@;:\"]|(?<!\S)(?:needs|offers|loves|note)(?!\S)")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to complete with: its text for the line, what it is, and the party if it is one.

    Where namesakes share the text, ``party`` is the answer to the question that will be asked.
    """

    text: str
    role: Role
    party: PartyId | None = None

    @property
    def key(self) -> str:
        """The folded name, as in the question that ``party`` answers."""
        return fold(self.text.lstrip("@#").strip('"'))


@dataclass(frozen=True, slots=True)
class Completion:
    """Offers, best first, each to stand in the line in place of ``start`` up to ``end``."""

    start: int
    end: int
    offers: tuple[Offer, ...]


class Completer:
    """Finds what fits at a place of the line."""

    def __init__(
        self,
        names: NameIndex,
        *,
        kind_of: Callable[[PartyId], PartyKind],
        tags: Callable[[], Iterable[str]],
    ) -> None:
        """Take the names, what each party is, and the tags in use."""
        self._names = names
        self._kind_of = kind_of
        self._tags = tags

    def complete(self, line: str, cursor: int) -> Completion | None:
        """Return what can stand where the cursor is, or None."""
        if len(line) > LONGEST_LINE:
            return None
        typed = line[: max(0, cursor)]
        end = len(typed)
        while end < len(line) and not line[end].isspace() and line[end] not in ",;:#@":
            end += 1
        return (
            self._tags_at(typed, end) or self._groups_at(typed, end) or self._words_at(typed, end)
        )

    def _tags_at(self, typed: str, end: int) -> Completion | None:
        match = _TAG.search(typed)
        if match is None:
            return None
        start = fold(match[1])
        fitting = sorted(tag for tag in self._tags() if fold(tag).startswith(start))
        offers = tuple(Offer(f"#{_quoted(tag)}", Role.TAG) for tag in fitting[:_MOST_OFFERED])
        return _completion(match.start(), end, offers)

    def _groups_at(self, typed: str, end: int) -> Completion | None:
        match = _GROUP.search(typed)
        if match is None:
            return None
        offers = tuple(
            Offer(f"@{_safe(self._names.name(party))}", Role.GROUP, party)
            for party in self._names.complete(match[1], limit=_MOST_OFFERED * 4)
            if self._kind_of(party) is PartyKind.GROUP
        )
        return _completion(match.start(), end, offers[:_MOST_OFFERED])

    def _words_at(self, typed: str, end: int) -> Completion | None:
        line = Line(typed, self._names)
        markers = find_markers(line)
        if markers and markers[-1].sign is not Sign.GROUP:
            is_tag = markers[-1].sign is Sign.TAG
            return _keywords_at(typed, end, _KEYWORDS, shortest=0 if is_tag else 2)
        verb = find_verb(line, line.whole)
        opening = find_introduction(line, verb.piece.start if verb else len(typed))
        start = opening.start if opening else verb.piece.end if verb else 0
        is_sentence = bool(opening or verb)
        names = self._names_at(line, Piece(start, len(typed)), end, is_sentence=is_sentence)
        if names is not None or is_sentence:
            return names
        if len(typed.split()) > 1 or typed.rstrip() != typed:
            keywords = _keywords_at(typed, end, _KEYWORDS, shortest=0)
            verbs = _keywords_at(typed, end, _VERBS, shortest=1)
            return _together(keywords, verbs)
        return _keywords_at(typed, end, _OPENINGS, shortest=1)

    def _names_at(
        self, line: Line, piece: Piece, end: int, *, is_sentence: bool
    ) -> Completion | None:
        """Offer names for the longest run of words before the cursor that begins any."""
        _, sign, _ = part_note(line, piece)
        if sign or (is_sentence and line.find(CONNECTOR, piece)):
            return None
        place = line.find(PLACE, piece) if is_sentence else None
        start = place.end() if place else piece.start
        for joint in line.find_all(_JOINTS, Piece(start, piece.end)):
            start = joint.end()
        for word in _WORD_START.finditer(line.text, start, piece.end):
            fragment = line.text[word.start() : piece.end]
            is_whole = bool(self._names.whole(fragment))
            offers = tuple(
                Offer(_safe(self._names.name(party)), _role(self._kind_of(party)), party)
                for party in self._names.complete(fragment, limit=_MOST_OFFERED)
                if self._goes_on(party, fragment, is_whole=is_whole)
                and (place is None or self._kind_of(party) is PartyKind.GROUP)
            )
            # Before a verb only one name stands; after it a date may stand before the name.
            if offers or is_whole or not is_sentence:
                return _completion(word.start(), end, offers)
        return None

    def _goes_on(self, party: PartyId, fragment: str, *, is_whole: bool) -> bool:
        """Tell whether a name has more than was typed; after ``Bo `` only ``Bo Peep`` has."""
        name, typed = fold(self._names.name(party)), fold(fragment)
        is_done = is_whole and fragment[-1:].isspace()
        return name.startswith(f"{typed} ") if is_done else name != typed


def _keywords_at(
    typed: str, end: int, words: tuple[str, ...], *, shortest: int
) -> Completion | None:
    """Offer the words that begin with the last typed letters, if there are enough of them."""
    match = _LAST_WORD.search(typed)
    if match is None or len(match.group()) < shortest or not typed.strip():
        return None
    start = match.group().lower()
    offers = tuple(Offer(word, Role.KEYWORD) for word in words if word.startswith(start))
    return _completion(match.start(), end, offers)


def _together(first: Completion | None, second: Completion | None) -> Completion | None:
    if first is None or second is None:
        return first or second
    return Completion(first.start, first.end, (*first.offers, *second.offers))


def _completion(start: int, end: int, offers: tuple[Offer, ...]) -> Completion | None:
    return Completion(start, end, offers) if offers else None


def _role(kind: PartyKind) -> Role:
    return Role.GROUP if kind is PartyKind.GROUP else Role.NAME


def _quoted(text: str) -> str:
    return f'"{text}"' if re.search(r"[\s,;:]", text) else text


def _safe(name: str) -> str:
    """Return a name as it can stand in a line: in quotes if a marker would cut it."""
    return f'"{name}"' if _UNSAFE.search(name) and '"' not in name else name
