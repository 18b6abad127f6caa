"""How long something takes, and what that is of many times."""

from collections.abc import Callable, Sequence
from time import perf_counter


def milliseconds(act: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000


def p95(taken: Sequence[float]) -> float:
    """Return the time within which 95 % were done."""
    return sorted(taken)[int(len(taken) * 0.95)]
