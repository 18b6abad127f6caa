"""Making the sample book in the worker process."""

from dataclasses import dataclass
from pathlib import Path

from weaver_desktop.domain.errors import WeaverError
from weaver_desktop.domain.phrases import Phrase


@dataclass(frozen=True, slots=True)
class PlantSample:
    """Asks for the sample at a path; the answer is the path, or the sentence why there is none."""

    path: Path

    def answer(self) -> Path | Phrase:
        """Plant the sample unless the book there has people already."""
        from weaver_desktop.book.book import Book
        from weaver_desktop.book.sample import plant_sample

        try:
            with Book.open(self.path, may_create=True) as book:
                if book.is_empty:
                    plant_sample(book)
                    # Undoing the planting would leave a sample with nothing in it.
                    book.history.forget()
        except WeaverError as error:
            return error.phrase
        return self.path
