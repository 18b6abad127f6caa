"""From one network to the next: what moved moves on, and only what changed is warmed."""

from collections.abc import Sequence

import numpy as np

from weaver_desktop.graph.layout.arrays import Flags, Ints
from weaver_desktop.graph.layout.motion import Motion
from weaver_desktop.graph.layout.orbits import Orbits
from weaver_desktop.graph.layout.ties import Ties, unchanged

_ENDS_WARMTH, _NEIGHBOURS_WARMTH = 1.0, 0.3


def take_over(
    motion: Motion, before: Motion, was_at: Ints, newcomers: Ints, ids: Sequence[str]
) -> None:
    """Warm in the motion of a network what changed since the one before.

    Args:
        motion: the network now, all its stars placed.
        before: the network before, with no stars if this is the first.
        was_at: for each star now where it stood in the network before, -1 if it was not there.
        newcomers: the stars that were just given a place near their neighbours.
        ids: the ids of the stars now.
    """
    ties = motion.ties
    is_newcomer = _flags(ties.count, newcomers)
    with_newcomer = is_newcomer[ties.ends].any(axis=1)
    came = ~unchanged(ties, before.ties, was_at) if before.ties.count else with_newcomer
    changed = _flags(ties.count, ties.ends[came].ravel()) | is_newcomer
    changed |= _lost_a_tie(motion, before, was_at)
    if not changed.any() and before.is_still:
        return
    # A newcomer's place was chosen for its ties: they are at rest, other new ties are not.
    at_rest = ~came | with_newcomer
    resting = Ties(ties.count, ties.ends[at_rest], ties.strength[at_rest])
    motion.warm(np.flatnonzero(ties.step(changed)), _NEIGHBOURS_WARMTH, resting)
    motion.warm(np.flatnonzero(changed), _ENDS_WARMTH)
    _carry_on(motion, before, was_at)
    _send_home(motion, before, was_at, ids)


def _carry_on(motion: Motion, before: Motion, was_at: Ints) -> None:
    """Let stars that were moving move on under the forces that moved them."""
    stayed = np.flatnonzero(was_at >= 0)
    moving = stayed[before.touched[was_at[stayed]]]
    then = was_at[moving]
    if len(moving):
        motion.warm(moving, 0.0)
        motion.forces.hold[moving] = before.forces.hold[then]
        motion.warmth[moving] = np.maximum(motion.warmth[moving], before.warmth[then])
        motion.home[moving] = before.home[then]


def _lost_a_tie(motion: Motion, before: Motion, was_at: Ints) -> Flags:
    now_at = np.full(before.ties.count, -1)
    stayed = np.flatnonzero(was_at >= 0)
    now_at[was_at[stayed]] = stayed
    gone = now_at[before.ties.ends[~unchanged(before.ties, motion.ties, now_at)]].ravel()
    return _flags(motion.ties.count, gone[gone >= 0])


def _send_home(motion: Motion, before: Motion, was_at: Ints, ids: Sequence[str]) -> None:
    """Send those who lost their last tie to the ring, and forget the ring for those with ties."""
    degree = motion.ties.degree
    motion.home[degree > 0] = np.nan
    stayed = np.flatnonzero((was_at >= 0) & (degree == 0) & ~motion.held)
    lonely = stayed[before.ties.degree[was_at[stayed]] > 0]
    if len(lonely) == 0:
        return
    tied = motion.places[degree > 0]
    others = np.delete(motion.places, lonely, axis=0)
    motion.go_home(lonely, Orbits(tied).spots([ids[at] for at in lonely], others))


def _flags(count: int, stars: Ints) -> Flags:
    flags = np.zeros(count, dtype=np.bool_)
    flags[stars] = True
    return flags
