"""Who of a file may be somebody in the book: the rules of the duplicates, rows against the book."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from weaver_desktop.book.likeness import Entry, same_way
from weaver_desktop.book.previewing.findings import Candidate
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import WayKind
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.folding import words

_MOST = 5
_ALIKE, _WORD_ALIKE = 88, 80
_SHORTEST_ALIKE = 6
_LONGEST_ALIKE = 120
"""Letters; two long names are compared letter by letter only up to here."""
_WORDS_HELD = 6
_AT_ONCE = 200
_SOUNDS = str.maketrans({"c": "k", "q": "k", "y": "i", "z": "s"})

Words = tuple[str, ...]
_Hit = tuple[float, PartyId, Phrase]


class Newcomer(NamedTuple):
    """As much of a row as is compared; ``at`` is its place among the rows.

    A tuple, because ten thousand of them are packed for another process.
    """

    at: int
    kind: str
    name: str
    ways: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PerhapsQuestion:
    """Who of the newcomers may be in the book: parties of the same kind, by way and by name."""

    newcomers: tuple[Newcomer, ...]
    entries: tuple[Entry, ...]
    ways: tuple[tuple[PartyId, str, str], ...]

    def answer(self) -> dict[int, tuple[Candidate, ...]]:
        """Return for the rows that may be somebody at most five candidates, likeliest first."""
        names = {entry.party: entry.name for entry in self.entries}
        found: dict[int, dict[PartyId, _Hit]] = defaultdict(dict)
        for at, hit in self._hits():
            held = found[at].get(hit[1])
            if held is None or held[0] < hit[0]:
                found[at][hit[1]] = hit
        return {at: _ranked(hits.values(), names) for at, hits in sorted(found.items())}

    def _hits(self) -> Iterator[tuple[int, _Hit]]:
        yield from self._by_ways()
        for kind in {entry.kind for entry in self.entries}:
            known = {e.party: tuple(words(e.name)) for e in self.entries if e.kind == kind}
            new = {n.at: tuple(words(n.name)) for n in self.newcomers if n.kind == kind}
            names = _Names({party: told for party, told in known.items() if told})
            told = {at: each for at, each in new.items() if each}
            yield from names.alike(told)
            yield from names.misspelt(told)

    def _by_ways(self) -> Iterator[tuple[int, _Hit]]:
        kinds = {entry.party: entry.kind for entry in self.entries}
        owners: dict[tuple[str, str], dict[PartyId, str]] = defaultdict(dict)
        for party, kind, value in self.ways:
            key = same_way(kind, value)
            if key is not None:
                owners[kind, key][party] = value
        for newcomer in self.newcomers:
            for kind, value in newcomer.ways:
                key = same_way(kind, value)
                sharing = owners.get((kind, key), {}) if key is not None else {}
                # What many have is the office's, and says nothing.
                for party, theirs in sharing.items() if len(sharing) <= _MOST else ():
                    if kinds.get(party) == newcomer.kind:
                        yield newcomer.at, _sharing(party, kind, theirs)


class _Names:
    """The names of the book, of parties of one kind, ready to be held against others."""

    def __init__(self, names: dict[PartyId, Words]) -> None:
        self._names = names
        self._sorted: dict[Words, list[PartyId]] = defaultdict(list)
        self._twos: dict[Words, list[PartyId]] = defaultdict(list)
        self._initials: dict[tuple[str, str], list[PartyId]] = defaultdict(list)
        self._blocks: dict[str, list[PartyId]] = defaultdict(list)
        for party, told in names.items():
            self._sorted[tuple(sorted(told))].append(party)
            for two in set(combinations(told[:_WORDS_HELD], 2)):
                self._twos[two].append(party)
            if len(told) > 1:
                self._initials[told[0], told[-1][0]].append(party)
            self._blocks[_block(told)].append(party)

    def alike(self, new: dict[int, Words]) -> Iterator[tuple[int, _Hit]]:
        """Yield who has the same words, more of them, fewer, or an initial for one of them."""
        for at, told in new.items():
            for party in self._sorted.get(tuple(sorted(told)), ()):
                is_same = self._names[party] == told
                yield (
                    at,
                    (
                        (0.8, party, phrase("The name is the same but for its signs."))
                        if is_same
                        else (0.75, party, phrase("The same names in another order."))
                    ),
                )
            for party in self._holding(told):
                yield at, (0.6, party, phrase("One name holds the other."))
            for party in self._initialled(told):
                yield at, (0.6, party, phrase("One name is short for the other."))

    def misspelt(self, new: dict[int, Words]) -> Iterator[tuple[int, _Hit]]:
        """Yield who is spelt much alike."""
        blocks: dict[str, list[int]] = defaultdict(list)
        for at, told in new.items():
            block = _block(told)
            if block in self._blocks:
                blocks[block].append(at)
        for block, rows in blocks.items():
            parties = self._blocks[block]
            theirs = [_joined(self._names[party]) for party in parties]
            # A few rows at a time: all against all of a large block would not fit into memory.
            for start in range(0, len(rows), _AT_ONCE):
                part = rows[start : start + _AT_ONCE]
                ours = [_joined(new[at]) for at in part]
                scores = process.cdist(ours, theirs, scorer=fuzz.ratio, score_cutoff=_ALIKE)
                for i, j in zip(*scores.nonzero(), strict=True):
                    at, party = part[int(i)], parties[int(j)]
                    if len(ours[int(i)]) >= _SHORTEST_ALIKE and _words_alike(
                        new[at], self._names[party]
                    ):
                        yield at, (0.55, party, phrase("They are spelt much alike."))

    def _holding(self, told: Words) -> Iterable[PartyId]:
        twos = set(combinations(told[:_WORDS_HELD], 2))
        found = dict.fromkeys(party for two in twos for party in self._twos.get(two, ()))
        for party in found:
            shorter, longer = sorted((told, self._names[party]), key=len)
            if len(shorter) < len(longer) and set(shorter) <= set(longer):
                yield party

    def _initialled(self, told: Words) -> Iterable[PartyId]:
        if len(told) < 2:  # noqa: PLR2004 - a single word is no initial of anybody
            return
        found = self._initials.get((told[0], told[-1][0]), [])
        is_short = len(told[-1]) == 1
        fitting = [p for p in found if (len(self._names[p][-1]) == 1) != is_short]
        # Where several could be meant, the initial says nothing.
        if len(fitting) == 1:
            yield fitting[0]


def _ranked(hits: Iterable[_Hit], names: dict[PartyId, str]) -> tuple[Candidate, ...]:
    best = sorted(hits, key=lambda hit: (-hit[0], names[hit[1]], hit[1]))[:_MOST]
    return tuple(Candidate(party, names[party], reason) for _, party, reason in best)


def _sharing(party: PartyId, kind: str, value: str) -> _Hit:
    if kind == WayKind.EMAIL.value:
        return (0.85, party, phrase("Both have the mail {value}.", value=value))
    return (0.7, party, phrase("Both have the phone {value}.", value=value))


def _block(told: Words) -> str:
    return " ".join(sorted(word[0] for word in told)).translate(_SOUNDS)


def _joined(told: Words) -> str:
    return " ".join(told)[:_LONGEST_ALIKE]


def _words_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(
        a == b or (fuzz.ratio(a, b) >= _WORD_ALIKE and _digits(a) == _digits(b))
        for a, b in zip(one, other, strict=True)
    )


def _digits(word: str) -> str:
    return "".join(ch for ch in word if ch.isdigit())
