"""Where the weaver's own book and the sample are kept on this computer."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from weaver_desktop.domain.errors import BookRefusedError

_APP = "Weaver"
BOOK_VARIABLE = "WEAVER_BOOK"


def own_book(named: str | None = None) -> Path:
    """Return the path of the book: as named, else ``WEAVER_BOOK``, else in the user's data.

    A ``WEAVER_BOOK`` of nothing but blanks counts as not set.

    Raises:
        BookRefusedError: if a name was given and is blank. Whoever names a book, with a shell
            variable that is not set for instance, does not mean their own.
    """
    if named is not None and not named.strip():
        raise BookRefusedError(
            "The name of the book is empty. Name a file, or leave the name out to open your own "
            "book."
        )
    chosen = named or os.environ.get(BOOK_VARIABLE, "")
    if chosen.strip():
        return Path(chosen).expanduser()
    return user_data_path(_APP, appauthor=False) / "my network.weave"


def sample_book() -> Path:
    """Return the path of the sample, a book of its own."""
    return user_data_path(_APP, appauthor=False) / "sample.weave"


def settings_file() -> Path:
    """Return the path of the window's settings: its shape and looks, nothing of any book."""
    return user_config_path(_APP, appauthor=False) / "window.ini"
