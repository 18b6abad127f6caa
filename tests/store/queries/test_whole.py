from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from weaver_desktop.book.book import Book
from weaver_desktop.store.bookfile import BookFile
from weaver_desktop.store.queries import whole


@pytest.fixture
def file(tmp_path: Path) -> Iterator[BookFile]:
    with Book.open(fresh_book(tmp_path / "b.weave")) as book:
        book.parties.add_person(name="Ama")
        yield book.outgoing.file


def test_rows_come_by_the_names_of_their_columns(file: BookFile) -> None:
    (row,) = whole.rows_of(file, "party")
    assert (row["name"], row["kind"], row["may_appear"]) == ("Ama", "person", "name")
    assert list(row) == [name for name, _ in whole.columns_of(file, "party")]
    assert not whole.any_private(file)


def test_what_a_row_refers_to_stands_before_it(file: BookFile) -> None:
    place = {table: at for at, table in enumerate(whole.KEPT)}
    found = whole.references(file)
    assert len(found) > 30
    assert all(place[one.to] < place[one.table] for one in found)
    said_by = next(one for one in found if one.column == "said_by")
    assert (said_by.table, said_by.to, said_by.is_mention) == ("fact", "party", True)


def test_other_tables_are_none_of_its_business(file: BookFile) -> None:
    with pytest.raises(KeyError):
        whole.columns_of(file, "history")
