"""How an export goes on: in small steps, so that a window can live between them."""

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Step:
    """How much is done, 0-1, and whether there is nothing to do but wait for another thread."""

    share: float
    is_waiting: bool = False


_MIDWAY = 80
_Result = TypeVar("_Result")

Work = Generator[Step, None, _Result]
"""Work that returns what came of it. Closing it takes back whatever it has begun."""
Steps = Generator[Step, None, None]
"""Work that is done when it ends."""


def elsewhere(do: Callable[[Event], _Result], *, share: float) -> Work[_Result]:
    """Run a function in a thread; wait for it in steps, and tell it when nobody waits any more.

    Args:
        do: gets an event that is set once the work is not wanted any more.
        share: how much of the whole is done while it runs.

    Raises:
        BaseException: whatever the function raises.
    """
    unwanted = Event()
    with ThreadPoolExecutor(1, thread_name_prefix="export") as pool:
        future: Future[_Result] = pool.submit(do, unwanted)
        try:
            while not future.done():
                yield Step(share, is_waiting=True)
        finally:
            unwanted.set()
        return future.result()


def in_steps(portions: Iterable[None], start: float, end: float) -> Steps:
    """Turn portions of work, nobody knows how many, into steps between two shares of the whole."""
    for done, _ in enumerate(portions):
        yield Step(start + (end - start) * done / (done + _MIDWAY))
