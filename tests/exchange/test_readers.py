"""The right reader for each file, told from what it holds."""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.exchange.conftest import ReadText, Write
from tests.exchange.making import names, refused, workbook
from weaver_desktop.exchange.readers import read


@pytest.mark.parametrize(
    "text, columns",
    [
        ("Ama,Tilly\nBo,Cy\n", "“Ama, Tilly”"),
        ("Height;Width\n1;2\n", "“Height, Width”"),
        ("just some words\nand more\n", "“just some words”"),
    ],
)
def test_a_table_without_known_headings_is_told_what_works(
    write: Write, text: str, columns: str
) -> None:
    sentence = refused(write(text))
    assert sentence.startswith("Weaver cannot tell what list.csv holds")
    assert columns in sentence
    assert "“From,To,Strength” for ties (then for example “Ama Boateng,Tilly Stone,3”)" in sentence
    assert "“Name,Place,Tags” for people, or “Person,Gathering,Date” for guests." in sentence


def test_what_a_file_holds_counts_and_not_its_name(read_text: ReadText) -> None:
    assert names(read_text("Name\nAma\n", "people.xlsx")) == ["Ama"]
    assert names(read_text(workbook({"A": [["Name"], ["Ama"]]}), "people.csv")) == ["Ama"]
    assert names(read_text("From\tTo\nAma\tBo\n", "people.txt")) == ["Ama", "Bo"]
    assert names(read_text("[Export of 1 May]\nName;City\nAma;Leeds\n")) == ["Ama"]


def test_the_file_is_left_as_it_is(write: Write) -> None:
    path = write("Name\nZoë\n".encode("cp1252"))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    read(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_today_is_the_systems_unless_said(write: Write) -> None:
    path = write("From,To,Date\nAma,Bo,2020-01-01\n")
    assert read(path).ties[0].since is not None
    assert read(path, today=date(2019, 1, 1)).ties[0].since is None


def test_slow_libraries_load_when_they_are_needed() -> None:
    slow = "{'openpyxl', 'dateparser', 'clevercsv', 'charset_normalizer', 'networkx', 'numpy'}"
    code = f"import sys, weaver_desktop.exchange.readers; print(*({slow} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == ""


def test_a_copy_of_a_sample_reads_the_same(tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "resources" / "samples" / "southern_women.csv"
    copy = shutil.copy(sample, tmp_path)
    assert read(Path(copy)) == read(sample)
