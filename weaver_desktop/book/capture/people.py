"""Lines about someone: ``Ama Boateng, ceramicist #clay @Nest Collective needs: a kiln``."""

import re
from collections.abc import Callable

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.asides import COLON, DASH
from weaver_desktop.book.capture.date_words import DATE
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.intents import Describe, Mention, Role
from weaver_desktop.book.capture.line import COMMA, QUOTED, SEMICOLON, Line, Piece
from weaver_desktop.book.capture.markers import Marker, Sign, find_markers, find_said, is_fact_word
from weaver_desktop.book.capture.mentions import AND, is_name, is_small
from weaver_desktop.domain.facts import FactKind
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind, WayKind
from weaver_desktop.domain.text import clean_line
from weaver_desktop.store.folding import fold

_HEAD_END = re.compile(rf"{COMMA}|{COLON}|{DASH}", re.IGNORECASE)
_COLON = re.compile(COLON)
_COMMA = re.compile(COMMA, re.IGNORECASE)
_PARTS = re.compile(SEMICOLON)
_MOST_WORDS_OF_A_NAME = 4
_IS_A = re.compile(r"(?:is|are|was)\s+(?:(?:an?|the)\s+)?", re.IGNORECASE)
_PARTICLE = re.compile(r"al|bin|de[lnr]?|della|d[aiou]|dos|el|ibn|l[ae]|of|te[nr]|the|v[ao]n|y|zu")
_NOT_IN_NAMES = frozenset(";:<>{}[]|\\=*_~^`$%")


