"""What tests of the readers put into files, and how they look at what comes out."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from PIL import Image

from weaver_desktop.domain.batch import Batch, IncomingParty, IncomingTie
from weaver_desktop.domain.errors import UnreadableFileError
from weaver_desktop.exchange.readers import read

Sheets = dict[str, list[list[object]]]


def workbook(sheets: Sheets) -> bytes:
    """Return the bytes of an XLSX workbook with these sheets."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """Return an archive with some parts replaced or added."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *changes]):
            new.writestr(name, changes[name] if name in changes else old.read(name))
    return file.getvalue()


def encoded(image: Image.Image, kind: str, **settings: Any) -> bytes:  # noqa: ANN401
    """Return a picture as a file of a kind."""
    file = BytesIO()
    image.save(file, kind, **settings)
    return file.getvalue()


def refused(path: Path) -> str:
    """Return the sentence in which a file is refused."""
    with pytest.raises(UnreadableFileError) as caught:
        read(path)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "Errno" not in sentence
    return sentence


def reasons(batch: Batch, row: int) -> list[str]:
    """Return why something of a row was left out."""
    return [str(entry.reason) for entry in batch.skipped if entry.row == row]


def told(batch: Batch) -> dict[int, list[str]]:
    """Return all that was left out, by row."""
    return {entry.row: reasons(batch, entry.row) for entry in batch.skipped}


def party(batch: Batch, name: str) -> IncomingParty:
    """Return the only party of that name."""
    (found,) = (party for party in batch.parties if party.name == name)
    return found


def names(batch: Batch) -> list[str]:
    """Return the names of all parties in order."""
    return [party.name for party in batch.parties]


def ends(batch: Batch, tie: IncomingTie) -> tuple[str, str]:
    """Return the names at the ends of a tie."""
    called = {party.key: party.name for party in batch.parties}
    return called[tie.a], called[tie.b]


def accounted(batch: Batch) -> set[int]:
    """Return the rows that are in the batch or have a reason why not."""
    rows = [party.row for party in batch.parties]
    rows += [tie.row for tie in batch.ties]
    rows += [guest.row for guest in batch.guests]
    rows += [entry.row for entry in batch.skipped]
    return set(rows) - {0}
