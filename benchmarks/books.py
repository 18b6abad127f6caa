"""The books that are measured: the sample at larger sizes, planted once and kept in ``build/``."""

import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.store.migrations import STEPS

_FOLDER = Path("build") / "bench"


def planted(people: int) -> Path:
    """Return a book of so many people, with their ties, facts and gatherings.

    It is planted anew when the schema has gone on: older books are not opened for reading only.
    """
    return _kept(f"{people} people", lambda path: _plant(path, people))


def well_noted(people: int, facts: int) -> Path:
    """Return a book of so many people and so many facts, which is more than the sample notes."""
    return _kept(f"{people} people, {facts} facts", lambda path: _note_more(path, people, facts))


def _kept(name: str, make: Callable[[Path], None]) -> Path:
    path = _FOLDER / f"{name}, format {len(STEPS)}.weave"
    if not path.exists():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_FOLDER) as bed:
            half = Path(bed) / path.name
            make(half)
            half.rename(path)
    return path


def _plant(path: Path, people: int) -> None:
    with Book.open(path, may_create=True) as book:
        plant_sample(book, people=people)


def _note_more(path: Path, people: int, facts: int) -> None:
    """Write two of the book's facts as a further one about somebody, until there are enough."""
    shutil.copy2(planted(people), path)
    rng = random.Random(people + facts)  # noqa: S311 - the same book each time
    with Book.open(path) as book:
        parties = [each.id for each in book.parties.roll()]
        known = [fact for party in parties for fact in book.facts.of(party)]
        with book.as_one(phrase("More facts")):
            for _ in range(facts - len(known)):
                one, other = rng.sample(known, 2)
                text = f"{one.text}; {other.text}"
                book.facts.add(party_id=rng.choice(parties), kind=one.kind, text=text)


def copy_of(path: Path, folder: Path) -> Path:
    """Return a copy to write into."""
    return Path(shutil.copy2(path, folder / path.name))
