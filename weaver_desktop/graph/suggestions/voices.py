"""The signals as one list: each finds pairs, weighs pairs, and can say why."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.introductions import Signal
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import Floats
from weaver_desktop.graph.suggestions import acquaintances, near_misses, triangles
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.pairs import Pairs, key_of
from weaver_desktop.graph.suggestions.wording import need_meets_gift


@dataclass(frozen=True, slots=True)
class Voice:
    """One signal on one ground.

    Attributes:
        signal: which it is.
        found: the pairs it brings up.
        at: its strengths, in [0, 1], for the keys of any pairs, also those it did not bring up.
        words: why it speaks for a pair at which it has strength, either way round.
        gainer: who gains by it: 0 the party of the low position, 1 the other, None both or unsaid.
    """

    signal: Signal
    found: Pairs
    at: Callable[[Positions], Floats]
    words: Callable[[int, int], Phrase]
    gainer: int | None = None


def all_voices(ground: Ground) -> tuple[Voice, ...]:
    """Let every signal look at the ground. A need on each side speaks twice, once each way."""
    shared = acquaintances.pairs(ground)
    missed = near_misses.pairs(ground)
    return (
        *_answers(ground),
        Voice(
            Signal.OPEN_TRIANGLE,
            triangles.pairs(ground),
            lambda keys: triangles.at(ground, keys),
            lambda one, other: triangles.words(ground, one, other),
        ),
        Voice(
            Signal.SHARED_ACQUAINTANCES,
            shared,
            shared.at,
            lambda one, other: acquaintances.words(ground, one, other),
        ),
        Voice(
            Signal.NEAR_MISS,
            missed,
            missed.at,
            lambda one, other: near_misses.words(ground, one, other),
        ),
    )


def _answers(ground: Ground) -> tuple[Voice, Voice]:
    """Return two voices: the low position needs what the high one offers, and the reverse."""
    exchange, names = ground.evidence.exchange, ground.network.names
    matches = exchange.matches(ground.today, ground.party)
    keys = key_of(ground.n, matches.needy, matches.giver)

    def voice(chosen: Positions, gainer: int) -> Voice:
        chosen = chosen[np.argsort(keys[chosen])]
        found = Pairs(keys[chosen], matches.strength[chosen])

        def words(one: int, other: int) -> Phrase:
            key = min(one, other) * ground.n + max(one, other)
            match = chosen[np.searchsorted(found.keys, key)]
            return need_meets_gift(
                names[matches.needy[match]],
                exchange.needs[matches.need[match]],
                names[matches.giver[match]],
                exchange.gifts[matches.gift[match]],
            )

        return Voice(Signal.NEED_MEETS_GIFT, found, found.at, words, gainer)

    low_needs = matches.needy < matches.giver
    return voice(np.flatnonzero(low_needs), 0), voice(np.flatnonzero(~low_needs), 1)
