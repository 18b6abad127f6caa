"""What the commands say: plain words in columns, or JSON; nothing that could upset a terminal."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import click

from weaver_desktop.domain.text import clean_line

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""Anything that a command can answer with ``--json``."""

_GAP = 2
_WIDE = frozenset("WF")


def say(text: object = "", *, indent: int = 0, is_error: bool = False) -> None:
    """Print one line, without the control characters that a name may hold."""
    click.echo(" " * indent + clean_line(str(text)), err=is_error)


def say_columns(rows: Iterable[Sequence[object]], *, indent: int = 0) -> None:
    """Print rows in columns; numbers stand to the right, the last column is not filled up."""
    cells = [[(_written(cell), isinstance(cell, int | float)) for cell in row] for row in rows]
    count = max(map(len, cells), default=0)
    widths = [max(_width(row[at][0]) for row in cells if at < len(row)) for at in range(count)]
    for row in cells:
        filled = [
            _filled(text, width, to_right=is_number)
            for (text, is_number), width in zip(row, widths, strict=False)
        ]
        click.echo(" " * indent + (" " * _GAP).join(filled).rstrip())


def say_json(value: Json) -> None:
    """Print a value as JSON; letters of all scripts as they are where the terminal has them."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    click.echo(json.dumps(value, ensure_ascii=encoding != "utf8", indent=2))


def counted(count: int, one: str, many: str) -> str:
    """Return ``1 person``, ``3 people``, ``12,000 people``."""
    return f"{count:,} {one if count == 1 else many}"


def _written(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:.2f}"
    return f"{cell:,}" if isinstance(cell, int) else clean_line(str(cell))


def _filled(text: str, width: int, *, to_right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if to_right else text + space


def _width(text: str) -> int:
    """Return the columns that a text takes: marks take none, letters of East Asia two."""
    return sum(
        0
        if unicodedata.category(ch) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(ch) in _WIDE)
        for ch in text
    )
