"""Saving the map: whole or not at all, and if not, why."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from weaver_desktop.exchange import whole_file
from weaver_desktop.ui.export.errors import ExportError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a file to write; it takes its place once that went well.

    Raises:
        ExportError: if it cannot be written; the sentence says why.
    """
    try:
        with whole_file.replacing(path) as part:
            yield part
    except OSError as error:
        raise cannot_save(path, error.strerror or str(error)) from error


def cannot_save(path: Path, reason: str) -> ExportError:
    """Say that a file cannot be written."""
    return ExportError(
        "The map could not be saved as {name}: {reason}. Choose another place or name for it.",
        name=path.name,
        reason=reason,
    )
