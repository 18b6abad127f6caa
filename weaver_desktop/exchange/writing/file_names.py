"""Names of files that every system takes."""

import re
import unicodedata

_UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ud800-\udfff<>:"/\\|?*#^\[\]]+'
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_MOST_LETTERS = 80
_MOST_BYTES = 200


class FileNames:
    """Gives out names, none of them twice, capitals and accents' way of writing set aside."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken: set[str] = set()

    def given(self, wanted: str) -> str:
        """Return a name for a file, without an ending, as like the wanted one as can be."""
        plain = safe_name(wanted)
        name, number = plain, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{plain} {number}"
        self._taken.add(name.casefold())
        return name


def safe_name(wanted: str) -> str:
    """Return a name that Windows, macOS, Linux and Obsidian's links all take."""
    line = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", wanted)).split())
    line = line[:_MOST_LETTERS].encode()[:_MOST_BYTES].decode(errors="ignore").strip(". ")
    if not line or _RESERVED.fullmatch(line):
        line = f"{line} _".strip()
    return line
