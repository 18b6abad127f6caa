"""What was told about columns is kept by the line of headings."""

from tests.fixtures.dumps import dump
from weaver_desktop.book.book import Book


def test_what_was_told_is_recalled_for_the_same_headings(book: Book) -> None:
    columns = book.importer.columns
    assert columns.recall(["Wer", "Wo"]) is None
    columns.remember(["Wer", "Wo"], "first")
    assert columns.recall([" wer", "WO"]) == "first"
    assert columns.recall(["Wo", "Wer"]) is None
    columns.remember(["Wer", "Wo"], "second")
    assert columns.recall(["Wer", "Wo"]) == "second"
    book.history.undo()
    assert columns.recall(["Wer", "Wo"]) == "first"


def test_what_is_known_already_is_not_written_again(book: Book) -> None:
    book.importer.columns.remember(["Wer"], "told")
    before = dump(book.path)
    book.importer.columns.remember(["Wer"], "told")
    assert dump(book.path) == before
