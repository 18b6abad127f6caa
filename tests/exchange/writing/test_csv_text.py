import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.writing.small import EVERYTHING
from weaver_desktop.exchange.writing.csv_text import csv_bytes, harmless, lists

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
        ("Ama = Bo", "Ama = Bo"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_run_is_shown_instead(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


@given(st.text())
def test_no_cell_begins_as_a_formula_does(cell: str) -> None:
    begins = harmless(cell).lstrip()
    is_number = all(ch.isdigit() or ch.isspace() or ch in "().+-" for ch in begins)
    assert is_number or not begins.startswith(RUN)


@given(st.lists(st.lists(st.text("ab,;\"'\n é", max_size=5), min_size=2, max_size=2), min_size=1))
def test_cells_come_back_as_they_were(rows: list[list[str]]) -> None:
    text = csv_bytes(rows).decode("utf-8-sig")
    assert list(csv.reader(StringIO(text, newline=""))) == rows


def test_three_lists() -> None:
    files = lists(EVERYTHING)
    assert list(files) == ["people.csv", "ties.csv", "guests.csv"]
    assert files["guests.csv"].decode("utf-8-sig").splitlines()[1:] == [
        'Ama Boateng,"Kiln, opening",2024-05-12',
        "00000000-0000-0000-0000-000000000003,Some day,2025",
    ]
    assert "'=HYPERLINK(1)" in files["people.csv"].decode()
