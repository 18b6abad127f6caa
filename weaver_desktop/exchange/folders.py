"""A folder of files that belong together, as many programs export them."""

from collections.abc import Iterable
from pathlib import Path

_READ = frozenset((".csv", ".tsv", ".vcf", ".xlsx", ".ics", ".json", ".gexf", ".graphml", ".weave"))
"""How the names of files end that may be meant; in a folder stands much else."""


def unfolded(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that are meant, with those right in a folder in its place, by name.

    A folder without any stays, to be refused in words when it is read.
    """
    return tuple(each for path in paths for each in _files_in(path) or (path,))


def _files_in(path: Path) -> tuple[Path, ...]:
    try:
        inside = sorted(path.iterdir()) if path.is_dir() else []
        return tuple(
            each
            for each in inside
            if each.suffix.lower() in _READ and not each.name.startswith(".") and each.is_file()
        )
    except (OSError, ValueError):
        return ()  # what cannot be looked into is said when it is read
