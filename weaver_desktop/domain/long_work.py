"""Long work in steps: whoever carries it out may do other things in between, and may stop it."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeAlias, TypeVar

_Answer = TypeVar("_Answer")
_Each = TypeVar("_Each")
_FORGOTTEN_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come.

    Attributes:
        share: from 0, nothing, to 1, all.
        may_stop: whether stopping now takes everything back; else it has been written already.
    """

    share: float
    may_stop: bool = True


@dataclass(frozen=True, slots=True)
class Aside:
    """A call that cannot be cut, and that may be made in another thread while others go on.

    Whoever carries the work out makes the call, and throws into the work what it raises.

    Attributes:
        call: the call.
        may_stop: whether stopping after it still takes everything back.
    """

    call: Callable[[], object]
    may_stop: bool = True


Step = Progress | Aside
Steps: TypeAlias = Generator[Step, None, _Answer]
"""Work that pauses after each step and returns its outcome. Closing it takes everything back."""


def in_one_go(steps: Steps[_Answer]) -> _Answer:
    """Carry work out without a pause; return its outcome."""
    error: BaseException | None = None
    while True:
        try:
            step = next(steps) if error is None else steps.throw(error)
        except StopIteration as done:
            outcome: _Answer = done.value
            return outcome
        error = None
        if isinstance(step, Aside):
            try:
                step.call()
            except BaseException as raised:  # noqa: BLE001 - the work decides what becomes of it
                error = raised


def passed_on(
    steps: Steps[_Answer],
    change: Callable[[Step], Step] = lambda step: step,
    around: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> Steps[_Answer]:
    """Pass work on.

    Args:
        steps: the work.
        change: what its steps are told as.
        around: what holds while the work itself runs, and not while it pauses.
    """
    error: BaseException | None = None
    while True:
        try:
            with around():
                step = next(steps) if error is None else steps.throw(error)
        except StopIteration as done:
            outcome: _Answer = done.value
            return outcome
        error = None
        try:
            yield change(step)
        except GeneratorExit:
            with around():
                steps.close()
            raise
        except BaseException as raised:  # noqa: BLE001 - the work decides what becomes of it
            error = raised


def within(first: float, last: float, steps: Steps[_Answer]) -> Steps[_Answer]:
    """Pass on work that is a part of more: its shares go from ``first`` to ``last``."""

    def scaled(step: Step) -> Step:
        if isinstance(step, Progress):
            return replace(step, share=first + (last - first) * step.share)
        return step

    return passed_on(steps, scaled)


def each_of(
    items: Iterable[_Each], count: int, do: Callable[[_Each], object], at_once: int = 1
) -> Steps[None]:
    """Do something with each of so many things, pausing after every ``at_once`` of them."""
    for number, item in enumerate(items, 1):
        do(item)
        if number % at_once == 0:
            yield Progress(number / count)


def drained(items: deque[_Each]) -> Iterator[_Each]:
    """Yield things and forget each, for to forget 100,000 rows at once takes a while as well."""
    while items:
        yield items.popleft()


def forgetting(items: deque[_Each]) -> Steps[None]:
    """Forget what nobody else holds, some at a time, at the end of work that is written."""
    while items:
        deque(islice(drained(items), _FORGOTTEN_AT_ONCE), maxlen=0)
        yield Progress(1.0, may_stop=False)
