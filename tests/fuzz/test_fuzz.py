"""A short run of what ``make fuzz`` does for long."""

from pathlib import Path

import pytest

from tests.fixtures.books import fresh_book
from tests.fixtures.dumps import dump, faults
from tests.fuzz.runner import try_files
from tests.fuzz.seeds import seeds
from weaver_desktop.book.book import Book
from weaver_desktop.exchange.readers import read


@pytest.mark.slow
def test_damaged_files_give_a_batch_or_a_sentence(tmp_path: Path) -> None:
    count = 8 * len(seeds())
    tally = try_files(count, tmp_path, seed=0)
    assert tally.read + tally.refused == count
    assert min(tally.read, tally.refused, tally.taken_in) > count // 100
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("case")] == []


@pytest.mark.parametrize("name", sorted(seeds()))
def test_the_sound_files_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(seeds()[name])
    assert read(path).parties


@pytest.mark.parametrize("name", sorted(seeds()))
def test_a_file_that_is_taken_in_twice_changes_nothing_the_second_time(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(seeds()[name])
    with Book.open(fresh_book(tmp_path / "book.weave")) as book:
        book.parties.begin(name="Kim")
        first = book.importer.take_in_whole(read(path))
        assert first.parties_new
        before = dump(book.path)
        again = book.importer.take_in_whole(read(path))
        assert dump(book.path) == before
        assert (again.parties_new, again.ties_new, again.facts_new, again.gatherings_new) == (
            *(0, 0, 0, 0),
        )
        assert book.history.label_to_undo == f"Imported {name}"
        book.history.undo()
        assert len(book.names) == 1
    assert faults(book.path) == []
