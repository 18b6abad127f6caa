"""Whose turn it is to act: while long work pauses, nobody else may change the book."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from weaver_desktop.domain.errors import BusyError
from weaver_desktop.domain.long_work import Steps, passed_on

_Answer = TypeVar("_Answer")


class Turn:
    """Free, or held by long work, from its first step until everybody has heard of it."""

    def __init__(self) -> None:
        """Begin free."""
        self._is_held = False
        self._is_inside = False
        self._prepare: list[Callable[[], object]] = []

    @property
    def is_held(self) -> bool:
        """Whether long work is under way."""
        return self._is_held

    @property
    def is_paused(self) -> bool:
        """Whether long work stands between two of its steps: what is written now is half of it."""
        return self._is_held and not self._is_inside

    def before(self, prepare: Callable[[], object]) -> None:
        """Do something from now on before long work takes its first step."""
        self._prepare.append(prepare)

    def check(self) -> None:
        """Let the work that holds the turn go on, and everybody if nobody holds it.

        Raises:
            BusyError: to anybody else.
        """
        if self.is_paused:
            raise BusyError(
                "Weaver is still at work on many entries of this book. Wait until that is done, "
                "then try again."
            )

    def hold(self, work: Steps[_Answer]) -> Steps[_Answer]:
        """Pass work on, and hold the turn for it; work within work is a part of it.

        Raises:
            BusyError: if other work holds it.
        """
        self.check()
        if self._is_held:
            return (yield from work)
        for prepare in self._prepare:
            prepare()
        self._is_held = True
        try:
            return (yield from passed_on(work, around=self._inside))
        finally:
            self._is_held = False

    @contextmanager
    def _inside(self) -> Iterator[None]:
        self._is_inside = True
        try:
            yield
        finally:
            self._is_inside = False
