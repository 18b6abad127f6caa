"""The books that are measured: the sample at larger sizes, planted once and kept in ``build/``."""

import shutil
from pathlib import Path

from weaver_desktop.book.book import Book
from weaver_desktop.book.sample import plant_sample

_FOLDER = Path("build") / "bench"


def planted(people: int) -> Path:
    """Return a book of so many people, with their ties, facts and gatherings."""
    path = _FOLDER / f"{people} people.weave"
    if not path.exists():
        half = path.with_suffix(".half")
        half.unlink(missing_ok=True)
        with Book.open(half, may_create=True) as book:
            plant_sample(book, people=people)
        half.rename(path)
    return path


def copy_of(path: Path, folder: Path) -> Path:
    """Return a copy to write into."""
    return Path(shutil.copy2(path, folder / path.name))
