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
    gone = _gone(motion, before, was_at)
    changed = _flags(ties.count, ties.ends[came].ravel()) | is_newcomer
    changed |= _flags(ties.count, gone.ends[gone.ends >= 0])
    if not changed.any() and before.is_still:
        return
    # All were at rest by the ties that they had. Who comes, or comes back, stands where it suits
    # the ties that come along; what went with somebody who is gone is let be.
    at_rest = ~came | with_newcomer | _came_back(motion, before, was_at)
    between = (gone.ends >= 0).all(axis=1)
    resting = Ties(
        ties.count,
        np.concatenate((ties.ends[at_rest], gone.ends[between])),
        np.concatenate((ties.strength[at_rest], gone.strength[between])),
    )
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


def from_the_ring(ties: Ties, before: Ties, was_at: Ints) -> Ints:
    """Return the stars that had no tie before and are tied to one that had."""
    was_tied = _were_tied(before, was_at)
    reached: Flags = ties.step((was_at >= 0) & was_tied) & ~was_tied
    return np.flatnonzero(reached)


def _were_tied(before: Ties, was_at: Ints) -> Flags:
    """Return flags of the stars that had a tie, or were not there."""
    had = np.ones(len(was_at), dtype=np.bool_)
    stayed = np.flatnonzero(was_at >= 0)
    had[stayed] = before.degree[was_at[stayed]] > 0
    return had


def _came_back(motion: Motion, before: Motion, was_at: Ints) -> Flags:
    """Tell which ties are of stars that came with a place, to those who do not come from a ring."""
    was_tied = _were_tied(before.ties, was_at)
    a, b = motion.ties.sides
    is_back: Flags = (np.minimum(was_at[a], was_at[b]) < 0) & was_tied[a] & was_tied[b]
    return is_back


def _gone(motion: Motion, before: Motion, was_at: Ints) -> Ties:
    """Return the ties of before that are no more, or not as they were; -1 for stars that left."""
    now_at = np.full(before.ties.count, -1)
    stayed = np.flatnonzero(was_at >= 0)
    now_at[was_at[stayed]] = stayed
    gone = ~unchanged(before.ties, motion.ties, now_at)
    return Ties(motion.ties.count, now_at[before.ties.ends[gone]], before.ties.strength[gone])


def _send_home(motion: Motion, before: Motion, was_at: Ints, ids: Sequence[str]) -> None:
    """Send those who lost their last tie to the ring, and forget it for those who got one."""
    degree = motion.ties.degree
    motion.home[motion.held | (degree > 0) & ~_were_tied(before.ties, was_at)] = np.nan
    stayed = np.flatnonzero((was_at >= 0) & (degree == 0) & ~motion.held)
    lonely = stayed[before.ties.degree[was_at[stayed]] > 0]
    if len(lonely) == 0:
        return
    tied = motion.places[degree > 0]
    others = np.delete(motion.places, lonely, axis=0)
    motion.warmth[lonely] = 0.0
    motion.go_home(lonely, Orbits(tied).spots([ids[at] for at in lonely], others))


def _flags(count: int, stars: Ints) -> Flags:
    flags = np.zeros(count, dtype=np.bool_)
    flags[stars] = True
    return flags
