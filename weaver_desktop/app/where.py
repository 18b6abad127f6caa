"""Where the weaver's own book and the sample are kept on this computer."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

_APP = "Weaver"
BOOK_VARIABLE = "WEAVER_BOOK"


def own_book(named: str | None = None) -> Path:
    """Return the path of the book: as named, else ``WEAVER_BOOK``, else in the user's data."""
    chosen = named or os.environ.get(BOOK_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    return user_data_path(_APP, appauthor=False) / "my network.weave"


def sample_book() -> Path:
    """Return the path of the sample, a book of its own."""
    return user_data_path(_APP, appauthor=False) / "sample.weave"


def settings_file() -> Path:
    """Return the path of the window's settings: its shape and looks, nothing of any book."""
    return user_config_path(_APP, appauthor=False) / "window.ini"
