"""Which gifts answer which needs: a match of words, the rarer the better."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.ids import FactId
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions.heard import Heard
from weaver_desktop.graph.suggestions.pairs import distinct, grouped
from weaver_desktop.graph.suggestions.terms import stem

_MOST_PAIRS = 300_000
"""Pairs of need and gift that are looked at; beyond, the book's commonest words are passed over."""
_FAINTEST = 0.15
"""Matches weaker than this are chance: one everyday word in two long notes."""
_HALF_LIFE_DAYS = 3 * 365
_OLDEST = 0.4
_UNDATED = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """The best match of each (needy, giver), as arrays of equal length.

    ``need`` and ``gift`` are positions in ``Exchange.needs`` and ``Exchange.gifts``.
    """

    needy: Positions
    giver: Positions
    strength: Floats
    need: Positions
    gift: Positions


class Exchange:
    """An index of the words of needs and gifts."""

    def __init__(self, needs: Iterable[Heard], gifts: Iterable[Heard]) -> None:
        """Index them in the order of their ids, so that the order they come in does not matter."""
        self.needs = sorted(needs, key=lambda heard: heard.basis.id)
        self.gifts = sorted(gifts, key=lambda heard: heard.basis.id)
        stems = sorted({stem(term) for heard in (*self.needs, *self.gifts) for term in heard.terms})
        number = {word: at for at, word in enumerate(stems)}
        self._needed = _Side(self.needs, number)
        self._given = _Side(self.gifts, number)
        common = self._common(self._needed.per_stem * self._given.per_stem)
        if "" in number:
            common[number[""]] = True
        self._rarity = _rarity(self._needed, self._given, len(stems))
        self._rarity[common] = 0.0
        self._need_total = self._needed.totals(self._rarity)
        self._gift_total = self._given.totals(self._rarity)

    def matches(self, today: date, party: int | None = None, only: FactId | None = None) -> Matches:
        """Return the best match of each two, or of a party and each other if one is asked for.

        With ``only``, no other need of that party is looked at.

        The strength, in [0, 1], is the rarity of the shared words over that of all words of the
        shorter note, times the rarity of the rarest shared word, times how fresh the need is: it
        halves every three years, but never falls under 0.4; an undated need counts 0.7. A word's
        rarity is log(1 + P/p) / log(1 + P), for p of the P parties heard from (an inverse document
        frequency brought to [0, 1]). This project's measure.
        """
        need, gift, word = self._shared_words(party)
        key, at = grouped(need * max(len(self.gifts), 1) + gift)
        need, gift = np.divmod(key, max(len(self.gifts), 1))
        common = np.bincount(at, weights=self._rarity[word], minlength=len(key))
        rarest = np.zeros(len(key))
        np.maximum.at(rarest, at, self._rarity[word])
        shorter = np.minimum(self._need_total[need], self._gift_total[gift])
        strength = common / shorter * rarest * self._freshness(need, today)
        needy, giver = self._needed.party[need], self._given.party[gift]
        kept = (strength >= _FAINTEST) & (needy != giver)
        if only is not None:
            is_it = np.array([heard.basis.id == only for heard in self.needs], dtype=np.bool_)
            kept &= is_it[need] | (needy != party)
        found = Matches(needy[kept], giver[kept], strength[kept], need[kept], gift[kept])
        return _best_of_each_two(found)

    def _freshness(self, needs: Positions, today: date) -> Floats:
        asked, at = grouped(needs)
        fresh = [_fresh(self.needs[need].on, today) for need in asked.tolist()]
        return np.array(fresh, dtype=np.float64)[at]

    def _common(self, pairs: Positions) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Return flags of the words that are left out: the commonest, beyond the limit of pairs."""
        rare_first = np.argsort(pairs, kind="stable")
        common = np.zeros(len(pairs), dtype=np.bool_)
        common[rare_first] = np.cumsum(pairs[rare_first]) > _MOST_PAIRS
        return common

    def _shared_words(self, party: int | None) -> tuple[Positions, Positions, Positions]:
        """Return (need, gift, word) for each telling word that a need and a gift share."""
        if party is None:
            return _join(self._needed, self._given, self._rarity > 0, None)
        needs = _join(self._needed, self._given, self._rarity > 0, party)
        gift, need, word = _join(self._given, self._needed, self._rarity > 0, party)
        return (
            np.concatenate([needs[0], need]),
            np.concatenate([needs[1], gift]),
            np.concatenate([needs[2], word]),
        )


class _Side:
    """Needs, or gifts, as (note, stem) occurrences sorted by stem."""

    def __init__(self, heard: Sequence[Heard], number: dict[str, int]) -> None:
        self.party = np.array([one.party for one in heard], dtype=np.int64)
        words = np.array(
            [number[stem(term)] for one in heard for term in one.terms], dtype=np.int64
        )
        notes = np.repeat(np.arange(len(heard)), [len(one.terms) for one in heard])
        size = max(len(heard), 1)
        self.word, self.note = np.divmod(distinct(words * size + notes), size)
        self.per_stem = np.bincount(self.word, minlength=len(number))
        self.starts = np.cumsum(self.per_stem) - self.per_stem

    def totals(self, rarity: Floats) -> Floats:
        """Return for each note the sum of the rarities of its words."""
        sums: Floats = np.bincount(
            self.note, weights=rarity[self.word], minlength=len(self.party)
        ).astype(np.float64)
        return sums


def _join(
    one: _Side,
    other: _Side,
    telling: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
    party: int | None,
) -> tuple[Positions, Positions, Positions]:
    chosen = telling[one.word]
    if party is not None:
        chosen &= one.party[one.note] == party
    note, word = one.note[chosen], one.word[chosen]
    sizes = other.per_stem[word]
    ends = np.cumsum(sizes)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - sizes, sizes)
    across = other.note[within + np.repeat(other.starts[word], sizes)]
    return np.repeat(note, sizes), across, np.repeat(word, sizes)


def _rarity(needed: _Side, given: _Side, words: int) -> Floats:
    said_by = np.concatenate([needed.party[needed.note], given.party[given.note]])
    said = distinct(said_by * max(words, 1) + np.concatenate([needed.word, given.word]))
    parties = max(len(distinct(said_by)), 1)
    saying = np.bincount(said % max(words, 1), minlength=words)
    rarity: Floats = np.log1p(parties / np.maximum(saying, 1)) / np.log1p(parties)
    return rarity


def _fresh(on: PartialDate | None, today: date) -> float:
    if on is None:
        return _UNDATED
    age = max((today - on.last_day()).days, 0)
    return max(float(0.5 ** (age / _HALF_LIFE_DAYS)), _OLDEST)


def _best_of_each_two(found: Matches) -> Matches:
    order = np.lexsort(
        (found.gift, found.need, -found.strength.round(12), found.giver, found.needy)
    )
    needy, giver = found.needy[order], found.giver[order]
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = (needy[1:] != needy[:-1]) | (giver[1:] != giver[:-1])
    kept = order[first]
    return Matches(
        found.needy[kept],
        found.giver[kept],
        found.strength[kept],
        found.need[kept],
        found.gift[kept],
    )
