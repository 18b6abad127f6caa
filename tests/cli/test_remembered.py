"""What the window was told about columns holds for the command as well."""

from pathlib import Path

from tests.cli.running import Weaver
from weaver_desktop.book.book import Book
from weaver_desktop.exchange.guessing import guess
from weaver_desktop.exchange.mapping import glance

LINES = "Wie heißt es,Kontakt\nNia Pine,nia@pine.org\nOz Fern,oz@fern.org\n"


def test_a_list_whose_columns_were_told_is_read(weaver: Weaver, tmp_path: Path) -> None:
    odd, plain = tmp_path / "odd.csv", tmp_path / "people.csv"
    odd.write_text(LINES, encoding="utf-8")
    plain.write_text("Name\nDot\n", encoding="utf-8")
    assert "cannot tell what odd.csv holds" in weaver.refuses("import", str(odd))
    table = glance(odd)
    with Book.open(weaver.book, may_create=True) as book:
        book.importer.columns.remember(table.headings, guess(table).written())
    assert weaver.answers("import", str(odd), str(plain))["parties_new"] == 3
    assert weaver.answers("import", str(odd))["parties_matched"] == 2
    assert "cannot tell" in weaver.refuses("import", "--format", "csv", str(odd))
