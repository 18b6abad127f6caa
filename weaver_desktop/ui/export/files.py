"""Files that are there whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from weaver_desktop.ui.export.errors import ExportError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a file to write; it takes its place once that went well.

    Until then a file of that name stays as it is, and if anything goes wrong it stays for good.

    Raises:
        ExportError: if it cannot be written; the sentence says why.
    """
    # A link leads to the file that is meant; replacing the link itself would surprise.
    target = path.resolve() if path.is_symlink() else path
    part = target.with_name(f".{token_hex(6)}.part{target.suffix}")
    try:
        part.open("xb").close()
        yield part
        part.replace(target)
    except OSError as error:
        raise cannot_save(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def cannot_save(path: Path, reason: str) -> ExportError:
    """Say that a file cannot be written."""
    return ExportError(
        "The map could not be saved as {name}: {reason}. Choose another place or name for it.",
        name=path.name,
        reason=reason,
    )
