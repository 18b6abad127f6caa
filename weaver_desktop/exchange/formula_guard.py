"""The apostrophe that keeps a spreadsheet from running a cell: put there, and taken off again."""

import re

_RUNS = re.compile(r"\s*[=+\-@|%\t\r]")
_NUMBER = re.compile(r"[+-]?[\d\s().]{1,60}", re.ASCII)
_GUARD = "'"


def guarded(cell: str) -> str:
    """Return a cell that a spreadsheet shows and does not run (CSV injection, CWE-1236).

    A telephone number does not run. A cell that begins with the guard by itself gets another one,
    so that ``unguarded`` gives every cell back as it was.
    """
    return f"{_GUARD}{cell}" if _needs_guard(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that ``guarded`` put in front of it, if it did."""
    return cell[1:] if cell.startswith(_GUARD) and _needs_guard(cell[1:]) else cell


def _needs_guard(cell: str) -> bool:
    return _RUNS.match(cell.lstrip(_GUARD)) is not None and not _NUMBER.fullmatch(cell)
