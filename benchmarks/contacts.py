"""How long the contact book takes: opening somebody, tagging many, the day, the duplicates."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks import people_list
from benchmarks.books import copy_of, well_noted
from benchmarks.rows import Row
from benchmarks.timing import milliseconds
from weaver_desktop.book.book import Book
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.long_work import in_one_go

OPEN_CEILING, BULK_CEILING = 30.0, 1000.0
_OPENED, _TAGGED = 200, 5_000


def rows() -> Iterator[Row]:
    """Measure in a copy of a book of 10,000 people and 50,000 facts, with its names in memory."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Book.open(copy_of(well_noted(10_000, 50_000), Path(folder))) as book,
    ):
        book.network()
        parties = [line.id for line in book.parties.roll() if line.id in book.names]
        opened = sorted(
            milliseconds(partial(_open, book, each)) for each in parties[:: len(parties) // _OPENED]
        )
        yield Row(
            "all about one of 10,000 people, with the story, p95",
            opened[int(len(opened) * 0.95)],
            ceiling=OPEN_CEILING,
        )
        yield from people_list.rows(book)
        many = parties[:_TAGGED]
        for name, act in (
            ("tagging", lambda: in_one_go(book.bulk.tag(parties=many, tag="walthamstow"))),
            (
                "taking the tag off",
                lambda: in_one_go(book.bulk.untag(parties=many, tag="walthamstow")),
            ),
        ):
            yield Row(f"{name}: 5,000 of 10,000 people", milliseconds(act), ceiling=BULK_CEILING)
        yield Row("what is due today, 10,000 people", milliseconds(book.agenda.items))
        question = book.duplicates.question()
        yield Row(
            "who may be the same, 10,000 people (in the worker)", milliseconds(question.answer)
        )


def _open(book: Book, party: PartyId) -> None:
    book.portraits.of(party, with_private=True)
    book.story.of(party)
