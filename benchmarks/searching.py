"""How long a search takes at each letter typed, next to a plain scan of all that is written."""

from collections.abc import Iterator
from time import perf_counter

from benchmarks.books import planted, well_noted
from benchmarks.rows import Row
from weaver_desktop.book.book import Book
from weaver_desktop.store.folding import fold

CEILING = 16.0
_TYPED = (
    "ama boateng", "kiln for the winter", "workshops", "van", "hackney", "łucz", "zoë f", "choir",
    "printm", "bread", "xylophone", "foto", "o'brien", "residenc", "musi",
)  # fmt: skip


def rows() -> Iterator[Row]:
    """Measure the 95th percentile over every beginning of what is typed."""
    for said, path in (
        ("5,000 people", planted(5_000)),
        ("10,000 people and 50,000 facts", well_noted(10_000, 50_000)),
    ):
        with Book.open(path, read_only=True) as book:
            book.search.find("warm")
            ours = sorted(_milliseconds(book, typed) for typed in beginnings())
            scan = _scan_milliseconds(book)
            yield Row(
                f"search as you type, {said}, p95, against a scan",
                ours[int(len(ours) * 0.95)],
                scan,
                1.0,
                CEILING,
            )


def beginnings() -> list[str]:
    """Return what stands in the field after each letter typed."""
    return [typed[:n] for typed in _TYPED for n in range(1, len(typed) + 1)]


def _milliseconds(book: Book, typed: str) -> float:
    began = perf_counter()
    book.search.find(typed)
    return (perf_counter() - began) * 1000


def _scan_milliseconds(book: Book) -> float:
    texts = [line.name + " " + line.headline for line in book.parties.lines()]
    texts += [fact.text for line in book.parties.lines() for fact in book.facts.of(line.id)]
    began = perf_counter()
    found = [text for text in texts if "kiln" in fold(text)]
    assert found  # noqa: S101 - a scan that finds nothing would be no reference
    return (perf_counter() - began) * 1000
