"""Who a file speaks of: rows about the same party brought together."""

from collections import deque
from collections.abc import Iterator, Sequence

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.exchange.cells import name_key
from weaver_desktop.exchange.drafts import Draft

MOST_PARTIES = 500_000
"""Parties that one file may name: they take a gigabyte until they are in the book."""


class Roster:
    """The parties of a file, each under a key: its name, with a number for namesakes."""

    def __init__(self, source: str, most: int = MOST_PARTIES) -> None:
        """Begin with nobody; the name of the file is for sentences."""
        self._source = source
        self._most = most
        self._drafts: list[Draft] = []
        self._called: dict[str, list[Draft]] = {}
        self._namesakes: dict[tuple[str, PartyKind], _Namesakes] = {}

    def __iter__(self) -> Iterator[Draft]:
        """Yield the drafts in the order in which the file first speaks of them."""
        return iter(self._drafts)

    def called(self, name: str) -> Sequence[Draft]:
        """Return all parties of that name."""
        return self._called.get(name_key(name), ())

    def add(self, draft: Draft) -> Draft:
        """Take a row in and return the draft it belongs to: itself, or an earlier one it adds to.

        Within one file the same name is the same party, unless kind, mail address, id or type
        differ.

        Raises:
            UnreadableFileError: if these are more than a file may name.
        """
        key = name_key(draft.name)
        called = self._called.setdefault(key, [])
        if called:
            namesakes = self._among(key, draft.kind)
            earlier = namesakes.match(draft)
            if earlier is not None:
                earlier.take(draft)
                namesakes.index(earlier)
                return earlier
            namesakes.append(draft)
        if len(self._drafts) >= self._most:
            raise UnreadableFileError(
                "{file} names more than {count} people and groups, which is more than Weaver takes "
                "at once. Bring in a part of it: those whom you know.",
                file=self._source,
                count=self._most,
            )
        # A name holds no line break, so the number cannot make it another party's name.
        draft.key = f"{key}\n{len(called) + 1}" if called else key
        called.append(draft)
        self._drafts.append(draft)
        return draft

    def _among(self, key: str, kind: PartyKind) -> "_Namesakes":
        """Return the parties of a name and kind; most names are borne once and need no index."""
        if (key, kind) not in self._namesakes:
            namesakes = self._namesakes[key, kind] = _Namesakes()
            for draft in self._called[key]:
                if draft.kind is kind:
                    namesakes.append(draft)
        return self._namesakes[key, kind]


class _Namesakes:
    """Parties of one name and kind, found again without comparing a row to each of them."""

    def __init__(self) -> None:
        self._first: Draft | None = None
        self._by_mail: dict[str, Draft] = {}
        self._by_mark: dict[str, Draft] = {}
        self._without_mail: deque[Draft] = deque()
        self._without_mark: deque[Draft] = deque()

    def append(self, draft: Draft) -> None:
        self._first = self._first or draft
        self._without_mail.append(draft)
        self._without_mark.append(draft)
        self.index(draft)

    def index(self, draft: Draft) -> None:
        for mail in draft.mails:
            self._by_mail.setdefault(mail, draft)
        if draft.set_apart:
            self._by_mark.setdefault(draft.set_apart, draft)

    def match(self, draft: Draft) -> Draft | None:
        return next((other for other in self._candidates(draft) if other.can_be(draft)), None)

    def _candidates(self, draft: Draft) -> Iterator[Draft]:
        yield from (self._by_mail[mail] for mail in draft.mails if mail in self._by_mail)
        if draft.set_apart in self._by_mark:
            yield self._by_mark[draft.set_apart]
        if self._first is not None:
            yield self._first
        # What a party has it keeps: those that have got a mail or a mark since leave the queue.
        while self._without_mail and self._without_mail[0].mails:
            self._without_mail.popleft()
        while self._without_mark and self._without_mark[0].set_apart:
            self._without_mark.popleft()
        yield from (queue[0] for queue in (self._without_mail, self._without_mark) if queue)
