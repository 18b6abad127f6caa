"""Suggest introductions: the whole way from a snapshot to explained pairs."""

from collections import Counter
from datetime import date
from itertools import islice

import numpy as np

from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.graph.network import Network
from weaver_desktop.graph.suggestions import exchange_words
from weaver_desktop.graph.suggestions.aims import USUAL, Aims
from weaver_desktop.graph.suggestions.asides import asides
from weaver_desktop.graph.suggestions.changes import change
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.families import OF_SIGNAL, Family
from weaver_desktop.graph.suggestions.pool import Pool
from weaver_desktop.graph.suggestions.prepared import Prepared, prepare
from weaver_desktop.graph.suggestions.ranking.order import Order
from weaver_desktop.graph.suggestions.ranking.turns import Chosen, by_worth, in_turn
from weaver_desktop.graph.suggestions.reasons import reasons
from weaver_desktop.graph.suggestions.scope import EVERYBODY, Scope
from weaver_desktop.graph.suggestions.spoken import Spoken
from weaver_desktop.graph.suggestions.wording import how_sure, no_need_on_record, who_gains

_MIDDLE, _WIDTH = -3.0, 2.0
"""What has to speak for a pair (log of p + price · gain) for a score of one half, and the slope."""

_DECIMALS = 9


def suggest(
    network: Network,
    evidence: Evidence,
    *,
    today: date,
    limit: int = 20,
    scope: Scope = EVERYBODY,
    aims: Aims = USUAL,
    prepared: Prepared | None = None,
) -> tuple[Suggestion, ...]:
    """Return who should meet whom and why, best first.

    A pure function: the same book gives the same list, however its parties are ordered.

    Args:
        network: the book's network.
        evidence: what may be quoted, and who is not to be introduced.
        today: the day to count the age of needs from.
        limit: the most suggestions to return.
        scope: whom to suggest for. If it is not one party alone, each is named at most three
            times, open introductions included; for the whole book some places are kept for
            newcomers and bridges.
        aims: what the weaver wants more of.
        prepared: what ``prepare`` returned for the same book, to be quick about one party.

    Raises:
        KeyError: if the one party of the scope is not in the network.
    """
    party = None if scope.party is None else network.position[scope.party]
    if limit <= 0 or network.party_count < 2:  # noqa: PLR2004 - nobody to meet
        return ()
    ready = prepared or prepare(network, evidence, today)
    spoken = ready.spoken
    if party is not None:
        spoken = Spoken.on(ready.ground.about(party), scope.need)
    order = Order(Pool.of(ready, spoken, aims, scope))
    chosen = by_worth(order)
    if party is None:
        chosen = in_turn(order, _asked(network, evidence), keeps_places=scope == EVERYBODY)
    return tuple(_explained(order, one) for one in islice(chosen, limit))


def _asked(network: Network, evidence: Evidence) -> Counter[int]:
    """Return how many introductions of each party, by position in the scene, are open."""
    return Counter(
        {
            int(network.rank[network.position[party]]): count
            for party, count in evidence.asked
            if party in network.position
        }
    )


def _explained(order: Order, chosen: Chosen) -> Suggestion:
    pool = order.pool
    ground = pool.spoken.ground
    names, ids, rank = ground.network.names, ground.network.ids, ground.network.rank
    low, high = divmod(int(pool.keys[chosen.place]), ground.n)
    one, other = (low, high) if ids[low] < ids[high] else (high, low)
    why = reasons(pool, chosen.place, one, other)
    gainers = exchange_words.gainers(pool.spoken, one, other)
    silent = [names[at] for at in (one, other) if at not in ground.evidence.needy]
    return Suggestion(
        a=ids[one],
        b=ids[other],
        score=_score(chosen.worth),
        reasons=why,
        gains=who_gains([names[at] for at in gainers]),
        unknown=no_need_on_record(silent),
        asides=asides(ground, one, other),
        change=change(order, chosen.place, int(rank[one]), int(rank[other])),
        how_sure=how_sure(len({OF_SIGNAL[reason.signal] for reason in why} - {Family.RECENCY})),
        slot=chosen.slot,
    )


def _score(worth: float) -> float:
    """Return what a pair is ranked by as a number between 0 and 1."""
    return round(float(1 / (1 + np.exp((_MIDDLE - worth) / _WIDTH))), _DECIMALS)
