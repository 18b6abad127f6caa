"""Files to read, written anew for each test."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.exchange.making import workbook
from weaver_desktop.domain.batch import Batch
from weaver_desktop.exchange.readers import read

TODAY = date(2024, 6, 1)

Write = Callable[..., Path]
ReadText = Callable[..., Batch]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes text or bytes to a file and returns its path."""

    def write_file(content: str | bytes, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


@pytest.fixture
def read_text(write: Write) -> ReadText:
    """Return a function that writes text or bytes to a file and reads it on 1 June 2024."""

    def read_it(content: str | bytes, name: str = "list.csv", *, day_first: bool = True) -> Batch:
        return read(write(content, name), day_first=day_first, today=TODAY)

    return read_it


@pytest.fixture
def read_sheets(write: Write) -> Callable[[dict[str, list[list[object]]]], Batch]:
    """Return a function that writes a workbook of these sheets and reads it on 1 June 2024."""

    def read_it(sheets: dict[str, list[list[object]]]) -> Batch:
        return read(write(workbook(sheets), "book.xlsx"), today=TODAY)

    return read_it
