"""How one list became another: one run of rows that came, went or moved."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import takewhile
from operator import eq
from typing import NamedTuple, TypeVar

_Item = TypeVar("_Item")


class Shift(Enum):
    """What became of a run of rows."""

    NOTHING = auto()
    INSERTED = auto()
    REMOVED = auto()
    MOVED = auto()


class Step(NamedTuple):
    """One run of rows, first and last included.

    ``first`` and ``last`` count as in the new list for what was inserted, else as in the old one;
    ``target`` is the row of the old list before which a moved run goes, as Qt counts.
    """

    kind: Shift
    first: int = 0
    last: int = 0
    target: int = 0


def shift(old: Sequence[_Item], new: Sequence[_Item]) -> Step | None:
    """Return the one step that leads from a list to another; None if there is no single one.

    Every item stands at most once in each list.
    """
    head = _alike(old, new)
    if head == len(old) == len(new):
        return Step(Shift.NOTHING)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    was, now = old[head : len(old) - tail], new[head : len(new) - tail]
    if not was:
        return Step(Shift.INSERTED, head, head + len(now) - 1)
    if not now:
        return Step(Shift.REMOVED, head, head + len(was) - 1)
    if len(was) == len(now):
        if was[1:] == now[:-1] and was[0] == now[-1]:
            return Step(Shift.MOVED, head, head, head + len(was))
        if was[:-1] == now[1:] and was[-1] == now[0]:
            last = head + len(was) - 1
            return Step(Shift.MOVED, last, last, head)
    return None


def _alike(one: Sequence[_Item], other: Sequence[_Item]) -> int:
    """Return how many items at the beginning are the same in both."""
    if one == other:
        return len(one)
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))
