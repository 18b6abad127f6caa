"""Reading files in the worker process, which tells piece by piece what they hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from weaver_desktop.domain.batch import Batch, IncomingParty
from weaver_desktop.domain.errors import UnreadableFileError, WeaverError
from weaver_desktop.domain.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence
    from pathlib import Path

    from weaver_desktop.exchange.mapping import Glance, Meaning

TIES, GUESTS = "ties of a batch", "guests of a batch"
"""What ``More`` can be of besides the tables of a book."""

_PARTIES_AT_ONCE = 200
_ROWS_AT_ONCE = 1_000
_BYTES_AT_ONCE = 2_000_000
_GLIMPSED = 200


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a large file begins with, to be looked at until it is read; without photos."""

    parties: tuple[IncomingParty, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The files are read, and their parties are to come.

    Attributes:
        sources: how the files are called.
        total: how many parties there are.
        books: of those files that are whole books, counted from 0, the ids of their parties.
    """

    sources: tuple[str, ...]
    total: int
    books: Mapping[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the parties of a batch, counted from 0, in their order."""

    batch: int
    parties: tuple[IncomingParty, ...]


@dataclass(frozen=True, slots=True)
class More:
    """Some of what else a batch holds: ties, guests, or the rows of a table of a whole book."""

    batch: int
    what: str
    items: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """All is read. The batches hold but what is little; ``Piece`` and ``More`` came before."""

    batches: tuple[Batch, ...]


@dataclass(frozen=True, slots=True)
class ColumnsWanted:
    """Nobody knows what the columns of a file mean; with a guess."""

    path: Path
    table: Glance
    guess: Meaning


Piecemeal = Glimpse | Opened | Piece | More
"""What comes before the answer."""


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Asks what files bring: ``Piecemeal``, then ``Read``, ``ColumnsWanted``, or why not.

    Attributes:
        paths: the files.
        day_first: whether ``3/4/2024`` is in April, where a file itself does not show it.
        told: what the columns mean of those whose headings do not say.
    """

    paths: tuple[Path, ...]
    day_first: bool = True
    told: tuple[tuple[Path, Meaning], ...] = ()

    def answer(self) -> Generator[Piecemeal, None, Read | ColumnsWanted | Phrase]:
        """Read the files."""
        from weaver_desktop.exchange.glimpse import glimpse
        from weaver_desktop.exchange.tables import UnknownColumnsError

        first = glimpse(self.paths[0])
        if first is not None:
            seen = first.parties[:_GLIMPSED]
            yield Glimpse(tuple(replace(party, photo=None) for party in seen))
        try:
            batches = self._read()
        except UnknownColumnsError as error:
            return self._unknown() or error.phrase
        except WeaverError as error:
            return error.phrase
        yield Opened(
            tuple(batch.source for batch in batches),
            sum(len(batch.parties) for batch in batches),
            {
                at: frozenset(party.key for party in batch.parties)
                for at, batch in enumerate(batches)
                if batch.whole is not None
            },
        )
        bare = []
        for at, batch in enumerate(batches):
            yield from _pieces(at, batch)
            yield from _more(at, batch)
            whole = None if batch.whole is None else replace(batch.whole, rows={})
            bare.append(replace(batch, parties=(), ties=(), guests=(), whole=whole))
        return Read(tuple(bare))

    def _read(self) -> tuple[Batch, ...]:
        from weaver_desktop.exchange.mapping import read_told
        from weaver_desktop.exchange.readers import read_all

        told = dict(self.told)
        plain = [path for path in self.paths if path not in told]
        batches = read_all(plain, day_first=self.day_first) if plain else ()
        mapped = [read_told(path, told[path], day_first=self.day_first) for path in told]
        return (*batches, *mapped)

    def _unknown(self) -> ColumnsWanted | None:
        """Return which file it is whose columns nobody knows."""
        from weaver_desktop.exchange.guessing import guess
        from weaver_desktop.exchange.mapping import glance
        from weaver_desktop.exchange.readers import read
        from weaver_desktop.exchange.tables import UnknownColumnsError

        told = dict(self.told)
        for path in self.paths:
            if path in told:
                continue
            try:
                read(path)
            except UnknownColumnsError:
                table = glance(path)
                # A line that is no table at all leaves nothing to choose from.
                return ColumnsWanted(path, table, guess(table)) if table.row_count else None
            except UnreadableFileError:
                continue
        return None


def _more(at: int, batch: Batch) -> Iterator[More]:
    rows = {} if batch.whole is None else batch.whole.rows
    many: Mapping[str, Sequence[Any]] = {TIES: batch.ties, GUESTS: batch.guests, **rows}
    for what, items in many.items():
        held: list[Any] = []
        size = 0
        for item in items:
            held.append(item)
            # Only photos are large, and they are rows.
            size += len(item.get("data", b"")) if isinstance(item, dict) else 0
            if len(held) >= _ROWS_AT_ONCE or size >= _BYTES_AT_ONCE:
                yield More(at, what, tuple(held))
                held, size = [], 0
        if held:
            yield More(at, what, tuple(held))


def _pieces(at: int, batch: Batch) -> Iterator[Piece]:
    held: list[IncomingParty] = []
    size = 0
    for party in batch.parties:
        held.append(party)
        size += 0 if party.photo is None else len(party.photo.data)
        if len(held) >= _PARTIES_AT_ONCE or size >= _BYTES_AT_ONCE:
            yield Piece(at, tuple(held))
            held, size = [], 0
    if held:
        yield Piece(at, tuple(held))
