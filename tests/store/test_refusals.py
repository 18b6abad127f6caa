"""What SQLite and the file system say, in words."""

from pathlib import Path

import pytest

from weaver_desktop.domain.errors import BookRefusedError, ReadOnlyBookError, WeaverError
from weaver_desktop.store import driver
from weaver_desktop.store.refusals import (
    check_file,
    check_whole,
    in_words,
    makes_sense,
    making_sense,
    may_write,
)

BOOK = Path("/home/ama/my {network}.weave")


class CodedError(driver.DriverError):  # type: ignore[misc, valid-type]  # a variable as a base
    """An error of the driver with a result code, as SQLite's own have."""

    def __init__(self, code: int, text: str = "") -> None:
        super().__init__(text)
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    "code, kind, reason, way_out",
    [
        (driver.CORRUPT, BookRefusedError, "is damaged", "Put a copy from your backups"),
        (driver.NOT_A_DATABASE, BookRefusedError, "not a Weaver book", "open another book"),
        (driver.BUSY, BookRefusedError, "has locked it", "Close the other program"),
        (driver.READ_ONLY, ReadOnlyBookError, "read but not changed", "allow writing"),
        (driver.FULL, BookRefusedError, "the disk is full", "Make room, then try again"),
        (driver.IO_ERROR, BookRefusedError, "does not answer", "Make room, then try again"),
        (driver.CANT_OPEN, BookRefusedError, "cannot be opened", "Choose another place"),
        (driver.BUSY | 1 << 8, BookRefusedError, "has locked it", "Close the other program"),
        (driver.IO_ERROR | 3 << 8, BookRefusedError, "does not answer", "Make room"),
    ],
)
def test_each_result_code_has_its_sentence(
    code: int, kind: type[WeaverError], reason: str, way_out: str
) -> None:
    with pytest.raises(kind) as refused, in_words(BOOK):
        raise CodedError(code)
    for part in (str(BOOK), reason, way_out):
        assert part in str(refused.value)
    assert isinstance(refused.value.__cause__, CodedError)


@pytest.mark.parametrize("code", [0, 1, driver.NO_MEMORY, 19])
def test_an_error_that_is_a_bug_passes_as_it_is(code: int) -> None:
    with pytest.raises(CodedError), in_words(BOOK):
        raise CodedError(code)


def test_text_that_cannot_be_read_is_damage() -> None:
    with pytest.raises(BookRefusedError, match="is damaged"), in_words(BOOK):
        raise CodedError(0, "Could not decode to UTF-8 column 'name' with text 'A�'")
    with pytest.raises(BookRefusedError, match="is damaged"), in_words(BOOK):
        b"\xff".decode()


def test_our_own_sentences_pass_as_they_are() -> None:
    said = WeaverError("Something else.")
    with pytest.raises(WeaverError) as refused, in_words(BOOK), making_sense(BOOK):
        raise said
    assert refused.value is said


@pytest.mark.parametrize("error", [KeyError("1"), ValueError("2024-0x"), TypeError("None")])
def test_what_makes_no_sense_is_damage(error: Exception) -> None:
    class File:
        path = BOOK

    @makes_sense
    def query(file: File, *, fails: bool) -> Path:
        if fails:
            raise error
        return file.path

    assert query(File(), fails=False) == BOOK
    with pytest.raises(BookRefusedError, match="is damaged") as refused:
        query(File(), fails=True)
    assert refused.value.__cause__ is error


def test_a_whole_book_and_none_at_all_are_not_refused(path: Path) -> None:
    check_file(path)
    check_whole(path)
    check_file(path.with_name("none.weave"))


def test_a_book_may_be_written_where_file_and_folder_may(path: Path) -> None:
    assert may_write(path)
    assert may_write(path.with_name("none.weave"))
    assert not may_write(path.parent / "no folder" / "none.weave")
