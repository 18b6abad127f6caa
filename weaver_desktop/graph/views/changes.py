"""What changed in a network between two days."""

from dataclasses import dataclass

from weaver_desktop.graph.network import UNDATED
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
