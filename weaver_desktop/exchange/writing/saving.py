"""Files and folders that are there whole or not at all."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from weaver_desktop.exchange.whole_file import replacing
from weaver_desktop.exchange.writing.errors import ExportError

Files = Mapping[str, bytes]
"""What is in a folder: paths with ``/`` within it, and the bytes of each file."""


def save(path: Path, what: bytes | Files, *, may_replace: bool = False) -> None:
    """Write a file or a folder; if anything goes wrong, what was there before stays.

    A folder that is there is replaced only if every file in it was written by an export like this
    one, told by its names: nothing else is ever deleted.

    Raises:
        ExportError: if something is there already and may not be replaced, or cannot be written.
    """
    target = path.resolve() if path.is_symlink() else path
    _refuse_to_replace(target, what, may_replace=may_replace)
    try:
        if isinstance(what, bytes):
            with replacing(target) as part:
                part.write_bytes(what)
        else:
            _save_folder(target, what)
    except OSError as error:
        raise ExportError(
            "{name} could not be saved: {reason}. Choose another place or name for it.",
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def _save_folder(target: Path, files: Files) -> None:
    part = target.with_name(f".{token_hex(6)}.part")
    try:
        _write_folder(part, files)
        _put_in_place(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _write_folder(part: Path, files: Files) -> None:
    part.mkdir()
    for name, data in files.items():
        inner = part.joinpath(*name.split("/"))
        inner.parent.mkdir(parents=True, exist_ok=True)
        inner.write_bytes(data)


def _put_in_place(part: Path, target: Path) -> None:
    if not target.exists():
        part.replace(target)
        return
    # What the owner keeps beside the exported files stays: file by file, each whole.
    for inner in sorted(part.rglob("*")):
        there = target / inner.relative_to(part)
        if inner.is_dir():
            there.mkdir(exist_ok=True)
        else:
            inner.replace(there)


def _refuse_to_replace(target: Path, what: bytes | Files, *, may_replace: bool) -> None:
    is_folder = not isinstance(what, bytes)
    try:
        is_there, is_dir = target.exists(), target.is_dir()
        is_empty = is_dir and not any(target.iterdir())
    except (OSError, ValueError) as error:
        raise ExportError(
            "{name} could not be saved: {reason}. Choose another place or name for it.",
            name=target.name,
            reason=str(error),
        ) from error
    if is_there and is_dir is not is_folder:
        sentence = (
            "{name} is a file, and this format needs a folder. Choose another name."
            if is_folder
            else "{name} is a folder, and this format is one file. Choose another name."
        )
        raise ExportError(sentence, name=target.name)
    if is_there and not is_empty and not may_replace:
        raise ExportError(
            "{name} is there already and has been left as it is. Choose another name, or say "
            "--force to replace what is in it.",
            name=target.name,
        )
