"""The right reader for each file, and a sentence for each that has none."""

import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from tests.exchange.conftest import ReadText, Write
from tests.exchange.making import names, workbook
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.files import read_bytes
from weaver_desktop.exchange.readers import read


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "Errno" not in sentence
    return sentence


def zipped(**parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


FOREIGN = {
    "photo.png": (b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
    "photo.jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "is a picture"),
    "photo.webp": (b"RIFF\x10\0\0\0WEBPVP8 ", "is a picture"),
    "list.pdf": (b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), r"old Excel workbook \(.xls\)"),
    "list.gz": (b"\x1f\x8b\x08\0", "is a packed archive"),
    "list.7z": (b"7z\xbc\xaf\x27\x1c", "is a packed archive"),
    "all.zip": (zipped(a_csv="From,To\n", b__c_txt="x"), r"ZIP archive.*\(a\.csv, b/c\.txt\)"),
    "cut.xlsx": (workbook({"A": [["Name"], ["Ama"]]})[:400], "was cut off"),
    "list.ods": (zipped(mimetype="x", content_xml="<a/>"), "OpenDocument file"),
    "list.docx": (zipped(word__document_xml="<a/>"), "text document"),
    "cards.vcf": (b"BEGIN:VCARD\nFN:Ama\nEND:VCARD\n", r"contact cards \(vCard\)"),
    "fair.ics": (b"\xef\xbb\xbfBEGIN:VCALENDAR\n", "holds a calendar"),
    "page.html": (b"\n<!DOCTYPE html><html></html>", "is a web page"),
    "net.gexf": (b'<?xml version="1.0"?><gexf/>', "XML file"),
    "nul.csv": (b"Name\nAma\0\n", "holds NUL"),
    "noise.csv": (bytes(range(1, 255)), "is no text"),
    "empty.csv": (b"", "is empty"),
    "blank.csv": (b" \r\n\t\n", "is empty"),
    "zeros.csv": (bytes(4_096), "is empty"),
    "marked.csv": (b"\xef\xbb\xbf", "Weaver cannot tell"),
    "header.csv": (b"From,To\n", "no rows below"),
    "blanks.csv": (b"From,To\n,\n\n", "no rows below"),
    "wide.csv": (b"Name" + b",x" * 1_500 + b"\nAma\n", "has 1501 columns"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_of_no_use_is_refused_in_its_own_words(write: Write, name: str) -> None:
    data, reason = FOREIGN[name]
    path = write(data, name)
    with pytest.raises(UnreadableFileError, match=reason) as caught:
        read(path)
    assert name in str(caught.value)


def test_every_refusal_has_its_own_sentence(write: Write) -> None:
    names_of = {"photo.png", "list.pdf", "old.xls", "list.gz", "all.zip", "list.ods", "list.docx"}
    names_of |= {"cards.vcf", "fair.ics", "page.html", "nul.csv", "noise.csv", "empty.csv"}
    sentences = {refused(write(FOREIGN[name][0], name)).replace(name, "") for name in names_of}
    assert len(sentences) == len(names_of)


def test_a_book_is_not_imported(tmp_path: Path) -> None:
    path = tmp_path / "mine.weave"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE party (id TEXT)")
    connection.close()
    assert "is a database, perhaps a Weaver book" in refused(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == f"{tmp_path.name} is a folder. Choose a file in it."


def test_a_missing_file_is_named_with_its_path(tmp_path: Path) -> None:
    assert f"There is no file {tmp_path / 'gone.csv'}" in refused(tmp_path / "gone.csv")


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 300 + ".csv"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    assert "could not be read" in refused(tmp_path / name)


def test_a_link_that_goes_round_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to(tmp_path / "b.csv")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    assert "a.csv could not be read" in refused(tmp_path / "a.csv")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert "pipe.csv is a device or a pipe" in refused(tmp_path / "pipe.csv")


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Step down from root, whom no permission stops."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(before)


def test_a_file_that_may_not_be_read_is_refused(write: Write) -> None:
    path = write("From,To\nAma,Bo\n")
    path.chmod(0)
    with as_ordinary_user():
        assert refused(path).startswith("You may not read list.csv.")


def test_a_file_that_is_too_large_is_refused(write: Write) -> None:
    path = write("x" * 3_000_000)
    with pytest.raises(UnreadableFileError, match=r"list\.csv is larger than 2 MB"):
        read_bytes(path, largest=2 * 1024 * 1024)
    assert len(read_bytes(path, largest=3_000_000)) == 3_000_000


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
