"""Where the book is."""

import os
from collections.abc import Mapping
from pathlib import Path

from weaver_desktop.domain.errors import BookRefusedError

VARIABLE = "WEAVER_BOOK"
"""Names the book for commands that are not told otherwise."""

FILE_NAME = "my network.weave"


def book_path(chosen: str | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the path of the book: the chosen one, else ``WEAVER_BOOK``, else the usual place.

    The usual place is this system's folder for the data of programs.

    Raises:
        BookRefusedError: if the path is none.
    """
    path = chosen or environ.get(VARIABLE) or ""
    if "\0" in path:
        raise BookRefusedError(
            "The path of the book has a character in it that no path can have (NUL). Type it again."
        )
    return Path(path).expanduser() if path else _usual_place()


def _usual_place() -> Path:
    # Slow to import for what most scripts never need.
    from platformdirs import user_data_path

    return user_data_path("Weaver", appauthor=False) / FILE_NAME
