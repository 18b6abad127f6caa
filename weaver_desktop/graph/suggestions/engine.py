"""Suggest introductions: the whole way from a snapshot to explained pairs."""

from collections import Counter
from datetime import date

import numpy as np

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.introductions import Reason, Suggestion
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions.asides import asides
from weaver_desktop.graph.suggestions.candidates import best_first
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.ground import Ground
from weaver_desktop.graph.suggestions.scoring import shares
from weaver_desktop.graph.suggestions.voices import Voice, all_voices
from weaver_desktop.graph.suggestions.wording import no_need_on_record, who_gains

MOST_PER_PARTY = 3
"""Suggestions that name the same party, in a list for the whole book. It costs 4 % precision and
reaches 21 % more people (measured on nine public networks), and nobody is asked again and again."""


def suggest(
    network: Network,
    evidence: Evidence,
    *,
    today: date,
    limit: int = 20,
    for_party: PartyId | None = None,
) -> tuple[Suggestion, ...]:
    """Return who should meet whom and why, best first.

    A pure function: the same book gives the same list, however its parties are ordered.

    Args:
        network: the book's network.
        evidence: what may be quoted, and who is not to be introduced.
        today: the day to count the age of needs from.
        limit: the most suggestions to return.
        for_party: suggest for this party alone; otherwise for the whole book, and then each party
            is named at most three times.

    Raises:
        KeyError: if ``for_party`` is not in the network.
    """
    party = None if for_party is None else network.position[for_party]
    if limit <= 0:
        return ()
    ground = Ground(network, evidence, today, party)
    voices = all_voices(ground)
    named: Counter[int] = Counter()
    chosen: list[Suggestion] = []
    for score, one, other in best_first(ground, voices):
        if party is None and max(named[one], named[other]) >= MOST_PER_PARTY:
            continue
        named.update((one, other))
        chosen.append(_explained(ground, voices, score, one, other))
        if len(chosen) == limit:
            break
    return tuple(chosen)


def _explained(
    ground: Ground, voices: tuple[Voice, ...], score: float, low: int, high: int
) -> Suggestion:
    names, ids = ground.network.names, ground.network.ids
    one, other = (low, high) if ids[low] < ids[high] else (high, low)
    key = np.array([low * ground.n + high])
    heard = [(voice, float(voice.at(key)[0])) for voice in voices]
    speaking = [(voice, strength) for voice, strength in heard if strength > 0]
    parts = shares([voice.signal for voice, _ in speaking], [strength for _, strength in speaking])
    reasons = [
        Reason(voice.signal, voice.words(one, other), part)
        for (voice, _), part in zip(speaking, parts, strict=True)
    ]
    reasons.sort(key=lambda reason: (-reason.weight, reason.signal, str(reason.text)))
    gainers = {voice.gainer for voice, _ in speaking} - {None}
    silent = [names[at] for at in (one, other) if at not in ground.evidence.needy]
    return Suggestion(
        a=ids[one],
        b=ids[other],
        score=score,
        reasons=tuple(reasons),
        gains=who_gains([names[low if side == 0 else high] for side in gainers]),
        unknown=no_need_on_record(silent),
        asides=asides(ground, one, other),
    )
