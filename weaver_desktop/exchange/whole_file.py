"""Files that are there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a file to write; it takes its place once that went well.

    Until then a file of that name stays as it is, and if anything goes wrong it stays for good.

    Raises:
        OSError: if it cannot be written.
    """
    # A link leads to the file that is meant; replacing the link itself would surprise.
    target = path.resolve() if path.is_symlink() else path
    part = target.with_name(f".{token_hex(6)}.part{target.suffix}")
    try:
        part.open("xb").close()
        yield part
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
