"""From a path to bytes: every file that is no use to Weaver is refused in words of its own."""

import stat
from pathlib import Path

from weaver_desktop.domain.errors import UnreadableFileError

LARGEST = 50 * 1024 * 1024
"""Bytes of the largest file that is read: a million ties. Reading takes 40 times as much memory."""


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """Return what is in a file of at most ``largest`` bytes.

    Raises:
        UnreadableFileError: if there is no such file, it is a folder or a device, empty, too large,
            or may not be read.
    """
    name = path.name or str(path)
    try:
        _refuse_what_is_no_file(path.stat().st_mode, name)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise _out_of_reach(error, name, path) from error
    if len(data) > largest:
        raise UnreadableFileError(
            "{file} is larger than {limit} MB, more than Weaver reads at once. Split it into "
            "several files and bring them in one after the other.",
            file=name,
            limit=max(1, largest // (1024 * 1024)),
        )
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFileError(
            "{file} is empty. Perhaps its export was interrupted: export it again.", file=name
        )
    return data


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