class PersonReader:
    """Reads one line about someone, part by part."""

    def __init__(self, draft: Draft, headline_of: Callable[[PartyId], str]) -> None:
        """Begin with nothing read; ``headline_of`` says what is kept of a party so far."""
        self._draft = draft
        self._headline_of = headline_of
        self._line: Line = draft.line
        self._headline: list[str] = []
        self._is_parted = False
        self._tags: dict[str, str] = {}
        self._groups: dict[str, Mention] = {}
        self._facts: list[tuple[FactKind, str]] = []
        self._private: list[str] = []
        self._ways: list[tuple[WayKind, str]] = []
        self._places: list[str] = []

    def read(self) -> tuple[Describe | None, bool]:
        """Return what is to be kept, and whether the line may as well be a search."""
        line = self._line
        markers = find_markers(line)
        start = line.trim(line.whole).start
        if markers and markers[0].sign is Sign.GROUP and markers[0].piece.start == start:
            markers = markers[1:]  # "@Nest, venue" is about the group
        head = Piece(0, markers[0].piece.start if markers else len(line.text))
        said = find_said(line, head)
        if said and self._is_said_of_someone(Piece(0, said[0].piece.start)):
            markers = [*said, *markers]
            head = Piece(0, said[0].piece.start)
        who = self._read_head(head, is_bare=not markers)
        if who is None:
            return None, False
        self._read_markers(markers, len(line.text))
        intent = Describe(
            who,
            ", ".join(self._headline),
            tuple(self._tags.values()),
            tuple(self._groups.values()),
            tuple(dict.fromkeys(self._facts)),
            ", ".join(self._places),
            tuple(dict.fromkeys(self._private)),
            tuple(dict.fromkeys(self._ways)),
        )
        is_known = not who.is_new and not who.is_begun
        if not markers and not self._headline and not self._facts and is_known:
            return None, False
        is_quoted = QUOTED.match(line.text[who.start : who.end].removeprefix("@")) is not None
        is_sure = is_known or is_quoted or not is_small(who.text)
        is_clear = bool(markers) or (self._is_parted and is_sure) or (who.is_new and is_quoted)
        if is_known and not is_clear:
            # Half a sentence, or a search: what is kept of somebody does not change by accident.
            self._ask_for_comma(who, intent.headline)
            return None, True
        return intent, not is_clear

    def _ask_for_comma(self, who: Mention, words: str) -> None:
        if who.party is not None:
            name = self._draft.names.names.name(who.party)
            if is_fact_word(words):
                self._draft.object(problems.nothing_after(words))
            words = _IS_A.sub("", words) or words
            self._draft.object(problems.is_it_a_headline(name, self._headline_of(who.party), words))

    def _is_said_of_someone(self, piece: Piece) -> bool:
        """Tell ``Ama needs a kiln`` from other sentences: a name stands before the verb."""
        line, trimmed = self._line, self._line.trim(piece)
        if not trimmed or line.find(_HEAD_END, trimmed):
            return False
        if self._draft.names.is_named(line, trimmed):
            return True
        words = line.read(trimmed).split()
        return len(words) <= _MOST_WORDS_OF_A_NAME and not any(is_small(w) for w in words)

    def _read_head(self, head: Piece, *, is_bare: bool) -> Mention | None:
        """Read the name and the headline."""
        line, names = self._line, self._draft.names
        cut = line.find(_HEAD_END, head)
        piece = line.trim(Piece(head.start, cut.start() if cut else head.end))
        said = line.trim(Piece(cut.end(), head.end)) if cut else Piece(head.end, head.end)
        topic = Piece(head.end, head.end)
        if not cut:
            piece, said = names.split_off_words(line, piece)
        elif _COLON.fullmatch(cut.group()):
            piece, topic = names.split_off_words(line, piece)
        is_named = names.is_named(line, piece)
        is_several = len(line.split(AND, piece)) > 1 and not is_named
        is_odd = bool(_NOT_IN_NAMES.intersection(line.read(piece)))
        is_about_somebody = bool(said) and (cut is not None or is_named)
        is_likely = not is_several and self._is_bare_name(piece)
        if (is_odd and not is_named) or (is_bare and not is_about_somebody and not is_likely):
            return None
        if is_several:
            self._draft.object(problems.one_at_a_time(line.read(piece)))
        who = self._draft.mention(piece)
        if who is not None and said:
            self._is_parted = cut is not None
            if topic:  # “Ama hobby: chess” says something about Ama
                self._keep_note(Piece(topic.start, said.end))
            else:
                self._keep_headline(said)
        return who

    def _is_bare_name(self, piece: Piece) -> bool:
        """Tell a new name on its own from a search: one to four words with capitals."""
        text = self._line.read(piece)
        if self._line.shield_at(piece.start) == piece:
            return True
        if DATE.fullmatch(text) or not any(is_name(ch) and not ch.isdigit() for ch in text):
            return False
        words = text.removeprefix("@").split()
        return (
            len(words) <= _MOST_WORDS_OF_A_NAME
            and is_name(text)
            and all(map(_may_be_in_a_name, words))
        )

    def _read_markers(self, markers: list[Marker], end: int) -> None:
        ends = [*(marker.piece.start for marker in markers[1:]), end]
        for marker, its_end in zip(markers, ends, strict=False):
            self._read_marker(marker, Piece(marker.piece.end, its_end))

    def _read_marker(self, marker: Marker, content: Piece) -> None:
        match marker.sign:
            case Sign.TAG:
                self._tags.setdefault(fold(marker.tag), marker.tag)
                self._draft.mark(marker.piece, Role.TAG)
                self._keep_words(content)
            case Sign.GROUP:
                self._read_group(Piece(marker.piece.start, content.end))
            case Sign.FACT | Sign.PLACE | Sign.PRIVATE | Sign.WAY:
                self._draft.mark(marker.piece, Role.KEYWORD)
                self._read_words(marker, content)

    def _read_group(self, piece: Piece) -> None:
        comma = self._line.find(_COMMA, piece)
        end = comma.start() if comma else piece.end
        trimmed = self._line.trim(Piece(piece.start, end))
        name, words = self._draft.names.split_off_words(self._line, trimmed)
        found = self._draft.mention(name, kind=PartyKind.GROUP)
        if found is not None:
            self._groups.setdefault(found.party or found.key, found)
        self._keep_words(words)
        if comma:
            self._keep_words(Piece(comma.end(), piece.end))

    def _read_words(self, marker: Marker, content: Piece) -> None:
        line = self._line
        kept = False
        for part in _cut(line, content):
            text = clean_line(line.text[part.start : part.end])
            self._draft.mark(part, Role.PLACE if marker.sign is Sign.PLACE else Role.TEXT)
            kept = True
            if marker.fact is not None:
                self._facts.append((marker.fact, text))
            elif marker.way is not None:
                self._ways.append((marker.way, text))
            else:
                (self._private if marker.sign is Sign.PRIVATE else self._places).append(text)
        if not kept:
            self._draft.object(problems.nothing_after(line.read(marker.piece)))

    def _keep_words(self, piece: Piece) -> None:
        """Keep what follows a tag or a group: ``#clay needs a kiln``, or more of the headline."""
        trimmed = self._line.trim(piece)
        said = find_said(self._line, trimmed)
        if said and said[0].piece.start == trimmed.start:
            self._read_markers(said, piece.end)
        else:
            self._keep_headline(trimmed)

    def _keep_note(self, piece: Piece) -> None:
        self._facts.append((FactKind.NOTE, clean_line(self._line.text[piece.start : piece.end])))
        self._draft.mark(piece, Role.TEXT)

    def _keep_headline(self, piece: Piece) -> None:
        trimmed = self._line.trim(piece)
        if trimmed:
            self._headline.append(self._line.read(trimmed))
            self._draft.mark(trimmed, Role.TEXT)


def _may_be_in_a_name(word: str) -> bool:
    return bool(_PARTICLE.fullmatch(word)) or (is_name(word) and not is_small(word))


def _cut(line: Line, content: Piece) -> list[Piece]:
    """Return the parts between semicolons, trimmed of white space and closing commas."""
    parts, start = [], content.start
    for match in _PARTS.finditer(line.text, content.start, content.end):
        parts.append(Piece(start, match.start()))
        start = match.end()
    parts.append(Piece(start, content.end))
    return [trimmed for part in parts if (trimmed := _bare(line, part))]


def _bare(line: Line, piece: Piece) -> Piece:
    text = line.text[piece.start : piece.end].rstrip(" \t,")
    start = piece.start + len(text) - len(text.lstrip())
    end = piece.start + len(text)
    return Piece(start, end) if line.read(Piece(start, end)) else Piece(end, end)
