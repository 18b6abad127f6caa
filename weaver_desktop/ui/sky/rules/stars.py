"""The looks of all stars by the rules that are on."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.graph.network import UNDATED, Flags, Floats, Ints, Network
from weaver_desktop.graph.views import Newcomer
from weaver_desktop.ui.sky.rules.meanings import PLAIN, Known, Meaning, counted
from weaver_desktop.ui.sky.rules.sorts import (
    Coloured,
    by_community,
    by_group,
    by_kind,
    by_network,
    by_newcomer,
    by_tag,
    every_newness,
)
from weaver_desktop.ui.sky.rules.spans import (
    by_recency,
    by_ties,
    every_age,
    every_number_of_ties,
    last_contacts,
)
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, SizeBy

_SMALLEST, _LARGEST, _LIKE = 2.6, 9.0, 4.2
_ROOMY, _MOST_CROWDED = 250, 0.45
_FULL_REACH = 30
_FAINTEST, _FRESH_DAYS, _COLD_DAYS = 0.3, 30, 730
_FEWEST_FOR_CIRCLES = 12
"""Of how many parties on circles are worth a colour; fewer are seen at a glance."""


@dataclass(frozen=True, eq=False, slots=True)
class StarLooks:
    """The looks of n stars.

    Attributes:
        radius: n radii in pixels where the map is as near as it was laid out.
        colour: n colour numbers, or ``PLAIN``.
        importance: n weights of the names; the largest is written first.
        light: n brightnesses in [0, 1]; 0 for a group that is seen as a cloud alone.
        room: n radii that the layout keeps free, whatever the size stands for: nothing moves
            because it looks different.
        meanings: what the colours that are used stand for, the most telling first.
    """

    radius: Floats
    colour: Ints
    importance: Floats
    light: Floats
    room: Floats
    meanings: tuple[Meaning, ...] = ()

    @property
    def groups(self) -> tuple[tuple[PartyId, str, int], ...]:
        """The groups that have a colour, as (party, name, colour number), largest first."""
        return tuple(
            (each.party, str(each.said), each.number) for each in self.meanings if each.party
        )

    def of(self, stars: NDArray[np.int64]) -> "StarLooks":
        """Return the looks of some of the stars."""
        return StarLooks(
            self.radius[stars],
            self.colour[stars],
            self.importance[stars],
            self.light[stars],
            self.room[stars],
            self.meanings,
        )

    def colours_as(self, other: "StarLooks") -> bool:
        """Tell whether other looks mean the same colours for the same stars."""
        return self.meanings == other.meanings and np.array_equal(self.colour, other.colour)


def most_telling(network: Network) -> ColourBy:
    """Return what colour tells most of a network: groups, or where there are none, circles."""
    is_small = network.party_count < _FEWEST_FOR_CIRCLES
    return ColourBy.GROUP if is_small or len(network.members) else ColourBy.COMMUNITY


def star_looks(network: Network, rules: LookRules, known: Known) -> StarLooks:
    """Return the looks of every star; a rule that lacks what it needs leaves all stars alike."""
    degree = ties_of(network)
    sizes = np.bincount(network.members[:, 1], minlength=network.party_count).astype(np.int32)
    colour, meanings = _coloured(network, rules.colour, known, degree)
    light = _light(network, rules, known)
    importance = degree + 0.5 * sizes + np.where(network.is_group, 2.0, 0.0)
    # A cloud without a star would mean nothing without its name.
    importance[light <= 0] += 100.0
    if network.me is not None:
        importance[network.me] += 1000.0
    return StarLooks(
        _radius(network, rules.size, known, degree, sizes),
        colour,
        importance,
        light,
        _radius(network, SizeBy.TIES, known, degree, sizes),
        meanings,
    )


def looks_on(
    then: Network,
    at: NDArray[np.int64],
    today: StarLooks,
    rules: LookRules,
    known: Known,
) -> StarLooks:
    """Return the looks of the stars of an earlier day.

    What follows from how much or how long ago is as of that day: size, brightness, colours by
    ties, contact or newness. What a star is keeps today's colour, and names today's order, so
    that the map neither flickers nor changes its meaning while time plays.

    Args:
        then: all of the network of that day.
        at: for each of its parties its place in today's network.
        today: the looks of today's network.
        rules: what colour, size and brightness stand for.
        known: as of that day; without reach, stars whose size stands for it keep today's.
    """
    degree = ties_of(then)
    sizes = np.bincount(then.members[:, 1], minlength=then.party_count).astype(np.int32)
    looks = today.of(at)
    colour, meanings = looks.colour, counted(today.meanings, looks.colour)
    if rules.colour in {ColourBy.TIES, ColourBy.RECENCY, ColourBy.NEWCOMER}:
        colour, meanings = _coloured(then, rules.colour, known, degree)
    radius = looks.radius
    if rules.size is not SizeBy.REACH or known.reach is not None:
        radius = _radius(then, rules.size, known, degree, sizes, crowd=len(today.radius))
    light = _light(then, rules, known)
    return replace(looks, radius=radius, colour=colour, light=light, meanings=meanings)


def every_meaning(looks: StarLooks, rules: LookRules) -> tuple[Meaning, ...]:
    """Return what colours may stand for on any day, for a legend that stays as it is."""
    match rules.colour:
        case ColourBy.TIES:
            return every_number_of_ties()
        case ColourBy.RECENCY:
            return every_age()
        case ColourBy.NEWCOMER:
            return every_newness()
        case _:
            return looks.meanings


def ties_of(network: Network) -> Ints:
    """Return n numbers of ties that are not over."""
    ends = network.ends[~network.is_ended]
    return np.bincount(ends.ravel(), minlength=network.party_count).astype(np.int32)


def _coloured(network: Network, rule: ColourBy, known: Known, degree: Ints) -> Coloured:
    facts, circles = known.facts, known.circles
    coloured: Coloured = np.full(network.party_count, PLAIN, np.int32), ()
    match rule:
        case ColourBy.GROUP:
            coloured = by_group(network)
        case ColourBy.KIND:
            coloured = by_kind(network.is_group)
        case ColourBy.TIES:
            coloured = by_ties(degree)
        case ColourBy.RECENCY:
            coloured = by_recency(last_contacts(network), known.today)
        case ColourBy.COMMUNITY if circles is not None:
            coloured = by_community(network, circles, degree)
        case ColourBy.TAG if facts is not None:
            coloured = by_tag(network, facts)
        case ColourBy.NETWORK if facts is not None:
            coloured = by_network(network, facts)
        case ColourBy.NEWCOMER if facts is not None:
            coloured = by_newcomer(network, facts)
        case _:
            pass
    return coloured


def _radius(
    network: Network, rule: SizeBy, known: Known, degree: Ints, sizes: Ints, *, crowd: int = 0
) -> Floats:
    count = network.party_count
    groups = np.clip(4.0 + 0.5 * np.sqrt(sizes), 4.0, _LARGEST)
    if rule is SizeBy.TIES:
        people = np.clip(_SMALLEST + 0.95 * np.sqrt(degree), _SMALLEST, _LARGEST)
    elif rule is SizeBy.REACH and known.reach is not None:
        most = max(int(known.reach.max(initial=0)), _FULL_REACH)
        people = _SMALLEST + (_LARGEST - _SMALLEST) * np.sqrt(known.reach / most)
    else:
        people = np.full(count, _LIKE)
        groups = np.full(count, _LIKE)
    # In a crowd stars are smaller, or a large network would be one glowing cloud.
    crowding = np.clip((_ROOMY / max(count, crowd, 1)) ** 0.3, _MOST_CROWDED, 1.0)
    radius: Floats = np.where(network.is_group, groups, people) * crowding
    return radius


def _light(network: Network, rules: LookRules, known: Known) -> Floats:
    light = np.ones(network.party_count)
    if rules.brightness is BrightBy.RECENCY:
        last = last_contacts(network)
        fading = np.interp(known.today - last, [_FRESH_DAYS, _COLD_DAYS], [1.0, _FAINTEST])
        light = np.where(last == UNDATED, _FAINTEST, fading)
    elif rules.brightness is BrightBy.NEWCOMER and known.facts is not None:
        is_new: Flags = Newcomer().flags(network, known.facts)
        light = np.where(is_new, 1.0, 0.4)
    if rules.brightness is not BrightBy.NOTHING:
        light[network.is_group] = np.maximum(light[network.is_group], 0.6)
    if rules.groups is GroupsAs.CLOUDS:
        light[network.is_group] = 0.0
    return light
