"""How a party's and a tie's looks follow from what is known, so that the legend makes itself."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import UNDATED, Flags, Floats, Ints, Network

PLAIN = -1
"""Colour number of a star that no rule colours."""

_SMALLEST, _LARGEST = 2.6, 9.0
_ROOMY, _MOST_CROWDED = 250, 0.45
_FAINTEST_RECENCY = 0.45
_FRESH_DAYS, _COLD_DAYS = 60, 730
_UNDATED_RECENCY = 0.7
_DEPTH_LIGHT = np.array([0.0, 0.10, 0.20, 0.30, 0.44, 0.62])
_DEPTH_PULL = np.array([0.0, 0.15, 0.45, 0.6, 0.8, 1.0])
_OWN_LIGHT, _OWN_PULL = 0.45, 0.12
_MEMBER_PULL = 0.35
_TOGETHER_PULL, _TOGETHER_LIGHT, _TOGETHER_MOST = 0.08, 0.05, 0.3
_FEWEST_SHARED, _MOST_COMPANIONS = 2, 4


@dataclass(frozen=True, slots=True)
class StarLooks:
    """The looks of n stars: radius in pixels, colour number or ``PLAIN``, importance of the name.

    ``groups`` lists the coloured groups as (party, name, colour number), largest first.
    """

    radius: Floats
    colour: Ints
    importance: Floats
    groups: tuple[tuple[PartyId, str, int], ...]

    def of(self, stars: NDArray[np.int64]) -> "StarLooks":
        """Return the looks of some of the stars."""
        return StarLooks(
            self.radius[stars], self.colour[stars], self.importance[stars], self.groups
        )

    def colours_as(self, other: "StarLooks") -> bool:
        """Tell whether other looks mean the same colours for the same stars."""
        return self.groups == other.groups and np.array_equal(self.colour, other.colour)


def star_looks(network: Network, colours: int) -> StarLooks:
    """Size by number of ties; colour by the smallest of the groups large enough to have one."""
    degree = np.zeros(network.party_count)
    seen = network.ends[~network.is_ended]
    np.add.at(degree, seen.ravel(), 1.0)
    radius = np.clip(_SMALLEST + 0.95 * np.sqrt(degree), _SMALLEST, _LARGEST)
    # In a crowd stars are smaller, or a large network would be one glowing cloud.
    crowding = np.clip((_ROOMY / max(network.party_count, 1)) ** 0.3, _MOST_CROWDED, 1.0)
    sizes = np.bincount(network.members[:, 1], minlength=network.party_count)
    by_size = np.lexsort((network.rank, -sizes))[:colours]
    coloured = [int(group) for group in by_size if sizes[group] > 0]
    colour = np.full(network.party_count, PLAIN, np.int32)
    for number, group in enumerate(coloured):
        # Largest first, so that a smaller and more telling group has the last word.
        people = network.members[network.members[:, 1] == group, 0]
        colour[people] = number
        colour[group] = number
    radius[network.is_group] = np.clip(4.0 + 0.5 * np.sqrt(sizes[network.is_group]), 4.0, _LARGEST)
    radius *= crowding
    importance = degree + 0.5 * sizes + np.where(network.is_group, 2.0, 0.0)
    if network.me is not None:
        importance[network.me] += 1000.0
    groups = tuple(
        (network.ids[group], network.names[group], number) for number, group in enumerate(coloured)
    )
    return StarLooks(radius, colour, importance, groups)


@dataclass(frozen=True, slots=True)
class LineLooks:
    """What is drawn between stars: (k, 2) ends and k lights in (0, 1], brighter for deeper."""

    ends: Ints
    light: Floats


def line_looks(network: Network, today: date, company: Ints) -> LineLooks:
    """Brightness by depth, fading as the last contact grows old; shared gatherings glimmer.

    Args:
        network: what to draw.
        today: the day that the age of a contact is counted from.
        company: what ``company_kept`` returned.
    """
    shown = ~network.is_ended
    ends = network.ends[shown]
    light = _DEPTH_LIGHT[network.depth[shown]] * recency(network.last_contact[shown], today)
    light = np.where(_is_own(ends, network.me), light * _OWN_LIGHT, light)
    glimmer = np.minimum(_TOGETHER_LIGHT * network.together_count[company], _TOGETHER_MOST)
    return LineLooks(
        np.concatenate([ends, network.together[company]]), np.concatenate([light, glimmer])
    )


def recency(last_contact: Ints, today: date) -> Floats:
    """Return 1 for a fresh tie, falling to a floor over two years; undated lies between."""
    age = today.toordinal() - last_contact
    fading = np.interp(age, [_FRESH_DAYS, _COLD_DAYS], [1.0, _FAINTEST_RECENCY])
    known: Floats = np.where(last_contact == UNDATED, _UNDATED_RECENCY, fading)
    return known


def springs(network: Network, company: Ints) -> tuple[Ints, Floats]:
    """Return what pulls stars together: (k, 2) ends and k strengths in (0, 1].

    The weaver's own ties pull little, or her star would draw all clusters into one.
    """
    shown = ~network.is_ended
    ends = network.ends[shown]
    pull = _DEPTH_PULL[network.depth[shown]]
    pull = np.where(_is_own(ends, network.me), _OWN_PULL, pull)
    shared = np.minimum(_TOGETHER_PULL * network.together_count[company], _MEMBER_PULL)
    members = np.full(len(network.members), _MEMBER_PULL)
    all_ends = np.concatenate([ends, network.members, network.together[company]])
    return _merged(all_ends, np.concatenate([pull, members, shared]), network.party_count)


def _merged(ends: Ints, strength: Floats, count: int) -> tuple[Ints, Floats]:
    low, high = ends.min(axis=1), ends.max(axis=1)
    key = low.astype(np.int64) * max(count, 1) + high
    kept, first = np.unique(key, return_index=True)
    best = np.zeros(len(kept))
    np.maximum.at(best, np.searchsorted(kept, key), strength)
    return np.stack([low[first], high[first]], axis=1), best


def _is_own(ends: Ints, me: int | None) -> Flags:
    if me is None:
        return np.zeros(len(ends), bool)
    own: NDArray[np.bool_] = (ends == me).any(axis=1)
    return own


def company_kept(network: Network) -> Ints:
    """Return which pairs of ``network.together`` to show: the company of those without a tie.

    Who has ties is placed by them. Who has none would float in the dark although we know in whose
    company they come; each such party keeps its few most frequent companions.
    """
    tied = np.zeros(network.party_count, bool)
    tied[network.ends[~network.is_ended].ravel()] = True
    candidates = np.flatnonzero(
        (network.together_count >= _FEWEST_SHARED) & ~tied[network.together].all(axis=1)
    )
    kept: set[int] = set()
    seen: dict[int, int] = {}
    for at in candidates[np.argsort(-network.together_count[candidates], kind="stable")].tolist():
        loose = [party for party in network.together[at].tolist() if not tied[party]]
        if any(seen.get(party, 0) < _MOST_COMPANIONS for party in loose):
            kept.add(at)
            for party in loose:
                seen[party] = seen.get(party, 0) + 1
    return np.array(sorted(kept), np.int32)
