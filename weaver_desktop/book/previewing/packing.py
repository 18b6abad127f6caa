"""Putting together in short steps who of a file may be in the book, and telling it in pieces."""

import pickle
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from weaver_desktop.book.likeness import Entry
from weaver_desktop.book.previewing.findings import Candidate, Finding, Found
from weaver_desktop.book.previewing.perhaps import Newcomer, PerhapsQuestion
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import beside
from weaver_desktop.store.queries.parties import roll

_AT_ONCE = 1_000
_TOLD_AT_ONCE = 100

_Each = TypeVar("_Each")
Candidates = dict[int, tuple[Candidate, ...]]
"""Who of the book rows may be, by their places among all rows."""


@dataclass(frozen=True, slots=True)
class PackedPerhaps:
    """A ``PerhapsQuestion`` in packed pieces; to pack all of it at once takes too long."""

    newcomers: tuple[bytes, ...]
    entries: tuple[bytes, ...]
    ways: tuple[bytes, ...]

    def whole(self) -> PerhapsQuestion:
        """Return the question as it would have been put together at once."""
        return PerhapsQuestion(
            tuple(Newcomer(*row) for row in _unpacked(self.newcomers)),
            tuple(Entry(*row) for row in _unpacked(self.entries)),
            tuple(_unpacked(self.ways)),
        )

    def answer(self) -> Generator[Candidates, None, None]:
        """Tell who may be meant, some rows at a time."""
        found = list(self.whole().answer().items())
        for some in _portions(found, _TOLD_AT_ONCE):
            yield dict(some)


def question_in_steps(
    file: BookFile, rows: Sequence[Found]
) -> Generator[None, None, PackedPerhaps]:
    """Yield after each step, and return the question which of the new rows may yet be known."""
    yield
    newcomers = []
    for start in range(0, len(rows), _AT_ONCE):
        some = enumerate(rows[start : start + _AT_ONCE], start)
        newcomers.append(_packed([_newcomer(at, row) for at, row in some if _is_new(row)]))
        yield
    if not any(map(_is_new, rows)):
        return PackedPerhaps((), (), ())
    everybody = roll(file)
    yield
    entries = []
    for each in _portions(everybody, _AT_ONCE):
        entries.append(_packed([(one.id, one.kind.value, one.name) for one in each]))
        yield
    known = beside.all_ways(file)
    yield
    ways = []
    for some_ways in _portions(known, _AT_ONCE):
        ways.append(_packed(some_ways))
        yield
    return PackedPerhaps(tuple(newcomers), tuple(entries), tuple(ways))


def _is_new(row: Found) -> bool:
    return row.finding is Finding.NEW


def _newcomer(at: int, row: Found) -> tuple[object, ...]:
    incoming = row.incoming
    return at, incoming.kind.value, incoming.name, incoming.ways


def _portions(items: Sequence[_Each], count: int) -> Iterator[Sequence[_Each]]:
    for start in range(0, len(items), count):
        yield items[start : start + count]


def _packed(rows: object) -> bytes:
    return pickle.dumps(rows, protocol=pickle.HIGHEST_PROTOCOL)


def _unpacked(pieces: Sequence[bytes]) -> Iterator:  # type: ignore[type-arg]
    for piece in pieces:
        yield from pickle.loads(piece)  # noqa: S301 - packed right above
