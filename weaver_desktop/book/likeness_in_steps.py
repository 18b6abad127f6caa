"""Putting together who may be one in short steps, so that a window stays alive meanwhile."""

import pickle
from collections.abc import Generator
from dataclasses import dataclass
from itertools import pairwise

from weaver_desktop.book.desk import Desk
from weaver_desktop.book.likeness import Entry, Likeness, LikenessQuestion
from weaver_desktop.domain.ids import Pair
from weaver_desktop.store.queries import apart, beside
from weaver_desktop.store.queries.parties import roll

_BOUNDS = ("", *"123456789abcdef", "\U0010ffff")
"""Ids are hexadecimal; between each two of these stands about a sixteenth of them."""


@dataclass(frozen=True, slots=True)
class PackedQuestion:
    """The question in pieces that are packed already; to pack all of it at once takes too long.

    Attributes:
        entries: packed rows of id, kind and name.
        ways: packed rows as in ``LikenessQuestion``.
        apart: each some packed pairs.
        together: each some packed groups of ids.
        limit: how many pairs at most.
    """

    entries: bytes
    ways: bytes
    apart: tuple[bytes, ...]
    together: tuple[bytes, ...]
    limit: int

    def whole(self) -> LikenessQuestion:
        """Return the question as it would have been put together at once."""
        return LikenessQuestion(
            entries=[Entry(*row) for row in _unpacked(self.entries)],
            ways=_unpacked(self.ways),
            apart=frozenset(two for piece in self.apart for two in _unpacked(piece)),
            together=[met for piece in self.together for met in _unpacked(piece)],
            limit=self.limit,
        )

    def answer(self) -> tuple[Likeness, ...]:
        """Return the pairs that may be one party, most alike first."""
        return self.whole().answer()


def question_in_steps(
    desk: Desk, differ: tuple[Pair, ...], *, limit: int
) -> Generator[None, None, PackedQuestion]:
    """Yield after each step, and return the question.

    An act between two steps may be seen by the later ones only: what it makes untrue is told by
    the act itself.
    """
    file = desk.file
    names = roll(file)
    yield
    entries = _packed([(one.id, one.kind.value, one.name) for one in names])
    yield
    ways = _packed(beside.all_ways(file))
    yield
    parted = [_packed(list(differ))]
    for low, high in pairwise(_BOUNDS):
        parted.append(_packed(apart.tied_or_introduced(file, low, high)))
        yield
    met = []
    for low, high in pairwise(_BOUNDS):
        met.append(_packed(apart.together(file, low, high)))
        yield
    return PackedQuestion(entries, ways, tuple(parted), tuple(met), limit)


def _packed(rows: object) -> bytes:
    return pickle.dumps(rows, protocol=pickle.HIGHEST_PROTOCOL)


def _unpacked(piece: bytes) -> list:  # type: ignore[type-arg]
    rows: list = pickle.loads(piece)  # type: ignore[type-arg]  # noqa: S301 - packed right above
    return rows
