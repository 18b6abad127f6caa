"""Trying damaged files one after the other."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import process_time

from tests.fixtures.books import fresh_book
from tests.fuzz.damage import damaged
from tests.fuzz.seeds import partners, seeds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.batch import Batch
from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.exchange.guessing import guess
from weaver_desktop.exchange.mapping import glance, read_told
from weaver_desktop.exchange.readers import read_all
from weaver_desktop.exchange.tables import UnknownColumnsError

PATIENCE = 5.0
"""Seconds of work that a small file may take at most, whatever else the computer does."""

_EACH_TAKEN_IN = 10
"""Of so many files that could be read one is taken into a book, and taken back."""


class _TakeBackError(Exception):
    """Ends a trial."""


@dataclass(slots=True)
class Tally:
    """What came of the files that were tried."""

    read: int = 0
    refused: int = 0
    slowest: tuple[float, str] = (0.0, "")
    taken_in: int = 0
    skipped: int = 0
    by_seed: dict[str, list[int]] = field(default_factory=dict)


def try_files(count: int, folder: Path, *, seed: int) -> Tally:
    """Damage files, read each, take some into a book; anything but a sentence is raised.

    The file that is tried stands in the folder meanwhile, so that it is there after a crash.
    """
    tally = Tally()
    known = seeds()
    others = list(known.values())
    names = sorted(known)
    random = Random(seed)  # noqa: S311 - nothing is kept secret
    with Book.open(fresh_book(folder / "fuzz.weave")) as book:
        for number in range(count):
            name = names[number % len(names)]
            path = folder / f"case-{name.replace(' ', '-')}"
            path.write_bytes(damaged(known[name], others, random))
            start = process_time()
            batch = _read(path, *_partner(name, folder))
            if batch is not None and number % _EACH_TAKEN_IN == 0:
                tally.taken_in += 1
                _take_in(book, batch)
            seconds = process_time() - start
            counts = tally.by_seed.setdefault(name, [0, 0])
            counts[batch is None] += 1
            tally.read += batch is not None
            tally.refused += batch is None
            tally.skipped += 0 if batch is None else len(batch.skipped)
            tally.slowest = max(tally.slowest, (seconds, f"{name}, number {number}, seed {seed}"))
            if seconds > PATIENCE:
                kept = folder / f"slow-{seed}-{number}-{name.replace(' ', '-')}"
                path.rename(kept)
                msg = f"{kept} took {seconds:.1f} s"
                raise TimeoutError(msg)
            path.unlink()
    return tally


def _partner(name: str, folder: Path) -> list[Path]:
    """Return the file that is read together with another, sound as it is."""
    if name not in partners():
        return []
    called, data = partners()[name]
    (folder / called).write_bytes(data)
    return [folder / called]


def _read(path: Path, *others: Path) -> Batch | None:
    try:
        batch, *_ = read_all((path, *others))
    except UnknownColumnsError as error:
        _look_like_a_sentence(error, path, *others)
        return _told(path)
    except WeaverError as error:
        _look_like_a_sentence(error, path, *others)
        return None
    keys = {party.key for party in batch.parties}
    if len(keys) < len(batch.parties) or not all(guest.party in keys for guest in batch.guests):
        msg = f"{path.name}: keys that nobody has, or two have"
        raise AssertionError(msg)
    return batch


def _told(path: Path) -> Batch | None:
    """Return what is in a table by what its columns are guessed to mean."""
    try:
        meaning = guess(glance(path))
        return None if meaning.problem is not None else read_told(path, meaning)
    except WeaverError as error:
        _look_like_a_sentence(error, path)
        return None


def _look_like_a_sentence(error: WeaverError, *paths: Path) -> None:
    sentence = str(error)
    if not sentence.endswith(".") or not any(path.name in sentence for path in paths):
        msg = f"no sentence about {paths[0].name}: {sentence}"
        raise AssertionError(msg) from error


def _take_in(book: Book, batch: Batch) -> None:
    with suppress(_TakeBackError), book.as_one(phrase("A trial")):
        book.importer.take_in_whole(batch)
        raise _TakeBackError
