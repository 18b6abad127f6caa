"""The words that acts are listed by in the history."""

_LONGEST = 60
_NAMED = 3


def shortened(text: str) -> str:
    """Return a text as one line that fits a list."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def listed(names: list[str]) -> str:
    """Return ``Ama``, ``Ama and Bo``, ``Ama, Bo and Cy``, and of more than that ``8 parties``."""
    if len(names) > _NAMED:
        return f"{len(names)} parties"
    *rest, last = names
    return f"{', '.join(rest)} and {last}" if rest else last
