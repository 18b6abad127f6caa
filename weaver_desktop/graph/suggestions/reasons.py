"""Why two are suggested: what makes up the score, in words, with the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from weaver_desktop.domain.introductions import Basis, Reason, Signal
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.suggestions import (
    acquaintances,
    common_ground,
    exchange_words,
    lively,
    near_misses,
    pathways,
    triangles,
)
from weaver_desktop.graph.suggestions.features.table import Feature
from weaver_desktop.graph.suggestions.pool import Pool

_WORTH_A_WORD = 0.12
"""Being lively or of the same circle is said only where it makes up this much of the score."""

_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class _Ground:
    signal: Signal
    part: float
    words: Phrase
    rests_on: tuple[Basis, ...] = ()


def reasons(pool: Pool, place: int, one: int, other: int) -> tuple[Reason, ...]:
    """Return the reasons for a pair of the pool, strongest first; their shares add up to 1.

    What counts but cannot be said is shared out among what is said.

    Args:
        pool: the pairs.
        place: the pair's place in the pool.
        one: the position in the network of the party named first.
        other: that of the other.
    """
    said = [
        *_needs(pool, place, one, other),
        *_known(pool, place, one, other),
        *_near(pool, place, one, other),
        *_beside(pool, place, one, other),
    ]
    said += _timing(pool, place, one, other, max(ground.part for ground in said))
    whole = sum(ground.part for ground in said)
    found = [
        Reason(ground.signal, ground.words, round(ground.part / whole, _DECIMALS), ground.rests_on)
        for ground in said
    ]
    return tuple(sorted(found, key=lambda each: (-each.weight, each.signal, str(each.text))))


def _needs(pool: Pool, place: int, one: int, other: int) -> Sequence[_Ground]:
    """Return a reason for each need that the other's gift answers, strongest first."""
    part = pool.needs(place)
    found = exchange_words.answers(pool.spoken, one, other)
    total = sum(strength for strength, *_ in found)
    return [
        _Ground(Signal.NEED_MEETS_GIFT, _some(part * strength / total), words, rests_on)
        for strength, words, rests_on in found
    ]


def _known(pool: Pool, place: int, one: int, other: int) -> Sequence[_Ground]:
    if not pool.is_triangle(place):
        return ()
    words = triangles.words(pool.spoken.ground, one, other)
    return [_Ground(Signal.OPEN_TRIANGLE, _some(pool.triangle(place)), words)]


def _near(pool: Pool, place: int, one: int, other: int) -> Sequence[_Ground]:
    parts, ground = pool.parts(place), pool.spoken.ground
    closure = parts[Feature.CLOSURE] + parts[Feature.RECENT_CLOSURE]
    found = []
    shared = acquaintances.words(ground, one, other)
    path = pathways.words(ground, one, other)
    walks = parts[Feature.WALKS]
    if shared is not None:
        found.append(_Ground(Signal.SHARED_ACQUAINTANCES, _some(closure + walks), *shared))
        walks = 0.0
    if path is not None and (shared is None or parts[Feature.PATHS] > 0):
        part = _some(parts[Feature.PATHS] + walks)
        if shared is None:
            found.append(_Ground(Signal.FRIENDS_OF_FRIENDS, part, *path))
        else:
            found[0] = _Ground(Signal.SHARED_ACQUAINTANCES, found[0].part + part, *shared)
    return found


def _beside(pool: Pool, place: int, one: int, other: int) -> Sequence[_Ground]:
    parts, ground = pool.parts(place), pool.spoken.ground
    found = []
    company = near_misses.words(ground, one, other)
    for signal, said in company:
        found.append(_Ground(signal, _some(parts[Feature.COMPANY] / len(company)), *said))
    alike = common_ground.words(ground, one, other)
    if alike is not None:
        found.append(_Ground(Signal.COMMON_GROUND, _some(parts[Feature.LIKENESS]), *alike))
    return found


def _timing(pool: Pool, place: int, one: int, other: int, strongest: float) -> Sequence[_Ground]:
    """Return that both are lively, if it counts; it is never why by itself, so never said first."""
    parts = pool.parts(place)
    part = parts[Feature.ACTIVITY]
    if part <= _WORTH_A_WORD * sum(parts.values()):
        return ()
    words = lively.words(pool.prepared, one, other)
    return () if words is None else [_Ground(Signal.TIMING, min(part, strongest / 2), words)]


def _some(part: float) -> float:
    """Return a part of the score, or next to nothing for a reason that counts for nothing yet."""
    return max(part, 1e-6)
