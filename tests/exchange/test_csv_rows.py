"""CSV in every dress: delimiters, quotes, preambles, ragged and broken rows."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.columns import Shape
from weaver_desktop.exchange.csv_rows import MOST_LINES, read_csv


def rows(text: str) -> list[tuple[int, list[str]]]:
    return [(row.number, list(row.cells)) for row in read_csv(text, "list.csv").rows]


def told(text: str) -> dict[int, str]:
    return {entry.row: str(entry.reason) for entry in read_csv(text, "list.csv").skipped}


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(sign: str) -> None:
    text = f"From{sign}To{sign}Strength\nAma{sign}Tilly{sign}3\nBo{sign}Cy{sign}2\n"
    table = read_csv(text, "list.csv")
    assert table.header == ("From", "To", "Strength")
    assert rows(text) == [(2, ["Ama", "Tilly", "3"]), (3, ["Bo", "Cy", "2"])]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_other_delimiters_inside_cells_do_not_mislead(sign: str) -> None:
    others = "".join(other for other in ",;|" if other != sign)
    line = sign.join(["Ama", f"a{others}b{others}c", f"d{others}e"])
    table = read_csv(f"Name{sign}Tags{sign}Notes\n" + f"{line}\n" * 30, "list.csv")
    assert table.header == ("Name", "Tags", "Notes")
    assert table.rows[0].cells == ["Ama", f"a{others}b{others}c", f"d{others}e"]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_excel_may_declare_the_delimiter(line: str) -> None:
    assert rows(f"{line}\nFrom;To\nAma;Tilly, Stone\n") == [(2, ["Ama", "Tilly, Stone"])]


def test_one_column_keeps_its_commas() -> None:
    text = 'Name\nStone, Tilly\n"Boateng, Ama"\nBo\n'
    assert rows(text) == [(2, ["Stone, Tilly"]), (3, ["Boateng, Ama"]), (4, ["Bo"])]


def test_quoted_cells_hold_delimiters_quotes_and_lines() -> None:
    text = 'Name,Notes\n"Stone, Tilly","says ""hi""\nand leaves"\nBo,x\n'
    assert rows(text) == [(2, ["Stone, Tilly", 'says "hi"\nand leaves']), (3, ["Bo", "x"])]


def test_a_backslash_escapes_nothing_where_all_rows_are_even_without_it() -> None:
    assert read_csv('Name,Notes\r\nAma,"\\,"\r\n', "list.csv").rows[0].cells == ["Ama", "\\,"]


def test_backslashes_may_escape_quotes() -> None:
    text = 'Name,Notes\nAma,"said \\"hi, you\\" twice"\nBo,"c, d"\n'
    assert rows(text)[0] == (2, ["Ama", 'said "hi, you" twice'])


def test_a_backslash_at_the_end_of_a_row_does_not_join_it_to_the_next() -> None:
    text = 'Name,Notes\nAma,"said \\"hi, you\\" twice"\nBo,C:\\\nCy,x\\'
    assert rows(text)[-2:] == [(3, ["Bo", "C:\\"]), (4, ["Cy", "x\\"])]


def test_quotes_around_part_of_a_cell_are_part_of_the_name() -> None:
    assert rows('Name,Notes\n"Big" Joe,x\nBo "The Bow" Ra,y\n') == [
        (2, ['"Big" Joe', "x"]),
        (3, ['Bo "The Bow" Ra', "y"]),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_are_read(end: str) -> None:
    assert rows(end.join(["Name,Place", "Ama,Leeds", "Bo,Hull"])) == [
        (2, ["Ama", "Leeds"]),
        (3, ["Bo", "Hull"]),
    ]


def test_a_quote_that_is_never_closed_costs_one_row_only() -> None:
    text = 'From,To\n"Ama,Tilly\nBo,Cy\n' + "Dee,Eli\n" * 3
    assert rows(text) == [(3, ["Bo", "Cy"]), *((at, ["Dee", "Eli"]) for at in (4, 5, 6))]
    assert told(text) == {2: 'A quotation mark is opened and not closed: “"Ama,Tilly”.'}


def test_every_row_with_a_broken_quote_is_named() -> None:
    text = "From,To\n" + '"Ama,Tilly\n' * 2_000
    table = read_csv(text, "list.csv")
    assert table.row_count == table.unread == 2_000
    assert [entry.row for entry in table.skipped] == list(range(2, 2_002))


def test_ragged_rows_are_kept_and_surplus_cells_named() -> None:
    text = "Name,Place\nAma\nBo,Hull,x,y\nCy,Leeds,,\n"
    assert [number for number, _ in rows(text)] == [2, 3, 4]
    assert told(text) == {3: "The row has more cells than there are headings: “x y” was left out."}


def test_rows_are_numbered_as_in_a_spreadsheet() -> None:
    text = 'Name,Notes\n\nAma,"two\nlines"\n,\nBo,x\n'
    assert [number for number, _ in rows(text)] == [3, 5]


def test_a_preamble_is_passed_over_and_named() -> None:
    text = (
        'Notes:\n"When exporting, some mails are missing"\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ama,Boateng,,,Nest,Potter,12 Mar 2024\n"
    )
    table = read_csv(text, "list.csv")
    assert table.header[:2] == ("First Name", "Last Name")
    assert [row.number for row in table.rows] == [5]
    assert sorted(told(text)) == [1, 2]


def test_the_first_row_that_holds_anything_is_the_header_if_none_is_known() -> None:
    table = read_csv("\n,\nalpha,beta\n1,2\n", "list.csv")
    assert table.header == ("alpha", "beta")
    assert table.shape is None


def test_a_cell_of_a_million_characters_comes_through() -> None:
    before = csv.field_size_limit()
    long = "x" * 1_000_000
    assert rows(f"Name,Notes\nAma,{long}\nBo,y\n") == [(2, ["Ama", long]), (3, ["Bo", "y"])]
    assert csv.field_size_limit() == before


@pytest.mark.parametrize("text", ["", "\n\n", "sep=;\n", ' , ,"" \n'])
def test_nothing_gives_an_empty_table(text: str) -> None:
    table = read_csv(text, "list.csv")
    assert not table.rows
    assert table.shape is None


def test_headings_of_ties_guests_and_people_tell_the_shape() -> None:
    shapes = {
        "From,To": Shape.TIES,
        " source ,TARGET,Weight": Shape.TIES,
        "Person,Gathering,Date": Shape.GUESTS,
        "Event;Attendee": Shape.GUESTS,
        "First name\tLast name": Shape.PEOPLE,
        "E-mail,Full Name *": Shape.PEOPLE,
        "Height,Width": None,
    }
    assert {header: read_csv(f"{header}\na,b\n", "list.csv").shape for header in shapes} == shapes


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=2).filter(any), max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_what_csv_writes_comes_back(data: list[list[str]], sign: str) -> None:
    file = StringIO(newline="")
    csv.writer(file, delimiter=sign).writerows([["Name", "Notes"], *data])
    table = read_csv(file.getvalue(), "list.csv")
    expected = [cells for cells in data if any(cell.strip() for cell in cells)]
    assert [list(row.cells) for row in table.rows] == expected


def test_a_table_longer_than_a_spreadsheet_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match=r"long\.csv has more than 1048576 lines"):
        read_csv("Name\n" + "a\n" * MOST_LINES, "long.csv")
