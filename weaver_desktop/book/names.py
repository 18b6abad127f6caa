"""Which party a typed name means: found, new, or to be asked; never guessed."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from rapidfuzz import fuzz, process

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.store.folding import fold, words

_NEAR_ENOUGH = 84.0  # one letter in seven wrong: Tily for Tilly, but not Ana for Ama
_SHORTEST_NEAR = 3
_MOST_ALIKE = 5
_MOST_REMEMBERED = 500

_Key = TypeVar("_Key", bound=str)


class NameIndex:
    """All names of a book in memory, folded; kept up to date by whoever owns it."""

    def __init__(self, names: Iterable[tuple[PartyId, str]] = ()) -> None:
        """Index pairs of a party and its name."""
        self._names: dict[PartyId, str] = {}
        self._words: dict[PartyId, tuple[str, ...]] = {}
        self._joined: dict[PartyId, str] = {}
        self._whole: dict[str, set[PartyId]] = {}
        self._by_word: dict[str, set[PartyId]] = {}
        self._longest: dict[str, int] = {}
        self._sorted_words: list[str] | None = None
        self._near: dict[str, tuple[PartyId, ...]] = {}
        for party, name in names:
            self.put(party, name)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self._names)

    def __contains__(self, party: object) -> bool:
        """Tell whether a party has a name here."""
        return party in self._names

    def put(self, party: PartyId, name: str) -> None:
        """Add a party, or give it another name."""
        self.drop(party)
        self._near.clear()
        parts = tuple(words(name))
        self._names[party] = name
        self._words[party] = parts
        self._joined[party] = " ".join(parts)
        self._whole.setdefault(_key(name), set()).add(party)
        for word in parts:
            if word not in self._by_word:
                self._sorted_words = None
            self._by_word.setdefault(word, set()).add(party)
        if parts:
            self._longest[parts[0]] = max(len(parts), self._longest.get(parts[0], 0))

    def drop(self, party: PartyId) -> None:
        """Forget a party; nothing happens if it is not here."""
        name = self._names.pop(party, None)
        if name is None:
            return
        self._near.clear()
        del self._joined[party]
        self._whole[_key(name)].discard(party)
        for word in self._words.pop(party):
            self._by_word[word].discard(party)

    def name(self, party: PartyId) -> str:
        """Return the name of a party.

        Raises:
            KeyError: if there is no such party.
        """
        return self._names[party]

    def lookup(self, text: str) -> tuple[PartyId, ...]:
        """Return the parties that a typed name can mean, sorted by name.

        The whole name, folded, comes first and alone. Otherwise every typed word must be a word of
        the name, in order; a last single letter may stand for a word: ``Ama``, ``Ama B.``
        """
        whole = self.whole(text)
        typed = words(text)
        if whole or not typed:
            return whole
        candidates = self._by_word.get(typed[0], set())
        return self._in_order(p for p in candidates if _stands_for(typed, self._words[p]))

    def whole(self, text: str) -> tuple[PartyId, ...]:
        """Return the parties whose whole name is the typed one, folded, sorted by name.

        Where accents are typed they count: ``Zoë`` is not Zoe while there is a Zoë, but ``Zoe``
        can be either.
        """
        found = self._whole.get(_key(text))
        if not found:
            return ()
        if not text.isascii():
            typed = _as_written(text)
            found = {party for party in found if _as_written(self._names[party]) == typed} or found
        return self._in_order(found)

    def leading(self, parts: Sequence[str], start: int = 0) -> int:
        """Return how many folded words, from ``start``, make the longest known name, or 0."""
        longest = self._longest.get(parts[start], 0) if start < len(parts) else 0
        for count in range(min(longest, len(parts) - start), 0, -1):
            if self._whole.get(" ".join(parts[start : start + count])):
                return count
        return 0

    def complete(self, text: str, limit: int = 8) -> tuple[PartyId, ...]:
        """Return parties whose name has words that begin with the typed ones, in any order.

        Names that begin with the typed text come first, then by name.
        """
        typed = words(text)
        if not typed:
            return ()
        found = set.intersection(*(self._beginning_with(word) for word in typed))
        start = " ".join(typed)

        def order(party: PartyId) -> tuple[bool, str, PartyId]:
            joined = self._joined[party]
            return (not joined.startswith(start), joined, party)

        return tuple(sorted(found, key=order)[:limit])

    def near(self, text: str, limit: int = 3) -> tuple[PartyId, ...]:
        """Return parties whose name is spelt much like the typed one, nearest first.

        A single word is also held against the single words of all names. Answers are remembered
        until a name changes.
        """
        typed = " ".join(words(text))
        if len(typed) < _SHORTEST_NEAR:
            return ()
        if typed not in self._near:
            if len(self._near) >= _MOST_REMEMBERED:
                self._near.clear()
            self._near[typed] = self._alike(typed)
        return self._near[typed][:limit]

    def _alike(self, typed: str) -> tuple[PartyId, ...]:
        alike = _most_alike(typed, self._joined)
        if " " in typed:
            return tuple(alike)
        longer = {word: word for word in self._by_word if len(word) > _SHORTEST_NEAR}
        for word in _most_alike(typed, longer):
            alike.extend(self._in_order(self._by_word[word]))
        return tuple(dict.fromkeys(alike))

    def _beginning_with(self, start: str) -> set[PartyId]:
        if self._sorted_words is None:
            self._sorted_words = sorted(self._by_word)
        at = bisect_left(self._sorted_words, start)
        found: set[PartyId] = set()
        while at < len(self._sorted_words) and self._sorted_words[at].startswith(start):
            found |= self._by_word[self._sorted_words[at]]
            at += 1
        return found

    def _in_order(self, parties: Iterable[PartyId]) -> tuple[PartyId, ...]:
        return tuple(sorted(parties, key=lambda party: (fold(self._names[party]), party)))


def _key(name: str) -> str:
    return " ".join(words(name)) or fold(name)


def _as_written(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _most_alike(typed: str, choices: Mapping[_Key, str]) -> list[_Key]:
    hits = process.extract(typed, choices, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=None)
    ranked = sorted(hits, key=lambda hit: (-hit[1], hit[0], hit[2]))
    return [key for _, _, key in ranked[:_MOST_ALIKE]]


def _stands_for(typed: list[str], parts: tuple[str, ...]) -> bool:
    at = 0
    for index, word in enumerate(typed):
        is_initial = index > 0 and index == len(typed) - 1 and len(word) == 1
        fits = str.startswith if is_initial else str.__eq__
        while at < len(parts) and not fits(parts[at], word):
            at += 1
        if at == len(parts):
            return False
        at += 1
    return True
