"""Reading much of a book in portions, so that a window can live between them."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Generic, TypeVar

from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.refusals import making_sense

Draft = TypeVar("Draft")
_MUCH = 2_000
"""Rows of an edit from which on reading anew, in portions, comes before following each of them."""


class Portions(ABC, Generic[Draft]):
    """Reads a book once, in portions if there is time; then whoever owns it follows every edit."""

    def __init__(self, file: BookFile) -> None:
        """Read nothing yet."""
        self._file = file
        self._known: Draft | None = None
        self._version = 0

    def read(self) -> Iterator[None]:
        """Read, and yield after each portion of some milliseconds.

        An edit between two portions makes it begin again. Not to be gone on with while an act is
        under way: what is read then may yet be taken back.

        Raises:
            BookRefusedError: if a date in the book makes no sense.
        """
        while self._known is None:
            version, draft = self._version, self._begun()
            with making_sense(self._file.path):
                for _ in self._portions(draft):
                    yield
                    if version != self._version:
                        break
                else:
                    self._known = draft

    @abstractmethod
    def _begun(self) -> Draft:
        """Return an empty draft."""

    @abstractmethod
    def _portions(self, draft: Draft) -> Iterator[None]:
        """Read into a draft, and yield after each portion."""

    def _whole(self) -> Draft:
        """Return all that is to be known; reads what is not known yet."""
        for _ in self.read():
            pass
        assert self._known is not None  # noqa: S101 - just read
        return self._known

    def _begin_anew(self, change_set: ChangeSet, *tables: str) -> bool:
        """Tell whether an edit changed very much, and some of it in these tables: forget all then.

        Going through so many rows would hold up whoever waits for the edit.
        """
        is_much = len(change_set.changes) > _MUCH and change_set.touches(*tables)
        if is_much:
            self._outdate()
            self._forget()
        return is_much

    def _outdate(self) -> None:
        """Let what is being read begin again, because the book has changed."""
        self._version += 1

    def _forget(self) -> None:
        """Know nothing any more."""
        self._known = None
