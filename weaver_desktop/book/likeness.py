"""Who may be the same party: by name, mail and phone, with the reasons in words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import prod
from typing import TypeVar

from rapidfuzz import fuzz, process

from weaver_desktop.domain.ids import Pair, PartyId, pair
from weaver_desktop.domain.parties import WayKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.folding import fold, words

SURE_ENOUGH = 0.5
"""The least likeness that is asked about."""

_ALIKE, _WORD_ALIKE = 88, 80
_SHORTEST_ALIKE = 6
_MOST_SHARING = 5
_PHONE_DIGITS, _FEWEST_DIGITS = 9, 7
_EXTENSION = re.compile(r"(?<![a-z])(?:ext|x)")
_SOUNDS = str.maketrans({"c": "k", "q": "k", "y": "i", "z": "s"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two parties that may be one.

    Attributes:
        a: the one whose id comes first.
        b: the other.
        score: how much speaks for it, from 0 to 1.
        reasons: what speaks for it, strongest first.
    """

    a: PartyId
    b: PartyId
    score: float
    reasons: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """As much of a party as is compared; only parties of one kind are."""

    party: PartyId
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class LikenessQuestion:
    """All that is needed to look for duplicates elsewhere, in a worker process for instance.

    Attributes:
        entries: every party.
        ways: party, kind and value of every way to reach somebody.
        apart: pairs that are two for sure: told so, tied to each other, or ever introduced.
        together: who was in one place at one time, and so cannot be one.
        limit: how many pairs at most.
    """

    entries: list[Entry]
    ways: list[tuple[PartyId, str, str]]
    apart: frozenset[Pair]
    together: list[tuple[PartyId, ...]]
    limit: int

    def answer(self) -> tuple[Likeness, ...]:
        """Return the pairs that may be one party, most alike first."""
        names = {entry.party: entry.name for entry in self.entries}
        kinds = {entry.party: entry.kind for entry in self.entries}
        found: dict[Pair, list[tuple[float, Phrase]]] = defaultdict(list)
        for two, score, reason in (*_by_ways(self.ways), *_by_names(self.entries)):
            if two not in self.apart and kinds.get(two[0]) == kinds.get(two[1]):
                found[two].append((score, reason))
        where = self._where()
        alike = [
            _likeness(two, reasons)
            for two, reasons in found.items()
            if where[two[0]].isdisjoint(where[two[1]])
        ]
        sure = [one for one in alike if one.score >= SURE_ENOUGH]
        sure.sort(key=lambda one: (-one.score, names[one.a], one.a, one.b))
        return tuple(sure[: self.limit])

    def _where(self) -> dict[PartyId, set[int]]:
        where: dict[PartyId, set[int]] = defaultdict(set)
        for place, parties in enumerate(self.together):
            for party in parties:
                where[party].add(place)
        return where


def same_way(kind: str, value: str) -> str | None:
    """Return what two spellings of one mail address or phone number have in common, or None."""
    if kind == WayKind.EMAIL.value and "@" in value:
        return value.casefold().strip().strip("<>").removeprefix("mailto:")
    digits = "".join(ch for ch in _EXTENSION.split(fold(value))[0] if ch.isdigit())
    # +44 20 7946 0123, 0044…, 020…: the country and its zero differ, the end does not.
    is_phone = kind == WayKind.PHONE.value and len(digits) >= _FEWEST_DIGITS
    return digits[-_PHONE_DIGITS:] if is_phone else None


def _likeness(two: Pair, reasons: list[tuple[float, Phrase]]) -> Likeness:
    reasons = sorted(reasons, key=lambda reason: -reason[0])
    score = 1 - prod(1 - strength for strength, _ in reasons)
    return Likeness(*two, score, tuple(text for _, text in reasons))


_Found = tuple[Pair, float, Phrase]


def _by_ways(ways: list[tuple[PartyId, str, str]]) -> Iterator[_Found]:
    shared: dict[tuple[str, str], dict[PartyId, str]] = defaultdict(dict)
    for party, kind, value in ways:
        key = same_way(kind, value)
        if key is not None:
            shared[kind, key].setdefault(party, value)
    for (kind, _), parties in sorted(shared.items()):
        # What many have is the office's, and says nothing.
        if 1 < len(parties) <= _MOST_SHARING:
            is_mail = kind == WayKind.EMAIL.value
            template = "Both have the mail {value}." if is_mail else "Both have the phone {value}."
            for a, b in combinations(sorted(parties), 2):
                said = phrase(template, value=parties[a])
                yield pair(a, b), 0.85 if is_mail else 0.7, said


