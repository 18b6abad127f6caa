"""Commands with books of their own."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import Weaver


@pytest.fixture
def weaver(tmp_path: Path) -> Weaver:
    """Run commands on a book that is not there yet."""
    return Weaver(tmp_path / "book.weave")


@pytest.fixture(scope="session")
def _planted_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = tmp_path_factory.mktemp("sample") / "sample.weave"
    Weaver(book).says("sample")
    return book


@pytest.fixture
def planted(tmp_path: Path, _planted_once: Path) -> Weaver:
    """Run commands on a copy of the sample."""
    return Weaver(Path(shutil.copy(_planted_once, tmp_path / "planted.weave")))
