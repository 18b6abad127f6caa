"""From the book's network and evidence to the scene that the features look at."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import numpy as np

from weaver_desktop.graph.adjacency import Positions
from weaver_desktop.graph.network import UNDATED, Floats, Ints, Network
from weaver_desktop.graph.suggestions.evidence import Evidence
from weaver_desktop.graph.suggestions.features.company import Company
from weaver_desktop.graph.suggestions.features.likeness import Likeness
from weaver_desktop.graph.suggestions.features.scene import Scene
from weaver_desktop.graph.suggestions.pairs import distinct


def staged(network: Network, evidence: Evidence, today: date, before: Scene | None = None) -> Scene:
    """Return the scene of a book, its parties in the order of their names.

    Position p of the scene is the party whose ``network.rank`` is p, so that nothing depends on
    the order in which parties and ties stand in the network. The weaver and her ties are left out;
    days later than today count as today. ``before`` is a scene of the same book and evidence, of
    which only ties have changed.
    """
    place, n = network.rank, network.party_count
    counted = network.counts.copy()
    if network.me is not None:
        counted &= (network.ends != network.me).all(axis=1)
    ends = np.sort(place[network.ends[counted].astype(np.int64)].reshape(-1, 2), axis=1)
    order = np.lexsort((ends[:, 1], ends[:, 0]))
    now = today.toordinal()
    first = _days(network.since[counted][order], now)
    last = np.fmax(_days(network.last_contact[counted][order], now), first)
    if before is not None:
        return replace(before, ends=ends[order], first=first, last=last)
    company, likeness = _company(network, evidence, now), _likeness(network, evidence)
    return Scene(n, ends[order], first, last, company, likeness)


def _days(ordinals: Ints, today: int) -> Floats:
    """Return ordinals as numbers, NaN where undated; what is dated later than today is today's."""
    days: Floats = np.minimum(ordinals, today).astype(np.float64)
    days[ordinals == UNDATED] = np.nan
    return days


def _company(network: Network, evidence: Evidence, today: int) -> Company:
    place, n = network.rank, network.party_count
    circles: list[tuple[float, tuple[int, ...]]] = [
        (np.nan if held.day == UNDATED else float(held.day), tuple(sorted(place[list(held.came)])))
        for held in evidence.gatherings
        if held.day <= today and len(held.came) > 1
    ]
    circles += [(np.nan, members) for members in _groups(network)]
    circles.sort(key=lambda circle: (np.nan_to_num(circle[0]), circle[1]))
    pairs, times = _together(network) if not evidence.gatherings else _nobody()
    return Company(
        n,
        np.repeat(np.arange(len(circles)), [len(guests) for _, guests in circles]),
        np.array([guest for _, guests in circles for guest in guests], dtype=np.int64),
        np.array([day for day, _ in circles], dtype=np.float64),
        pairs,
        times,
    )


def _groups(network: Network) -> Iterable[tuple[int, ...]]:
    """Return the members of each group, the weaver left out."""
    place = network.rank
    kept = network.members[(network.members != network.me).all(axis=1)]
    member, group = place[kept[:, 0]], place[kept[:, 1]]
    return [tuple(np.sort(member[group == each]).tolist()) for each in distinct(group).tolist()]


def _together(network: Network) -> tuple[Positions, Floats]:
    pairs = np.sort(network.rank[network.together.astype(np.int64)].reshape(-1, 2), axis=1)
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    return pairs[order], network.together_count[order].astype(np.float64)


def _nobody() -> tuple[Positions, Floats]:
    return np.zeros((0, 2), dtype=np.int64), np.zeros(0)


def _likeness(network: Network, evidence: Evidence) -> Likeness:
    place = network.rank.tolist()  # an array gives out single numbers slowly
    held = {
        (place[trait.party], trait.kind, trait.folded) for trait in evidence.traits if trait.folded
    }
    labels = sorted({(kind, folded) for _, kind, folded in held})
    kinds = sorted({kind for kind, _ in labels})
    number = {label: at for at, label in enumerate(labels)}
    rows = sorted((party, number[kind, folded]) for party, kind, folded in held)
    columns = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return Likeness(
        network.party_count,
        columns[:, 0].copy(),
        columns[:, 1].copy(),
        np.array([kinds.index(kind) for kind, _ in labels], dtype=np.int64),
    )
