"""Questions for a worker process, which must find them by their names."""

import os
import threading
from collections.abc import Generator
from dataclasses import dataclass

from weaver_desktop.domain.errors import BookRefusedError


@dataclass(frozen=True)
class Double:
    """Asks for twice a number."""

    number: int

    def answer(self) -> int:
        """Double it."""
        return 2 * self.number


@dataclass(frozen=True)
class Many:
    """Asks for a long list."""

    count: int

    def answer(self) -> list[int]:
        """Count."""
        return list(range(self.count))


@dataclass(frozen=True)
class Failing:
    """Cannot be answered."""

    why: str

    def answer(self) -> object:
        """Raise."""
        raise ValueError(self.why)


@dataclass(frozen=True)
class Refused:
    """Is refused in words."""

    path: str

    def answer(self) -> object:
        """Raise."""
        raise BookRefusedError("The book {path} is locked.", path=self.path)


class AwkwardError(Exception):
    """Cannot be put together again from its arguments alone."""

    def __init__(self, one: str, *, other: str) -> None:
        """Need two things, and keep one."""
        super().__init__(one)
        self.other = other


class Awkward:
    """Fails in a way that does not travel."""

    def answer(self) -> object:
        """Raise."""
        raise AwkwardError("one", other="other")


class Unsendable:
    """Has an answer that cannot travel."""

    def answer(self) -> object:
        """Return a function that has no name."""
        return lambda: None


class Chatty:
    """Prints while it thinks, as some libraries do."""

    def answer(self) -> str:
        """Print, and answer."""
        print("a library says something")  # noqa: T201 - the point of it
        return "said"


class Forever:
    """Is thought about until the worker is ended."""

    def answer(self) -> object:
        """Wait for nothing."""
        threading.Event().wait()
        return None


class Die:
    """Kills the worker in the middle of its thought."""

    def answer(self) -> object:
        """End this process at once."""
        os._exit(3)


@dataclass(frozen=True)
class Counting:
    """Is answered in pieces; fails after ``fails_after`` of them."""

    count: int
    fails_after: int = -1

    def answer(self) -> Generator[int, None, str]:
        """Count, piece by piece."""
        for number in range(self.count):
            if number == self.fails_after:
                raise ValueError(number)
            yield number
        return "done"
