"""What changed in a network between two days."""

from dataclasses import dataclass

import numpy as np

from weaver_desktop.domain.ties import Depth
from weaver_desktop.graph.network import UNDATED, Flags, Network
from weaver_desktop.graph.views.history import History


@dataclass(frozen=True, slots=True)
class Changes:
    """How many ties and parties are different after some days.

    Attributes:
        new_ties: ties that were not there before, or had ended, and are there now.
        deeper: ties that were there before and are deeper now.
        ended: ties that were there before and are not now.
        new_parties: parties first seen in these days.
    """

    new_ties: int
    deeper: int
    ended: int
    new_parties: int


def changes_between(history: History, first: int, last: int) -> Changes:
    """Compare the morning of the first day with the evening of the last (ordinals).

    What came and went in between is not counted, so that the counts tell the difference between
    two maps. Nothing changes in days that end before they begin.
    """
    if last < first:
        return Changes(0, 0, 0, 0)
    was, depth_before = history.timeline.alive(first - 1)
    is_, depth_now = history.timeline.alive(last)
    seen = history.first_seen
    return Changes(
        new_ties=int((is_ & ~was).sum()),
        deeper=int((is_ & was & (depth_now > depth_before)).sum()),
        ended=int((was & ~is_).sum()),
        new_parties=int(((seen != UNDATED) & (seen >= first) & (seen <= last)).sum()),
    )


COOLING_DAYS = 182
"""Days without contact after which a tie between two who were in touch, or closer, has cooled."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What another day's map has that an earlier one had not, and the other way round.

    Attributes:
        people: persons that were not there.
        groups: groups that were not there.
        ties: ties that were not there, or were over.
        faded: ties that were there and warm, and by now are over or have cooled.
    """

    people: int = 0
    groups: int = 0
    ties: int = 0
    faded: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether the two maps tell the same."""
        return self == Differences()


def differences(earlier: Network, on: int, later: Network, then: int) -> Differences:
    """Compare two views of one book, as of two days (ordinals), ``on`` not after ``then``.

    A tie has cooled if its last contact is more than ``COOLING_DAYS`` old, and the two were at
    least in touch: who only met once need not meet again. What a filter lets through on one of
    the days only is not counted as faded.
    """
    came = np.array([party not in earlier.position for party in later.ids], dtype=np.bool_)
    groups = int((came & later.is_group).sum())
    there = dict(zip(earlier.tie_ids, (~earlier.is_ended).tolist(), strict=True))
    warm = dict(zip(earlier.tie_ids, _is_warm(earlier, on).tolist(), strict=True))
    lives, warms = (~later.is_ended).tolist(), _is_warm(later, then).tolist()
    ties = faded = 0
    for tie, is_alive, is_warm in zip(later.tie_ids, lives, warms, strict=True):
        ties += is_alive and not there.get(tie, False)
        faded += not is_warm and warm.get(tie, False)
    return Differences(int(came.sum()) - groups, groups, ties, faded)


def _is_warm(network: Network, day: int) -> Flags:
    age = day - network.last_contact
    is_cold = (
        (network.last_contact != UNDATED) & (age > COOLING_DAYS) & (network.depth >= Depth.IN_TOUCH)
    )
    warm: Flags = ~network.is_ended & ~is_cold
    return warm
