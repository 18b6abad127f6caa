"""Files of other kinds, each refused in words of its own."""

import zipfile
from io import BytesIO

import pytest

from tests.exchange.conftest import Write
from tests.exchange.making import refused, workbook
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.readers import read


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
    "fair.ics": (b"\xef\xbb\xbfBEGIN:VCALENDAR\n", "is a calendar without entries"),
    "wide.ics": ("BEGIN:VCALENDAR".encode("utf-16"), "is a calendar without entries"),
    "mail.db": (b"SQLite format 3\0\x10\0", "is a database, perhaps a Weaver book"),
    "mine.weave": (b"SQLite format 3\0\x10\0", "damaged, or protected with a password"),
    "page.html": (b"\n<!DOCTYPE html><html></html>", "is a web page"),
    "net.gexf": (b'<?xml version="1.0"?><gexf/>', "a network without any nodes"),
    "net.xml": (b'<?xml version="1.0"?><net/>', "XML file"),
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
    one_of_each = {"photo.png", "list.pdf", "old.xls", "list.gz", "all.zip", "list.ods"}
    one_of_each |= {"list.docx", "net.gexf", "fair.ics", "page.html", "mail.db"}
    one_of_each |= {"nul.csv", "noise.csv", "empty.csv", "header.csv", "marked.csv"}
    sentences = {refused(write(FOREIGN[name][0], name)).replace(name, "") for name in one_of_each}
    assert len(sentences) == len(one_of_each)
