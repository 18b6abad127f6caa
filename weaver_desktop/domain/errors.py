"""Errors that a user can cause. Each is a sentence: the thing, the reason and the way out."""

from collections.abc import Callable
from typing import Any

from weaver_desktop.domain.phrases import Phrase, phrase


class WeaverError(Exception):
    """An expected error, shown to the user in its own words and never as a traceback."""

    def __init__(self, template: str, /, **values: str | int | Phrase) -> None:
        """Keep the sentence as a phrase, so that the window can translate it."""
        self.phrase = phrase(template, **values)
        super().__init__(str(self.phrase))

    def __reduce__(self) -> tuple[Callable[[type["WeaverError"], Phrase], "WeaverError"], Any]:
        """Let the error travel between processes with its phrase, not only with its words."""
        return _again, (type(self), self.phrase)


def _again(kind: type[WeaverError], said: Phrase) -> WeaverError:
    return kind(said.template, **said.values)


class BookRefusedError(WeaverError):
    """The file cannot be opened as a book: newer, locked, damaged, foreign or out of reach."""


class BookInUseError(BookRefusedError):
    """Another Weaver on this computer has the book open for writing; it may soon be free."""


class ReadOnlyBookError(WeaverError):
    """The book is open for reading only, so nothing can be changed."""


class BusyError(WeaverError):
    """Long work is under way in this book; what was asked for can be done after it."""


class NotFoundError(WeaverError):
    """What was named is not in the book."""


class AmbiguousNameError(WeaverError):
    """A name fits more than one party; the sentence lists them."""


class InvalidEditError(WeaverError):
    """The edit asked for makes no sense, for example a party tied to itself."""


class UnreadableFileError(WeaverError):
    """A file to import cannot be read at all."""
