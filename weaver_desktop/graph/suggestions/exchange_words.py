"""In words: what the one needs and the other offers."""

import numpy as np

from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.wording import need_meets_gift


def answers(spoken: Spoken, one: int, other: int) -> list[tuple[float, Phrase]]:
    """Return strength and words of the needs that either's gifts answer, the stronger first."""
    matches = spoken.matches
    found = [(float(matches.strength[at]), _said(spoken, at)) for at in _places(spoken, one, other)]
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


def _said(spoken: Spoken, at: int) -> Phrase:
    matches, exchange = spoken.matches, spoken.ground.evidence.exchange
    names = spoken.ground.network.names
    return need_meets_gift(
        names[matches.needy[at]],
        exchange.needs[matches.need[at]],
        names[matches.giver[at]],
        exchange.gifts[matches.gift[at]],
    )
