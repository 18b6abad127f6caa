"""Making the sample book in the worker process."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PlantSample:
    """Asks for the sample at a path; the answer is the path, with a book there."""

    path: Path

    def answer(self) -> Path:
        """Plant the sample unless the book there has people already."""
        from weaver_desktop.book.book import Book
        from weaver_desktop.book.sample import plant_sample

        with Book.open(self.path, may_create=True) as book:
            if book.is_empty:
                plant_sample(book)
        return self.path
