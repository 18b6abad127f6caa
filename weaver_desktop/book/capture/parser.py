"""The quick bar's reader: one line in, what it means out, on every keystroke."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType

from weaver_desktop.book.capture import problems
from weaver_desktop.book.capture.completion import Completer, Completion
from weaver_desktop.book.capture.dates import DateReader
from weaver_desktop.book.capture.draft import Draft
from weaver_desktop.book.capture.encounters import read_meeting
from weaver_desktop.book.capture.intents import Capture, Intent
from weaver_desktop.book.capture.introductions import read_introduction
from weaver_desktop.book.capture.line import Line
from weaver_desktop.book.capture.markers import find_markers
from weaver_desktop.book.capture.mentions import NameReader
from weaver_desktop.book.capture.people import PersonReader
from weaver_desktop.book.capture.preview import Teller
from weaver_desktop.book.capture.sentences import find_names_to_introduce, find_sentence
from weaver_desktop.book.capture.ties import read_tie
from weaver_desktop.book.names import NameIndex
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import Phrase

_NOTHING_CHOSEN: Mapping[str, PartyId] = MappingProxyType({})


class CaptureParser:
    """Reads lines against the names of a book, says back what they mean, and completes them.

    Reads only; applying a capture is for whoever holds the book.
    """

    def __init__(
        self,
        names: NameIndex,
        *,
        me: Callable[[], PartyId | None],
        kind_of: Callable[[PartyId], PartyKind],
        today: Callable[[], date],
        day_first: bool,
        headline_of: Callable[[PartyId], str] = lambda _: "",
        known_for: Callable[[PartyId], str | Phrase] = lambda _: "",
        tags: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """Take what a line is read against.

        Args:
            names: the names of the book.
            me: who the weaver is, if the book knows.
            kind_of: whether a party is a person or a group.
            today: the local day.
            day_first: whether 1/2 is the first of February.
            headline_of: what somebody's headline is so far.
            known_for: what tells namesakes apart in a question.
            tags: the tags in use, to complete.
        """
        self._names = NameReader(names, me=me, kind_of=kind_of)
        self._dates = DateReader(today=today, day_first=day_first)
        self._headline_of = headline_of
        self._teller = Teller(names, headline_of, known_for)
        self._completer = Completer(names, kind_of=kind_of, tags=tags)

    def parse(self, line: str, *, chosen: Mapping[str, PartyId] = _NOTHING_CHOSEN) -> Capture:
        """Read a line; never raises, whatever is typed.

        Args:
            line: the line as typed.
            chosen: the answers to earlier questions, a party by each folded name.
        """
        if len(line) > problems.LONGEST_LINE:
            return Capture(line, problem=problems.too_long(len(line)))
        typed = Line(line, self._names.names)
        bare = typed.trim(typed.whole)
        if not bare or not self._names.read(typed, bare, chosen={}, with_near=False).is_new:
            return Capture(line)
        draft = Draft(typed, self._names, self._dates, chosen)
        intent = self._read_sentence(draft)
        is_tentative = False
        if intent is None and (draft.problem is None or find_markers(typed)):
            other = Draft(typed, self._names, self._dates, chosen)
            intent, is_tentative = PersonReader(other, self._headline_of).read()
            draft = other if intent or draft.problem is None else draft
        is_search = intent is None and is_tentative
        questions = () if is_search else tuple(self._teller.questions(draft.mentions))
        return draft.capture(intent, questions, is_tentative=is_tentative)

    def preview(self, capture: Capture) -> tuple[Phrase, ...]:
        """Return in short sentences what Enter will do, who is new, and what is still open."""
        return self._teller.tell(capture, self._dates.today())

    def complete(self, line: str, cursor: int) -> Completion | None:
        """Return what Tab offers at a position of the line, or None."""
        return self._completer.complete(line, cursor)

    def warm_up(self) -> None:
        """Load what the first date would wait for, in an idle moment (about 0.1 s)."""
        self._dates.warm_up()

    def _read_sentence(self, draft: Draft) -> Intent | None:
        """Read an introduction, a meeting or a tie; None if the line is none of them."""
        to_introduce = find_names_to_introduce(draft.line)
        if to_introduce is not None:
            return read_introduction(draft, to_introduce)
        verb = find_sentence(draft)
        if verb is None:
            return None
        if verb.depth is None:
            return read_meeting(draft, verb)
        return read_tie(draft, verb, verb.depth)
