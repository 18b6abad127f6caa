"""From a path to bytes: every file that is no use to Weaver is refused in words of its own."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from weaver_desktop.domain.errors import UnreadableFileError

LARGEST = 50 * 1024 * 1024
"""Bytes of the largest file that is read: a million ties. Reading takes 40 times as much memory."""


def read_head(path: Path, length: int = 4_096) -> bytes:
    """Return the first bytes of a file, from which its kind is told.

    Raises:
        UnreadableFileError: if there is no such file, or it may not be read.
    """
    return _read(path, length)


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """Return what is in a file of at most ``largest`` bytes.

    Raises:
        UnreadableFileError: if there is no such file, it is a folder or a device, empty, too large,
            or may not be read.
    """
    name = path.name or str(path)
    data = _read(path, largest + 1)
    if len(data) > largest:
        raise too_large(name, largest)
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFileError(
            "{file} is empty. Perhaps its export was interrupted: export it again.", file=name
        )
    return data


@contextmanager
def opened(path: Path, largest: int) -> Iterator[BinaryIO]:
    """Open a file to be read piece by piece.

    Raises:
        UnreadableFileError: if it is larger than ``largest`` bytes, or cannot be read to its end.
    """
    name = path.name or str(path)
    try:
        if path.stat().st_size > largest:
            raise too_large(name, largest)
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise _out_of_reach(error, name, path) from error


def too_large(name: str, largest: int) -> UnreadableFileError:
    """Return the error for a file of more than ``largest`` bytes."""
    return UnreadableFileError(
        "{file} is larger than {limit} MB, more than Weaver reads at once. Split it into several "
        "files and bring them in one after the other.",
        file=name,
        limit=max(1, largest // (1024 * 1024)),
    )


def _read(path: Path, length: int) -> bytes:
    name = path.name or str(path)
    try:
        _refuse_what_is_no_file(path.stat().st_mode, name)
        with path.open("rb") as file:
            return file.read(length)
    except (OSError, ValueError) as error:
        raise _out_of_reach(error, name, path) from error


def _refuse_what_is_no_file(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableFileError("{file} is a folder. Choose a file in it.", file=name)
    if not stat.S_ISREG(mode):
        raise UnreadableFileError(
            "{file} is a device or a pipe. Save what it gives in a file, and choose that file.",
            file=name,
        )


def _out_of_reach(error: OSError | ValueError, name: str, path: Path) -> UnreadableFileError:
    if isinstance(error, FileNotFoundError):
        return UnreadableFileError(
            "There is no file {path}. Check its name, or choose it from a list.", path=str(path)
        )
    if isinstance(error, PermissionError):
        return UnreadableFileError(
            "You may not read {file}. Ask its owner for permission, or for a copy of your own.",
            file=name,
        )
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return UnreadableFileError(
        "{file} could not be read: {reason}. Copy it to another folder and choose the copy.",
        file=name,
        reason=reason,
    )
