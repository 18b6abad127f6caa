"""A reading under way: the names found so far, the highlights, and the first thing in the way."""

from collections.abc import Mapping

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.dates import DateReader
from weaver_desktop.book.capture.intents import Capture, Intent, Mention, Question, Role, Span
from weaver_desktop.book.capture.line import Line, Piece
from weaver_desktop.book.capture.mentions import GRAMMAR_WORDS, PRONOUNS, NameReader, is_name
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.domain.text import LONGEST_NAME

_MOST_HINTS = 6


class Draft:
    """What the readers of sentences share while they work on one line."""

    def __init__(
        self,
        line: Line,
        names: NameReader,
        dates: DateReader,
        chosen: Mapping[str, PartyId],
    ) -> None:
        """Begin with nothing read."""
        self.line = line
        self.names = names
        self.dates = dates
        self._chosen = chosen
        self._spans: list[Span] = []
        self._new_names = 0
        self.mentions: list[Mention] = []
        self.problem: Phrase | None = None

    def object(self, problem: Phrase) -> None:
        """Note what is in the way; the first objection stands."""
        self.problem = self.problem or problem

    def mark(self, piece: Piece, role: Role) -> None:
        """Highlight a piece, without the white space around it."""
        text = self.line.text[piece.start : piece.end]
        start = piece.start + len(text) - len(text.lstrip())
        self._spans.append(Span(start, piece.start + len(text.rstrip()), role))

    def mention(self, piece: Piece, *, kind: PartyKind | None = None) -> Mention | None:
        """Read a name and highlight it; None if the piece holds no name."""
        if not is_name(self.line.read(piece)):
            return None
        found = self.names.read(
            self.line,
            piece,
            chosen=self._chosen,
            kind=kind,
            with_near=self._new_names < _MOST_HINTS,
            with_begun=True,
        )
        self._new_names += found.is_new
        self._check(found)
        self.mentions.append(found)
        self.mark(piece, _role(found))
        return found

    def unsaid(self, at: int) -> Mention:
        """Return the weaver, meant without a word."""
        found = self.names.unsaid(at)
        self._check(found)
        return found

    def check_different(self, found: tuple[Mention, ...]) -> None:
        """Object if two of the names mean one party."""
        seen: dict[str, Mention] = {}
        for mention in found:
            known = "me" if mention.is_me else mention.party or f"new {mention.key}"
            if known in seen:
                self.object(problems.same_party(seen[known].text, mention.text))
            seen[known] = mention

    def capture(
        self,
        intent: Intent | None,
        questions: tuple[Question, ...],
        *,
        is_tentative: bool = False,
    ) -> Capture:
        """Return the finished reading."""
        spans: list[Span] = []
        for span in sorted(self._spans, key=lambda span: (span.start, span.end)):
            is_free = not spans or spans[-1].end <= span.start
            if span.start < span.end and is_free:
                spans.append(span)
        return Capture(
            self.line.text,
            intent,
            questions,
            problem=self.problem,
            spans=tuple(spans),
            is_tentative=is_tentative,
        )

    def _check(self, found: Mention) -> None:
        if found.is_me and found.party is None:
            self.object(problems.me_unknown())
        elif len(found.text) > LONGEST_NAME:
            self.object(problems.name_too_long(found.text[:40], len(found.text), LONGEST_NAME))
        elif found.is_new and found.key in PRONOUNS:
            self.object(problems.which_person(found.text))
        elif found.is_new and found.key in GRAMMAR_WORDS and not self._is_quoted(found):
            self.object(problems.no_name(found.text))

    def _is_quoted(self, found: Mention) -> bool:
        return found.text != self.line.text[found.start : found.end].removeprefix("@")


def _role(found: Mention) -> Role:
    if found.is_ambiguous:
        return Role.AMBIGUOUS
    if found.kind is PartyKind.GROUP:
        return Role.GROUP
    return Role.NEW_NAME if found.is_new else Role.NAME