def _by_names(entries: list[Entry]) -> Iterator[_Found]:
    parts = {entry.party: tuple(words(entry.name)) for entry in entries}
    names = {entry.party: entry.name for entry in entries}
    told: set[Pair] = set()
    by_kind: dict[str, list[PartyId]] = defaultdict(list)
    for entry in entries:
        if parts[entry.party]:
            by_kind[entry.kind].append(entry.party)
    for parties in by_kind.values():
        chosen = {party: parts[party] for party in parties}
        candidates = (
            _same(chosen),
            _run_together(chosen),
            _holding(chosen),
            _initialled(chosen),
            _misspelt(chosen),
        )
        for two, score, template in (each for found in candidates for each in found):
            if two not in told:  # the strongest comes first
                told.add(two)
                yield two, score, phrase(template, one=names[two[0]], other=names[two[1]])


_Key = TypeVar("_Key", str, tuple[str, ...])
_Parts = dict[PartyId, tuple[str, ...]]
_Candidate = tuple[Pair, float, str]
_MOST_NAMESAKES = 20


def _same(parts: _Parts) -> Iterator[_Candidate]:
    for key, parties in _grouped((tuple(sorted(p)), party) for party, p in parts.items()):
        for a, b in combinations(parties[:_MOST_NAMESAKES], 2):
            if parts[a] == parts[b]:
                yield (
                    pair(a, b),
                    0.8 if len(key) > 1 else 0.5,
                    "{one} and {other} are called alike.",
                )
            else:
                yield pair(a, b), 0.75, "{one} and {other} are the same names in another order."


def _run_together(parts: _Parts) -> Iterator[_Candidate]:
    """Find Maryann Bell for Mary Ann Bell, and 田中太郎 for 田中 太郎."""
    for _, parties in _grouped(("".join(p), party) for party, p in parts.items()):
        for a, b in combinations(parties[:_MOST_NAMESAKES], 2):
            if parts[a] != parts[b]:
                yield pair(a, b), 0.75, "{one} and {other} are called alike."


def _holding(parts: _Parts) -> Iterator[_Candidate]:
    """Find Ama Boateng in Ama Serwaa Boateng: every word of a name of two or more, in order."""
    pairs = ((two, party) for party, p in parts.items() for two in set(combinations(p, 2)))
    for _, parties in _grouped(pairs):
        for a, b in combinations(parties[:_MOST_NAMESAKES], 2):
            shorter, longer = sorted((parts[a], parts[b]), key=len)
            if len(shorter) < len(longer) and set(shorter) <= set(longer):
                yield pair(a, b), 0.6, "{one} and {other}: one name holds the other."


def _initialled(parts: _Parts) -> Iterator[_Candidate]:
    """Find Ama Boateng for Ama B., where no other Ama B… is known."""
    full: dict[tuple[str, str], list[PartyId]] = defaultdict(list)
    for party, p in parts.items():
        if len(p) > 1 and len(p[-1]) > 1:
            full[p[0], p[-1][0]].append(party)
    for party, p in parts.items():
        if len(p) > 1 and len(p[-1]) == 1:
            found = full.get((p[0], p[-1]), [])
            if len(found) == 1:
                yield pair(party, found[0]), 0.6, "{one} and {other}: one is short for the other."


def _misspelt(parts: _Parts) -> Iterator[_Candidate]:
    blocks = _grouped(
        (" ".join(sorted(word[0].translate(_SOUNDS) for word in p)), party)
        for party, p in parts.items()
    )
    for _, parties in blocks:
        joined = [" ".join(parts[party]) for party in parties]
        scores = process.cdist(joined, joined, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        for i, j in zip(*scores.nonzero(), strict=True):
            if i < j and len(joined[i]) >= _SHORTEST_ALIKE:
                a, b = parties[int(i)], parties[int(j)]
                if _words_alike(parts[a], parts[b]):
                    yield pair(a, b), 0.55, "{one} and {other} are spelt much alike."


def _words_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and all(
        a == b or (fuzz.ratio(a, b) >= _WORD_ALIKE and _digits(a) == _digits(b))
        for a, b in zip(one, other, strict=True)
    )


def _digits(word: str) -> str:
    return "".join(ch for ch in word if ch.isdigit())


def _grouped(
    keyed: Iterable[tuple[_Key, PartyId]],
) -> Iterator[tuple[_Key, list[PartyId]]]:
    groups: dict[_Key, list[PartyId]] = defaultdict(list)
    for key, party in keyed:
        groups[key].append(party)
    return ((key, sorted(parties)) for key, parties in groups.items() if len(parties) > 1)
