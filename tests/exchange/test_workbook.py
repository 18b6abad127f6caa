"""Workbooks that are damaged, or that are meant to do damage."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exchange.making import repacked, workbook
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.workbook import read_sheets

GOOD = workbook({"Elements": [["Label", "Type"], ["Ama", "Person"], ["Bo", "Person"]]})
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<?xml version="1.0"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(rows: str, doctype: str = "") -> bytes:
    text = f'{HEAD}{doctype}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return repacked(GOOD, {SHEET: text.encode()})


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_rows_are_numbered_as_in_the_sheet() -> None:
    data = sheet(
        f'<row r="3">{cell("A3", "Name")}</row><row r="7">{cell("A7", "Ama")}</row>'
        f'<row r="9">{cell("B9", "x")}</row>'
    )
    (table,) = read_sheets(data, "book.xlsx")
    assert table.header == ("Name",)
    assert [row.number for row in table.rows] == [7, 9]


def test_a_size_that_lies_is_not_believed() -> None:
    with ZipFile(BytesIO(GOOD)) as archive:
        honest = archive.read(SHEET).decode()
    assert '<dimension ref="A1:B3"' in honest
    lying = honest.replace('<dimension ref="A1:B3"', '<dimension ref="A1:A1"')
    (table,) = read_sheets(repacked(GOOD, {SHEET: lying.encode()}), "book.xlsx")
    assert [list(row.cells) for row in table.rows] == [["Ama", "Person"], ["Bo", "Person"]]


def test_a_workbook_that_would_unpack_too_far_is_not_opened() -> None:
    bomb = repacked(GOOD, {SHEET: b" " * 3_000_000})
    assert len(bomb) < 20_000
    with pytest.raises(UnreadableFileError, match=r"would unpack to 2 MB, far more"):
        read_sheets(bomb, "book.xlsx", unpacked=2 * 1024 * 1024)


def test_a_part_that_swells_as_no_list_does_is_not_unpacked() -> None:
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    bomb = sheet(row * 200_000)
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableFileError, match=r"would unpack to 11 MB, far more"):
        read_sheets(bomb, "book.xlsx")


def test_a_part_that_declares_too_small_a_size_is_not_unpacked_further() -> None:
    bomb = repacked(GOOD, {SHEET: b" " * 3_000_000})
    size = (3_000_000).to_bytes(4, "little")
    assert bomb.count(size) == 2
    with pytest.raises(UnreadableFileError, match="damaged workbook"):
        read_sheets(bomb.replace(size, (300).to_bytes(4, "little")), "book.xlsx")


def test_entities_are_never_expanded() -> None:
    laughs = "".join(
        f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' if at else '<!ENTITY l0 "ha">' for at in range(9)
    )
    data = sheet(
        f'<row r="1">{cell("A1", "Name")}</row><row r="2">{cell("A2", "&l8;")}</row>',
        doctype=f"<!DOCTYPE worksheet [{laughs}]>",
    )
    with pytest.raises(UnreadableFileError, match="damaged workbook"):
        read_sheets(data, "book.xlsx")


def test_files_outside_are_never_read() -> None:
    data = sheet(
        f'<row r="1">{cell("A1", "Name")}</row><row r="2">{cell("A2", "&x;")}</row>',
        doctype='<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    )
    with pytest.raises(UnreadableFileError, match="damaged workbook"):
        read_sheets(data, "book.xlsx")


@pytest.mark.slow
@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="1">{cell("A1", "Name")}</row><row r="2000000000">{cell("A2", "Ama")}</row>',
        f'<row r="1">{cell("A1", "Name")}</row>'
        + "".join(f'<row r="{at}">{cell(f"XFD{at}", "x")}</row>' for at in range(2, 1_400)),
    ],
    ids=["far down", "far right"],
)
def test_a_few_cells_spread_far_are_refused(rows: str) -> None:
    with pytest.raises(UnreadableFileError, match="too large to read"):
        read_sheets(sheet(rows), "book.xlsx")


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<", b"not xml"])
def test_a_damaged_part_is_refused(part: str, content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"book\.xlsx is a damaged workbook.*save it"):
        read_sheets(repacked(GOOD, {part: content}), "book.xlsx")


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET])
def test_a_part_of_something_else_holds_no_sheets(part: str) -> None:
    assert not read_sheets(repacked(GOOD, {part: b"<a/>"}), "book.xlsx")
