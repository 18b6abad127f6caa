"""A home of their own for the tests: nobody's real folders, settings or book are touched."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDERS = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",  # Qt warns where there is none, or one that others can read
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def move_into(home: Path) -> None:
    """Point every variable that names a person's folders into `home`, for this whole process."""
    for name in [name for name in os.environ if name.startswith("WEAVER_")]:
        del os.environ[name]
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    for name, folder in _FOLDERS.items():
        path = home / folder
        path.mkdir(parents=True, mode=0o700)
        os.environ[name] = str(path)
    # One language and one encoding for all, whatever the machine speaks.
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)
