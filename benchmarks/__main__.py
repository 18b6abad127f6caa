"""Prints the budget table: ``python -m benchmarks [PART …]``."""

import os
import platform
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    contacts,
    first_paint,
    importing,
    liveliness,
    living_map,
    long_acts,
    memory,
    pages,
    previewing,
    searching,
    suggesting,
)
from benchmarks.layout import quality, speed, stability
from benchmarks.rows import Row

NETWORKS = "WEAVER_BENCH_NETWORKS"
"""The environment variable that names a folder with more networks to lay out."""


def _parts(networks: Path | None) -> dict[str, Callable[[], Iterator[Row]]]:
    return {
        "paint": first_paint.rows,
        "layout": speed.rows,
        "stability": stability.rows,
        "quality": lambda: quality.rows(networks),
        "map": living_map.rows,
        "turns": liveliness.rows,
        "memory": memory.rows,
        "search": searching.rows,
        "contacts": contacts.rows,
        "pages": pages.rows,
        "acts": long_acts.rows,
        "importing": importing.rows,
        "previewing": previewing.rows,
        "suggestions": suggesting.rows,
    }


def main() -> None:
    """Measure and print, one row as soon as it is known."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(_parts(None))}")
    parser.add_argument(
        "--networks",
        type=Path,
        default=os.environ.get(NETWORKS),
        help=f"a folder of */train.csv with columns u, v to lay out as well (default: ${NETWORKS})",
    )
    asked = parser.parse_args()
    parts = _parts(asked.networks)
    print(_machine())
    for part in asked.parts or parts:
        for row in parts[part]():
            print(row, flush=True)


def _machine() -> str:
    """Return in a line what it is measured on."""
    from PySide6.QtCore import qVersion

    cores = os.cpu_count() or 1
    python = f"Python {platform.python_version()}, Qt {qVersion()}"
    return f"{platform.system()} {platform.machine()}, {cores} cores, {python}"


if __name__ == "__main__":
    main()
