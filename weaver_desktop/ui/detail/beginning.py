"""A list of which only the beginning is read, however long it is."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Beginning(Sequence[T]):
    """Reads the book when a part of it is asked for, and counts without reading."""

    def __init__(self, count: Callable[[], int], read: Callable[[int], Sequence[T]]) -> None:
        """Take a function that counts all, and one that returns the first so many."""
        self._count = count
        self._read = read
        self._known: int | None = None

    def __len__(self) -> int:
        """Return how many there are."""
        if self._known is None:
            self._known = self._count()
        return self._known

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        """Return a part, reading no further than its end."""
        if isinstance(at, int):
            place = range(len(self))[at]
            return self._read(place + 1)[place]
        start, stop, step = at.indices(len(self))
        return self._read(stop)[start:stop:step] if step > 0 else self._read(len(self))[at]
