"""The books that are measured: the sample at larger sizes, planted once and kept in ``build/``."""

import shutil
import tempfile
from pathlib import Path

from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample
from weaver_desktop.store.migrations import STEPS

_FOLDER = Path("build") / "bench"


def planted(people: int) -> Path:
    """Return a book of so many people, with their ties, facts and gatherings.

    It is planted anew when the schema has gone on: older books are not opened for reading only.
    """
    path = _FOLDER / f"{people} people, format {len(STEPS)}.weave"
    if not path.exists():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_FOLDER) as bed:
            half = Path(bed) / path.name
            with Book.open(half, may_create=True) as book:
                plant_sample(book, people=people)
            half.rename(path)
    return path


def copy_of(path: Path, folder: Path) -> Path:
    """Return a copy to write into."""
    return Path(shutil.copy2(path, folder / path.name))
