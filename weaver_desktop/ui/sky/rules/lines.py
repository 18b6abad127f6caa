"""The looks of lines: brighter the deeper a tie is, fading as it cools."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.graph.network import UNDATED, Flags, Floats, Ints, Network

_FAINTEST_RECENCY = 0.45
_FRESH_DAYS, _COLD_DAYS = 60, 730
_UNDATED_RECENCY = 0.7
_DEPTH_LIGHT = np.array([0.0, 0.10, 0.20, 0.30, 0.44, 0.62])
_OWN_LIGHT = 0.45
_TOGETHER_LIGHT, _TOGETHER_MOST = 0.05, 0.3


@dataclass(frozen=True, slots=True)
class LineLooks:
    """What is drawn between stars: (k, 2) ends and k lights in (0, 1], brighter for deeper."""

    ends: Ints
    light: Floats


def line_looks(network: Network, today: int, company: Ints) -> LineLooks:
    """Brightness by depth, fading as the last contact grows old; shared gatherings glimmer.

    Args:
        network: what to draw.
        today: the day, an ordinal, that the age of a contact is counted from.
        company: what ``graph.company.company_kept`` returned.
    """
    shown = ~network.is_ended
    ends = network.ends[shown]
    light = _DEPTH_LIGHT[network.depth[shown]] * recency(network.last_contact[shown], today)
    light = np.where(is_own(ends, network.me), light * _OWN_LIGHT, light)
    glimmer = np.minimum(_TOGETHER_LIGHT * network.together_count[company], _TOGETHER_MOST)
    return LineLooks(
        np.concatenate([ends, network.together[company]]), np.concatenate([light, glimmer])
    )


def recency(last_contact: Ints, today: int) -> Floats:
    """Return 1 for a fresh tie, falling to a floor over two years; undated lies between."""
    age = today - last_contact
    fading = np.interp(age, [_FRESH_DAYS, _COLD_DAYS], [1.0, _FAINTEST_RECENCY])
    known: Floats = np.where(last_contact == UNDATED, _UNDATED_RECENCY, fading)
    return known


def is_own(ends: Ints, me: int | None) -> Flags:
    """Return k flags: is the weaver at one end?"""
    if me is None:
        return np.zeros(len(ends), bool)
    own: Flags = (ends[:, 0] == me) | (ends[:, 1] == me)
    return own
