"""Which people are together in one cloud of light, and of what colour it is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from weaver_desktop.graph.network import Network
from weaver_desktop.ui.sky.rules.meanings import PLAIN
from weaver_desktop.ui.sky.rules.stars import StarLooks
from weaver_desktop.ui.state.looks import ColourBy, GroupsAs, LookRules
from weaver_desktop.ui.theme.palette import STAR_COLOURS

_FEWEST = 3


@dataclass(frozen=True, eq=False, slots=True)
class Cloud:
    """A cloud: its colour number, ``PLAIN`` for none, and the stars that it lies behind."""

    number: int
    stars: NDArray[np.int64]


def clouds_of(network: Network, looks: StarLooks, rules: LookRules) -> tuple[Cloud, ...]:
    """Return a cloud for each of the largest groups, or of the communities if they have colours.

    Where the colours stand for something else, the clouds are without colour.
    """
    if rules.colour is ColourBy.COMMUNITY:
        parts = [
            np.flatnonzero(looks.colour == each.number)
            for each in looks.meanings
            if each.number != PLAIN
        ]
        numbers = [each.number for each in looks.meanings if each.number != PLAIN]
    elif rules.groups is GroupsAs.STARS:
        return ()
    elif rules.colour is ColourBy.GROUP:
        numbers = [each.number for each in looks.meanings if each.number != PLAIN]
        parts = [np.flatnonzero(looks.colour == number) for number in numbers]
    else:
        sizes = np.bincount(network.members[:, 1], minlength=network.party_count)
        largest = np.argsort(-sizes, kind="stable")[:STAR_COLOURS].tolist()
        parts = [network.members[network.members[:, 1] == group, 0] for group in largest]
        numbers = [PLAIN] * len(parts)
    return tuple(
        Cloud(number, stars.astype(np.int64))
        for number, stars in zip(numbers, parts, strict=True)
        if len(stars) >= _FEWEST
    )
