"""Files that are there whole or not at all."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a file to write; it takes its place once that went well.

    Until then a file of that name stays as it is, and if anything goes wrong it stays for good.

    Raises:
        OSError: if it cannot be written, or what is there is no file: a folder, a device, a pipe.
    """
    # A link leads to the file that is meant; replacing the link itself would surprise.
    target = path.resolve() if path.is_symlink() else path
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "there is a folder of this name", str(target))
    if target.exists() and not target.is_file():
        # Whoever may do anything would put the file in the place of a device for all.
        raise OSError(errno.EINVAL, "what is there is no file but a device", str(target))
    part = target.with_name(f".{token_hex(6)}.part{target.suffix}")
    try:
        part.open("xb").close()
        yield part
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
