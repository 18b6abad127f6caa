"""What a question for suggestions is made of besides the network, read once and kept packed."""

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from weaver_desktop.domain.changes import ChangeSet
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import advice as columns
from weaver_desktop.store.queries import asking, introductions, story

Pieces = tuple[bytes, ...]
"""A part of a question, packed piece by piece."""

_BOUNDS = ("", *"123456789abcdef", "\U0010ffff")
"""Ids are hexadecimal; between each two of these stands about a sixteenth of them."""

_Range = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a part of a question comes from.

    Attributes:
        tables: what changes it when they do.
        read: reads it as of a day; what is long, in pieces that belong one behind the other.
    """

    tables: tuple[str, ...]
    read: Callable[[BookFile, date], Iterator[object]]


def _at_once(read: Callable[[BookFile], object]) -> Callable[[BookFile, date], Iterator[object]]:
    def pieces(file: BookFile, _: date) -> Iterator[object]:
        yield read(file)

    return pieces


def _by_range(
    read: Callable[[BookFile, _Range], object],
) -> Callable[[BookFile, date], Iterator[object]]:
    def pieces(file: BookFile, _: date) -> Iterator[object]:
        for bounds in pairwise(_BOUNDS):
            yield read(file, bounds)

    return pieces


def _apart(file: BookFile, today: date) -> Iterator[object]:
    yield introductions.pairs_kept_apart(file, today)


SOURCES = {
    "heard": Source(("fact", "proposition", "party"), _by_range(story.needs_and_gifts)),
    "gatherings": Source(("gathering", "guest"), _at_once(columns.gatherings_attended)),
    "traits": Source(("tagging", "party", "fact"), _by_range(columns.traits)),
    "introductions": Source(
        ("introduction", "introduction_step"), _at_once(introductions.introductions)
    ),
    "apart": Source(("introduction", "suggestion_answer"), _apart),
    "unwilling": Source(("party",), _at_once(introductions.unwilling)),
    "needy_in_private": Source(("fact",), _at_once(asking.needy_in_private)),
}
"""By the fields of ``Question`` that they fill."""


def read_parts(file: BookFile, today: date) -> dict[str, Any]:
    """Read all parts at once, by the fields of ``Question``.

    Raises:
        BookRefusedError: if what is read makes no sense.
    """
    return {name: joined(list(source.read(file, today))) for name, source in SOURCES.items()}


def joined(pieces: list[Any]) -> object:
    """Put the pieces of a part together."""
    return pieces[0] if len(pieces) == 1 else [row for piece in pieces for row in piece]


def unpacked(pieces: Pieces) -> object:
    """Put the packed pieces of a part together."""
    # The bytes were packed by ``SourcesKept`` in our own parent process.
    return joined([pickle.loads(piece) for piece in pieces])  # noqa: S301


class SourcesKept:
    """Reads and packs what is not known, piece by piece; an edit makes unknown what it touches."""

    def __init__(self, file: BookFile) -> None:
        """Read nothing yet."""
        self._file = file
        self._day: date | None = None
        self._known: dict[str, Pieces] = {}
        self._version = 0

    def read(self, today: date) -> Iterator[None]:
        """Read what is not known, and yield after each piece of some milliseconds.

        While an act is under way nothing is read, for it may yet be taken back.

        Raises:
            BookRefusedError: if what is read makes no sense.
        """
        if self._day != today:
            self._day, self._known = today, {}
        while True:
            while self._file.is_writing:
                yield
            name = next((name for name in SOURCES if name not in self._known), None)
            if name is None:
                return
            version = self._version
            pieces: list[bytes] = []
            for piece in SOURCES[name].read(self._file, today):
                pieces.append(pickle.dumps(piece, protocol=pickle.HIGHEST_PROTOCOL))
                yield
                if version != self._version or self._file.is_writing:
                    break
            else:
                self._known[name] = tuple(pieces)

    def parts(self) -> dict[str, Pieces]:
        """Return all parts as they are known; complete once ``read`` has ended."""
        return dict(self._known)

    def take_in(self, change_set: ChangeSet) -> None:
        """Forget what an edit has changed."""
        changed = [name for name, each in SOURCES.items() if change_set.touches(*each.tables)]
        for name in changed:
            self._known.pop(name, None)
        self._version += bool(changed)
