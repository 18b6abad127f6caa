"""In words: what the one needs and the other offers."""

import numpy as np

from weaver_desktop.domain.introductions import Basis
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.wording import need_meets_gift

Answer = tuple[float, Phrase, tuple[Basis, ...]]
"""How strongly a gift answers a need, in words, and the two of them."""


def answers(spoken: Spoken, one: int, other: int) -> list[Answer]:
    """Return the needs that either's gifts answer, the strongest answer first."""
    found = [_answer(spoken, at) for at in _places(spoken, one, other)]
    return sorted(found, key=lambda answer: (-answer[0], str(answer[1])))


def gainers(spoken: Spoken, one: int, other: int) -> list[int]:
    """Return the positions of those whose needs the other answers."""
    return sorted(int(spoken.matches.needy[at]) for at in _places(spoken, one, other))


def _places(spoken: Spoken, one: int, other: int) -> list[int]:
    matches = spoken.matches
    there = (matches.needy == one) & (matches.giver == other)
    back = (matches.needy == other) & (matches.giver == one)
    places: list[int] = np.flatnonzero(there | back).tolist()
    return places


def _answer(spoken: Spoken, at: int) -> Answer:
    matches, exchange = spoken.matches, spoken.ground.evidence.exchange
    names = spoken.ground.network.names
    need, gift = exchange.needs[matches.need[at]], exchange.gifts[matches.gift[at]]
    said = need_meets_gift(names[matches.needy[at]], need, names[matches.giver[at]], gift)
    return float(matches.strength[at]), said, (need.basis, gift.basis)
