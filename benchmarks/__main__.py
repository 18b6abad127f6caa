"""Prints the budget table: ``python -m benchmarks [PART …]``."""

import platform
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks import first_paint, living_map, searching, suggesting
from benchmarks.layout import speed
from benchmarks.rows import Row

_PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "paint": first_paint.rows,
    "layout": partial(speed.rows, None),
    "map": living_map.rows,
    "search": searching.rows,
    "suggestions": suggesting.rows,
}


def main() -> None:
    """Measure and print, one row as soon as it is known."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(_PARTS)}")
    asked = parser.parse_args().parts or list(_PARTS)
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}")
    for part in asked:
        for row in _PARTS[part]():
            print(row, flush=True)


if __name__ == "__main__":
    main()
