"""What the rules are told, and what they tell the legend."""

from dataclasses import dataclass, replace

import numpy as np

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase
from weaver_desktop.graph.network import Ints
from weaver_desktop.graph.views import PartyFacts, PartyFilter

PLAIN = -1
"""Colour number of a star that no rule colours; others are places in ``Palette.tints``."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one colour stands for.

    Attributes:
        number: the colour, a place in ``Palette.tints`` or ``PLAIN``.
        said: what it stands for, in words.
        count: how many stars have it.
        party: the group that it stands for, if it stands for one.
        filter: what keeps only such parties in view, if there is such a filter.
    """

    number: int
    said: Phrase
    count: int
    party: PartyId | None = None
    filter: PartyFilter | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Known:
    """What rules may need besides the network; a rule does without what is None.

    Attributes:
        today: the day that ages are counted from, as an ordinal.
        facts: tags, named networks and first days.
        circles: n numbers of communities, the largest 0; negative for who is in none.
        reach: n numbers of others within two steps.
    """

    today: int
    facts: PartyFacts | None = None
    circles: Ints | None = None
    reach: Ints | None = None


def counted(meanings: tuple[Meaning, ...], colour: Ints) -> tuple[Meaning, ...]:
    """Return the meanings with how many of the n stars have each, by their n colour numbers."""
    numbers, counts = np.unique(colour, return_counts=True)
    count = dict(zip(numbers.tolist(), counts.tolist(), strict=True))
    return tuple(replace(each, count=count.get(each.number, 0)) for each in meanings)
