import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.writing.small import EVERYTHING
from weaver_desktop.exchange.csv_rows import read_csv
from weaver_desktop.exchange.formula_guard import guarded, unguarded
from weaver_desktop.exchange.own_headings import EDGES, GUESTS, PEOPLE, TIES, is_own
from weaver_desktop.exchange.writing.csv_text import csv_bytes, lists

RUN = ("=", "+", "-", "@", "\t", "\r", "|", "%")


@pytest.mark.parametrize(
    "cell, shown",
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        (" =1+1", "' =1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("+44 20 7946 0000", "+44 20 7946 0000"),
        ("+44-20-7946", "'+44-20-7946"),
        ("'=1", "''=1"),
        ("'+44 20", "''+44 20"),
        ("'Ama", "'Ama"),
        ("Ama = Bo", "Ama = Bo"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_run_is_shown_instead(cell: str, shown: str) -> None:
    assert guarded(cell) == shown


@given(st.text())
def test_no_cell_begins_as_a_formula_does(cell: str) -> None:
    begins = guarded(cell).lstrip()
    is_number = all(ch.isdigit() or ch.isspace() or ch in "().+-" for ch in begins)
    assert is_number or not begins.startswith(RUN)


@given(st.lists(st.lists(st.text("ab,;\"'\n é", max_size=5), min_size=2, max_size=2), min_size=1))
def test_cells_come_back_as_they_were(rows: list[list[str]]) -> None:
    text = csv_bytes(rows).decode("utf-8-sig")
    assert list(csv.reader(StringIO(text, newline=""))) == rows


@given(st.text() | st.text("'=+-@ 1a", max_size=6))
def test_the_apostrophe_is_taken_off_exactly_where_it_was_put(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(st.text() | st.text("'=+-@ 1a", max_size=6))
def test_no_two_cells_are_guarded_into_the_same(cell: str) -> None:
    assert guarded(unguarded(cell)) in {cell, f"'{cell}"}


def test_only_tables_that_weaver_wrote_lose_apostrophes() -> None:
    own = csv_bytes([[*PEOPLE, "Mine"], *[["'=1", "=1", *[""] * len(PEOPLE)]]]).decode("utf-8-sig")
    assert read_csv(own, "list.csv").rows[0].cells[:2] == ["'=1", "=1"]
    assert read_csv("Name,Needs\nAma,'=1\n", "list.csv").rows[0].cells == ["Ama", "'=1"]


def test_a_table_is_weavers_if_it_has_all_its_headings() -> None:
    for headings in (PEOPLE, TIES, GUESTS, EDGES):
        assert is_own((*reversed(headings), "Mine"))
        assert not is_own(headings[1:])


def test_three_lists() -> None:
    files = lists(EVERYTHING)
    assert list(files) == ["people.csv", "ties.csv", "guests.csv"]
    assert files["guests.csv"].decode("utf-8-sig").splitlines()[1:] == [
        'Ama Boateng,"Kiln, opening",2024-05-12',
        "00000000-0000-0000-0000-000000000003,Some day,2025",
    ]
    assert "'=HYPERLINK(1)" in files["people.csv"].decode()
