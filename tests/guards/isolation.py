"""A home of their own for the tests: nobody's real folders, settings or book are touched."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes private folders in it
_ROOM = 2_000_000_000  # bytes; a whole run with two workers needs a tenth of them

_FOLDERS = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",  # Qt warns where there is none, or one that others can read
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def keep_files_in_memory() -> None:
    """Let this process and its children make temporary files where no disk is waited for.

    A book waits for the disk after every edit, and tests make many. Nothing changes where there is
    no such place, where it is small, or where TMPDIR names another one.
    """
    if "TMPDIR" in os.environ or not os.access(_MEMORY, os.W_OK | os.X_OK):
        return
    if shutil.disk_usage(_MEMORY).free >= _ROOM:
        os.environ["TMPDIR"] = str(_MEMORY)
        tempfile.tempdir = None  # it is looked for anew


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
